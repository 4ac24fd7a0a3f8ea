"""Billing snapshots on PostgreSQL: one schema each, filled by COPY within one transaction.

A schema has all tables, or it stands upon one that has them all: see `snapshot_layers`.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from io import BytesIO

import polars as pl
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.schema import CreateSchema, CreateTable, DropSchema

from storage.billing_tables import contracts, kept, metadata
from storage.copying import copy, driver_of, execute, keep
from storage.places import billing_schema
from storage.snapshot_layers import LayerWriter
from storage.snapshot_writing import (
    DifferenceWriter,
    ImportRunning,
    SnapshotWriter,
    completed,
    in_place,
    index_statements,
    table_statements,
)

# Any number that no other advisory lock of the cabinet has.
_LOCK = 0x62696C6C
_SCHEMAS = text("SELECT nspname FROM pg_namespace WHERE nspname ~ '^billing_[0-9]+$'")
# Under this name a snapshot keeps the number of the one it stands upon.
_BELOW = "below"
_FOR_THIS_LOAD = (
    # Tables are only read by their keys, for which a small sample serves the planner as well as a large one.
    "SET LOCAL default_statistics_target = 10",
    "SET LOCAL maintenance_work_mem = '128MB'",
    "SET LOCAL jit = off",
    # People are being answered: one processor is enough, and what they commit must not wait for a full disk cache.
    "SET LOCAL max_parallel_maintenance_workers = 0",
    "SET LOCAL backend_flush_after = '256kB'",
)


class SnapshotSchemas:
    """`billing_17` in the cabinet's database."""

    keeps_lines_when_continued = False

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        async with self._engine.connect() as connection:
            if not await connection.scalar(text(f"SELECT pg_try_advisory_lock({_LOCK})")):
                raise ImportRunning
            await connection.commit()
            try:
                yield
            finally:
                await connection.execute(text(f"SELECT pg_advisory_unlock({_LOCK})"))

    @asynccontextmanager
    async def writing(self, snapshot: int) -> AsyncIterator[SnapshotWriter]:
        schema = billing_schema(snapshot)
        async with self._engine.begin() as connection:
            await execute(connection, _FOR_THIS_LOAD)
            await connection.execute(CreateSchema(schema))
            await execute(connection, table_statements(connection.dialect, schema))
            # It is packed already.
            await connection.exec_driver_sql(
                f"ALTER TABLE {schema}.{kept.name} ALTER content SET STORAGE EXTERNAL"
            )
            await execute(connection, (drop for drop, _ in _keys(schema)))
            yield _SchemaWriter(connection, schema)
            await execute(connection, (add for _, add in _keys(schema)))
            await execute(connection, index_statements(connection.dialect, schema))
            await execute(connection, (f"ANALYZE {schema}.{table.name}" for table in metadata.sorted_tables))

    @asynccontextmanager
    async def continuing(self, earlier: int, snapshot: int) -> AsyncIterator[DifferenceWriter]:
        """Upon the one that was read as a whole, which the earlier one is or stands upon itself."""
        below, schema = await self._below(earlier) or earlier, billing_schema(snapshot)
        async with self._engine.begin() as connection:
            await execute(connection, _FOR_THIS_LOAD)
            await connection.execute(CreateSchema(schema))
            await execute(connection, (in_place(CreateTable(kept), connection.dialect, schema),))
            writer = LayerWriter(connection, billing_schema(below), schema)
            await writer.begin()
            await writer.keep(_BELOW, str(below).encode())
            yield writer
            await writer.complete()

    async def kept(self, snapshot: int) -> dict[str, bytes]:
        own = await self._kept(snapshot)
        below = own.pop(_BELOW, None)
        return own if below is None else {**await self._kept(int(below)), **own}

    async def _kept(self, snapshot: int, *names: str) -> dict[str, bytes]:
        table = f"{billing_schema(snapshot)}.{kept.name}"
        async with self._engine.connect() as connection:
            if not await connection.scalar(select(func.to_regclass(table))):
                return {}
            driver = await driver_of(connection)
            asked = "WHERE name = ANY ($1)" if names else ""
            statement = f"SELECT name, content FROM {table} {asked}"  # noqa: S608
            rows = await driver.fetch(statement, *([names] if names else []))
            return {row["name"]: row["content"] for row in rows}

    async def _below(self, snapshot: int) -> int | None:
        below = (await self._kept(snapshot, _BELOW)).get(_BELOW)
        return None if below is None else int(below)

    async def keep_only(self, snapshots: frozenset[int]) -> None:
        below = [await self._below(snapshot) for snapshot in snapshots]
        staying = {billing_schema(snapshot) for snapshot in (*snapshots, *below) if snapshot is not None}
        async with self._engine.connect() as connection:
            found = (await connection.scalars(_SCHEMAS)).all()
        for schema in sorted(set(found) - staying):
            await self._drop(schema)

    async def contracts(self, snapshot: int) -> frozenset[str]:
        statement = f"SELECT {contracts.c.contract.name} FROM {billing_schema(snapshot)}.{contracts.name}"  # noqa: S608
        numbers = BytesIO()
        async with self._engine.connect() as connection:
            await (await driver_of(connection)).copy_from_query(statement, output=numbers)
        return frozenset(numbers.getvalue().decode().split())

    async def _drop(self, schema: str) -> None:
        """Somebody may still be reading it: then it stays for the next import to remove."""
        with suppress(DBAPIError):
            async with self._engine.begin() as connection:
                await connection.execute(text("SET LOCAL lock_timeout = '1s'"))
                await connection.execute(DropSchema(schema, cascade=True))


def _keys(schema: str) -> Iterator[tuple[str, str]]:
    """How to drop and to add each primary key: sorting all keys once is cheaper than inserting one by one."""
    for table in metadata.sorted_tables:
        columns = ", ".join(table.primary_key.columns.keys())
        if columns:
            change = f"ALTER TABLE {schema}.{table.name}"
            yield f"{change} DROP CONSTRAINT {table.name}_pkey", f"{change} ADD PRIMARY KEY ({columns})"


class _SchemaWriter:
    def __init__(self, connection: AsyncConnection, schema: str) -> None:
        self._connection, self._schema = connection, schema

    async def write(self, table: str, part: pl.DataFrame) -> None:
        await copy(self._connection, self._schema, table, completed(table, part))

    async def keep(self, name: str, content: bytes) -> None:
        await keep(self._connection, self._schema, name, content)
