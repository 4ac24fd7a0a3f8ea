"""Billing snapshots beside a SQLite database: one file each, written by plain sqlite3.

The file is nobody's until a row in the cabinet names it, so it is written without a journal and synced once.
"""

import asyncio
import fcntl
import os
import re
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import polars as pl
from sqlalchemy import URL
from sqlalchemy.dialects import sqlite

from storage.places import snapshot_file
from storage.snapshot_writing import (
    ImportRunning,
    SnapshotWriter,
    completed,
    index_statements,
    table_statements,
)

# Rows to a statement: sqlite3 gives up Python's lock once a statement, and that costs more than a row.
_ROWS = 16
_DIALECT = sqlite.dialect()
_BULK = ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-65536")


class SnapshotFiles:
    """`cabinet.billing-17.db` beside `cabinet.db`."""

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
        path = snapshot_file(self._url, snapshot)
        writer = await asyncio.to_thread(_FileWriter, path)
        try:
            yield writer
            await asyncio.to_thread(writer.complete)
        except BaseException:
            writer.close()
            path.unlink(missing_ok=True)
            raise

    async def keep_only(self, snapshots: frozenset[int]) -> None:
        kept = {snapshot_file(self._url, snapshot) for snapshot in snapshots}
        for path in self._all():
            if path not in kept:
                path.unlink(missing_ok=True)

    async def contracts(self, snapshot: int) -> frozenset[str]:
        path = snapshot_file(self._url, snapshot)
        return await asyncio.to_thread(_contracts_in, path)

    def _all(self) -> list[Path]:
        example = snapshot_file(self._url, 0)
        name = re.compile(re.escape(example.name).replace("0\\.db", "[0-9]+\\.db"))
        return [path for path in example.parent.iterdir() if name.fullmatch(path.name)]


def _contracts_in(path: Path) -> frozenset[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return frozenset(number for (number,) in connection.execute("SELECT contract FROM contracts"))


class _FileWriter:
    def __init__(self, path: Path) -> None:
        self._path = path
        # Consumers' data: for the owner of the process only.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        for pragma in _BULK:
            self._connection.execute("PRAGMA " + pragma)
        self._connection.execute("BEGIN")
        self._execute(table_statements(_DIALECT, "main"))

    async def write(self, table: str, part: pl.DataFrame) -> None:
        await asyncio.to_thread(self._insert, table, completed(table, part))

    def _insert(self, table: str, part: pl.DataFrame) -> None:
        width, values = part.width, _row_by_row(part)
        together = len(values) // (width * _ROWS) * (width * _ROWS)
        for rows, begin, end in ((_ROWS, 0, together), (1, together, len(values))):
            marks = ", ".join(["(" + ", ".join("?" * width) + ")"] * rows)
            step = width * rows
            slices = (values[start : start + step] for start in range(begin, end, step))
            self._connection.executemany(f"INSERT INTO {table} VALUES {marks}", slices)  # noqa: S608

    def complete(self) -> None:
        """Build the indexes and see the file safely on the disk."""
        self._execute(index_statements(_DIALECT, "main"))
        self._connection.execute("COMMIT")
        self._connection.execute("PRAGMA analysis_limit=1000")
        self._connection.execute("ANALYZE")
        self.close()
        _sync(self._path)
        _sync(self._path.parent)

    def close(self) -> None:
        self._connection.close()

    def _execute(self, statements: Iterable[str]) -> None:
        for statement in statements:
            self._connection.execute(statement)


def _row_by_row(part: pl.DataFrame) -> list[Any]:
    """All values in one flat list: lists of columns are made fast, tuples of rows are not."""
    values: list[Any] = [None] * (part.width * part.height)
    for number, column in enumerate(part.get_columns()):
        values[number :: part.width] = column.to_list()
    return values


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
