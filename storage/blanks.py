"""Messages that stand blank in their chats before they show data.

Data wait for this note. On PostgreSQL it is one statement, and so one walk to its server: it was five.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import BigInteger, bindparam, column, func, insert, literal, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.lists import Numbers
from storage.outbox import HIDE, NEW, Delivered, OutboxRows
from storage.prepared import Prepared
from storage.schema import outbox, sessions, shown

_STANDS = Prepared(
    update(outbox).where(outbox.c.id == bindparam("row")).values(message_id=bindparam("message"))
)
_GIVEN = ("row", "message", "chat", "session")


def _at_once() -> Prepared:
    """All that `BlankRows.stand` does; the sessions that are over."""
    given = select(
        func.unnest(*(bindparam(f"{name}s", type_=Numbers) for name in _GIVEN))
        .table_valued(*(column(name, BigInteger) for name in _GIVEN), name="given")
        .render_derived()
    ).cte("blank")
    now = bindparam("now", type_=shown.c.sent_at.type)
    stands = update(outbox).where(outbox.c.id == given.c.row).values(message_id=given.c.message)
    remembered = postgresql.insert(shown).from_select(
        ["chat", "message_id", "session", "sent_at"],
        select(given.c.chat, given.c.message, given.c.session, now).ext(
            postgresql.distinct_on(given.c.chat, given.c.message)
        ),
    )
    anew = {name: remembered.excluded[name] for name in ("session", "sent_at")}
    remembers = remembered.on_conflict_do_update(index_elements=["chat", "message_id"], set_=anew)
    over = (
        select(given.c.chat, given.c.session)
        .join(sessions, sessions.c.id == given.c.session)
        .where(sessions.c.closed_at.is_not(None))
        .distinct()
        .cte("ended")
    )
    hides = insert(outbox).from_select(
        ["chat", "session", "method", "payload", *NEW, "created_at", "due_at"],
        select(over, literal(HIDE), literal(""), *(literal(value) for value in NEW.values()), now, now),
    )
    changes = (stands.cte("stands"), remembers.cte("remembers"), hides.cte("hides"))
    return Prepared(select(over.c.session).add_cte(*changes))


_AT_ONCE = _at_once()


class BlankRows:
    def __init__(self, connection: AsyncConnection, outbox: OutboxRows) -> None:
        self._connection = connection
        self._outbox = outbox

    async def stand(self, blank: Sequence[Delivered], now: datetime) -> frozenset[int]:
        """Messages that are to show data stand in their chats, without them yet.

        They are remembered with their sessions; where those are over, they are set to be removed. Those sessions.
        """
        if self._connection.dialect.name == "postgresql":
            return await self._stand_at_once(blank, now)
        values = [{"row": one.row.id, "message": one.message_id} for one in blank]
        await _STANDS.each(self._connection, values)
        return await self._outbox.remember(blank, now)

    async def _stand_at_once(self, blank: Sequence[Delivered], now: datetime) -> frozenset[int]:
        given = {
            "rows": [one.row.id for one in blank],
            "messages": [one.message_id for one in blank],
            "chats": [one.row.chat for one in blank],
            "sessions": [one.row.session for one in blank],
        }
        found = await _AT_ONCE.on(self._connection, {**given, "now": now})
        return frozenset(row.session for row in found)
