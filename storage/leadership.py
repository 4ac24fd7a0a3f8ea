"""One process at a time takes updates in, sends and keeps the hours: an advisory lock, or a locked file."""

import fcntl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database

LOCK = 0x48454154  # "HEAT"


class Leadership:
    """Held until its connection or the process ends; `still_held` notices that a database has gone."""

    def __init__(self, connection: AsyncConnection | None) -> None:
        self._connection = connection

    async def still_held(self) -> None:
        """Raises what the driver raises once the connection that holds the lock is gone."""
        if self._connection is not None:
            await self._connection.scalar(select(1))
            await self._connection.commit()


@asynccontextmanager
async def leadership(database: Database) -> AsyncIterator[Leadership | None]:
    """Try to lead; None while another process does."""
    async with AsyncExitStack() as stack:
        if database.is_sqlite:
            yield _lock_file(stack, Path(database.url.database or ""))
            return
        connection = await stack.enter_async_context(database.engine.connect())
        held = await connection.scalar(select(func.pg_try_advisory_lock(LOCK)))
        await connection.commit()
        if held:
            # closing the connection for good gives the lock back, whatever happens meanwhile
            stack.push_async_callback(connection.invalidate)
        yield Leadership(connection) if held else None


def _lock_file(stack: AsyncExitStack, database: Path) -> Leadership | None:
    file = stack.enter_context(database.with_name(database.name + ".lock").open("w"))
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return None
    return Leadership(None)
