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


class Mismatch(Exception):
    """The rows of the earlier snapshot are not what was said of them."""


WRITE_FAULTS = (Mismatch, DBAPIError, sqlite3.Error, asyncpg.PostgresError, OSError)
"""What a database or a disk has against what is written, keys that are there already among it."""


class ImportRunning(Exception):
    """Another process is taking in a snapshot at this moment."""


class SnapshotWriter(Protocol):
    """Fills the tables of one new snapshot."""

    async def write(self, table: str, part: pl.DataFrame) -> None:
        """Append rows; the frame has the columns of the feed: amounts as whole numbers, dates as text."""
        ...

    async def keep(self, name: str, content: bytes) -> None:
        """Keep something with the tables that whoever reads the next snapshot will ask for."""
        ...


class DifferenceWriter(SnapshotWriter, Protocol):
    """Fills a snapshot that begins with the rows of an earlier one; of a table first what is gone, then what came.

    Raises Mismatch where rows are not there that should be, or are that should not.
    """

    async def remove(self, table: str, places: pl.DataFrame, rows: int, /) -> None:
        """Remove the rows that have these values, so many."""
        ...

    async def change(self, table: str, found: pl.DataFrame, part: pl.DataFrame) -> None:
        """Give rows that are there these values, each found by the row of `found`."""
        ...


class SnapshotStore(Protocol):
    """The places of all snapshots of one cabinet.

    `keeps_lines_when_continued` is false where the next one is read against the one that was read as a whole.
    """

    keeps_lines_when_continued: bool

    def alone(self) -> AbstractAsyncContextManager[None]:
        """Keep other imports out; raises ImportRunning. A killed process lets go by itself."""
        ...

    def writing(self, snapshot: int) -> AbstractAsyncContextManager[SnapshotWriter]:
        """A new place: complete and on the disk when left in order, gone when left by an exception."""
        ...

    def continuing(self, earlier: int, snapshot: int) -> AbstractAsyncContextManager[DifferenceWriter]:
        """Like `writing`, but it begins with the rows of the one whose lines are kept with the earlier one."""
        ...

    async def kept(self, snapshot: int) -> dict[str, bytes]:
        """What was kept with a snapshot, or the one it stands upon; nothing if it is older than what is kept."""
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
        yield in_place(CreateTable(table), dialect, schema)


def index_statements(dialect: Dialect, schema: str) -> Iterator[str]:
    for table in metadata.sorted_tables:
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield in_place(CreateIndex(index), dialect, schema)


def in_place(statement: DDLElement, dialect: Dialect, schema: str) -> str:
    """The words of a statement about a table of billing, for one schema."""
    place = {"billing": schema}
    return str(statement.compile(dialect=dialect, schema_translate_map=place, render_schema_translate=True))


def completed(table: str, part: pl.DataFrame) -> pl.DataFrame:
    """The part with the columns that the feed does not bring."""
    if table != "contracts":
        return part
    return part.with_columns(search=pl.Series([search_form(name) for name in part["name"]], dtype=pl.String))
