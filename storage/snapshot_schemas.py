"""Billing snapshots on PostgreSQL: one schema each, filled by COPY within one transaction."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, suppress
from io import BytesIO

import asyncpg
import polars as pl
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.schema import CreateSchema, DropSchema

from storage.billing_tables import contracts, metadata
from storage.places import billing_schema
from storage.snapshot_writing import (
    ImportRunning,
    SnapshotWriter,
    completed,
    index_statements,
    table_statements,
)

# Any number that no other advisory lock of the cabinet has.
_LOCK = 0x62696C6C
_SCHEMAS = text("SELECT nspname FROM pg_namespace WHERE nspname ~ '^billing_[0-9]+$'")
# Tables are only read by their keys, for which a small sample serves the planner as well as a large one.
_FOR_THIS_LOAD = (
    "SET LOCAL default_statistics_target = 10",
    "SET LOCAL maintenance_work_mem = '128MB'",
)


class SnapshotSchemas:
    """`billing_17` in the cabinet's database."""

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
            await _execute(connection, _FOR_THIS_LOAD)
            await connection.execute(CreateSchema(schema))
            await _execute(connection, table_statements(connection.dialect, schema))
            await _execute(connection, (drop for drop, _ in _keys(schema)))
            yield _SchemaWriter(connection, schema)
            await _execute(connection, (add for _, add in _keys(schema)))
            await _execute(connection, index_statements(connection.dialect, schema))
            await _execute(connection, (f"ANALYZE {schema}.{table.name}" for table in metadata.sorted_tables))

    async def keep_only(self, snapshots: frozenset[int]) -> None:
        kept = {billing_schema(snapshot) for snapshot in snapshots}
        async with self._engine.connect() as connection:
            found = (await connection.scalars(_SCHEMAS)).all()
        for schema in sorted(set(found) - kept):
            await self._drop(schema)

    async def contracts(self, snapshot: int) -> frozenset[str]:
        translated = {"schema_translate_map": {"billing": billing_schema(snapshot)}}
        async with self._engine.connect() as connection:
            numbers = await connection.scalars(select(contracts.c.contract), execution_options=translated)
            return frozenset(numbers.all())

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


async def _execute(connection: AsyncConnection, statements: Iterable[str]) -> None:
    for statement in statements:
        await connection.exec_driver_sql(statement)


class _SchemaWriter:
    def __init__(self, connection: AsyncConnection, schema: str) -> None:
        self._connection, self._schema = connection, schema

    async def write(self, table: str, part: pl.DataFrame) -> None:
        rows = completed(table, part)
        pooled = await self._connection.get_raw_connection()
        driver: asyncpg.Connection = pooled.driver_connection  # type: ignore[assignment]
        await driver.copy_to_table(
            table,
            source=BytesIO(rows.write_csv(include_header=False).encode()),
            schema_name=self._schema,
            columns=rows.columns,
            format="csv",
            # The table was made in this transaction, so its rows need no second write later.
            freeze=True,
        )
