"""When people are not to be disturbed, and the notices that wait until they may be."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.quiet import USUAL, QuietHours
from storage.inserting import put
from storage.outbox import Outgoing
from storage.schema import held_notices, quiet_hours

AT_ONCE = 500


class QuietRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, telegram_id: int) -> QuietHours:
        """The usual ones where no others were chosen."""
        found = await self._connection.execute(
            select(quiet_hours.c.begins, quiet_hours.c.ends).where(quiet_hours.c.telegram_id == telegram_id)
        )
        row = found.one_or_none()
        return USUAL if row is None else QuietHours(row.begins, row.ends)

    async def choose(self, telegram_id: int, hours: QuietHours) -> None:
        row = {"telegram_id": telegram_id, "begins": hours.begins, "ends": hours.ends}
        await put(self._connection, quiet_hours, row)

    async def hold(self, notice: Outgoing, until: datetime) -> None:
        row = {
            "telegram_id": notice.chat,
            "method": notice.method,
            "payload": notice.payload,
            "name": notice.name,
            "due_at": until,
        }
        await self._connection.execute(held_notices.insert().values(**row))

    async def release(self, now: datetime) -> Sequence[Outgoing]:
        """Those whose time has come, in the order in which they were said; they are held no more."""
        due = select(held_notices).where(held_notices.c.due_at <= now)
        rows = (await self._connection.execute(due.order_by(held_notices.c.id).limit(AT_ONCE))).all()
        if rows:
            gone = held_notices.c.id.in_([row.id for row in rows])
            await self._connection.execute(delete(held_notices).where(gone))
        return [Outgoing(row.telegram_id, row.method, row.payload, name=row.name) for row in rows]
