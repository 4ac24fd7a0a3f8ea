"""A billing snapshot on PostgreSQL that stands upon an earlier one: what differs, and views that put both together.

No row of the earlier one is ever changed: that would write most of its pages anew, were it for one row in thirty.
"""

from collections.abc import Iterator

import polars as pl
from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.billing_tables import metadata
from storage.copying import copy, driver_of, execute, keep
from storage.snapshot_writing import Mismatch, completed


class LayerWriter:
    """Fills the schema of one that stands upon the schema `below`; the tables of `kept` are no part of it."""

    def __init__(self, connection: AsyncConnection, below: str, schema: str) -> None:
        self._connection, self._below, self._schema = connection, below, schema
        self._gone: dict[str, list[str]] = {}

    async def begin(self) -> None:
        await execute(
            self._connection,
            (
                f"CREATE TABLE {self._new(table.name)} (LIKE {self._below}.{table.name})"
                for table in metadata.sorted_tables
            ),
        )

    async def write(self, table: str, part: pl.DataFrame) -> None:
        """Raises Mismatch when a row below that stays has the key of one of these; to be called before `change`."""
        await self._add(table, part)
        key = metadata.tables[f"billing.{table}"].primary_key.columns.keys()
        if key:
            await self._see_that_none_is_there(table, key)

    async def remove(self, table: str, places: pl.DataFrame, _rows: int, /) -> None:
        """Not counted: no row below has changed since its line was kept."""
        if table not in self._gone:
            columns = ", ".join(places.columns)
            like = f"SELECT {columns} FROM {self._below}.{table} WITH NO DATA"  # noqa: S608
            await execute(self._connection, (f"CREATE TABLE {self._gone_of(table)} AS {like}",))
            self._gone[table] = places.columns
        await copy(self._connection, self._schema, f"{table}_gone", places)

    async def change(self, table: str, found: pl.DataFrame, part: pl.DataFrame) -> None:
        await self.remove(table, found, found.height)
        await self._add(table, part)

    async def keep(self, name: str, content: bytes) -> None:
        await keep(self._connection, self._schema, name, content)

    async def complete(self) -> None:
        """Build the indexes and the views."""
        for table in metadata.sorted_tables:
            await execute(self._connection, self._finished(table))

    def _new(self, table: str) -> str:
        return f"{self._schema}.{table}_new"

    def _gone_of(self, table: str) -> str:
        return f"{self._schema}.{table}_gone"

    async def _add(self, table: str, part: pl.DataFrame) -> None:
        await copy(self._connection, self._schema, f"{table}_new", completed(table, part))

    async def _see_that_none_is_there(self, table: str, key: list[str]) -> None:
        parts = [self._new(table), *([self._gone_of(table)] if table in self._gone else [])]
        await execute(self._connection, (f"ANALYZE {part}" for part in parts))
        both = f"{self._new(table)} JOIN {self._below}.{table} AS there USING ({', '.join(key)})"
        stays = f" WHERE NOT {self._is_gone(table, 'there')}" if table in self._gone else ""
        driver = await driver_of(self._connection)
        if await driver.fetchval(f"SELECT EXISTS (SELECT FROM {both}{stays})"):  # noqa: S608
            raise Mismatch("a key is there already")

    def _is_gone(self, table: str, row: str) -> str:
        same = " AND ".join(f"gone.{name} = {row}.{name}" for name in self._gone[table])
        return f"EXISTS (SELECT FROM {self._gone_of(table)} AS gone WHERE {same})"

    def _finished(self, table: Table) -> Iterator[str]:
        new, key = self._new(table.name), table.primary_key.columns.keys()
        if key:
            yield f"ALTER TABLE {new} ADD PRIMARY KEY ({', '.join(key)})"
        for index in table.indexes:
            yield f"CREATE INDEX ON {new} ({', '.join(index.columns.keys())})"
        yield f"ANALYZE {new}"
        if table.name in self._gone:
            gone = self._gone_of(table.name)
            yield f"ALTER TABLE {gone} ADD PRIMARY KEY ({', '.join(self._gone[table.name])})"
            yield f"ANALYZE {gone}"
        yield self._view(table)

    def _view(self, table: Table) -> str:
        """Both parts stay plain tables to whoever plans a query: their indexes serve it, joins among it."""
        columns = ", ".join(table.columns.keys())
        below = f"SELECT {columns}, true AS is_below FROM {self._below}.{table.name}"  # noqa: S608
        both = f"{below} UNION ALL SELECT {columns}, false FROM {self._new(table.name)}"  # noqa: S608
        stays = (
            f" WHERE NOT (is_below AND {self._is_gone(table.name, 'rows')})"
            if table.name in self._gone
            else ""
        )
        return f"CREATE VIEW {self._schema}.{table.name} AS SELECT {columns} FROM ({both}) AS rows{stays}"  # noqa: S608
