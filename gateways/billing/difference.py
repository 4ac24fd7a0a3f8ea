"""A snapshot read by what differs from an earlier one that was found good: only lines that are new are looked at.

It is sound and not complete: whatever it cannot be sure of is `Unlike` or refused, and the whole reading decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import numpy as np
import polars as pl

from gateways.billing.keys import placed, unpacked
from gateways.billing.marks import TableMarks, Unlike, counted, frame_unpacked, joined, lines_of, marks_of
from gateways.billing.package import Package, Resource
from gateways.billing.pieces import FeedFile, Piece
from gateways.billing.so_far import SnapshotSoFar
from gateways.billing.structure import header_of, texts_of
from gateways.billing.tables import CONTRACTS, METERING_POINTS, SETTLEMENTS, FeedTable
from gateways.billing.values import Layout, values_of

# When more of a table than one line in four is new, the whole is as fast.
_QUARTER = 4
_FEW = 1000


@dataclass(frozen=True)
class Difference:
    """What a table has and the earlier one had not, and the reverse.

    `came` are rows with the columns of `FeedReading.parts`; `changed` such as take the place of one that is gone,
    which is found by the row of `found`. `gone` are the places of other rows; those and `found` are with the mark
    where the table keeps it. `gone_rows` is how many rows are gone, `rows` counts all of the table, `marks` are its
    lines as they are kept.
    """

    rows: int
    gone: pl.DataFrame
    gone_rows: int
    found: pl.DataFrame
    changed: pl.DataFrame
    came: pl.DataFrame
    marks: bytes


class FeedDifference(SnapshotSoFar):
    """Reads the tables of one snapshot against the marks of an earlier one.

    Several may be read at once if they are begun in the order of `TABLES`: one waits for those it refers to.

    `before` and the `ends` of its settlements are as they were packed; `before` is used up. `progress` is told
    the bytes that were read since it was last told.
    """

    def __init__(
        self,
        folder: Path,
        package: Package,
        before: dict[str, bytes],
        ends: bytes,
        progress: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._folder = folder
        self._package = package
        self._before = before
        self._ends = ends
        self._progress = progress
        self._read = {table.name: Event() for table in (CONTRACTS, METERING_POINTS)}

    def of(self, table: FeedTable) -> Difference:
        """Read one table. Raises Unlike, or FeedRefused, whose lines are not those of the file."""
        try:
            self._wait_for_owners(table)
            return self._difference(table)
        finally:
            if table.name in self._read:
                self._read[table.name].set()

    def _wait_for_owners(self, table: FeedTable) -> None:
        for name in {column.refers for column in table.columns} - {None, table.name}:
            self._read[str(name)].wait()
            if name not in self._known:
                raise Unlike("what the table refers to could not be read")

    def _difference(self, table: FeedTable) -> Difference:
        resource = self._package.resources[table.name]
        lines = _Lines(TableMarks.unpacked(self._before.pop(table.name)))
        new = [self._new_lines(resource, piece, lines) for piece in FeedFile(self._folder, resource).pieces()]
        if not new:
            raise Unlike("a file is empty")
        return self._closed(table, lines, self._values(table, resource, lines.columns, pl.concat(new)))

    def _new_lines(self, resource: Resource, whole: Piece, lines: "_Lines") -> pl.DataFrame:
        piece = whole
        if whole.line == 1:
            header, piece = header_of(whole, resource.path)
            if joined(header) != lines.header:
                raise Unlike("the columns stand in another order")
        self._progress(len(whole.data))
        return lines.new(piece.data)

    def _values(
        self, table: FeedTable, resource: Resource, columns: list[str], new: pl.DataFrame
    ) -> pl.DataFrame:
        """The rows that lines make, with their marks and where they stand."""
        if new.is_empty():
            return pl.DataFrame()
        layout = Layout.of(table, columns, resource.path)
        lines = Piece("\n".join([*new["line"], ""]).encode(), 1)
        values = values_of(texts_of(lines, layout.fields, resource.path), lines.line, layout, self._known)
        return values.with_columns(new["mark"], new["at"])

    def _closed(self, table: FeedTable, lines: "_Lines", came: pl.DataFrame) -> Difference:
        kept, gone = lines.kept_and_gone()
        if came.height:
            fresh = counted(came.select("mark", placed(table), "at"))
            kept, came = kept.merge_sorted(fresh.select(kept.columns), key="mark"), came.drop("at")
        gone = unpacked(table, gone.select("place", "mark", "times"))
        self._keep(table, kept, gone, came)
        marks = TableMarks(lines.header, kept).packed()
        return Difference(lines.rows, *_paired(table, gone, came), marks)

    def _keep(self, table: FeedTable, lines: pl.DataFrame, gone: pl.DataFrame, came: pl.DataFrame) -> None:
        """What later tables refer to, and what the settlements come to."""
        if table is SETTLEMENTS:
            self._ledger.go_on(frame_unpacked(self._ends), gone)
            if came.height:
                self._ledger.take(came)
        if table in (CONTRACTS, METERING_POINTS):
            owner = table.key[0]
            self._known[table.name] = unpacked(table, lines.select("place").sort("place"))[owner]
            if not gone[owner].is_in(self._known[table.name].implode()).all():
                raise Unlike("contracts or points are gone that others may refer to")


def _paired(
    table: FeedTable, gone: pl.DataFrame, came: pl.DataFrame
) -> tuple[pl.DataFrame, int, pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """What is gone, how many, and what is found, changed and came, as `Difference` has them.

    Of several at one place the first that came takes that of the first that is gone, and so on. Where the key says
    more than the place, none does: for a moment two rows would have one key.
    """
    place, where = list(table.place), [*table.place, "nth"]
    mark = ["mark"] if table.marked else []
    found_by, kept = [*place, *mark], [*table.names, *mark]
    if came.is_empty() or table.key not in ((), table.place):
        nothing, rows = pl.DataFrame(), int(gone["times"].sum())
        came = came if came.is_empty() else came.select(kept)
        return gone.select(found_by), rows, nothing, nothing, came
    nth = pl.int_range(pl.len()).over(place).alias("nth")
    gone = gone.with_columns(pl.when(pl.col("times") == 1).then(nth), was="mark")
    came = came.with_columns(nth)
    pairs = came.join(gone.select(*where, "was"), on=where, maintain_order="left")
    left = gone.join(came.select(where), on=where, how="anti")
    new = came.join(gone.select(where), on=where, how="anti", maintain_order="left")
    found = pairs.select(*place, mark="was").select(found_by)
    return left.select(found_by), int(left["times"].sum()), found, pairs.select(kept), new.select(kept)


class _Lines:
    """The lines of a table as they pass by, held against those of the earlier one."""

    def __init__(self, earlier: TableMarks) -> None:
        self.header, self.columns = earlier.header, earlier.columns
        self._earlier = earlier.lines
        self._marks = self._earlier["mark"].to_numpy()
        self._stood = self._earlier["at"].to_numpy()
        self._stands = np.zeros_like(self._stood)
        # The other way round: which mark stood at each line. Of lines that stand there again it is not known.
        self._order = np.zeros(int(self._stood.max()) + 1 if self._stood.size else 0, np.uint32)
        self._order[self._stood] = np.arange(self._stood.size, dtype=np.uint32)
        self._next = 0
        self._found: list[np.ndarray] = []
        self._new = 0
        self.rows = 0

    def new(self, data: bytes) -> pl.DataFrame:
        """Those that the earlier one had not, as `line`, `mark` and `at`, in their order. Raises Unlike."""
        lines = lines_of(data)
        if lines is None:
            raise Unlike("a record is not a line")
        marks = marks_of(lines)
        strangers = self._strangers(marks.to_numpy())
        at = pl.Series("at", strangers + self.rows, pl.UInt32)
        self.rows += lines.len()
        self._new += strangers.size
        if self._new > max(_FEW, self._earlier.height // _QUARTER):
            raise Unlike("too much is new")
        return pl.DataFrame([lines.gather(strangers), marks.gather(strangers), at])

    def _strangers(self, marks: np.ndarray) -> np.ndarray:
        """Where marks are that the earlier one had not. Most stand where they stood, behind the ones before."""
        likely = self._order[self._next : self._next + marks.size]
        same = self._marks[likely] == marks[: likely.size]
        where = np.flatnonzero(same)
        self._are_here(where, likely[where])
        others = np.append(np.flatnonzero(~same), np.arange(likely.size, marks.size))
        strangers, moved, which = self._looked_for(marks, others)
        self._are_here(moved, which)
        self._next += marks.size
        if moved.max(initial=-1) > where.max(initial=-1):
            # Lines were put in or taken out: the next ones stand behind the last one that has moved.
            last = int(moved.argmax())
            self._next = int(self._stood[which[last]]) + marks.size - int(moved[last])
        return strangers

    def _looked_for(self, marks: np.ndarray, others: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Which of them the earlier one had not; which it had, and as which mark.

        They are looked for in the order of the marks: memory is read as it lies.
        """
        if not self._marks.size:
            return others, others[:0], others[:0]
        order = others[np.argsort(marks[others])]
        ordered = marks[order]
        at = np.minimum(np.searchsorted(self._marks, ordered), self._marks.size - 1)
        there = self._marks[at] == ordered
        return np.sort(order[~there]), order[there], at[there]

    def _are_here(self, where: np.ndarray, which: np.ndarray) -> None:
        self._stands[which] = where + self.rows
        self._found.append(which.astype(np.uint32))

    def kept_and_gone(self) -> tuple[pl.DataFrame, pl.DataFrame]:
        """Those of the earlier one that are here, and that are not; to be asked once.

        Raises Unlike when one is not as often here.
        """
        earlier = self._earlier.with_columns(at=pl.Series(self._stands))
        now = pl.Series(
            np.bincount(np.concatenate([self._order[:0], *self._found]), minlength=earlier.height)
        )
        # what is done with takes as much memory as what is about to be made
        del self._earlier, self._marks, self._stood, self._stands, self._order, self._found
        here = now > 0
        gone, kept = earlier.filter(~here), earlier.filter(here)
        if (kept["times"] != now.filter(here)).any():
            raise Unlike("a line stands more or fewer times")
        return kept, gone
