"""One pass through the files of a snapshot: each table in parts of a few megabytes, checked on the way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl

from gateways.billing.keys import Keys
from gateways.billing.marks import Marking, TableMarks
from gateways.billing.package import Package, Resource
from gateways.billing.pieces import FeedFile, Piece
from gateways.billing.refusal import FeedRefused
from gateways.billing.so_far import SnapshotSoFar
from gateways.billing.structure import header_of, line_of, texts_of
from gateways.billing.tables import CONTRACTS, METERING_POINTS, SETTLEMENTS, FeedTable
from gateways.billing.values import Layout, values_of


class FeedReading(SnapshotSoFar):
    """Reads the tables of one snapshot in the order of `tables.TABLES`: later ones refer to earlier ones.

    `progress` is told the bytes that were read since it was last told.
    """

    def __init__(self, folder: Path, package: Package, progress: Callable[[int], None]) -> None:
        super().__init__()
        self._folder = folder
        self._package = package
        self._progress = progress
        self._marks: dict[str, TableMarks | None] = {}

    def marks(self, table: FeedTable) -> TableMarks | None:
        """The lines of the table, once it has been read; None where a record of it is not a line."""
        return self._marks.get(table.name)

    def parts(self, table: FeedTable) -> Iterator[pl.DataFrame]:
        """The table, part by part, with exactly its columns, and the mark where the table keeps it.

        Raises FeedRefused, at the latest after the last part: nothing is good before the iterator ends.
        """
        resource = self._package.resources[table.name]
        file = FeedFile(self._folder, resource)
        keys = Keys(table)
        try:
            for part in self._values(table, resource, file.pieces()):
                keys.take(part)
                self._keep(table, part)
                yield part
        except FeedRefused:
            file.confirm()
            raise
        self._close(table, resource, keys)

    def _values(
        self, table: FeedTable, resource: Resource, pieces: Iterator[Piece]
    ) -> Iterator[pl.DataFrame]:
        layout, header, marking = None, list[str](), Marking(table)
        for whole in pieces:
            piece = whole
            if layout is None:
                header, piece = header_of(whole, resource.path)
                layout = Layout.of(table, header, resource.path)
            if piece.data:
                texts = texts_of(piece, layout.fields, resource.path)
                yield marking.take(values_of(texts, piece.line, layout, self._known), piece.data)
            self._progress(len(whole.data))
        if layout is None:
            raise FeedRefused("empty", resource.path)
        self._marks[table.name] = marking.done(header)

    def _keep(self, table: FeedTable, part: pl.DataFrame) -> None:
        if table is SETTLEMENTS:
            self._ledger.take(part)
        if table in (CONTRACTS, METERING_POINTS):
            known = part[table.key[0]]
            earlier = self._known.get(table.name)
            self._known[table.name] = known if earlier is None else earlier.append(known)

    def _close(self, table: FeedTable, resource: Resource, keys: Keys) -> None:
        if table is CONTRACTS and table.name not in self._known:
            raise FeedRefused("empty", resource.path)
        self._known.setdefault(table.name, pl.Series(table.name, [], pl.Int64))
        repeated = keys.first_repeated()
        if repeated is not None:
            self._refuse_repeated(table, resource, repeated)

    def _refuse_repeated(self, table: FeedTable, resource: Resource, row: int) -> None:
        first_row = 0
        pieces = FeedFile(self._folder, resource).pieces()
        header, piece = header_of(next(pieces), resource.path)
        while True:
            texts = texts_of(piece, len(header), resource.path)
            if row < first_row + texts.height:
                line = line_of(texts, row - first_row, piece.line)
                raise FeedRefused("key-repeated", resource.path, line, columns=" + ".join(table.key))
            first_row, piece = first_row + texts.height, next(pieces)
