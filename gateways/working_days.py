"""On which days the supplier works, by what rules it answers: holidays of Uzbekistan, the profile of the supplier."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, tzinfo
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import holidays

from domain.applications.kinds import KINDS, Promise
from domain.applications.rules import ServiceRules, Slot
from gateways.supplier import PACKAGED, WrongProfile

T = TypeVar("T")
SATURDAY = 5
MOST_DAYS = 365
_PROMISED = frozenset(name for name, kind in KINDS.items() if kind.promise is Promise.SUPPLIER)


@dataclass(frozen=True, slots=True)
class UzbekWorkingDays:
    """Satisfies `domain.applications.rules.WorkingDays`; what the profile lists goes before all else."""

    days_off: frozenset[date]
    working_days: frozenset[date]
    _holidays: holidays.HolidayBase = field(default_factory=lambda: holidays.country_holidays("UZ"))

    def __call__(self, day: date) -> bool:
        if day in self.working_days:
            return True
        return day.weekday() < SATURDAY and day not in self.days_off and day not in self._holidays


def read_rules(file: Path | None, zone: tzinfo) -> ServiceRules:
    """The rules in the profile `file`; a table it lacks is as in the packaged one. Raises WrongProfile."""
    try:
        profile = _profile(PACKAGED) | ({} if file is None else _profile(file))
        return _rules(profile, zone)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, _Wrong) as fault:
        raise WrongProfile(f"{file}: {fault}") from None


class _Wrong(Exception):
    """What is wrong with the profile."""


def _profile(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _rules(profile: Mapping[str, Any], zone: tzinfo) -> ServiceRules:
    applications, visits, calendar = (
        _table(profile, name) for name in ("applications", "visits", "calendar")
    )
    return ServiceRules(
        zone=zone,
        works_on=UzbekWorkingDays(_days(calendar, "days_off"), _days(calendar, "working_days")),
        answer_days=_answer_days(applications),
        slots=_slots(visits),
        capacity=_number(visits, "capacity"),
        days_ahead=_number(visits, "days_ahead"),
        closes_at=_given(applications, "closes_at", _is_time, "a time such as 18:00:00"),
    )


def _given(table: Mapping[str, Any], name: str, fits: Callable[[Any], bool], what: str) -> Any:
    if name not in table or not fits(table[name]):
        raise _Wrong(f"expected {what} under {name}")
    return table[name]


def _table(profile: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = _given(profile, name, lambda it: isinstance(it, dict), "a table")
    return found


def _is_time(value: object) -> bool:
    return isinstance(value, time)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= MOST_DAYS


def _number(table: Mapping[str, Any], name: str) -> int:
    return int(_given(table, name, _is_number, f"a whole number from 1 to {MOST_DAYS}"))


def _days(table: Mapping[str, Any], name: str) -> frozenset[date]:
    days: Sequence[date] = _given(table, name, _are_days, "a list of days such as 2026-12-12")
    return frozenset(days)


def _are_days(value: object) -> bool:
    return isinstance(value, list) and all(type(day) is date for day in value)


def _answer_days(table: Mapping[str, Any]) -> Mapping[str, int]:
    days = _table(table, "answer_days")
    for name in sorted(_PROMISED):
        _number(days, name)
    if unknown := set(days) - _PROMISED:
        raise _Wrong(f"unknown under answer_days: {', '.join(sorted(unknown))}")
    return dict(days)


def _slots(table: Mapping[str, Any]) -> tuple[Slot, ...]:
    pairs = _given(table, "slots", _are_hours, "pairs of full hours such as [9, 11], one after the other,")
    return tuple(Slot(starts, ends) for starts, ends in pairs)


def _are_hours(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(map(_is_pair, value)) and _follow(value)


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and [type(hour) for hour in value] == [int, int] and value[0] < value[1]


def _follow(pairs: Sequence[Sequence[int]]) -> bool:
    hours = [0, *(hour for pair in pairs for hour in pair), 24]
    return all(earlier <= later for earlier, later in pairwise(hours))
