"""Savepoints of a running transaction, made only when something is about to be changed within them.

Most of what joins a transaction only reads: there is nothing to go back to, and two statements are saved.
"""

from contextlib import nullcontext, suppress

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import direct


class Savepoints:
    """Those that are open, from the outermost; the first `_made` of them are known to the database."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._open = 0
        self._made = 0

    def open(self) -> None:
        """What is changed from here on can be kept or undone by itself."""
        self._open += 1

    async def keep(self) -> None:
        """The innermost stays as part of what is around it."""
        await self._end("RELEASE SAVEPOINT")

    async def undo(self, fault: BaseException) -> None:
        """What was changed since the innermost was opened did not happen."""
        # a full disk, for one, undoes the whole transaction: there is nothing to go back to any more
        with suppress(SQLAlchemyError) if isinstance(fault, DBAPIError) else nullcontext():
            await self._end("ROLLBACK TO SAVEPOINT", "RELEASE SAVEPOINT")

    async def _end(self, *commands: str) -> None:
        name, was_made = _name(self._open), self._made == self._open
        self._open -= 1
        self._made = min(self._made, self._open)
        if was_made and not self._connection.invalidated:
            for command in commands:
                await direct.count(self._connection, f"{command} {name}", ())

    def make(self, connection: Connection) -> None:
        """Called between the statements of the transaction."""
        while self._made < self._open:
            direct.say(connection, f"SAVEPOINT {_name(self._made + 1)}")
            self._made += 1


def _name(depth: int) -> str:
    return f"part_{depth}"
