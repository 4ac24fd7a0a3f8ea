"""What is to be said and done in Telegram, kept with the change that caused it, carried out afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.inserting import put
from storage.schema import outbox, sessions, shown

WAITING, SENT, DEAD = "waiting", "sent", "dead"
HIDE = "hide"
DESK = "desk"
SESSION_ENDED = "session ended"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One call to make: a Bot API method with its JSON, or `hide`: remove what a session has shown."""

    chat: int
    method: str
    payload: str
    session: int | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A row of the outbox whose turn has come."""

    id: int
    chat: int
    method: str
    payload: str
    session: int | None
    attempts: int
    lost_answers: int
    message_id: int | None = None


_DUE_COLUMNS = (
    outbox.c.id,
    outbox.c.chat,
    outbox.c.method,
    outbox.c.payload,
    outbox.c.session,
    outbox.c.attempts,
    outbox.c.lost_answers,
    outbox.c.message_id,
)
_later = outbox.alias("later")
_DUE = (
    select(*_DUE_COLUMNS)
    .where(outbox.c.state == WAITING)
    .where(outbox.c.chat.not_in(bindparam("busy", expanding=True)))
    .where(
        ~select(_later.c.id)
        .where(_later.c.chat == outbox.c.chat, _later.c.state == WAITING, _later.c.due_at > bindparam("now"))
        .exists()
    )
    .order_by(outbox.c.id)
    .limit(bindparam("at_most"))
)
_DONE = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state=SENT, done_at=bindparam("now"), message_id=bindparam("message"), payload="")
)
_NAMED = (
    select(outbox.c.message_id)
    .where(outbox.c.chat == bindparam("chat"), outbox.c.name == bindparam("name"))
    .where(outbox.c.message_id.is_not(None))
    .order_by(outbox.c.id.desc())
    .limit(1)
)
_OPEN = select(sessions.c.closed_at).where(sessions.c.id == bindparam("session"))


class OutboxRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, outgoing: Sequence[Outgoing], now: datetime) -> None:
        rows = [
            {
                "chat": one.chat,
                "method": one.method,
                "payload": one.payload,
                "session": one.session,
                "name": one.name,
                "state": WAITING,
                "attempts": 0,
                "lost_answers": 0,
                "created_at": now,
                "due_at": now,
            }
            for one in outgoing
        ]
        await self._connection.execute(insert(outbox), rows)

    async def due(self, now: datetime, busy: Sequence[int], at_most: int) -> list[Due]:
        """Rows in the order they were said; a chat whose head must wait is left out as a whole."""
        found = await self._connection.execute(_DUE, {"now": now, "busy": list(busy), "at_most": at_most})
        return [Due(*row) for row in found]

    async def done(self, row: Due, now: datetime, message_id: int | None) -> None:
        """Carried out. Its text is forgotten; a message that showed data is remembered with its session."""
        await self._connection.execute(_DONE, {"row": row.id, "now": now, "message": message_id})
        if row.session is not None and message_id is not None:
            await self._show(row, message_id, now)

    async def stands_blank(self, row: Due, message_id: int, now: datetime) -> bool:
        """A message that is to show data stands in its chat, without them yet. False if its session is over."""
        await self._connection.execute(
            update(outbox).where(outbox.c.id == row.id).values(message_id=message_id)
        )
        return await self._show(row, message_id, now)

    async def _show(self, row: Due, message_id: int, now: datetime) -> bool:
        """Remember a message with its session; if that is over, have it removed."""
        kept = {"chat": row.chat, "message_id": message_id, "session": row.session, "sent_at": now}
        await put(self._connection, shown, kept)
        is_open = await self._connection.scalar(_OPEN, {"session": row.session}) is None
        if not is_open:
            await self.add([Outgoing(row.chat, HIDE, "", row.session)], now)
        return is_open

    async def message_named(self, chat: int, name: str) -> int | None:
        """The newest message that was sent to a chat under this name."""
        found = await self._connection.scalars(_NAMED, {"chat": chat, "name": name})
        return found.first()

    async def postpone(self, row: Due, until: datetime, *, lost_answer: bool = False) -> None:
        """Not delivered this time; its chat waits for it until then."""
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.id == row.id)
            .values(
                due_at=until,
                attempts=outbox.c.attempts + 1,
                lost_answers=outbox.c.lost_answers + int(lost_answer),
            )
        )

    async def bury(self, row: Due, fault: str, now: datetime) -> None:
        """Telegram refuses it for good."""
        changes = {"state": DEAD, "fault": fault, "done_at": now}
        await self._connection.execute(update(outbox).where(outbox.c.id == row.id).values(**changes))

    async def forget_data_of(self, session: int, now: datetime) -> None:
        """What was still to be shown in an ended session is not shown any more."""
        await self._connection.execute(
            update(outbox)
            .where(outbox.c.session == session, outbox.c.state == WAITING, outbox.c.method != HIDE)
            .values(state=DEAD, fault=SESSION_ENDED, done_at=now, payload="")
        )

    async def shown_in(self, session: int) -> Sequence[tuple[int, int]]:
        """(chat, message) of every message that shows data of a session."""
        found = await self._connection.execute(
            select(shown.c.chat, shown.c.message_id)
            .where(shown.c.session == session)
            .order_by(shown.c.message_id)
        )
        return [(row.chat, row.message_id) for row in found]

    async def hidden(self, chat: int, messages: Sequence[int]) -> None:
        await self._connection.execute(
            delete(shown).where(shown.c.chat == chat, shown.c.message_id.in_(list(messages)))
        )

    async def readdress(self, old: int, new: int) -> None:
        """The group has become a supergroup."""
        await self._connection.execute(
            update(outbox).where(outbox.c.chat == old, outbox.c.state == WAITING).values(chat=new)
        )

    async def oldest_waiting(self) -> datetime | None:
        statement = select(func.min(outbox.c.created_at)).where(outbox.c.state == WAITING)
        oldest: datetime | None = await self._connection.scalar(statement)
        return oldest

    async def sessions_left_on_screen(self) -> Sequence[tuple[int, int]]:
        """(chat, session) of closed sessions whose data still stand in a chat with nobody set to remove them."""
        hiding = select(outbox.c.session).where(outbox.c.method == HIDE, outbox.c.state == WAITING)
        found = await self._connection.execute(
            select(shown.c.chat, shown.c.session)
            .join(sessions, sessions.c.id == shown.c.session)
            .where(sessions.c.closed_at.is_not(None), shown.c.session.not_in(hiding))
            .distinct()
        )
        return [(row.chat, row.session) for row in found]

    async def drop_older_than(self, moment: datetime) -> None:
        """Forget what was carried out or given up."""
        await self._connection.execute(
            delete(outbox).where(outbox.c.state != WAITING, outbox.c.done_at < moment)
        )

    async def count_dead(self) -> int:
        """Messages given up because Telegram refuses them, or nobody is there; not those of ended sessions."""
        statement = select(func.count()).select_from(outbox).where(outbox.c.state == DEAD)
        return await self._connection.scalar(statement.where(outbox.c.fault != SESSION_ENDED)) or 0
