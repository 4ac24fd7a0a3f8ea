"""What it takes to write a billing snapshot, wherever it is put."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from typing import Protocol

import asyncpg
import polars as pl
from sqlalchemy import Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateIndex, CreateTable, DDLElement

from domain.scripts import search_form
from storage.billing_tables import kept, metadata

WRITE_FAULTS = (DBAPIError, sqlite3.Error, asyncpg.PostgresError, OSError)
"""What a database or a disk has against what is written, keys that are there already among it."""


class ImportRunning(Exception):
    """Another process is taking in a snapshot at this moment."""


class SnapshotWriter(Protocol):
    """Fills the tables of one new snapshot."""

    async def write(self, table: str, part: pl.DataFrame) -> None:
        """Append rows; the frame has the columns of the feed: amounts as whole numbers, dates as text."""
        ...

    async def remove(self, table: str, places: pl.DataFrame) -> int:
        """Remove the rows that have these values; says how many there were."""
        ...

    async def change(self, table: str, found: pl.DataFrame, part: pl.DataFrame) -> int:
        """Give rows that are there these values, each found by the row of `found`; says how many there were."""
        ...

    async def keep(self, name: str, content: bytes) -> None:
        """Keep something with the tables that whoever reads the next snapshot will ask for."""
        ...


class SnapshotStore(Protocol):
    """The places of all snapshots of one cabinet."""

    def alone(self) -> AbstractAsyncContextManager[None]:
        """Keep other imports out; raises ImportRunning. A killed process lets go by itself."""
        ...

    def writing(self, snapshot: int) -> AbstractAsyncContextManager[SnapshotWriter]:
        """A new place: complete and on the disk when left in order, gone when left by an exception."""
        ...

    def continuing(self, earlier: int, snapshot: int) -> AbstractAsyncContextManager[SnapshotWriter]:
        """Like `writing`, but it begins with the rows of an earlier one, which must be `to_continue`."""
        ...

    def to_continue(self, snapshots: frozenset[int]) -> int | None:
        """Which of those that are kept the next one can begin with."""
        ...

    async def kept(self, snapshot: int) -> dict[str, bytes]:
        """What was kept with a snapshot; nothing when its place was made before there was anything to keep."""
        ...

    async def keep_only(self, snapshots: frozenset[int]) -> None:
        """Remove every other snapshot: the outlived ones and what a killed import left behind."""
        ...

    async def contracts(self, snapshot: int) -> frozenset[str]:
        """The numbers of the contracts in a snapshot."""
        ...


def table_statements(dialect: Dialect, schema: str) -> Iterator[str]:
    """The tables without their indexes: those are cheaper when the rows are there."""
    for table in (*metadata.sorted_tables, kept):
        yield _in_place(CreateTable(table), dialect, schema)


def index_statements(dialect: Dialect, schema: str) -> Iterator[str]:
    for table in metadata.sorted_tables:
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield _in_place(CreateIndex(index), dialect, schema)


def _in_place(statement: DDLElement, dialect: Dialect, schema: str) -> str:
    place = {"billing": schema}
    return str(statement.compile(dialect=dialect, schema_translate_map=place, render_schema_translate=True))


def completed(table: str, part: pl.DataFrame) -> pl.DataFrame:
    """The part with the columns that the feed does not bring."""
    if table != "contracts":
        return part
    return part.with_columns(search=pl.Series([search_form(name) for name in part["name"]], dtype=pl.String))
