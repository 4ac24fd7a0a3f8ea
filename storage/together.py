"""What several updates read and write alike is read and written at once, in the one transaction they share."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.prepared import Prepared, Values

Key = tuple[str, int]


class Ahead:
    """Rows that were read for many; each is given once, and none after something was changed."""

    def __init__(self) -> None:
        self._rows: dict[Key, Any] = {}

    def keep(self, of: str, asked: Iterable[int], found: Mapping[int, Any]) -> None:
        """What was found for each of those asked for; None for the others."""
        for one in asked:
            self._rows[of, one] = found.get(one)

    def __contains__(self, key: Key) -> bool:
        return key in self._rows

    def take(self, key: Key) -> Any:
        return self._rows.pop(key)

    def forget(self) -> None:
        self._rows.clear()


class Later:
    """Changes that nothing else of their transaction looks at; written at once unless it is open for gathering.

    What was gathered is written before anything else is changed, in front of the savepoint of whoever does that.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._gathered: list[tuple[Prepared, Values]] = []
        self._written = 0
        self._is_open = False
        self.is_writing = False

    @asynccontextmanager
    async def gathering(self) -> AsyncIterator[None]:
        """What is gathered within is written at the end; nothing of it if an exception leaves the block."""
        self._is_open = True
        try:
            yield
        finally:
            self._is_open = False
        await self.write()

    async def each(self, statement: Prepared, rows: Sequence[Values]) -> None:
        if self._is_open:
            self._gathered += [(statement, row) for row in rows]
        else:
            await statement.each(self._connection, rows)

    def holds(self, statement: Prepared, **values: Any) -> bool:
        """Whether a row with these values, and others, is to be written by a statement."""
        return any(
            what is statement and all(row[name] == value for name, value in values.items())
            for what, row in self._gathered
        )

    def so_far(self) -> int:
        """A place to go back to."""
        return self._written + len(self._gathered)

    def back_to(self, place: int) -> None:
        """What was gathered since is not to be written; what was written meanwhile stays."""
        del self._gathered[max(0, place - self._written) :]

    async def write(self) -> None:
        for statement, rows in self._taken().items():
            await statement.each(self._connection, rows)

    def write_before(self, connection: Connection) -> None:
        """The same, told of by the library before another statement."""
        self.is_writing = True
        try:
            for statement, rows in self._taken().items():
                statement.each_between(connection, rows)
        finally:
            self.is_writing = False

    def _taken(self) -> dict[Prepared, list[Values]]:
        by_statement: dict[Prepared, list[Values]] = {}
        for statement, row in self._gathered:
            by_statement.setdefault(statement, []).append(row)
        self._written += len(self._gathered)
        self._gathered = []
        return by_statement
