"""Sending readings: one point or many at once, corrected until the window closes, never twice by a repeat."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from domain.consumer import Consumer, Right
from domain.errors import DomainError, StaleButton
from domain.events import Event
from domain.evidence import Piece, joined
from domain.free_text import tidy
from domain.periods import Month
from domain.ports import Clock, Transaction
from domain.readings.checking import Checker
from domain.readings.facts import Checked, Filing, Reading, ReadingsMonth
from domain.readings.month import seen_by, sendable_month, veiled
from domain.readings.stores import ReadingUnit
from domain.readings.window import WindowClosed, offered_days
from domain.sessions import require

LONGEST_REPLY = 1000
LATE_FILES = timedelta(minutes=10)
"""For so long after a reading was sent the rest of its album is still taken as a part of it."""


class SentMeanwhile(DomainError):
    """Somebody else has sent a reading of the point since the person looked."""

    key = "reading-sent-meanwhile"


class ReasonNeeded(DomainError):
    """What looks odd is taken with a reason."""

    key = "reading-reason-needed"


class FileTooLate(DomainError):
    """The reading was sent so long ago that a file would be a correction of it."""

    key = "reading-file-too-late"


@dataclass(frozen=True, slots=True)
class ReadingsChanged(Event):
    """Something about the readings of a contract's month is not as it was: staff see it on the card.

    `at` is the moment, in the zone of the supplier's town.
    """

    contract: str
    period: Month
    at: datetime


@dataclass(frozen=True, slots=True)
class ReadingsReplied(Event):
    """`who` has answered what staff said of the readings of a month."""

    contract: str
    period: Month
    who: str
    words: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What was filed, and how the month stands after it."""

    readings: Sequence[Reading]
    month: ReadingsMonth


