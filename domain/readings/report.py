"""The report on paper (п. 58): made ready, sent back stamped, its original accepted until the 10th.

Rules of use of heat energy, Cabinet of Ministers 22.08.2009 № 245, п. 58; announcement §3.4.
"""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from domain.consumer import Consumer, Right
from domain.errors import DomainError
from domain.evidence import Piece, joined
from domain.periods import Month
from domain.ports import Clock, Transaction
from domain.readings.facts import ReadingsMonth
from domain.readings.filing import ReadingsChanged
from domain.readings.month import month_of, open_terms, seen_by, window_in
from domain.readings.stores import ReadingUnit
from domain.readings.window import end_of, month_at, original_due
from domain.sessions import require


class NothingSent(DomainError):
    """There is no report before the first reading of the month."""

    key = "readings-nothing-sent"


class Reports:
    """The paper side of a month, for the consumer."""

    def __init__(self, transaction: Transaction[ReadingUnit], clock: Clock, zone: tzinfo) -> None:
        self._transaction = transaction
        self._clock = clock
        self._zone = zone

    async def month(self, consumer: Consumer, period: Month) -> ReadingsMonth:
        """A month of which something was sent. Raises NothingSent."""
        require(consumer, Right.SUBMIT)
        async with self._transaction() as unit:
            terms = await open_terms(unit, consumer.contract)
            window = await window_in(unit, terms, period, self._zone)
            whole = await month_of(unit, terms, window, self._clock.now(), self._zone)
        month = seen_by(consumer, whole)
        if not month.sent:
            raise NothingSent
        return month

    async def awaited(self, consumer: Consumer) -> ReadingsMonth | None:
        """The month before the present one, while the original of its report is still to be brought."""
        now = self._clock.now()
        before = month_at(now, self._zone).plus(-1)
        try:
            month = await self.month(consumer, before)
        except NothingSent:
            return None
        due = now < end_of(original_due(before), self._zone)
        return month if due and month.way.original_at is None else None

    async def order(self, consumer: Consumer, period: Month) -> ReadingsMonth:
        """Note that the report was made ready. Raises NothingSent."""
        month = await self.month(consumer, period)
        async with self._transaction() as unit:
            if await self._reach(unit, consumer, period, "report"):
                unit.record(ReadingsChanged(consumer.contract, period, self._local()))
        return month

    async def take_scan(self, consumer: Consumer, period: Month, page: Piece) -> Sequence[Piece]:
        """File a stamped page with the month; says which ones it has. Raises NothingSent or TooManyFiles."""
        month = await self.month(consumer, period)
        pages = joined(month.way.scans, page)
        async with self._transaction() as unit:
            now = self._clock.now()
            await unit.readings.add_scan(consumer.contract, period, page, now, consumer.telegram_id)
            await self._reach(unit, consumer, period, "scan")
            unit.record(ReadingsChanged(consumer.contract, period, self._local()))
        return pages

    def _local(self) -> datetime:
        return self._clock.now().astimezone(self._zone)

    async def _reach(self, unit: ReadingUnit, consumer: Consumer, period: Month, step: str) -> bool:
        now, who = self._clock.now(), consumer.telegram_id
        if not await unit.readings.reach(consumer.contract, period, step, now, who):
            return False
        details = {"period": str(period)}
        await unit.audit.note(now, f"report_{step}", contract=consumer.contract, telegram_id=who, **details)
        return True
