"""SQLite without a walk to another thread for each step of a statement.

A statement that finds its rows by an index takes microseconds; handing it to a thread and back, four times as the
driver does, takes a hundred times as long. So statements run where they are asked for, and the thread does what may
wait for others or for the disk: opening, a `BEGIN IMMEDIATE` that cannot be had at once, the end of what was changed,
and all of a connection that is `at_length`.
"""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Self

import aiosqlite
from sqlalchemy import Connection, event
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.util import await_only
from sqlalchemy.util.concurrency import in_greenlet

_CHUNK = 64


class _Cursor(sqlite3.Cursor):
    """Takes all rows at once: a transaction may go on while they are looked at."""

    _rows: list[Any]

    def execute(self, statement: str, parameters: Any = (), /) -> Self:
        super().execute(statement, parameters)
        self._rows = super().fetchall()[::-1] if self.description else []
        return self

    async def _async_soft_close(self) -> None:
        """All rows are here already: nothing is to be awaited."""

    def fetchone(self) -> Any:
        return self._rows.pop() if self._rows else None

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        return [self._rows.pop() for _ in range(min(size or 1, len(self._rows)))]

    def fetchall(self) -> list[Any]:
        rows, self._rows = self._rows[::-1], []
        return rows


class _WaitingCursor(_Cursor):
    """Executes in the thread, in one walk."""

    driver: aiosqlite.Connection

    def execute(self, statement: str, parameters: Any = (), /) -> Self:
        await_only(self.driver._execute(super().execute, statement, parameters))  # type: ignore[no-untyped-call]  # the driver's own
        return self


class InlineConnection(AsyncAdapt_aiosqlite_connection):
    """`at_length`: everything goes through the thread, as a long query would hold up everybody else.

    `changes`: whether the transaction that runs may change something. `waits`: the right to do so is waited for, or
    was until somebody was cancelled: then the thread may get it yet.
    """

    __slots__ = ("at_length", "changes", "waits")

    def __init__(self, *driven: Any) -> None:
        super().__init__(*driven)
        self.at_length = False
        self.changes = True
        self.waits = False

    def cursor(self, server_side: bool = False) -> Any:
        if self.waits:
            waiting = self._connection._conn.cursor(_WaitingCursor)
            waiting.driver = self._connection
            return waiting
        if self.at_length or server_side:
            return super().cursor(server_side)
        return self._connection._conn.cursor(_Cursor)

    def commit(self) -> None:
        self._end(super().commit, "COMMIT")

    def rollback(self) -> None:
        self._end(super().rollback, "ROLLBACK")

    def terminate(self) -> None:
        """As the library does, but for stopping the thread once more when whoever waits for the end is cancelled.

        The closing goes on by itself and stops the thread; stopped before, it would be waited for for ever.
        """
        if in_greenlet():
            await_only(asyncio.shield(self._terminate_graceful_close()))
        else:
            self._terminate_force_close()

    def _end(self, in_the_thread: Any, command: str) -> None:
        opened = self._connection._connection
        if opened is None:
            return
        if self.waits or self.at_length or (self.changes and opened.in_transaction):
            # behind whatever the thread still does for somebody who was cancelled
            in_the_thread()
            self.waits = False
        elif opened.in_transaction:
            opened.execute(command)


class _AsyncConnection(AsyncConnection):
    """Executes where it stands what needs no thread."""

    async def execute(self, statement: Any, parameters: Any = None, **options: Any) -> Any:
        if is_at_length(self):
            return await super().execute(statement, parameters, **options)
        return _sync(self).execute(statement, parameters, **options)

    async def exec_driver_sql(
        self, statement: str, parameters: Any = None, execution_options: Any = None
    ) -> Any:
        if is_at_length(self):
            return await super().exec_driver_sql(statement, parameters, execution_options)
        return _sync(self).exec_driver_sql(statement, parameters, execution_options)


def _sync(connection: AsyncConnection) -> Connection:
    if connection.sync_connection is None:
        raise RuntimeError("the connection was not opened")
    return connection.sync_connection


def is_at_length(connection: AsyncConnection) -> bool:
    """Also outside of a transaction: there the first statement begins one, and waits for it."""
    sync = _sync(connection)
    driven: Any = sync.connection.dbapi_connection
    return driven.at_length or not sync.in_transaction()


def is_inline(connection: AsyncConnection) -> bool:
    """Whether it is of an engine that `engine` made."""
    return isinstance(connection, _AsyncConnection)


class InlineEngine(AsyncEngine):
    """An engine whose connections execute inline."""

    _connection_cls = _AsyncConnection

    def execution_options(self, **options: Any) -> "InlineEngine":
        return InlineEngine(self.sync_engine.execution_options(**options))


def engine(url: str, **options: Any) -> AsyncEngine:
    """As `create_async_engine` makes one for SQLite."""
    made = InlineEngine(create_async_engine(url, **options).sync_engine)
    event.listen(made.sync_engine, "do_connect", connect)
    return made


def connect(dialect: Dialect, _entry: object, arguments: Any, options: dict[str, Any]) -> InlineConnection:
    """Open as the driver does; its thread ends with the program."""
    opened = aiosqlite.Connection(partial(sqlite3.connect, *arguments, **options), _CHUNK)
    opened._thread.daemon = True
    return InlineConnection(dialect.loaded_dbapi, await_only(opened))


def begin_at_once(connection: Connection) -> bool:
    """Begin a transaction that changes something, unless another one runs, or anything else is amiss."""
    driven: Any = connection.connection.dbapi_connection
    opened: sqlite3.Connection = driven._connection._conn
    (wait,) = opened.execute("PRAGMA busy_timeout").fetchone()
    opened.execute("PRAGMA busy_timeout=0")
    try:
        opened.execute("BEGIN IMMEDIATE")
    except sqlite3.Error:
        return False
    finally:
        opened.execute(f"PRAGMA busy_timeout={wait}")
    driven.at_length, driven.changes = False, True
    return True


@contextmanager
def beginning(connection: Connection, *, changes: bool, at_length: bool) -> Iterator[None]:
    """Within, a transaction is begun on a connection that `connect` has opened."""
    driven: Any = connection.connection.dbapi_connection
    driven.at_length, driven.changes, driven.waits = at_length, changes, changes
    yield
    driven.waits = False