class Readings:
    """What an account sends for its contract. `at` is when the person sent the message that asks; now if None."""

    def __init__(self, transaction: Transaction[ReadingUnit], clock: Clock, zone: tzinfo) -> None:
        self._transaction = transaction
        self._clock = clock
        self._zone = zone

    async def month(self, consumer: Consumer, at: datetime | None = None) -> ReadingsMonth:
        """The month being read, as this account may see it. Raises NoMeter, ContractClosed or NoBillingData."""
        async with self._transaction() as unit:
            return seen_by(consumer, await self._month(unit, consumer, self._moment(at)))

    def days(self, at: datetime) -> tuple[date, date | None]:
        """Days to be offered for a reading: today, and the end of last month while it is near."""
        return offered_days(self._moment(at), self._zone)

    async def check(
        self, consumer: Consumer, filing: Filing, at: datetime | None = None
    ) -> tuple[Filing, Sequence[Checked]]:
        """The filing with the revisions it would be, and what looks odd about it.

        Raises WindowClosed, StaleButton, SentByProven, ReadInTheFuture, ReadBeforeTheLast or ReadTooEarly.
        """
        async with self._transaction() as unit:
            month = await self._month(unit, consumer, self._moment(at))
        checked = self._check_all(consumer, month, filing)
        if not consumer.may(Right.SEE_FIGURES):
            checked = [replace(one, place=veiled(one.place, consumer.telegram_id)) for one in checked]
        return replace(filing, entries=tuple(one.entry for one in checked)), checked

    async def submit(self, consumer: Consumer, filing: Filing, at: datetime | None = None) -> Taken:
        """Take the whole filing or nothing of it; a repeat is told what was taken the first time.

        Raises what `check` raises, ReasonNeeded or SentMeanwhile.
        """
        moment = self._moment(at)
        async with self._transaction() as unit:
            taken = await unit.readings.filed(consumer.contract, filing.token)
            if not taken:
                taken = await self._take(unit, consumer, filing, moment)
            return Taken(taken, seen_by(consumer, await self._month(unit, consumer, moment)))

    async def add_file(self, consumer: Consumer, token: str, piece: Piece, at: datetime) -> Sequence[Piece]:
        """One more file for the reading that was just filed under a token; says which ones it has.

        Raises StaleButton, FileTooLate or TooManyFiles.
        """
        require(consumer, Right.SUBMIT)
        async with self._transaction() as unit:
            filed = await unit.readings.filed(consumer.contract, token)
            if len(filed) != 1 or filed[0].telegram_id != consumer.telegram_id:
                raise StaleButton
            [reading] = filed
            if at - reading.sent_at > LATE_FILES:
                raise FileTooLate
            files = joined(reading.files, piece)
            if files != reading.files:
                await unit.readings.attach(reading, len(reading.files), piece)
                self._changed(unit, consumer.contract, reading.period)
        return files

    async def reply(self, consumer: Consumer, period: Month, who: str, words: str) -> None:
        """Answer staff about a month of the contract. Raises TextEmpty or TextTooLong."""
        require(consumer, Right.SUBMIT)
        said = tidy(words, LONGEST_REPLY)
        async with self._transaction() as unit:
            unit.record(ReadingsReplied(consumer.contract, period, who, said))

    async def _take(
        self, unit: ReadingUnit, consumer: Consumer, filing: Filing, at: datetime
    ) -> Sequence[Reading]:
        checked = self._check_all(consumer, await self._month(unit, consumer, at), filing)
        if not filing.reason and any(one.oddities for one in checked):
            raise ReasonNeeded
        readings = [self._reading(consumer, filing, one, at) for one in checked]
        as_seen = filing.entries == tuple(one.entry for one in checked)
        if as_seen and await unit.readings.add(readings):
            await self._tell(unit, consumer, filing)
            return readings
        # another process may just have taken the very same filing
        taken = await unit.readings.filed(consumer.contract, filing.token)
        if not taken:
            raise SentMeanwhile
        return taken

    async def _month(self, unit: ReadingUnit, consumer: Consumer, at: datetime) -> ReadingsMonth:
        return await sendable_month(unit, consumer, at, self._zone)

    def _check_all(self, consumer: Consumer, month: ReadingsMonth, filing: Filing) -> Sequence[Checked]:
        if month.period != filing.period or not month.is_open:
            raise WindowClosed
        checker = Checker(month, self._zone, proven=consumer.may(Right.SEE_FIGURES))
        return [checker.entry(entry) for entry in filing.entries]

    def _reading(self, consumer: Consumer, filing: Filing, one: Checked, at: datetime) -> Reading:
        point, entry = one.place.point, one.entry
        return Reading(
            contract=consumer.contract,
            point=point.number,
            period=filing.period,
            revision=entry.revision,
            quantity=entry.quantity,
            unit=point.unit,
            service=point.service,
            point_name=point.name,
            meter_serial=point.meter_serial,
            read_on=entry.read_on,
            sent_at=at,
            taken_at=self._clock.now(),
            telegram_id=consumer.telegram_id,
            confirmed=consumer.may(Right.SEE_FIGURES),
            source=filing.source,
            filing=filing.token,
            oddities=one.oddities,
            reason=filing.reason if one.oddities else None,
            files=entry.files,
        )

    async def _tell(self, unit: ReadingUnit, consumer: Consumer, filing: Filing) -> None:
        await unit.audit.note(
            self._clock.now(),
            "readings_sent",
            contract=consumer.contract,
            telegram_id=consumer.telegram_id,
            period=str(filing.period),
            points=[entry.point for entry in filing.entries],
        )
        self._changed(unit, consumer.contract, filing.period)

    def _changed(self, unit: ReadingUnit, contract: str, period: Month) -> None:
        unit.record(ReadingsChanged(contract, period, self._clock.now().astimezone(self._zone)))

    def _moment(self, at: datetime | None) -> datetime:
        """No message was sent after the present moment, whatever its date says."""
        now = self._clock.now()
        return now if at is None else min(at, now)
