"""Working days, visits and promised answers, by the supplier's rules and by the law on appeals."""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Protocol

from domain.applications.kinds import Kind, Promise

APPEAL_DAYS = 15
"""An application or a complaint is answered in so many days (ЗРУ-445, art. 28)."""

MONTHLY_SORTS = ("proposal",)
"""What the law gives a month for."""


class WorkingDays(Protocol):
    """On which days the supplier works: a port, for holidays are decreed and move."""

    def __call__(self, day: date) -> bool: ...


@dataclass(frozen=True, order=True, slots=True)
class Slot:
    """Two hours of a day in which somebody comes: from one full hour to another, local time."""

    starts: int
    ends: int

    def __str__(self) -> str:
        return f"{self.starts:02d}:00–{self.ends:02d}:00"


@dataclass(frozen=True, order=True, slots=True)
class Visit:
    """When somebody of the supplier is to come."""

    day: date
    slot: Slot

    def __str__(self) -> str:
        return f"{self.day:%d.%m.%Y} {self.slot}"


@dataclass(frozen=True, slots=True)
class ServiceRules:
    """The supplier's rules.

    `answer_days` are calendar days by kind, `capacity` is how many visits one slot of one day holds, `closes_at` the
    end of the working day: what comes later is registered on the next one.
    """

    zone: tzinfo
    works_on: WorkingDays
    answer_days: Mapping[str, int]
    slots: tuple[Slot, ...]
    capacity: int
    days_ahead: int
    closes_at: time

    def today(self, now: datetime) -> date:
        return now.astimezone(self.zone).date()

    def visit_days(self, now: datetime) -> list[date]:
        """Days for which a visit may be wished: from the next working day on, so many days ahead."""
        today = self.today(now)
        days = (today + timedelta(days=ahead) for ahead in range(1, self.days_ahead + 1))
        return [day for day in days if self.works_on(day)]

    def registered_on(self, now: datetime) -> date:
        """Registered the same day, after hours on the next working day (ЗРУ-445, art. 23)."""
        local = now.astimezone(self.zone)
        day = local.date()
        if self.works_on(day) and local.time() < self.closes_at:
            return day
        return next(later for later in _days_after(day) if self.works_on(later))

    def answer_by(self, kind: Kind, sort: object, registered: date) -> date:
        """The last day for the answer; `sort` is that of an appeal."""
        if kind.promise is Promise.AT_ONCE:
            return registered
        if kind.promise is Promise.SUPPLIER:
            return registered + timedelta(days=self.answer_days[kind.name])
        return month_after(registered) if sort in MONTHLY_SORTS else registered + timedelta(days=APPEAL_DAYS)


def _days_after(day: date) -> Iterator[date]:
    while True:
        day += timedelta(days=1)
        yield day


def month_after(day: date) -> date:
    """The same day of the next month, or its last."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)  # noqa: PLR2004 - December
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def half_way(registered: date, answer_by: date) -> date:
    """The day on which half of the time is gone."""
    return registered + (answer_by - registered) / 2
