"""Billing snapshots on PostgreSQL: one schema each, filled by COPY within one transaction."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, suppress
from io import BytesIO

import asyncpg
import polars as pl
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.schema import CreateSchema, DropSchema

from storage.billing_tables import contracts, kept, metadata
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
            # It is packed already.
            await connection.exec_driver_sql(
                f"ALTER TABLE {schema}.{kept.name} ALTER content SET STORAGE EXTERNAL"
            )
            await _execute(connection, (drop for drop, _ in _keys(schema)))
            yield _SchemaWriter(connection, schema, fresh=True)
            await _execute(connection, (add for _, add in _keys(schema)))
            await _execute(connection, index_statements(connection.dialect, schema))
            await _execute(connection, (f"ANALYZE {schema}.{table.name}" for table in metadata.sorted_tables))

    @asynccontextmanager
    async def continuing(self, earlier: int, snapshot: int) -> AsyncIterator[SnapshotWriter]:
        old, schema = billing_schema(earlier), billing_schema(snapshot)
        tables = ", ".join(f"{old}.{table.name}" for table in (*metadata.sorted_tables, kept))
        renamed = (
            # Somebody may still be reading it: then it is left as it is.
            "SET LOCAL lock_timeout = '1s'",
            # Many rows are removed at once: looking for them one by one takes longer than reading all.
            "SET LOCAL enable_nestloop = off",
            f"LOCK TABLE {tables}",
            f"ALTER SCHEMA {old} RENAME TO {schema}",
            f"DELETE FROM {schema}.{kept.name}",  # noqa: S608
        )
        async with self._engine.begin() as connection:
            await _execute(connection, renamed)
            yield _SchemaWriter(connection, schema, fresh=False)

    def to_continue(self, snapshots: frozenset[int]) -> int | None:
        """The one that the next import outlives: it is not copied but changed, which nobody sees before the end."""
        return min(snapshots) if len(snapshots) > 1 else None

    async def kept(self, snapshot: int) -> dict[str, bytes]:
        table = f"{billing_schema(snapshot)}.{kept.name}"
        async with self._engine.connect() as connection:
            if not await connection.scalar(select(func.to_regclass(table))):
                return {}
            rows = await connection.exec_driver_sql(f"SELECT name, content FROM {table}")  # noqa: S608
            return {row.name: row.content for row in rows.all()}

    async def keep_only(self, snapshots: frozenset[int]) -> None:
        staying = {billing_schema(snapshot) for snapshot in snapshots}
        async with self._engine.connect() as connection:
            found = (await connection.scalars(_SCHEMAS)).all()
        for schema in sorted(set(found) - staying):
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
    """`fresh`: the tables were made in this transaction, so that their rows need no second write later."""

    def __init__(self, connection: AsyncConnection, schema: str, *, fresh: bool) -> None:
        self._connection, self._schema, self._fresh = connection, schema, fresh

    async def write(self, table: str, part: pl.DataFrame) -> None:
        rows = completed(table, part)
        driver = await self._driver()
        await driver.copy_to_table(
            table,
            source=BytesIO(rows.write_csv(include_header=False).encode()),
            schema_name=self._schema,
            columns=rows.columns,
            format="csv",
            freeze=self._fresh,
        )

    async def remove(self, table: str, places: pl.DataFrame) -> int:
        """In one statement, which names them column by column."""
        columns = places.columns
        types = [
            metadata.tables[f"billing.{table}"].c[name].type.compile(self._connection.dialect)
            for name in columns
        ]
        lists = ", ".join(f"${number}::{kind}[]" for number, kind in enumerate(types, 1))
        same = " AND ".join(f"there.{name} = gone.{name}" for name in columns)
        statement = (
            f"DELETE FROM {self._schema}.{table} AS there"  # noqa: S608
            f" USING unnest({lists}) AS gone ({', '.join(columns)}) WHERE {same}"
        )
        driver = await self._driver()
        done = await driver.execute(statement, *(places[name].to_list() for name in columns))
        return int(done.rpartition(" ")[2])

    async def change(self, table: str, found: pl.DataFrame, part: pl.DataFrame) -> int:
        """Removed and written: to change a row is no less to this database."""
        removed = await self.remove(table, found)
        await self.write(table, part)
        return removed

    async def keep(self, name: str, content: bytes) -> None:
        driver = await self._driver()
        await driver.execute(f"INSERT INTO {self._schema}.{kept.name} VALUES ($1, $2)", name, content)  # noqa: S608

    async def _driver(self) -> asyncpg.Connection:
        pooled = await self._connection.get_raw_connection()
        driver: asyncpg.Connection = pooled.driver_connection  # type: ignore[assignment]
        return driver
