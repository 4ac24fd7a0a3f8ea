"""A sheet that was sent back: fetched, looked through line by line, made into a filing when nothing is wrong."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from secrets import token_hex

from domain.consumer import Consumer, Right
from domain.ports import Clock, Transaction
from domain.readings.checking import Checker
from domain.readings.facts import Checked, Filing, ReadingsMonth
from domain.readings.month import sendable_month
from domain.readings.sheet import Fault, Row, SentSheet, Sheet, SheetEmpty, SheetReader, is_filled, twice
from domain.readings.stores import ReadingUnit
from domain.readings.window import WindowClosed


class ReadingSheets:
    """Sheets of the consumer's own contract; `at` is when the person sent the file."""

    def __init__(
        self, transaction: Transaction[ReadingUnit], clock: Clock, zone: tzinfo, read: SheetReader
    ) -> None:
        self._transaction = transaction
        self._clock = clock
        self._zone = zone
        self._read = read

    async def look_through(self, consumer: Consumer, file: SentSheet, at: datetime) -> Sheet:
        """All its faults, or the filing it makes.

        Raises WindowClosed, SheetEmpty and what the reader raises, or why the contract sends no readings.
        """
        async with self._transaction() as unit:
            month = await sendable_month(unit, consumer, min(at, self._clock.now()), self._zone)
        if not month.is_open:
            raise WindowClosed
        return self._sheet(consumer, month, await self._read(file))

    def _sheet(self, consumer: Consumer, month: ReadingsMonth, rows: Sequence[Row]) -> Sheet:
        filled = [row for row in rows if is_filled(row)]
        checker = Checker(month, self._zone, proven=consumer.may(Right.SEE_FIGURES))
        found = [checker.row(row) for row in filled]
        faults = [*twice(filled), *(one for one in found if isinstance(one, Fault))]
        if faults:
            return Sheet(sorted(faults, key=lambda fault: fault.line))
        entries = tuple(one.entry for one in found if isinstance(one, Checked))
        if not entries:
            raise SheetEmpty
        return Sheet(filing=Filing(token_hex(8), month.period, entries, source="workbook"))
