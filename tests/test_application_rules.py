"""Working days, promised answers, visits that are offered, and the profile in which the supplier says so."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from domain.applications.kinds import KINDS
from domain.applications.rules import Slot, half_way, month_after
from gateways.supplier import PACKAGED, WrongProfile
from gateways.working_days import UzbekWorkingDays, read_rules
from tests.applying import TASHKENT, rules


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TASHKENT).astimezone(UTC)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-11-27", True),
        ("2026-11-28", False),  # a Saturday
        ("2026-11-29", False),
        ("2026-12-08", False),  # Constitution Day
        ("2026-12-12", True),  # a Saturday worked for New Year's Eve
        ("2026-12-31", False),
        ("2027-01-01", False),
        ("2027-01-04", True),
    ],
)
def test_days_off_are_weekends_holidays_and_what_the_supplier_lists(day: str, works: bool) -> None:
    assert rules().works_on(date.fromisoformat(day)) is works


def test_what_the_supplier_lists_goes_before_holidays() -> None:
    holiday, usual = date(2026, 12, 8), date(2026, 12, 9)
    assert UzbekWorkingDays(frozenset(), frozenset({holiday}))(holiday)
    assert not UzbekWorkingDays(frozenset({usual}), frozenset())(usual)


@pytest.mark.parametrize(
    ("filed", "registered"),
    [
        ("2026-11-23 17:59:59", "2026-11-23"),
        ("2026-11-23 18:00:00", "2026-11-24"),
        ("2026-11-27 19:00:00", "2026-11-30"),
        ("2026-11-28 10:00:00", "2026-11-30"),
        ("2026-12-07 23:59:59", "2026-12-09"),
        ("2026-12-30 18:00:00", "2027-01-04"),
    ],
)
def test_what_comes_after_hours_is_registered_on_the_next_working_day(filed: str, registered: str) -> None:
    assert rules().registered_on(_at(filed)) == date.fromisoformat(registered)


@pytest.mark.parametrize(
    ("kind", "sort", "answer_by"),
    [
        ("appeal", "complaint", "2026-12-08"),
        ("appeal", "question", "2026-12-08"),
        ("appeal", "proposal", "2026-12-23"),
        ("meter", None, "2026-12-03"),
        ("renewal", None, "2026-12-08"),
        ("certificate", None, "2026-11-23"),
    ],
)
def test_the_law_promises_answers_to_appeals_and_the_supplier_to_the_rest(
    kind: str, sort: str | None, answer_by: str
) -> None:
    promised = rules().answer_by(KINDS[kind], sort, date(2026, 11, 23))
    assert promised == date.fromisoformat(answer_by)


def test_a_month_ends_with_the_month() -> None:
    assert month_after(date(2026, 12, 15)) == date(2027, 1, 15)
    assert month_after(date(2027, 1, 31)) == date(2027, 2, 28)


def test_half_of_the_time_is_gone_in_the_middle() -> None:
    assert half_way(date(2026, 11, 23), date(2026, 12, 8)) == date(2026, 11, 30)


def test_visits_are_offered_from_the_next_working_day_for_thirty_days() -> None:
    days = rules().visit_days(_at("2026-11-27 12:00:00"))
    assert (days[0], days[-1]) == (date(2026, 11, 30), date(2026, 12, 25))
    assert date(2026, 12, 12) in days
    assert not {date(2026, 12, 5), date(2026, 12, 8)} & set(days)


def test_the_day_is_that_of_tashkent() -> None:
    late = _at("2026-11-24 01:00:00")
    assert rules().today(late) == date(2026, 11, 24)
    assert rules().visit_days(late)[0] == date(2026, 11, 25)


def test_slots_are_two_hours_from_nine_to_five() -> None:
    assert rules().slots == (Slot(9, 11), Slot(11, 13), Slot(13, 15), Slot(15, 17))
    assert str(rules().slots[0]) == "09:00–11:00"


def _changed(folder: Path, old: str, new: str) -> Path:
    text = PACKAGED.read_text(encoding="utf-8")
    assert old in text
    file = folder / "supplier.toml"
    file.write_text(text.replace(old, new), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("capacity = 3", "capacity = 0", "capacity"),
        ("capacity = 3", "capacity = true", "capacity"),
        ("days_ahead = 30", "", "days_ahead"),
        ("closes_at = 18:00:00", 'closes_at = "18:00"', "closes_at"),
        ("meter = 10", "metre = 10", "meter"),
        ("meter = 10", "meter = 10, appeal = 3", "appeal"),
        ("[9, 11], ", "[11, 9], ", "slots"),
        ("[9, 11], ", "[9, 12], ", "slots"),
        ("[9, 11], ", '"9", ', "slots"),
        ("working_days = [2026-12-12]", 'working_days = ["2026-12-12"]', "working_days"),
    ],
)
def test_a_profile_that_is_wrong_is_told_by_the_name_in_it(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    with pytest.raises(WrongProfile, match=told):
        read_rules(_changed(tmp_path, old, new), TASHKENT)


def test_a_profile_that_says_nothing_of_applications_goes_by_the_packaged_one(tmp_path: Path) -> None:
    file = tmp_path / "supplier.toml"
    file.write_text('name = "Namuna"\n')
    assert read_rules(file, TASHKENT).slots == rules().slots


def test_a_profile_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WrongProfile, match="nowhere"):
        read_rules(tmp_path / "nowhere.toml", TASHKENT)
