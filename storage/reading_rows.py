"""Readings and their files as rows, and back; which of several corrections counts."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.evidence import Piece
from domain.readings.facts import Reading
from domain.readings.plausibility import Oddity
from storage.schema import reading_files, readings

_NOT_OF_READING = {"id", "oddities", "accepted_by", "rejected_by"}
_FIELDS = tuple(column.name for column in readings.c if column.name not in _NOT_OF_READING)
_SELECT = select(readings.c.id, readings.c.oddities, *(readings.c[name] for name in _FIELDS))
_later = readings.alias("later")


def is_newest() -> ColumnElement[bool]:
    """No correction came after it."""
    newer = select(_later.c.id).where(
        _later.c.contract == readings.c.contract,
        _later.c.point == readings.c.point,
        _later.c.period == readings.c.period,
        _later.c.revision > readings.c.revision,
    )
    return ~newer.exists()


def stands() -> ColumnElement[bool]:
    """It counts: the newest one, and staff have not sent it back."""
    return and_(readings.c.rejected_at.is_(None), is_newest())


def row_of(reading: Reading) -> dict[str, Any]:
    row = {name: getattr(reading, name) for name in _FIELDS}
    return row | {"oddities": " ".join(oddity.value for oddity in reading.oddities)}


def file_row(file: Piece) -> dict[str, Any]:
    return {"hash": file.hash, "kind": file.kind, "size": file.size, "name": file.name}


def attached(row: Row[Any]) -> Piece:
    return Piece(row.hash, row.kind, row.size, row.name)


class Reader:
    """Reads whole readings."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def numbered(
        self, *where: ColumnElement[bool], after: int = 0, at_most: int | None = None
    ) -> Sequence[tuple[int, Reading]]:
        """With the number of each row, in the order they were taken."""
        wanted: Select[Any] = (
            _SELECT.where(*where, readings.c.id > after).order_by(readings.c.id).limit(at_most)
        )
        rows = (await self._connection.execute(wanted)).all()
        files = await self._files([row.id for row in rows])
        return [(row.id, _reading(row, tuple(files[row.id]))) for row in rows]

    async def all(self, *where: ColumnElement[bool]) -> Sequence[Reading]:
        return [reading for _, reading in await self.numbered(*where)]

    async def _files(self, ids: Sequence[int]) -> dict[int, list[Piece]]:
        found: dict[int, list[Piece]] = defaultdict(list)
        if ids:
            wanted = select(reading_files).where(reading_files.c.reading.in_(ids))
            for row in await self._connection.execute(wanted.order_by(reading_files.c.place)):
                found[row.reading].append(attached(row))
        return found


def _reading(row: Row[Any], files: tuple[Piece, ...]) -> Reading:
    values = {name: getattr(row, name) for name in _FIELDS}
    return Reading(**values, oddities=tuple(Oddity(word) for word in row.oddities.split()), files=files)
