"""Taking in one billing snapshot: checked and written beside what is in force, then put in force at once."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime

import polars as pl

from bot.ahead import ahead
from bot.continuing import continued, keep_marks, keep_state
from domain.ports import Clock
from gateways.billing.ledger import Oddity
from gateways.billing.package import DESCRIPTOR, Package
from gateways.billing.place import without_secrets
from gateways.billing.reading import FeedReading
from gateways.billing.refusal import FeedRefused, FeedUnavailable
from gateways.billing.so_far import SnapshotSoFar
from gateways.billing.source import Snapshot, snapshot_at
from gateways.billing.tables import CONTRACTS, TABLES
from storage.database import Database
from storage.snapshot_register import NewSnapshot, RunEnd, SnapshotRegister
from storage.snapshot_writing import SnapshotStore, SnapshotWriter
from storage.snapshots import snapshot_store

# A snapshot that lacks more of the contracts in force was cut short, not tidied up.
_MAY_BE_GONE_PERCENT = 5


@dataclass(frozen=True)
class Feed:
    """Where snapshots come from; `token` is the bearer token of an https folder."""

    place: str
    token: str = ""


@dataclass(frozen=True)
class Outcome:
    """What an import came to; `taken` is false when this very snapshot was in force already.

    `rows` are counts by table, `came` and `went` the contracts that are new and gone against the one before.
    """

    taken: bool
    as_of: datetime
    snapshot: int
    rows: dict[str, int] = field(default_factory=dict)
    came: int = 0
    went: int = 0
    oddities: list[Oddity] = field(default_factory=list)

    @property
    def notes(self) -> dict[str, object]:
        """What changed and what was odd, fit for JSON."""
        odd = [{**asdict(one), "examples": [[c, str(m)] for c, m in one.examples]} for one in self.oddities]
        return {"rows": self.rows, "came": self.came, "went": self.went, "oddities": odd}


async def take_in(
    database: Database,
    clock: Clock,
    feed: Feed,
    *,
    force: bool = False,
    progress: Callable[[int, int], None] = lambda _read, _all: None,
) -> Outcome:
    """Put the feed's snapshot in force, or raise and leave everything as it was.

    `force` lets contracts go missing; `progress` is told the bytes read since it was last told, and the bytes
    of all files. FeedRefused (FeedUnavailable among it) says what is wrong with the feed, ImportRunning that
    another import is at work. Every run but one that found another at work leaves its row in `feed_runs`.
    """
    store = snapshot_store(database)
    async with store.alone():
        return await _Run(database, clock, store, feed, force, progress, clock.now()).recorded()


@dataclass(frozen=True)
class _Run:
    database: Database
    clock: Clock
    store: SnapshotStore
    feed: Feed
    force: bool
    progress: Callable[[int, int], None]
    started: datetime

    async def recorded(self) -> Outcome:
        try:
            return await self._take_in()
        except Exception as fault:
            await self._record(_ended_by(fault))
            raise

    async def _take_in(self) -> Outcome:
        before = await self._tidy()
        async with snapshot_at(self.feed.place, self.feed.token, self.started) as found:
            if before is not None and before.digest == found.package.digest:
                await self._record(RunEnd("same", snapshot=before.id))
                return Outcome(taken=False, as_of=before.as_of, snapshot=before.id)
            _check_newer(found.package, before)
            outcome = await self._write(found, before)
        await self._put_in_force(outcome, found.package.digest)
        await self._tidy()
        return outcome

    async def _tidy(self) -> NewSnapshot | None:
        """Remove what is no longer kept, or was left by a killed import; tell what is in force."""
        async with self.database.reading() as work:
            register = SnapshotRegister(work.connection)
            kept, in_force = await register.kept(), await register.in_force()
        await self.store.keep_only(kept)
        return in_force

    async def _write(self, found: Snapshot, before: NewSnapshot | None) -> Outcome:
        package = found.package
        known = frozenset[str]() if before is None else await self.store.contracts(before.id)
        async with self.database.reading() as work:
            register = SnapshotRegister(work.connection)
            number = await register.next_id()
        reading, rows = await self._read(found, number, before, known)
        came, went = len(reading.contracts - known), len(known - reading.contracts)
        return Outcome(True, package.created, number, rows, came, went, reading.oddities())

    async def _read(
        self, found: Snapshot, number: int, before: NewSnapshot | None, known: frozenset[str]
    ) -> tuple[SnapshotSoFar, dict[str, int]]:
        def progress(read: int) -> None:
            self.progress(read, found.package.size)

        def check(reading: SnapshotSoFar) -> None:
            _check_contracts(known, reading, found.package)

        if before is not None and not self.force:
            differing = await continued(self.store, before.id, number, found, progress, check)
            if differing is not None:
                return differing
        reading = FeedReading(found.folder, found.package, progress)
        async with self.store.writing(number) as writer:
            return reading, await self._copy_tables(reading, writer, check)

    async def _copy_tables(
        self, reading: FeedReading, writer: SnapshotWriter, check: Callable[[FeedReading], None]
    ) -> dict[str, int]:
        rows, marked = {}, True
        for table in TABLES:
            rows[table.name] = await _copy(reading.parts(table), table.name, writer)
            if table is CONTRACTS and not self.force:
                check(reading)
            marks = reading.marks(table)
            marked = marked and marks is not None
            if marks is not None:
                await keep_marks(writer, table, marks)
        if marked:
            await keep_state(writer, reading.ends())
        return rows

    async def _put_in_force(self, outcome: Outcome, digest: str) -> None:
        new = NewSnapshot(outcome.snapshot, outcome.as_of, digest, outcome.rows)
        end = RunEnd("taken", snapshot=new.id, notes=outcome.notes)
        async with self.database.transaction() as work:
            register = SnapshotRegister(work.connection)
            await register.put_in_force(new, self.clock.now())
            await register.record(*self._when(), end)

    async def _record(self, end: RunEnd) -> None:
        async with self.database.transaction() as work:
            await SnapshotRegister(work.connection).record(*self._when(), end)

    def _when(self) -> tuple[str, datetime, datetime]:
        return without_secrets(self.feed.place), self.started, self.clock.now()


def _ended_by(fault: Exception) -> RunEnd:
    if not isinstance(fault, FeedRefused):
        return RunEnd("failed", reason=type(fault).__name__)
    outcome = "unavailable" if isinstance(fault, FeedUnavailable) else "refused"
    facts = {name: str(value) for name, value in fault.facts.items()}
    notes = {"key": fault.key, "column": fault.column, "facts": facts}
    return RunEnd(outcome, fault.file, fault.line, fault.sentence, notes)


def _check_newer(package: Package, before: NewSnapshot | None) -> None:
    if before is not None and package.created <= before.as_of:
        created, in_force = package.created.isoformat(), before.as_of.isoformat()
        raise FeedRefused("not-newer", DESCRIPTOR, column="created", created=created, in_force=in_force)


def _check_contracts(known: frozenset[str], reading: SnapshotSoFar, package: Package) -> None:
    gone = len(known - reading.contracts)
    if gone * 100 > len(known) * _MAY_BE_GONE_PERCENT:
        file, percent = package.resources[CONTRACTS.name].path, _MAY_BE_GONE_PERCENT
        raise FeedRefused("contracts-gone", file, gone=gone, known=len(known), percent=percent)


async def _copy(parts: Iterator[pl.DataFrame], table: str, writer: SnapshotWriter) -> int:
    rows = 0
    async with ahead(parts) as following:
        async for part in following:
            try:
                await writer.write(table, part)
            except Exception:
                # A row the database would not take is a fault of the feed, and the reader names its line.
                async for _ in following:
                    pass
                raise
            rows += part.height
    return rows
