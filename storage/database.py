"""One engine, one way to change anything: `transaction()` gives a unit of work and joins a running one.

SQLite needs the write lock from the first statement on (`BEGIN IMMEDIATE`) and one writer at a time in the
process; with the driver's defaults parallel changes are lost or fail at once.

PostgreSQL is asked over a wire, and to begin and to commit are two walks more: what is one statement, or only reads,
goes without. A statement sees what is committed when it is said, within a transaction (READ COMMITTED) or not.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, RootTransaction, event
from sqlalchemy.engine import make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.util import greenlet_spawn

from storage import direct, inline
from storage.billing import let_go_of_outlived
from storage.unit_of_work import Changes, UnitOfWork

_SQLITE = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000")
_CHANGING = ("INSERT", "UPDATE", "DELETE", "WITH", "CREATE", "DROP", "ALTER")
_CHANGES = "cabinet_changes"


_AT_LENGTH: ContextVar[bool] = ContextVar("at_length", default=False)
_RUNNING: ContextVar[UnitOfWork | None] = ContextVar("running", default=None)


def running() -> UnitOfWork:
    """The transaction this task is in. Raises LookupError outside of one."""
    unit = _RUNNING.get()
    if unit is None:
        raise LookupError("no transaction is running")
    return unit


@contextmanager
def at_length() -> Iterator[None]:
    """Transactions begun within may take long: on SQLite they hold up nobody, and cost more."""
    token = _AT_LENGTH.set(True)
    try:
        yield
    finally:
        _AT_LENGTH.reset(token)


def _before_a_statement(connection: Connection, _cursor: Any, statement: str, *_: Any) -> None:
    unit = _RUNNING.get()
    if unit is not None and statement.startswith(_CHANGING):
        unit.is_about_to_change(connection)


class Database:
    """Opens transactions. `url` names the driver: `sqlite+aiosqlite:///…` or `postgresql+asyncpg://…`."""

    def __init__(self, url: str) -> None:
        self.url = _address(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = _engine_for_sqlite(url) if self.is_sqlite else _engine_for_postgresql(url)
        self._engines = _by_changes(self.engine, is_sqlite=self.is_sqlite)
        event.listen(self.engine.sync_engine, "before_cursor_execute", _before_a_statement)
        self._writer = asyncio.Lock()

    def transaction(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """All or nothing. Inside a running transaction: a part of it. Inside anything less: RuntimeError."""
        running = self._joined()
        if running is None:
            return self._alone(Changes.ANY)
        if running.changes is not Changes.ANY:
            raise RuntimeError("nothing joins a view, or a single change")
        return running.part()

    def one_change(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """For one statement, which is stored by being said; a second that changes something is refused.

        Raises RuntimeError within anything that runs: on SQLite it would wait for that for ever.
        """
        if self._joined() is not None:
            raise RuntimeError("a single change is part of nothing else")
        return self._alone(Changes.ONE)

    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """A view that changes nothing and waits for no writer; inside a running transaction: that one."""
        running = self._joined()
        return self._alone(Changes.NONE) if running is None else nullcontext(running)

    def _joined(self) -> UnitOfWork | None:
        unit = _RUNNING.get()
        return unit if unit is not None and unit.url is self.url else None

    @asynccontextmanager
    async def _alone(self, changes: Changes) -> AsyncIterator[UnitOfWork]:
        async with self._writer if self.is_sqlite and changes is not Changes.NONE else nullcontext():
            connection, transaction = await greenlet_spawn(_begin, self._engines[changes])
            unit = UnitOfWork(connection, self.url, changes)
            token = _RUNNING.set(unit)
            try:
                yield unit
            except BaseException:
                _RUNNING.reset(token)
                await greenlet_spawn(_undo, transaction)
                raise
            _RUNNING.reset(token)
            await greenlet_spawn(_keep, transaction)

    async def close(self) -> None:
        await self.engine.dispose()


def _address(url: str) -> URL:
    """Raises ArgumentError, which tells nothing of the password in the address."""
    try:
        return make_url(url)
    except ValueError:
        raise ArgumentError("the address of the database has no port that is a number") from None


def _engine_for_sqlite(url: str) -> AsyncEngine:
    file = make_url(url).database
    if file and file != ":memory:":
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    engine = inline.engine(url, pool_size=4, max_overflow=12)
    event.listen(engine.sync_engine, "connect", _on_sqlite_connect)
    event.listen(engine.sync_engine, "begin", _on_sqlite_begin)
    return engine


def _engine_for_postgresql(url: str) -> AsyncEngine:
    # whoever was asked last remembers best; those behind stand idle, and are not asked again after half an hour
    return create_async_engine(
        url, pool_size=12, max_overflow=12, pool_pre_ping=False, pool_use_lifo=True, pool_recycle=1800
    )


def _by_changes(engine: AsyncEngine, *, is_sqlite: bool) -> dict[Changes, AsyncEngine]:
    """The same connections, as each kind of transaction takes them."""
    if is_sqlite:
        return {changes: engine.execution_options(**{_CHANGES: changes}) for changes in Changes}
    each_by_itself = engine.execution_options(isolation_level="AUTOCOMMIT")
    return {Changes.NONE: each_by_itself, Changes.ONE: each_by_itself, Changes.ANY: engine}


# The library leaves to a task of its own to close a connection, which is never begun with when everything is
# cancelled; and it switches to and fro for each step. So a transaction is begun in one go, and ended in another.


def _begin(engine: AsyncEngine) -> tuple[AsyncConnection, RootTransaction]:
    connection = engine.sync_engine.connect()
    try:
        # of the class of which the engine makes its own
        return engine._connection_cls(engine, connection), connection.begin()  # noqa: SLF001
    except BaseException:
        connection.close()
        raise


def _keep(transaction: RootTransaction) -> None:
    with transaction.connection, transaction:
        pass


def _undo(transaction: RootTransaction) -> None:
    with transaction.connection:
        transaction.rollback()


def _on_sqlite_connect(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _SQLITE:
        cursor.execute("PRAGMA " + pragma)
    cursor.close()


def _on_sqlite_begin(connection: Connection) -> None:
    let_go_of_outlived(connection)
    asked, at_length = connection.get_execution_options().get(_CHANGES), _AT_LENGTH.get()
    changes = asked is not Changes.NONE
    # where nobody asked, it is not ours: the library begins, and expects to wait for it
    if changes and asked is not None and not at_length and inline.begin_at_once(connection):
        direct.tell(connection, None, "BEGIN IMMEDIATE", ())
        return
    with inline.beginning(connection, changes=changes, at_length=at_length):
        direct.say(connection, "BEGIN IMMEDIATE" if changes else "BEGIN")
