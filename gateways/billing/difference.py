"""A snapshot read by what differs from an earlier one that was found good: only lines that are new are looked at.

It is sound and not complete: whatever it cannot be sure of is `Unlike` or refused, and the whole reading decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import polars as pl

from gateways.billing.earlier_lines import EarlierLines, Room
from gateways.billing.keys import placed, unpacked
from gateways.billing.marks import TableMarks, Unlike, frame_unpacked, joined
from gateways.billing.package import Package, Resource
from gateways.billing.pieces import FeedFile, Piece
from gateways.billing.so_far import SnapshotSoFar
from gateways.billing.structure import header_of, texts_of
from gateways.billing.tables import CONTRACTS, METERING_POINTS, SETTLEMENTS, FeedTable
from gateways.billing.values import Layout, values_of


@dataclass(frozen=True)
class Difference:
    """What a table has and the earlier one had not, and the reverse.

    `came` are rows with the columns of `FeedReading.parts`; `changed` such as take the place of one that is gone,
    which is found by the row of `found`. `gone` are the places of other rows; those and `found` are with the mark
    where the table keeps it. `gone_rows` is how many rows are gone, `rows` counts all of the table, `marks` are its
    lines as they are kept, if they are to be.
    """

    rows: int
    gone: pl.DataFrame
    gone_rows: int
    found: pl.DataFrame
    changed: pl.DataFrame
    came: pl.DataFrame
    marks: bytes | None


class FeedDifference(SnapshotSoFar):
    """Reads the tables of one snapshot against the marks of an earlier one.

    Several may be read at once if they are begun in the order of `TABLES`: one waits for those it refers to.

    `before` and the `ends` of its settlements are as they were packed; `before` is used up. `progress` is told
    the bytes that were read since it was last told. `packs`: the lines of each table are packed to be kept.
    """

    def __init__(
        self,
        folder: Path,
        package: Package,
        before: dict[str, bytes],
        ends: bytes,
        progress: Callable[[int], None],
        *,
        packs: bool,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._package = package
        self._before = before
        self._ends = ends
        self._progress = progress
        self._packs = packs
        self._room = Room(package.size)
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
        earlier = TableMarks.unpacked(self._before.pop(table.name))
        lines = EarlierLines(earlier, self._room, repeats=table.marked)
        for piece in FeedFile(self._folder, resource).pieces():
            self._pass_by(resource, piece, lines)
        new, gone = lines.differing()
        return self._closed(table, lines, self._values(table, resource, lines.columns, new), gone)

    def _pass_by(self, resource: Resource, whole: Piece, lines: EarlierLines) -> None:
        piece = whole
        if whole.line == 1:
            header, piece = header_of(whole, resource.path)
            if joined(header) != lines.header:
                raise Unlike("the columns stand in another order")
        self._progress(len(whole.data))
        lines.pass_by(piece.data)

    def _values(
        self, table: FeedTable, resource: Resource, columns: list[str], new: pl.DataFrame
    ) -> pl.DataFrame:
        """The rows that lines make, with their marks, places and where they stand."""
        if new.is_empty():
            return pl.DataFrame(schema={"place": pl.Int64, "at": pl.UInt32})
        layout = Layout.of(table, columns, resource.path)
        lines = Piece("\n".join([*new["line"], ""]).encode(), 1)
        values = values_of(texts_of(lines, layout.fields, resource.path), lines.line, layout, self._known)
        return values.with_columns(new["mark"], new["at"], placed(table))

    def _closed(
        self, table: FeedTable, lines: EarlierLines, came: pl.DataFrame, left: pl.DataFrame
    ) -> Difference:
        now, gone = lines.now(came), unpacked(table, left)
        self._keep(table, now, gone, came)
        marks = now.packed() if self._packs else None
        return Difference(lines.rows, *_paired(table, gone, came), marks)

    def _keep(self, table: FeedTable, now: TableMarks, gone: pl.DataFrame, came: pl.DataFrame) -> None:
        """What later tables refer to, and what the settlements come to."""
        if table is SETTLEMENTS:
            self._ledger.go_on(frame_unpacked(self._ends), gone)
            if came.height:
                self._ledger.take(came)
        if table in (CONTRACTS, METERING_POINTS):
            owner = table.key[0]
            self._known[table.name] = unpacked(table, now.lines.select("place").sort("place"))[owner]
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
