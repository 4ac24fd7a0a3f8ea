"""Inserts that leave an existing row alone or replace it, in the words of either database."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def _insert(connection: AsyncConnection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


async def insert_new(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Rows whose key is already there are left as they are."""
    await connection.execute(_insert(connection, table).on_conflict_do_nothing(), rows)


async def add_new(connection: AsyncConnection, table: Table, row: Mapping[str, Any]) -> Any:
    """The number of the row that was added; None if its key was there already, and then nothing has changed."""
    statement = _insert(connection, table).on_conflict_do_nothing().returning(table.c.id)
    return (await connection.execute(statement, row)).scalar_one_or_none()


async def put(
    connection: AsyncConnection,
    table: Table,
    row: Mapping[str, Any],
    replaces: ColumnElement[bool] | None = None,
) -> bool:
    """The row, whether or not its primary key was there before; `replaces` says which one it may replace.

    False if it may not.
    """
    keys = [column.name for column in table.primary_key]
    insert = _insert(connection, table)
    changes = {name: insert.excluded[name] for name in row if name not in keys}
    statement = insert.on_conflict_do_update(index_elements=keys, set_=changes, where=replaces)
    return (await connection.execute(statement, row)).rowcount == 1
