"""Groups that became supergroups, and moments the program remembers about itself."""

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.inserting import put
from storage.schema import chat_moves, marks

_MOVED = select(chat_moves.c.new).where(chat_moves.c.old == bindparam("chat"))
_MARK = select(marks.c.at).where(marks.c.name == bindparam("name"))


class ChatRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def present_id(self, chat: int) -> int:
        """Where a chat is now, whatever it has turned into since."""
        return (await self._way(chat))[-1]

    async def moved(self, old: int, new: int, now: datetime) -> bool:
        """False, and nothing is kept, if the new one has turned into the old one before: there is no way back."""
        if old in await self._way(new):
            return False
        await put(self._connection, chat_moves, {"old": old, "new": new, "moved_at": now})
        return True

    async def _way(self, chat: int) -> list[int]:
        way, found = [chat], await self._next(chat)
        while found is not None:
            way.append(found)
            found = await self._next(found)
        return way

    async def _next(self, chat: int) -> int | None:
        found: int | None = await self._connection.scalar(_MOVED, {"chat": chat})
        return found

    async def mark(self, name: str, at: datetime) -> None:
        """Remember a moment under a name, e.g. when the program was last alive."""
        await put(self._connection, marks, {"name": name, "at": at})

    async def marked(self, name: str) -> datetime | None:
        at: datetime | None = await self._connection.scalar(_MARK, {"name": name})
        return at
