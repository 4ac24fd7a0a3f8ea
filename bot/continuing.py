"""A snapshot by what differs from an earlier one, where that is sure to come to the same as reading the whole."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from threading import Lock

import polars as pl
import structlog

from bot.ahead import side_by_side
from gateways.billing.difference import Difference, FeedDifference
from gateways.billing.marks import RULES, TableMarks, Unlike, frame_packed
from gateways.billing.package import Package
from gateways.billing.refusal import FeedRefused
from gateways.billing.source import Snapshot
from gateways.billing.tables import CONTRACTS, METERING_POINTS, TABLES, FeedTable
from storage.snapshot_writing import WRITE_FAULTS, DifferenceWriter, SnapshotStore, SnapshotWriter

# What went on from the one before so many times is read as a whole again: no flaw lives longer than a month.
_WHOLE_AFTER = 30
# There are seldom more than two cores to read with, and what was read takes memory until it is written.
_AT_ONCE, _IN_HAND = 2, 3
_RULES, _AGE, _ENDS = "rules", "age", "ends"
_log = structlog.get_logger(__name__)


async def keep_marks(writer: SnapshotWriter, table: FeedTable, marks: TableMarks) -> None:
    """Keep the lines of a table with its snapshot."""
    await writer.keep(table.name, await asyncio.to_thread(marks.packed))


async def keep_state(writer: SnapshotWriter, ends: pl.DataFrame) -> None:
    """Say that the lines of all tables are kept."""
    await writer.keep(_ENDS, await asyncio.to_thread(frame_packed, ends))
    await writer.keep(_RULES, RULES)


async def _keep_age(writer: SnapshotWriter, age: int) -> None:
    """Say how many times in a row only differences were read."""
    await writer.keep(_AGE, str(age).encode())


async def continued(
    store: SnapshotStore,
    earlier: int,
    number: int,
    found: Snapshot,
    progress: Callable[[int], None],
    check: Callable[[FeedDifference], None],
) -> tuple[FeedDifference, dict[str, int]] | None:
    """Write the snapshot `number`, going on from the `earlier` one; the rows of each table.

    `check` raises when the contracts that were read must not be taken. None, with nothing written, when the
    snapshot has to be read as a whole: that decides whether it is good, and says what is wrong with it.
    """
    state = await store.kept(earlier)
    age = int(state.get(_AGE, b"0")) + 1
    if state.get(_RULES) != RULES or age > _WHOLE_AFTER:
        return None
    told = _Told(progress)
    try:
        marks = {table.name: state.pop(table.name) for table in TABLES}
        keeps = store.keeps_lines_when_continued
        reading = FeedDifference(found.folder, found.package, marks, state.pop(_ENDS), told, packs=keeps)
        async with (
            side_by_side(_works(reading, found.package), _AT_ONCE, _IN_HAND) as differences,
            store.continuing(earlier, number) as writer,
        ):
            rows = await _taken(differences, writer, partial(check, reading))
            if keeps:
                await keep_state(writer, reading.ends())
            await _keep_age(writer, age)
    except (Unlike, FeedRefused, pl.exceptions.PolarsError, *WRITE_FAULTS) as fault:
        reason = str(fault) if isinstance(fault, Unlike | FeedRefused) else type(fault).__name__
        _log.info("import_as_a_whole", reason=reason)
        told.back()
        return None
    return reading, rows


class _Told:
    """Bytes that were told to be read can be taken back; several threads tell of them."""

    def __init__(self, progress: Callable[[int], None]) -> None:
        self._progress = progress
        self._read = 0
        self._telling = Lock()

    def __call__(self, read: int) -> None:
        with self._telling:
            self._read += read
            self._progress(read)

    def back(self) -> None:
        self._progress(-self._read)


_Read = tuple[FeedTable, Difference]


def _works(reading: FeedDifference, package: Package) -> Iterator[Callable[[], _Read]]:
    """The largest table as soon as it can be read, then the smaller ones first: there is soon something to write."""

    def read(table: FeedTable) -> _Read:
        return table, reading.of(table)

    owners = (CONTRACTS, METERING_POINTS)
    *smaller, largest = sorted(
        set(TABLES) - set(owners), key=lambda table: package.resources[table.name].size
    )
    return (partial(read, table) for table in (*owners, largest, *smaller))


async def _taken(
    differences: AsyncIterator[_Read], writer: DifferenceWriter, check: Callable[[], None]
) -> dict[str, int]:
    rows = {}
    async for table, difference in differences:
        await _apply(table, difference, writer)
        rows[table.name] = difference.rows
        if table is CONTRACTS:
            check()
    return {table.name: rows[table.name] for table in TABLES}


async def _apply(table: FeedTable, difference: Difference, writer: DifferenceWriter) -> None:
    if difference.gone_rows:
        await writer.remove(table.name, difference.gone, difference.gone_rows)
    if difference.came.height:
        await writer.write(table.name, difference.came)
    if difference.changed.height:
        await writer.change(table.name, difference.found, difference.changed)
    if difference.marks is not None:
        await writer.keep(table.name, difference.marks)
