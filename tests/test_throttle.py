"""How many wrong sign-ins are borne: the limits to the second, on each of the three keys."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.throttle import (
    Failures,
    SignInResting,
    TooManyTries,
    account_may_try_at,
    bound_wait,
    check_bound,
    check_stranger,
)

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
SECOND, MINUTE, HOUR, DAY = (timedelta(**{unit: 1}) for unit in ("seconds", "minutes", "hours", "days"))


def ago(*spans: timedelta) -> list[datetime]:
    return sorted(NOW - span for span in spans)


def stranger(
    of_account: list[datetime] | None = None,
    of_contract: int = 0,
    oldest: datetime | None = None,
    of_all: int = 0,
) -> Failures:
    return Failures(of_account or [], of_contract, oldest, of_all)


def may_try_at(failures: Failures) -> datetime:
    with pytest.raises(TooManyTries) as refusal:
        check_stranger(failures, NOW)
    until = refusal.value.facts["until"]
    assert isinstance(until, datetime)
    return until


def test_an_account_that_never_failed_may_try() -> None:
    check_stranger(stranger(), NOW)


def test_four_failures_in_fifteen_minutes_are_borne() -> None:
    check_stranger(stranger(ago(*[MINUTE] * 4)), NOW)


def test_the_fifth_failure_rests_the_account_until_the_first_is_fifteen_minutes_old() -> None:
    failures = ago(14 * MINUTE, 4 * MINUTE, 3 * MINUTE, 2 * MINUTE, MINUTE)
    assert may_try_at(stranger(failures)) == NOW + MINUTE


@pytest.mark.parametrize(("age", "rests"), [(15 * MINUTE - SECOND, True), (15 * MINUTE, False)])
def test_fifteen_minutes_are_counted_to_the_second(age: timedelta, rests: bool) -> None:
    failures = ago(age, *[MINUTE] * 4)
    assert (account_may_try_at(failures, NOW) is not None) == rests


def test_more_failures_than_five_wait_for_all_but_four_to_pass() -> None:
    failures = ago(*(minutes * MINUTE for minutes in (14, 13, 12, 11, 10, 9, 8)))
    assert may_try_at(stranger(failures)) == NOW - 12 * MINUTE + 15 * MINUTE


@pytest.mark.parametrize(("age", "rests"), [(24 * HOUR - SECOND, True), (24 * HOUR, False)])
def test_ten_failures_rest_the_account_for_the_day(age: timedelta, rests: bool) -> None:
    failures = ago(age, *(HOUR * hour for hour in range(1, 10)))
    assert (account_may_try_at(failures, NOW) is not None) == rests


def test_the_longer_of_two_waits_counts() -> None:
    failures = ago(*(20 * HOUR for _ in range(5)), *[MINUTE] * 5)
    assert may_try_at(stranger(failures)) == NOW + 4 * HOUR


def test_nine_failures_on_a_contract_are_borne_by_all_strangers() -> None:
    check_stranger(stranger(of_contract=9, oldest=NOW - HOUR), NOW)


def test_the_tenth_rests_the_contract_until_the_oldest_is_a_day_old() -> None:
    assert may_try_at(stranger(of_contract=10, oldest=NOW - 20 * HOUR)) == NOW + 4 * HOUR


def test_sixty_failures_a_minute_are_borne_and_the_sixty_first_rests_the_door() -> None:
    check_stranger(stranger(of_all=60), NOW)
    with pytest.raises(SignInResting):
        check_stranger(stranger(of_all=61), NOW)


@pytest.mark.parametrize(
    ("wrong", "wait"),
    [
        (1, None),
        (4, None),
        (5, 15 * MINUTE),
        (6, None),
        (9, None),
        (10, HOUR),
        (15, 4 * HOUR),
        (20, 4 * HOUR),
        (25, 4 * HOUR),
    ],
)
def test_each_fifth_wrong_password_of_a_bound_account_waits_longer(
    wrong: int, wait: timedelta | None
) -> None:
    assert bound_wait(wrong) == wait


def test_a_bound_account_waits_to_the_second() -> None:
    check_bound(None, NOW)
    check_bound(NOW, NOW)
    with pytest.raises(TooManyTries) as refusal:
        check_bound(NOW + SECOND, NOW)
    assert refusal.value.facts == {"until": NOW + SECOND}
