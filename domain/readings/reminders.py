"""Who is reminded of what, and when: of readings, of the original, of a verification that ends.

One message for all points, by day only, to proven accounts that want it and have not done it yet.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Protocol

from domain.events import Event
from domain.notice_settings import NoticeKind
from domain.periods import Month
from domain.ports import Clock, Transaction
from domain.readings.window import DUE_DAY, month_at, original_due

DAYS_BEFORE_DUE = (5, 2, 0)
"""Before the 25th these are the 20th, the 23rd and the day itself."""

ORIGINAL_DAYS = (5, 9)
VERIFICATION_DAYS = (30, 10)
DAY_BEGINS, NIGHT_BEGINS = 8, 21
AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Reminded(Event):
    """An account is to be reminded of `kind` by `until`; `period` is the month it is about."""

    telegram_id: int
    contract: str
    kind: NoticeKind
    period: Month
    until: date


@dataclass(frozen=True, slots=True)
class Bound:
    """A proven account on a contract that is served, and what it does not want to hear of."""

    binding: int
    telegram_id: int
    contract: str
    due_day: int | None
    unwanted: frozenset[str]


class ReminderStore(Protocol):
    async def bound(self, after: int, at_most: int) -> Sequence[Bound]: ...
    async def behind_of(self, contracts: Sequence[str], period: Month) -> frozenset[str]: ...
    async def without_original_of(self, contracts: Sequence[str], period: Month) -> frozenset[str]: ...
    async def verified_until_of(
        self, contracts: Sequence[str], days: Sequence[date]
    ) -> Mapping[str, date]: ...
    async def is_news(self, telegram_id: int, contract: str, kind: str, day: date) -> bool: ...


class ReminderUnit(Protocol):
    """The part of a unit of work that reminders need."""

    @property
    def reminders(self) -> ReminderStore: ...
    def record(self, event: Event) -> None: ...


class Reminders:
    """Reminds a few accounts at a time, each in a transaction of its own; nobody twice on a day."""

    def __init__(self, transaction: Transaction[ReminderUnit], clock: Clock, zone: tzinfo) -> None:
        self._transaction = transaction
        self._clock = clock
        self._zone = zone

    def is_day(self) -> bool:
        """Whether people may be spoken to at this hour."""
        return DAY_BEGINS <= self._now().hour < NIGHT_BEGINS

    async def remind(self, after: int = 0) -> int | None:
        """Remind the accounts behind binding `after`; how far that came, None when nobody is left."""
        now = self._now()
        async with self._transaction() as unit:
            bound = await unit.reminders.bound(after, AT_ONCE)
            for reminder in [*await self._readings(unit, bound, now), *await self._others(unit, bound, now)]:
                kind, day = reminder.kind.value, now.date()
                if await unit.reminders.is_news(reminder.telegram_id, reminder.contract, kind, day):
                    unit.record(reminder)
        return bound[-1].binding if bound else None

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._zone)

    async def _readings(self, unit: ReminderUnit, bound: Sequence[Bound], now: datetime) -> list[Reminded]:
        period = month_at(now, self._zone)
        asked = [one for one in wanting(bound, NoticeKind.READINGS) if is_asked_on(now.date(), one.due_day)]
        behind = await unit.reminders.behind_of([one.contract for one in asked], period)
        return [
            Reminded(one.telegram_id, one.contract, NoticeKind.READINGS, period, _due(period, one.due_day))
            for one in asked
            if one.contract in behind
        ]

    async def _others(self, unit: ReminderUnit, bound: Sequence[Bound], now: datetime) -> list[Reminded]:
        return [*await self._originals(unit, bound, now), *await self._verification(unit, bound, now)]

    async def _originals(self, unit: ReminderUnit, bound: Sequence[Bound], now: datetime) -> list[Reminded]:
        if now.day not in ORIGINAL_DAYS:
            return []
        period = month_at(now, self._zone).plus(-1)
        asked = list(wanting(bound, NoticeKind.ORIGINALS))
        awaited = await unit.reminders.without_original_of([one.contract for one in asked], period)
        until = original_due(period)
        return [
            Reminded(one.telegram_id, one.contract, NoticeKind.ORIGINALS, period, until)
            for one in asked
            if one.contract in awaited
        ]

    async def _verification(
        self, unit: ReminderUnit, bound: Sequence[Bound], now: datetime
    ) -> list[Reminded]:
        days = [now.date() + timedelta(days=ahead) for ahead in VERIFICATION_DAYS]
        asked = list(wanting(bound, NoticeKind.VERIFICATION))
        ends = await unit.reminders.verified_until_of([one.contract for one in asked], days)
        return [
            Reminded(
                one.telegram_id,
                one.contract,
                NoticeKind.VERIFICATION,
                Month.of(ends[one.contract]),
                ends[one.contract],
            )
            for one in asked
            if one.contract in ends
        ]


def wanting(bound: Sequence[Bound], kind: NoticeKind) -> Iterator[Bound]:
    """Those who want to hear of it."""
    return (one for one in bound if kind not in one.unwanted)


def _due(period: Month, due_day: int | None) -> date:
    return date(period.year, period.month, due_day or DUE_DAY)


def is_asked_on(day: date, due_day: int | None) -> bool:
    """Whether readings are asked for on this day of the month."""
    return (due_day or DUE_DAY) - day.day in DAYS_BEFORE_DUE
