"""Updates as Telegram gave them, kept before Telegram is told so; handled once, in order per chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    RowMapping,
    and_,
    bindparam,
    case,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.inserting import insert_new
from storage.lists import Numbers, is_among
from storage.prepared import Prepared
from storage.schema import inbox, waits
from storage.together import Later

WAITING, DONE, QUARANTINED = "waiting", "done", "quarantined"

# No chat may fall on a number under which the cabinet holds another advisory lock: it would wait for ever.
_FAR = 1 << 62


def _is_held(chat: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether no other process holds the chat, which is ours then until the transaction ends."""
    return func.pg_try_advisory_xact_lock(chat)


_WAITING = Prepared(
    select(inbox.c.update_id, inbox.c.chat, inbox.c.payload)
    .where(inbox.c.bot_id == bindparam("bot"), waits(inbox))
    .where(~is_among(inbox.c.chat, "busy"))
    .order_by(inbox.c.update_id)
    .limit(bindparam("at_most"))
)
_TAKEN = (
    update(inbox)
    .where(inbox.c.bot_id == bindparam("bot"), inbox.c.update_id == bindparam("row"))
    .values(state=DONE, done_at=bindparam("now"), payload="")
)
_earlier = inbox.alias("earlier")
_WAITS_BEFORE = (
    select(_earlier.c.update_id)
    .where(_earlier.c.bot_id == inbox.c.bot_id, _earlier.c.chat == inbox.c.chat, waits(_earlier))
    .where(_earlier.c.update_id < inbox.c.update_id)
)
_HAS_ITS_TURN = and_(waits(inbox), ~_WAITS_BEFORE.exists())
_FINISH = Prepared(_TAKEN.where(waits(inbox)))
_TAKE = Prepared(_TAKEN.where(_HAS_ITS_TURN))
# in this order only: of what is not to be taken, no chat is held
_HOLD_AND_TAKE = Prepared(
    _TAKEN.where(case((_HAS_ITS_TURN, _is_held(bindparam("chat", type_=BigInteger))), else_=False))
)
_STILL_WAITING = Prepared(
    select(inbox.c.update_id).where(
        inbox.c.bot_id == bindparam("bot"),
        is_among(inbox.c.update_id, "rows"),
        waits(inbox),
        ~_WAITS_BEFORE.where(~is_among(_earlier.c.update_id, "rows")).exists(),
    )
)
_FAR_CHATS = func.unnest(bindparam("chats", type_=Numbers)).column_valued("chat")
_HOLD = Prepared(select(_FAR_CHATS).where(_is_held(_FAR_CHATS)))


@dataclass(frozen=True, slots=True)
class Incoming:
    """One raw update; `chat` is the key its order is kept by."""

    update_id: int
    chat: int
    payload: str


class InboxRows:
    def __init__(self, connection: AsyncConnection, later: Later) -> None:
        self._connection = connection
        self._later = later

    async def add(self, bot_id: int, updates: Sequence[Incoming], now: datetime) -> None:
        """Keep updates; those already kept are left as they are."""
        rows = [
            {
                "bot_id": bot_id,
                "update_id": incoming.update_id,
                "chat": incoming.chat,
                "payload": incoming.payload,
                "state": WAITING,
                "received_at": now,
            }
            for incoming in updates
        ]
        await insert_new(self._connection, inbox, rows)

    async def waiting(self, bot_id: int, busy: Sequence[int], at_most: int) -> list[Incoming]:
        """What waits, in the order of arrival, but for chats in hand."""
        values = {"bot": bot_id, "busy": busy, "at_most": at_most}
        return [Incoming(*tuple(row)) for row in await _WAITING.on(self._connection, values)]

    async def take(self, bot_id: int, incoming: Incoming, now: datetime) -> bool:
        """Mark an update done within this transaction, which holds its chat until it ends; its text is forgotten.

        False if another process has done it, or holds the chat, or has left one of the chat's that comes first.
        """
        values = {"bot": bot_id, "row": incoming.update_id, "now": now}
        if self._connection.dialect.name == "sqlite":
            return await _TAKE.count(self._connection, values) == 1
        held = {**values, "chat": incoming.chat + _FAR}
        return await _HOLD_AND_TAKE.count(self._connection, held) == 1

    async def still_waiting(self, bot_id: int, updates: Sequence[int]) -> frozenset[int]:
        """Which of some updates nobody has done meanwhile; to be asked when their chats are held.

        Those are left out that another one of their chat, which is not among them, comes before.
        """
        found = await _STILL_WAITING.on(self._connection, {"bot": bot_id, "rows": updates})
        return frozenset(row.update_id for row in found)

    async def done(self, bot_id: int, incoming: Incoming, now: datetime) -> None:
        """Mark an update that still waits done; its text is forgotten."""
        await self._later.each(_FINISH, [{"bot": bot_id, "row": incoming.update_id, "now": now}])

    async def hold(self, chats: Sequence[int]) -> frozenset[int]:
        """Keep other processes from chats until the transaction ends; those that no other holds."""
        if self._connection.dialect.name == "sqlite":
            return frozenset(chats)
        held = await _HOLD.on(self._connection, {"chats": [chat + _FAR for chat in chats]})
        return frozenset(row.chat - _FAR for row in held)

    async def quarantine(
        self, bot_id: int, incoming: Incoming, reference: str, fault: str, now: datetime
    ) -> None:
        """Set an update aside that cannot be handled; `fault` holds no text of the person.

        What another process has done or set aside meanwhile is left as it is.
        """
        await self._connection.execute(
            update(inbox)
            .where(inbox.c.bot_id == bot_id, inbox.c.update_id == incoming.update_id)
            .where(waits(inbox))
            .values(
                state=QUARANTINED, reference=reference, fault=fault, done_at=now, payload=incoming.payload
            )
        )

    async def oldest_waiting(self) -> datetime | None:
        """When the longest waiting update came in."""
        statement = select(func.min(inbox.c.received_at)).where(waits(inbox))
        oldest: datetime | None = await self._connection.scalar(statement)
        return oldest

    async def count_waiting_since(self, moment: datetime) -> int:
        """How many have been waiting since then, or longer."""
        statement = select(func.count()).select_from(inbox).where(waits(inbox))
        return await self._connection.scalar(statement.where(inbox.c.received_at <= moment)) or 0

    async def count_quarantined(self) -> int:
        statement = select(func.count()).select_from(inbox).where(inbox.c.state == QUARANTINED)
        return await self._connection.scalar(statement) or 0

    async def quarantined(self) -> Sequence[RowMapping]:
        statement = select(inbox).where(inbox.c.state == QUARANTINED).order_by(inbox.c.update_id)
        return (await self._connection.execute(statement)).mappings().all()

    async def drop_older_than(self, moment: datetime) -> None:
        """Forget handled updates; Telegram does not bring them again after 24 hours."""
        await self._connection.execute(delete(inbox).where(inbox.c.state == DONE, inbox.c.done_at < moment))
