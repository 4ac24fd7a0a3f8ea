"""Sign-in on the real database with the real hasher: who comes in, who does not, and what a refusal tells."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import func, select

from bot.passwords import Argon2Hasher, HashingThread
from domain.access import AccessClosed, NotAContractNumber, Policy, SignInRefused, contract_number
from domain.consumer import Consumer, Level
from domain.events import AccessChanged, Event, SignInPaused
from domain.passwords import PasswordHoldsInn, PasswordIsPrevious, PasswordsDiffer, PasswordTooShort
from domain.throttle import SignInResting, TooManyTries
from emulator.cast import find
from storage.database import Database
from storage.schema import audit, failures
from tests.clock import StandingClock
from tests.door import PASSWORD, PRIMARY_FOR, CountingHasher, Door

ANNA, BORIS, CLARA = 10, 20, 30
FIRST = "00001"
INN = find(FIRST).inn
NOBODYS = "99999"
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


@pytest.fixture
async def door(database: Database, clock: StandingClock) -> AsyncIterator[Door]:
    slow = HashingThread()
    yield Door(database, clock, CountingHasher(Argon2Hasher(slow)))
    slow.close()


def level_of(outcome: object) -> Level:
    assert isinstance(outcome, Consumer)
    return outcome.level


@pytest.mark.parametrize("text", ["00001", " 00001\n"])
def test_five_digits_are_a_contract_number(text: str) -> None:
    assert contract_number(text) == FIRST


@pytest.mark.parametrize("text", ["1", "000001", "0000a", "", "００００１", "٠٠٠٠١", "00 001", "00001 00002"])
def test_anything_else_is_none(text: str) -> None:
    with pytest.raises(NotAContractNumber):
        contract_number(text)


async def test_the_inn_opens_only_the_forced_change(door: Door) -> None:
    consumer = await door.comes_in(ANNA, FIRST, INN)
    assert (consumer.level, consumer.session.must_change) == (Level.L0, True)


async def test_whatever_was_wrong_the_answer_is_the_same_after_one_hash(door: Door) -> None:
    tries = [(NOBODYS, INN), (FIRST, "301999999"), (FIRST, INN.translate(WIDE)), (FIRST, PASSWORD)]
    for who, (contract, password) in enumerate(tries, start=100):
        before = door.hasher.asked
        assert await door.tries(who, contract, password) is SignInRefused
        assert door.hasher.asked == before + 1


async def test_coming_in_costs_one_hash_too(door: Door) -> None:
    await door.comes_in(ANNA, FIRST, INN)
    assert door.hasher.asked == 1
    await door.given_binding(BORIS, FIRST)
    await door.comes_in(BORIS, FIRST, PASSWORD)
    assert door.hasher.asked == 2


async def test_a_refused_try_is_counted_though_it_was_refused(door: Door) -> None:
    for contract in (NOBODYS, FIRST):
        await door.tries(ANNA, contract, "wrong")
    async with door.database.reading() as unit:
        assert await unit.connection.scalar(select(func.count()).select_from(failures)) == 2


async def test_an_own_password_opens_the_cabinet_from_the_same_account_alone(door: Door) -> None:
    proven = await door.sets_password(await door.comes_in(ANNA, FIRST, INN))
    assert (proven.level, proven.session.must_change) == (Level.L2, False)
    assert level_of(await door.tries(ANNA, FIRST, PASSWORD)) is Level.L2
    assert await door.tries(BORIS, FIRST, PASSWORD) is SignInRefused


async def test_forgotten_the_inn_opens_the_change_again_and_the_old_password_still_works(door: Door) -> None:
    await door.given_binding(ANNA, FIRST)
    again = await door.comes_in(ANNA, FIRST, INN)
    assert (again.level, again.session.must_change) == (Level.L0, True)
    assert level_of(await door.tries(ANNA, FIRST, PASSWORD)) is Level.L2


async def test_a_changed_password_replaces_the_old_one_and_keeps_the_level(door: Door) -> None:
    await door.given_binding(ANNA, FIRST)
    changed = await door.sets_password(await door.comes_in(ANNA, FIRST, INN), "boshqa-kalit-5")
    assert changed.level is Level.L2
    assert await door.tries(ANNA, FIRST, PASSWORD) is SignInRefused
    assert level_of(await door.tries(ANNA, FIRST, "boshqa-kalit-5")) is Level.L2


async def test_a_personal_password_is_the_same_however_it_is_composed(door: Door) -> None:
    await door.given_binding(ANNA, FIRST, "teplo-й-7")
    assert level_of(await door.tries(ANNA, FIRST, "ｔｅｐｌｏ-и\u0306-7")) is Level.L2


async def test_the_inn_is_never_a_personal_password(door: Door) -> None:
    consumer = await door.comes_in(ANNA, FIRST, INN)
    for password in (INN, INN.translate(WIDE), f"my-{INN}"):
        with pytest.raises(PasswordHoldsInn):
            await door.change.propose(consumer, password)


async def test_the_previous_password_is_refused(door: Door) -> None:
    await door.given_binding(ANNA, FIRST)
    consumer = await door.comes_in(ANNA, FIRST, INN)
    with pytest.raises(PasswordIsPrevious):
        await door.change.propose(consumer, PASSWORD)


async def test_the_password_must_be_repeated_rightly(door: Door) -> None:
    consumer = await door.comes_in(ANNA, FIRST, INN)
    proposed = await door.change.propose(consumer, PASSWORD)
    with pytest.raises(PasswordsDiffer):
        await door.change.confirm(consumer, proposed, PASSWORD + "!")
    assert (await door.binding(ANNA, FIRST)).password is None


async def test_a_contract_that_billing_has_dropped_still_wants_a_good_password(door: Door) -> None:
    await door.given_binding(ANNA, NOBODYS)
    consumer = await door.comes_in(ANNA, NOBODYS, PASSWORD)
    with pytest.raises(PasswordTooShort):
        await door.change.propose(consumer, "short")


async def test_what_is_stored_is_a_strong_hash(door: Door) -> None:
    await door.sets_password(await door.comes_in(ANNA, FIRST, INN))
    stored = (await door.binding(ANNA, FIRST)).password or ""
    assert stored.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert PASSWORD not in stored


async def test_the_fifth_wrong_password_of_a_bound_account_waits_15_minutes_then_1_and_4_hours(
    door: Door,
) -> None:
    await door.given_binding(ANNA, FIRST)
    for minutes in (15, 60, 240, 240):
        assert [await door.tries(ANNA, FIRST, "wrong") for _ in range(5)] == [SignInRefused] * 5
        assert await door.tries(ANNA, FIRST, PASSWORD) is TooManyTries
        door.clock.passes(minutes=minutes, seconds=-1)
        assert await door.tries(ANNA, FIRST, INN) is TooManyTries
        door.clock.passes(seconds=1)
    assert level_of(await door.tries(ANNA, FIRST, PASSWORD)) is Level.L2


async def test_a_right_password_forgives_the_wrong_ones(door: Door) -> None:
    await door.given_binding(ANNA, FIRST)
    for _ in range(2):
        assert [await door.tries(ANNA, FIRST, "wrong") for _ in range(4)] == [SignInRefused] * 4
        await door.comes_in(ANNA, FIRST, PASSWORD)
    assert (await door.binding(ANNA, FIRST)).wrong_passwords == 0


async def test_strangers_never_lock_the_owner_out(door: Door) -> None:
    await door.given_binding(ANNA, FIRST)
    for stranger in range(100, 110):
        assert await door.tries(stranger, FIRST, "wrong") is SignInRefused
    assert await door.tries(BORIS, FIRST, INN) is TooManyTries
    assert level_of(await door.tries(ANNA, FIRST, PASSWORD)) is Level.L2
    assert await door.tries(BORIS, "00002", find("00002").inn) is not TooManyTries


async def test_a_stranger_rests_after_five_failures_wherever_they_were(door: Door) -> None:
    for number in range(5):
        assert await door.tries(BORIS, f"0000{number}", "wrong") is SignInRefused
    before = door.hasher.asked
    assert await door.tries(BORIS, "00009", find("00009").inn) is TooManyTries
    assert door.hasher.asked == before
    door.clock.passes(minutes=15)
    assert level_of(await door.tries(BORIS, "00009", find("00009").inn)) is Level.L0


async def _failed_already(door: Door, times: int) -> None:
    async with door.database.transaction() as unit:
        for number in range(times):
            await unit.access.add_failure(1000 + number, f"{50_000 + number}", door.clock.now())


async def test_more_than_sixty_failures_a_minute_pause_the_door_and_staff_hear_of_it_once(door: Door) -> None:
    await _failed_already(door, 59)
    assert await door.events_of_trying(2000, NOBODYS, "wrong") == []
    assert await door.events_of_trying(2001, NOBODYS, "wrong") == [SignInPaused(door.clock.now())]
    assert await door.tries(2002, FIRST, INN) is SignInResting
    door.clock.passes(minutes=1)
    await _failed_already(door, 60)
    assert await door.events_of_trying(2003, NOBODYS, "wrong") == []
    assert await door.tries(2004, FIRST, INN) is SignInResting


async def test_the_next_attack_is_news_again_and_the_bound_never_wait(door: Door) -> None:
    await door.given_binding(ANNA, FIRST)
    for _ in range(2):
        await _failed_already(door, 60)
        assert await door.events_of_trying(2000, NOBODYS, "wrong") == [SignInPaused(door.clock.now())]
        assert level_of(await door.tries(ANNA, FIRST, PASSWORD)) is Level.L2
        door.clock.passes(minutes=15)


async def test_a_primary_password_left_unchanged_blocks_that_account_only(door: Door) -> None:
    await door.comes_in(ANNA, FIRST, INN)
    await door.given_binding(BORIS, FIRST)
    door.clock.passes(seconds=PRIMARY_FOR.total_seconds())
    assert level_of(await door.tries(ANNA, FIRST, INN)) is Level.L0
    door.clock.passes(seconds=1)
    [blocked] = await door.events_of_trying(ANNA, FIRST, INN)
    assert isinstance(blocked, AccessChanged)
    assert (blocked.action, blocked.contract, blocked.telegram_id) == ("blocked", FIRST, ANNA)
    assert await door.events_of_trying(ANNA, FIRST, INN) == []
    assert await door.tries(ANNA, FIRST, INN) is AccessClosed
    assert level_of(await door.tries(BORIS, FIRST, PASSWORD)) is Level.L2
    assert level_of(await door.tries(CLARA, FIRST, INN)) is Level.L0


async def test_a_blocked_account_can_come_in_on_another_contract(door: Door) -> None:
    await door.comes_in(ANNA, FIRST, INN)
    async with door.database.transaction() as unit:
        await unit.members.set_state((await door.binding(ANNA, FIRST)).id, "blocked")
    assert level_of(await door.tries(ANNA, "00002", find("00002").inn)) is Level.L0


@pytest.mark.parametrize(
    ("policy", "first", "second"),
    [
        (Policy.FIRST_TRUSTED, Level.L2, Level.L1),
        (Policy.CONFIRMED, Level.L1, Level.L1),
        (Policy.OPEN, Level.L2, Level.L2),
    ],
)
async def test_the_policy_says_who_is_proven_by_a_first_password(
    door: Door, policy: Policy, first: Level, second: Level
) -> None:
    door.policy = policy
    for who, level in ((ANNA, first), (BORIS, second)):
        changed = await door.sets_password(await door.comes_in(who, FIRST, INN))
        assert (changed.level, (await door.binding(who, FIRST)).level) == (level, level)


async def test_who_only_looked_in_with_the_inn_is_not_the_first(door: Door) -> None:
    await door.comes_in(ANNA, FIRST, INN)
    assert level_of(await door.sets_password(await door.comes_in(BORIS, FIRST, INN))) is Level.L2
    assert level_of(await door.sets_password(await door.comes_in(ANNA, FIRST, INN))) is Level.L1


async def test_a_revoked_account_no_longer_counts_as_the_first(door: Door) -> None:
    await door.given_binding(ANNA, FIRST)
    async with door.database.transaction() as unit:
        await unit.members.revoke((await door.binding(ANNA, FIRST)).id)
    assert level_of(await door.sets_password(await door.comes_in(BORIS, FIRST, INN))) is Level.L2


async def test_others_hear_of_a_new_account_and_of_a_changed_password(door: Door) -> None:
    async with door.database.transaction() as unit:
        await door.sets_password(await door.comes_in(ANNA, FIRST, INN))
        assert _changes(unit.events) == [("bound", ANNA)]
        unit.events.clear()
        await door.sets_password(await door.comes_in(ANNA, FIRST, INN), "boshqa-kalit-5")
        assert _changes(unit.events) == [("password_changed", ANNA)]


def _changes(events: list[Event]) -> list[tuple[str, int]]:
    return [(event.action, event.telegram_id) for event in events if isinstance(event, AccessChanged)]


async def test_every_step_leaves_its_audit_row_without_a_secret(door: Door) -> None:
    await door.sets_password(await door.comes_in(ANNA, FIRST, INN))
    await door.comes_in(ANNA, FIRST, PASSWORD)
    async with door.database.reading() as unit:
        rows = (await unit.connection.execute(select(audit).order_by(audit.c.id))).all()
    assert [row.action for row in rows] == ["signed_in_primary", "bound", "signed_out", "signed_in"]
    assert not any(secret in repr(rows) for secret in (PASSWORD, INN))
