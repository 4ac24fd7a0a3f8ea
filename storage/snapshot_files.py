"""Billing snapshots beside a SQLite database: one file each, written by plain sqlite3.

The file is nobody's until a row in the cabinet names it, so it is written without a journal and synced once.
"""

import asyncio
import fcntl
import os
import re
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, closing
from functools import partial
from pathlib import Path
from typing import Any

import polars as pl
from sqlalchemy import URL
from sqlalchemy.dialects import sqlite

from storage.billing_tables import kept
from storage.places import snapshot_file
from storage.snapshot_writing import (
    DifferenceWriter,
    ImportRunning,
    Mismatch,
    SnapshotWriter,
    completed,
    index_statements,
    table_statements,
)
from storage.writing_out import copied, sync, written_out

# Rows to a statement: sqlite3 gives up Python's lock once a statement, and that costs more than a row.
_ROWS = 16
_DIALECT = sqlite.dialect()
_BULK = ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-65536")


class SnapshotFiles:
    """`cabinet.billing-17.db` beside `cabinet.db`."""

    keeps_lines_when_continued = True

    def __init__(self, url: URL) -> None:
        self._url = url

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        example = snapshot_file(self._url, 0)
        example.parent.mkdir(parents=True, exist_ok=True)
        with example.with_suffix(".lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise ImportRunning from None
            yield

    @asynccontextmanager
    async def writing(self, snapshot: int) -> AsyncIterator[SnapshotWriter]:
        async with self._written(_FileWriter, snapshot_file(self._url, snapshot)) as writer:
            yield writer

    @asynccontextmanager
    async def continuing(self, earlier: int, snapshot: int) -> AsyncIterator[DifferenceWriter]:
        begun = partial(_ContinuedFile, snapshot_file(self._url, earlier))
        async with self._written(begun, snapshot_file(self._url, snapshot)) as writer:
            yield writer

    async def kept(self, snapshot: int) -> dict[str, bytes]:
        return await asyncio.to_thread(_kept_in, snapshot_file(self._url, snapshot))

    @asynccontextmanager
    async def _written(
        self, begun: Callable[[Path], "_FileWriter"], path: Path
    ) -> AsyncIterator["_FileWriter"]:
        try:
            writer = await asyncio.to_thread(begun, path)
            try:
                async with written_out(path):
                    yield writer
                    await asyncio.to_thread(writer.complete)
            finally:
                writer.close()
            await asyncio.to_thread(sync, path.parent)
        except BaseException:
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise

    async def keep_only(self, snapshots: frozenset[int]) -> None:
        staying = {snapshot_file(self._url, snapshot) for snapshot in snapshots}
        for path in self._all():
            if path not in staying:
                path.unlink(missing_ok=True)

    async def contracts(self, snapshot: int) -> frozenset[str]:
        path = snapshot_file(self._url, snapshot)
        return await asyncio.to_thread(_contracts_in, path)

    def _all(self) -> list[Path]:
        example = snapshot_file(self._url, 0)
        name = re.compile(re.escape(example.name).replace("0\\.db", "[0-9]+\\.db"))
        return [path for path in example.parent.iterdir() if name.fullmatch(path.name)]


def _contracts_in(path: Path) -> frozenset[str]:
    with _opened(path) as connection:
        return frozenset(number for (number,) in connection.execute("SELECT contract FROM contracts"))


def _kept_in(path: Path) -> dict[str, bytes]:
    try:
        with _opened(path) as connection:
            return dict(connection.execute(f"SELECT name, content FROM {kept.name}"))  # noqa: S608
    except sqlite3.OperationalError:
        return {}


def _opened(path: Path) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True))


class _FileWriter:
    def __init__(self, path: Path) -> None:
        self._path = path
        # Consumers' data: for the owner of the process only.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        self._begin()
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for pragma in _BULK:
            self._connection.execute("PRAGMA " + pragma)
        self._connection.execute("BEGIN")
        self._prepare()

    def _begin(self) -> None:
        """Nothing is in the file yet."""

    def _prepare(self) -> None:
        self._execute(table_statements(_DIALECT, "main"))

    async def write(self, table: str, part: pl.DataFrame) -> None:
        await asyncio.to_thread(self._insert, table, completed(table, part))

    async def remove(self, table: str, places: pl.DataFrame, rows: int, /) -> None:
        _be_all(rows, await asyncio.to_thread(self._delete, table, places))

    async def change(self, table: str, found: pl.DataFrame, part: pl.DataFrame) -> None:
        _be_all(found.height, await asyncio.to_thread(self._update, table, found, completed(table, part)))

    async def keep(self, name: str, content: bytes) -> None:
        insert = f"INSERT INTO {kept.name} VALUES (?, ?)"  # noqa: S608
        await asyncio.to_thread(self._connection.execute, insert, (name, content))

    def _delete(self, table: str, places: pl.DataFrame) -> int:
        where = " AND ".join(f"{column} = ?" for column in places.columns)
        return self._connection.executemany(f"DELETE FROM {table} WHERE {where}", places.rows()).rowcount  # noqa: S608

    def _update(self, table: str, found: pl.DataFrame, part: pl.DataFrame) -> int:
        changed = [
            name for name in part.columns if name not in found.columns or not part[name].equals(found[name])
        ]
        given, where = (
            join.join(f"{one} = ?" for one in of) for join, of in ((", ", changed), (" AND ", found.columns))
        )
        rows = part.select(changed).hstack(found.select(pl.all().name.prefix("there_"))).rows()
        return self._connection.executemany(f"UPDATE {table} SET {given} WHERE {where}", rows).rowcount  # noqa: S608

    def _insert(self, table: str, part: pl.DataFrame) -> None:
        width, values = part.width, _row_by_row(part)
        together = len(values) // (width * _ROWS) * (width * _ROWS)
        for rows, begin, end in ((_ROWS, 0, together), (1, together, len(values))):
            marks = ", ".join(["(" + ", ".join("?" * width) + ")"] * rows)
            step = width * rows
            slices = (values[start : start + step] for start in range(begin, end, step))
            self._connection.executemany(f"INSERT INTO {table} VALUES {marks}", slices)  # noqa: S608

    def complete(self) -> None:
        """Build the indexes and write all there is to the file."""
        self._execute(index_statements(_DIALECT, "main"))
        self._connection.execute("COMMIT")
        self._connection.execute("PRAGMA analysis_limit=1000")
        self._connection.execute("ANALYZE")
        self.close()

    def close(self) -> None:
        self._connection.close()

    def _execute(self, statements: Iterable[str]) -> None:
        for statement in statements:
            self._connection.execute(statement)


class _ContinuedFile(_FileWriter):
    """Begins as a copy of an earlier file, indexes and all."""

    def __init__(self, earlier: Path, path: Path) -> None:
        self._earlier = earlier
        super().__init__(path)

    def _begin(self) -> None:
        copied(self._earlier, self._path)

    def _prepare(self) -> None:
        self._execute((f"DELETE FROM {kept.name}",))  # noqa: S608

    def complete(self) -> None:
        """Write all there is to the file."""
        self._connection.execute("COMMIT")
        self.close()


def _be_all(rows: int, found: int) -> None:
    if found != rows:
        raise Mismatch("other rows are there than were kept")


def _row_by_row(part: pl.DataFrame) -> list[Any]:
    """All values in one flat list: lists of columns are made fast, tuples of rows are not."""
    values: list[Any] = [None] * (part.width * part.height)
    for number, column in enumerate(part.get_columns()):
        values[number :: part.width] = column.to_list()
    return values
