"""What is to be said and done in Telegram, kept with the change that caused it, carried out afterwards."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.inserting import put
from storage.lists import is_among
from storage.prepared import Prepared
from storage.schema import outbox, people, sessions, shown, waits
from storage.together import Later

WAITING, SENT, DEAD = "waiting", "sent", "dead"
NEW = {"state": WAITING, "attempts": 0, "lost_answers": 0}
"""Of each row that is added."""

HIDE = "hide"
DESK = "desk"
MAIL = "mail"
SESSION_ENDED = "session ended"
_WITH_FILES = ("sendDocument", "sendPhoto")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One call to make: a Bot API method with its JSON.

    Or `hide`: remove what a session has shown; or `mail`: hand a letter to the mail server, `chat` being its lane.
    """

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
    language: str | None = None
    """Of the person whose private chat it is; None if nothing is known of him."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """A row that was carried out; `remembered` if its message is known to show data of the session."""

    row: Due
    message_id: int | None
    remembered: bool = False

    @property
    def is_to_remember(self) -> bool:
        """Whether its message shows data, which nothing tells of yet."""
        return not self.remembered and self.row.session is not None and self.message_id is not None


_DUE_COLUMNS = (
    outbox.c.id,
    outbox.c.chat,
    outbox.c.method,
    outbox.c.payload,
    outbox.c.session,
    outbox.c.attempts,
    outbox.c.lost_answers,
    outbox.c.message_id,
    people.c.language,
)
_later = outbox.alias("later")
_is_kept_waiting = (
    select(_later.c.id)
    .where(_later.c.chat == outbox.c.chat, waits(_later), _later.c.due_at > bindparam("now"))
    .exists()
)
_FREE = (
    select(*_DUE_COLUMNS)
    .select_from(outbox.outerjoin(people, people.c.telegram_id == outbox.c.chat))
    .where(waits(outbox))
    .where(~_is_kept_waiting)
    .order_by(outbox.c.id)
    .limit(bindparam("at_most"))
)
_DUE = Prepared(_FREE.where(~is_among(outbox.c.chat, "busy")))
_DUE_IN = Prepared(_FREE.where(outbox.c.chat == bindparam("only")))
_DONE = Prepared(
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state=SENT, done_at=bindparam("now"), message_id=bindparam("message"), payload="")
)
_ADD = Prepared(
    insert(outbox),
    columns=(
        *("chat", "method", "payload", "session", "name"),
        *(*NEW, "created_at", "due_at"),
    ),
)
_SAME = (
    select(outbox.c.id)
    .where(outbox.c.chat == bindparam("of_chat"), waits(outbox))
    .where(outbox.c.method == bindparam("of_method"), outbox.c.payload == bindparam("of_payload"))
    .limit(1)
)
_NAMED = (
    select(outbox.c.message_id)
    .where(outbox.c.chat == bindparam("chat"), outbox.c.name == bindparam("name"))
    .where(outbox.c.message_id.is_not(None))
    .order_by(outbox.c.id.desc())
    .limit(1)
)
_OVER = Prepared(
    select(sessions.c.id).where(is_among(sessions.c.id, "sessions"), sessions.c.closed_at.is_not(None))
)


class OutboxRows:
    def __init__(self, connection: AsyncConnection, later: Later) -> None:
        self._connection = connection
        self._later = later
        self.addressed: set[int] = set()
        """The chats that something was added for, undone or not."""

    async def add(self, outgoing: Sequence[Outgoing], now: datetime) -> None:
        """In the order they were said; a file that is still to be made is not made twice, however often asked for."""
        rows = [
            {
                "chat": one.chat,
                "method": one.method,
                "payload": one.payload,
                "session": one.session,
                "name": one.name,
                **NEW,
                "created_at": now,
                "due_at": now,
            }
            for one in outgoing
            if not await self._is_on_its_way(one)
        ]
        if rows:
            self.addressed.update(one.chat for one in outgoing)
            await self._later.each(_ADD, rows)

    async def _is_on_its_way(self, one: Outgoing) -> bool:
        if one.method not in _WITH_FILES or "made" not in json.loads(one.payload):
            return False
        if self._later.holds(_ADD, chat=one.chat, method=one.method, payload=one.payload):
            return True
        same = {"of_chat": one.chat, "of_method": one.method, "of_payload": one.payload}
        return await self._connection.scalar(_SAME, same) is not None

    async def due(self, now: datetime, busy: Sequence[int], at_most: int) -> list[Due]:
        """Rows in the order they were said; a chat whose head must wait is left out as a whole."""
        found = await _DUE.on(self._connection, {"now": now, "busy": busy, "at_most": at_most})
        return [Due(*tuple(row)) for row in found]

    async def due_in(self, chat: int, now: datetime, at_most: int) -> list[Due]:
        """Rows of one chat in the order they were said; none if its head must wait."""
        found = await _DUE_IN.on(self._connection, {"now": now, "only": chat, "at_most": at_most})
        return [Due(*tuple(row)) for row in found]

    async def done(self, delivered: Sequence[Delivered], now: datetime) -> None:
        """Their texts are forgotten; messages that show data are remembered with their sessions."""
        values = [{"row": one.row.id, "now": now, "message": one.message_id} for one in delivered]
        await _DONE.each(self._connection, values)
        await self.remember(delivered, now)

    async def remember(self, messages: Sequence[Delivered], now: datetime) -> frozenset[int]:
        """Remember messages with their sessions; where those are over, have them removed. Those sessions."""
        kept = [
            {"chat": one.row.chat, "message_id": one.message_id, "session": one.row.session, "sent_at": now}
            for one in messages
            if one.is_to_remember
        ]
        if not kept:
            return frozenset()
        await put(self._connection, shown, *kept)
        found = await _OVER.on(self._connection, {"sessions": [one["session"] for one in kept]})
        over = frozenset(row.id for row in found)
        to_hide = {(one.row.chat, one.row.session): None for one in messages if one.row.session in over}
        await self.add([Outgoing(chat, HIDE, "", session) for chat, session in to_hide], now)
        return over

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
            .where(outbox.c.session == session, waits(outbox), outbox.c.method != HIDE)
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
            update(outbox).where(outbox.c.chat == old, waits(outbox)).values(chat=new)
        )

    async def oldest_waiting(self) -> datetime | None:
        """Of what goes to Telegram."""
        return await self._oldest(outbox.c.method != MAIL)

    async def oldest_letter(self) -> datetime | None:
        """Of what goes to the mail server."""
        return await self._oldest(outbox.c.method == MAIL)

    async def _oldest(self, which: ColumnElement[bool]) -> datetime | None:
        statement = select(func.min(outbox.c.created_at)).where(waits(outbox), which)
        oldest: datetime | None = await self._connection.scalar(statement)
        return oldest

    async def count_waiting(self) -> int:
        statement = select(func.count()).select_from(outbox).where(waits(outbox))
        return await self._connection.scalar(statement) or 0

    async def count_held_up(self, now: datetime, since: datetime) -> int:
        """How many have been due since then, or longer, without Telegram having asked to wait."""
        statement = select(func.count()).select_from(outbox).where(waits(outbox))
        late = statement.where(outbox.c.due_at <= since, ~_is_kept_waiting)
        return await self._connection.scalar(late, {"now": now}) or 0

    async def sessions_left_on_screen(self) -> Sequence[tuple[int, int]]:
        """(chat, session) of closed sessions whose data still stand in a chat with nobody set to remove them."""
        hiding = select(outbox.c.session).where(outbox.c.method == HIDE, waits(outbox))
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
