"""Sessions of signed-in accounts: at most one open session an account."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consumer import Binding, Consumer, Level, Session
from storage.prepared import Prepared
from storage.schema import bindings, inbox, sessions, waits
from storage.together import Ahead, Later

SESSION_COLUMNS = (
    sessions.c.id,
    sessions.c.telegram_id,
    sessions.c.binding,
    sessions.c.nonce,
    sessions.c.must_change,
    sessions.c.opened_at,
    sessions.c.seen_at,
    sessions.c.proven_at,
)
CONSUMER_COLUMNS = (*SESSION_COLUMNS, bindings.c.contract, bindings.c.level, bindings.c.state)
MAY_BE_USED = or_(bindings.c.state == "active", bindings.c.state == "suspended")
AHEAD = "consumers"
_CONSUMER = Prepared(
    select(*CONSUMER_COLUMNS)
    .join(bindings, bindings.c.id == sessions.c.binding)
    .where(sessions.c.telegram_id == bindparam("who"), sessions.c.closed_at.is_(None), MAY_BE_USED)
)
_OPEN = select(*SESSION_COLUMNS).where(
    sessions.c.telegram_id == bindparam("who"), sessions.c.closed_at.is_(None)
)
_TOUCH = Prepared(update(sessions).where(sessions.c.id == bindparam("row")).values(seen_at=bindparam("now")))


def session_of(row: Sequence[Any]) -> Session:
    """From a row that begins with `SESSION_COLUMNS`."""
    return Session(*row[: len(SESSION_COLUMNS)])


def consumer_of(row: Sequence[Any]) -> Consumer:
    """From a row of `CONSUMER_COLUMNS`."""
    contract, level, state = row[len(SESSION_COLUMNS) :]
    return Consumer(session_of(row), contract, Level(level), suspended=state == "suspended")


class SessionRows:
    def __init__(self, connection: AsyncConnection, ahead: Ahead, later: Later) -> None:
        self._connection = connection
        self._ahead = ahead
        self._later = later

    async def open(self, binding: Binding, now: datetime, *, must_change: bool) -> Session:
        values: dict[str, Any] = {
            "telegram_id": binding.telegram_id,
            "binding": binding.id,
            "nonce": secrets.token_urlsafe(6),
            "must_change": must_change,
            "opened_at": now,
            "seen_at": now,
            "proven_at": now,
        }
        row = await self._connection.execute(insert(sessions).values(**values).returning(sessions.c.id))
        return Session(id=row.scalar_one(), **values)

    async def consumer(self, telegram_id: int) -> Consumer | None:
        """The account's open session on a binding that is neither blocked nor revoked."""
        if (AHEAD, telegram_id) in self._ahead:
            known: Consumer | None = self._ahead.take((AHEAD, telegram_id))
            return known
        row = await _CONSUMER.one(self._connection, {"who": telegram_id})
        return None if row is None else consumer_of(row)

    async def open_of(self, telegram_id: int) -> Session | None:
        """The account's open session, whatever has become of its binding."""
        row = (await self._connection.execute(_OPEN, {"who": telegram_id})).one_or_none()
        return None if row is None else session_of(row)

    async def touch(self, session: int, now: datetime) -> None:
        await self._later.each(_TOUCH, [{"row": session, "now": now}])

    async def changed_password(self, session: int, now: datetime) -> None:
        await self._connection.execute(
            update(sessions).where(sessions.c.id == session).values(must_change=False, proven_at=now)
        )

    async def proved(self, session: int, now: datetime) -> None:
        """The password was given once more."""
        await self._connection.execute(update(sessions).where(sessions.c.id == session).values(proven_at=now))

    async def close(self, session: int, because: str, now: datetime) -> None:
        await self._connection.execute(
            update(sessions)
            .where(sessions.c.id == session, sessions.c.closed_at.is_(None))
            .values(closed_at=now, closed_by=because)
        )

    async def silent_since(self, seen_before: datetime, opened_before: datetime) -> list[Session]:
        """Open sessions nobody has used since, or that have lasted too long; what was sent in them is handled."""
        unheard = select(inbox.c.update_id).where(inbox.c.chat == sessions.c.telegram_id, waits(inbox))
        found = await self._connection.execute(
            select(*SESSION_COLUMNS)
            .where(sessions.c.closed_at.is_(None), ~unheard.exists())
            .where(or_(sessions.c.seen_at <= seen_before, sessions.c.opened_at <= opened_before))
        )
        return [session_of(row) for row in found]
