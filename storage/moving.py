"""Takes all that is kept from one database into an empty one of another kind; snapshots come again from billing."""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.leadership import leadership
from storage.migration import migrate
from storage.schema import metadata, snapshots

AT_ONCE = 1000
LEFT_BEHIND = {snapshots.name}


class NotMoved(Exception):
    """The message says why; nothing has changed in either database."""


async def move(source: Database, target: Database) -> dict[str, int]:
    """Rows by table. Raises NotMoved where a bot runs on the source or the target holds anything."""
    await migrate(source)
    await migrate(target)
    async with leadership(source) as lead:
        if lead is None:
            raise NotMoved("a bot is running on the database; stop it first")
        async with source.transaction() as old, target.engine.begin() as new:
            await _check_is_empty(new)
            return {table.name: await _move(old.connection, new, table) for table in _tables()}


def _tables() -> list[Table]:
    return [table for table in metadata.sorted_tables if table.name not in LEFT_BEHIND]


async def _check_is_empty(connection: AsyncConnection) -> None:
    for table in metadata.sorted_tables:
        if await connection.scalar(select(func.count()).select_from(table)):
            raise NotMoved(f"the database to move to is not empty: {table.name}")


async def _move(old: AsyncConnection, new: AsyncConnection, table: Table) -> int:
    moved = 0
    async for rows in _in_pieces(old, table):
        await new.execute(table.insert(), rows)
        moved += len(rows)
    serial = table.c.get("id")
    if serial is not None and serial.autoincrement is True and moved:
        await _count_on(new, table)
    return moved


async def _in_pieces(connection: AsyncConnection, table: Table) -> AsyncIterator[Sequence[dict[str, Any]]]:
    key = list(table.primary_key.columns) or list(table.columns)
    found = await connection.stream(select(table).order_by(*key))
    async for piece in found.mappings().partitions(AT_ONCE):
        yield [dict(row) for row in piece]


async def _count_on(connection: AsyncConnection, table: Table) -> None:
    """The next number is one behind the last that was moved."""
    if connection.dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(table.name, "id")
        last = select(func.max(table.c.id)).scalar_subquery()
        await connection.execute(select(func.setval(sequence, last)))
