"""What staff do about readings: look at a month, accept it, send it back with a reason, take in the original."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Protocol

from domain.errors import DomainError, StaleButton
from domain.events import Event
from domain.free_text import tidy
from domain.periods import Month
from domain.ports import Clock, Transaction
from domain.readings.facts import Reading, ReadingsMonth
from domain.readings.filing import ReadingsChanged
from domain.readings.month import month_of, window_in
from domain.readings.stores import ReadingStore
from domain.readings.window import month_at, reopened_until
from domain.sessions import AuditStore

LONGEST_REASON = 500


class NothingToJudge(DomainError):
    """Every reading of the month has been accepted or sent back already."""

    key = "readings-nothing-to-judge"


class OriginalAlreadyIn(DomainError):
    """The original of the month was taken in before."""

    key = "readings-original-already-in"


@dataclass(frozen=True, slots=True)
class ReadingsJudged(Event):
    """Staff have accepted readings, sent them back, taken in the original, or written a word about them.

    `verdict` is `accepted`, `rejected`, `original` or `answered`; `people` are to be told. `reason` are the words of
    staff, those of `clerk` where somebody answers; `until` is the last day on which refused readings are taken.
    """

    contract: str
    period: Month
    verdict: str
    people: Sequence[int]
    reason: str | None = None
    until: date | None = None
    clerk: str | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """What became of a contract in a pile of originals; `period` None: none of it is awaited."""

    contract: str
    period: Month | None


@dataclass(frozen=True, slots=True)
class Behind:
    """A contract that has not sent the readings of so many of its points."""

    district: str | None
    contract: str
    name: str
    missing: int


@dataclass(frozen=True, slots=True)
class Due:
    """Who is behind in a month, and whose original of the month before is still awaited."""

    period: Month
    behind: Sequence[Behind]
    originals: Sequence[str]


class JudgedStore(ReadingStore, Protocol):
    async def judge(
        self, contract: str, period: Month, at: datetime, by: int, rejection: str | None
    ) -> int: ...
    async def reopen(self, contract: str, period: Month, until: datetime) -> None: ...
    async def awaiting_original(self, contract: str, first: Month, last: Month) -> Month | None: ...
    async def people_of(self, contract: str, period: Month) -> Sequence[int]: ...
    async def behind(self, period: Month) -> Sequence[Behind]: ...
    async def without_original(self, period: Month) -> Sequence[str]: ...
    async def page_of(self, period: Month, after: int, at_most: int) -> Sequence[tuple[int, Reading]]: ...


class JudgedUnit(Protocol):
    """The part of a unit of work that the staff side of readings needs."""

    @property
    def readings(self) -> JudgedStore: ...
    @property
    def audit(self) -> AuditStore: ...
    def record(self, event: Event) -> None: ...


class ReadingsDesk:
    """`by` is the Telegram account of the clerk who acts."""

    def __init__(self, transaction: Transaction[JudgedUnit], clock: Clock, zone: tzinfo) -> None:
        self._transaction = transaction
        self._clock = clock
        self._zone = zone

    async def month(self, contract: str, period: Month) -> ReadingsMonth:
        """Everything about a month of a contract. Raises StaleButton where billing knows the contract no more."""
        async with self._transaction() as unit:
            return await whole_month(unit, contract, period, self._clock.now(), self._zone)

    async def accept(self, contract: str, period: Month, by: int) -> None:
        """Accept what has been sent. Raises NothingToJudge."""
        async with self._transaction() as unit:
            people = await unit.readings.people_of(contract, period)
            await self._judge(unit, contract, period, by, None)
            unit.record(ReadingsJudged(contract, period, "accepted", people))

    async def reject(self, contract: str, period: Month, by: int, reason: str) -> None:
        """Send back what has been sent; it may be sent again. Raises NothingToJudge, TextEmpty or TextTooLong."""
        words = tidy(reason, LONGEST_REASON)
        until = reopened_until(self._clock.now(), self._zone)
        async with self._transaction() as unit:
            people = await unit.readings.people_of(contract, period)
            await self._judge(unit, contract, period, by, words)
            await unit.readings.reopen(contract, period, until)
            month = await whole_month(unit, contract, period, self._clock.now(), self._zone)
            last_day = month.window.last_day
            unit.record(ReadingsJudged(contract, period, "rejected", people, words, last_day))

    async def take_original(self, contract: str, period: Month, by: int) -> None:
        """Note that the paper original is in. Raises OriginalAlreadyIn."""
        async with self._transaction() as unit:
            if not await self._original(unit, contract, period, by):
                raise OriginalAlreadyIn

    async def take_originals(
        self, contracts: Sequence[str], by: int, period: Month | None = None
    ) -> Sequence[Original]:
        """A pile of originals of one month; of the last month or this one, whichever awaits it, if none is named."""
        present = month_at(self._clock.now(), self._zone)
        first, last = (period, period) if period else (present.plus(-1), present)
        done = []
        async with self._transaction() as unit:
            for contract in dict.fromkeys(contracts):
                period = await unit.readings.awaiting_original(contract, first, last)
                if period is not None:
                    await self._original(unit, contract, period, by)
                done.append(Original(contract, period))
        return done

    async def answer(self, contract: str, period: Month, clerk: str, words: str) -> None:
        """A clerk's own words to those who sent the readings. Raises TextEmpty or TextTooLong."""
        said = tidy(words, LONGEST_REASON)
        async with self._transaction() as unit:
            people = await unit.readings.people_of(contract, period)
            unit.record(ReadingsJudged(contract, period, "answered", people, said, clerk=clerk))

    async def due(self) -> Due:
        """Who has not sent the present month, by district, and whose original of the last one is awaited."""
        present = month_at(self._clock.now(), self._zone)
        async with self._transaction() as unit:
            behind = await unit.readings.behind(present)
            originals = await unit.readings.without_original(present.plus(-1))
        return Due(present, behind, originals)

    async def _judge(
        self, unit: JudgedUnit, contract: str, period: Month, by: int, rejection: str | None
    ) -> None:
        now = self._clock.now()
        if not await unit.readings.judge(contract, period, now, by, rejection):
            raise NothingToJudge
        action = "readings_accepted" if rejection is None else "readings_rejected"
        await self._note(unit, action, contract, period, by)
        unit.record(ReadingsChanged(contract, period, self._clock.now().astimezone(self._zone)))

    async def _original(self, unit: JudgedUnit, contract: str, period: Month, by: int) -> bool:
        if not await unit.readings.reach(contract, period, "original", self._clock.now(), by):
            return False
        await self._note(unit, "original_taken", contract, period, by)
        unit.record(ReadingsChanged(contract, period, self._clock.now().astimezone(self._zone)))
        people = await unit.readings.people_of(contract, period)
        unit.record(ReadingsJudged(contract, period, "original", people))
        return True

    async def _note(self, unit: JudgedUnit, action: str, contract: str, period: Month, by: int) -> None:
        now, details = self._clock.now(), {"period": str(period), "by": by, "by_staff": True}
        await unit.audit.note(now, action, contract=contract, telegram_id=None, **details)


async def whole_month(
    unit: JudgedUnit, contract: str, period: Month, at: datetime, zone: tzinfo
) -> ReadingsMonth:
    """A month as staff see it, of whatever contract. Raises StaleButton where billing knows it no more."""
    terms = await unit.readings.terms(contract)
    if terms is None:
        raise StaleButton
    return await month_of(unit, terms, await window_in(unit, terms, period, zone), at, zone)
