"""Inserts that leave an existing row alone or replace it, in the words of either database."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import Any

from sqlalchemy import Column, ColumnElement, Insert, Row, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.prepared import Prepared


def _insert(connection: AsyncConnection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    return _words(connection.dialect.name)(table)


def _words(dialect: str) -> "Callable[[Table], sqlite.Insert | postgresql.Insert]":
    return sqlite.insert if dialect == "sqlite" else postgresql.insert


@cache
def _new(dialect: str, table: Table, columns: frozenset[str]) -> Prepared:
    return Prepared(_words(dialect)(table).on_conflict_do_nothing(), columns=tuple(columns))


@cache
def _whether_or_not(dialect: str, table: Table, columns: frozenset[str]) -> Prepared:
    return _putting(dialect, table, columns, None)


def _in_place(
    dialect: str, table: Table, columns: frozenset[str], replaces: ColumnElement[bool] | None
) -> Insert:
    """Puts a row of these columns in the place of one that has its primary key."""
    keys = [column.name for column in table.primary_key]
    insert = _words(dialect)(table)
    changes = {name: insert.excluded[name] for name in columns if name not in keys}
    return insert.on_conflict_do_update(index_elements=keys, set_=changes, where=replaces)


async def insert_new(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Rows whose key is already there are left as they are."""
    if rows:
        await _new(connection.dialect.name, table, frozenset(rows[0])).each(connection, rows)


async def added(
    connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, Any]], *returning: Column[Any]
) -> Sequence[Row[Any]]:
    """The same, and what the database says of those that were not there."""
    statement = _insert(connection, table).values(rows).on_conflict_do_nothing().returning(*returning)
    return (await connection.execute(statement)).all()


async def add_new(connection: AsyncConnection, table: Table, row: Mapping[str, Any]) -> Any:
    """The number of the row that was added; None if its key was there already, and then nothing has changed."""
    statement = _insert(connection, table).on_conflict_do_nothing().returning(table.c.id)
    return (await connection.execute(statement, row)).scalar_one_or_none()


async def counted(
    connection: AsyncConnection, table: Table, key: Mapping[str, Any], counter: Column[int]
) -> int:
    """The next number of a counter, from 1 on; nobody else gets one before this transaction ends."""
    insert = _insert(connection, table).values({**key, counter.name: 1})
    counting = insert.on_conflict_do_update(index_elements=list(key), set_={counter.name: counter + 1})
    number: int = (await connection.execute(counting.returning(counter))).scalar_one()
    return number


async def put(
    connection: AsyncConnection,
    table: Table,
    *rows: Mapping[str, Any],
    replaces: ColumnElement[bool] | None = None,
) -> bool:
    """Rows of like columns, whether or not their primary keys were there before.

    `replaces` says which row the one that is given may replace; False if it may not.
    """
    columns = frozenset(rows[0])
    if replaces is None:
        await _whether_or_not(connection.dialect.name, table, columns).each(connection, rows)
        return True
    statement = _in_place(connection.dialect.name, table, columns, replaces)
    return (await connection.execute(statement, rows)).rowcount == len(rows)


class Put:
    """As `put`, for one row at a time, and worked out once: `replaces` is the same each time."""

    def __init__(self, table: Table, *columns: str, replaces: ColumnElement[bool]) -> None:
        self._said = cache(partial(_putting, table=table, columns=frozenset(columns), replaces=replaces))

    async def __call__(self, connection: AsyncConnection, row: Mapping[str, Any]) -> bool:
        return await self._said(connection.dialect.name).count(connection, row) == 1


def _putting(
    dialect: str, table: Table, columns: frozenset[str], replaces: ColumnElement[bool] | None
) -> Prepared:
    return Prepared(_in_place(dialect, table, columns, replaces), columns=tuple(columns))
