"""A text and its parameters to the driver, without what the library works out anew for each statement.

The connection, its transaction, its events and its way to tell of faults stay the library's: whoever reads what comes
back, or what is raised, sees no difference.
"""

from collections.abc import Sequence
from typing import Any, NoReturn, cast

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.util import await_only, greenlet_spawn

from storage.inline import is_at_length, is_inline

Parameters = tuple[Any, ...]
_CHANGES_NOTHING = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK")


async def rows(connection: AsyncConnection, text: str, parameters: Parameters) -> Sequence[Any]:
    """What a statement finds."""
    if connection.dialect.name == "postgresql":
        return cast(Sequence[Any], await _asyncpg(_sync(connection), "fetch", text, *parameters))
    return cast(Sequence[Any], await _cursor(connection, _rows, text, parameters))


async def count(connection: AsyncConnection, text: str, parameters: Parameters) -> int:
    """How many rows a statement has changed."""
    if connection.dialect.name == "postgresql":
        told: str = await _asyncpg(_sync(connection), "execute", text, *parameters)
        last = told.rpartition(" ")[2]
        return int(last) if last.isdigit() else 0
    return cast(int, await _cursor(connection, _count, text, parameters))


async def each(connection: AsyncConnection, text: str, many: Sequence[Parameters]) -> None:
    """Once with each of them."""
    if connection.dialect.name == "postgresql":
        await _asyncpg(_sync(connection), "executemany", text, many)
    else:
        await _cursor(connection, _each, text, many)


def each_between(connection: Connection, text: str, many: Sequence[Parameters]) -> None:
    """The same between two statements, for whoever is told of one before it is executed."""
    if connection.dialect.name == "postgresql":
        await_only(_asyncpg(connection, "executemany", text, many))
    else:
        _said(connection, _each, text, many)


def say(connection: Connection, text: str) -> None:
    """A word between two statements, to whoever is told of one before it is executed."""
    if connection.dialect.name == "postgresql":
        await_only(_asyncpg(connection, "execute", text))
    else:
        _said(connection, _count, text, ())


def _sync(connection: AsyncConnection) -> Connection:
    return cast(Connection, connection.sync_connection)


def tell(connection: Connection, cursor: Any, text: str, parameters: Any) -> None:
    """Whoever listens to what the connection is asked."""
    for told in connection.dispatch.before_cursor_execute:
        told(connection, cursor, text, parameters, None, isinstance(parameters, list))


async def _asyncpg(connection: Connection, verb: str, text: str, *values: Any) -> Any:
    driven: Any = connection.connection.dbapi_connection
    try:
        if text.startswith(_CHANGES_NOTHING):
            tell(connection, None, text, values)
        else:
            # who is told of a change may have something to say to the database before
            await greenlet_spawn(tell, connection, None, text, values)
        async with driven._execute_mutex:
            if driven._transaction is None:
                await driven._start_transaction()
            try:
                return await getattr(driven._connection, verb)(text, *values)
            except Exception as fault:  # noqa: BLE001 - raised again as the library tells it
                driven._handle_exception(fault)
    except BaseException as fault:  # noqa: BLE001 - likewise
        await greenlet_spawn(_explain, connection, fault, text, values)


def _explain(connection: Connection, fault: BaseException, text: str, parameters: Any) -> NoReturn:
    try:
        raise fault  # noqa: TRY301 - the library looks for it where faults are handled
    except BaseException:  # noqa: BLE001 - raised again as the library tells it
        connection._handle_dbapi_exception(fault, text, parameters, None, None)


async def _cursor(connection: AsyncConnection, ask: Any, text: str, parameters: Any) -> Any:
    sync = _sync(connection)
    if is_inline(connection) and not is_at_length(connection):
        return _said(sync, ask, text, parameters)
    return await greenlet_spawn(_said, sync, ask, text, parameters)


def _said(connection: Connection, ask: Any, text: str, parameters: Any) -> Any:
    cursor: Any = connection.connection.cursor()
    try:
        tell(connection, cursor, text, parameters)
        found = ask(cursor, text, parameters)
    except BaseException as fault:  # noqa: BLE001 - raised again as the library tells it
        connection._handle_dbapi_exception(fault, text, parameters, cursor, None)
    cursor.close()
    return found


def _rows(cursor: Any, text: str, parameters: Parameters) -> Any:
    cursor.execute(text, parameters)
    return cursor.fetchall()


def _count(cursor: Any, text: str, parameters: Parameters) -> Any:
    cursor.execute(text, parameters)
    return cursor.rowcount


def _each(cursor: Any, text: str, many: Sequence[Parameters]) -> None:
    cursor.executemany(text, many)
