"""Announcements and their recipients; a row of a recipient goes when his message has been put into the outbox."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, delete, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.announcements import Announcement, Progress, Written
from domain.notice_settings import NoticeKind
from storage.billing import BillingView
from storage.billing_tables import contracts
from storage.outbox import DEAD, SENT, WAITING
from storage.prepared import Prepared
from storage.schema import (
    announcement_recipients,
    announcements,
    bindings,
    contract_access,
    held_notices,
    outbox,
    people,
    unwanted_notices,
    waits,
)

_WHO = announcement_recipients.c
_wants_none = exists().where(
    unwanted_notices.c.telegram_id == bindings.c.telegram_id,
    unwanted_notices.c.kind == NoticeKind.ANNOUNCEMENTS.value,
)
_BOUND = (
    select(bindings.c.telegram_id, people.c.language)
    .join(people, people.c.telegram_id == bindings.c.telegram_id)
    .join(contracts, contracts.c.contract == bindings.c.contract)
    .outerjoin(contract_access, contract_access.c.contract == bindings.c.contract)
    .where(bindings.c.state == "active", bindings.c.password.is_not(None))
    .where(people.c.reachable, contract_access.c.blocked_at.is_(None), ~_wants_none)
    .distinct()
    .order_by(bindings.c.telegram_id)
)
_RUNNING = Prepared(
    select(announcements).where(announcements.c.finished_at.is_(None)).order_by(announcements.c.id)
)


def name_of(number: int) -> str:
    """Under which its messages stand in the outbox."""
    return f"announcement:{number}"


class AnnouncementRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    async def districts(self) -> Sequence[str]:
        found = await self._billing.all(select(contracts.c.district).distinct(), {})
        return sorted(row.district for row in found if row.district)

    async def audience(self, districts: Sequence[str]) -> Sequence[tuple[int, str]]:
        """Account and language of everybody who is bound in these districts, or anywhere if there are none."""
        wanted = _BOUND.where(contracts.c.district.in_(districts)) if districts else _BOUND
        return [(row.telegram_id, row.language) for row in await self._billing.all(wanted, {})]

    async def create(self, new: Announcement, audience: Sequence[tuple[int, str]]) -> int:
        row = {
            "token": new.written.token,
            "districts": " ".join(new.written.districts),
            "texts": json.dumps(dict(new.written.texts), ensure_ascii=False),
            "urgent": new.written.urgent,
            "by": new.by,
            "by_name": new.by_name,
            "total": len(audience),
            "sent": 0,
            "blocked": 0,
            "failed": 0,
            "created_at": new.created_at,
        }
        number: int = (
            await self._connection.execute(announcements.insert().values(**row).returning(announcements.c.id))
        ).scalar_one()
        rows = [{"announcement": number, "telegram_id": who, "language": code} for who, code in audience]
        await self._connection.execute(announcement_recipients.insert(), rows)
        return number

    async def created_as(self, token: str) -> int | None:
        found: int | None = await self._connection.scalar(
            select(announcements.c.id).where(announcements.c.token == token)
        )
        return found

    async def find(self, number: int) -> Announcement | None:
        found = await self._connection.execute(select(announcements).where(announcements.c.id == number))
        row = found.one_or_none()
        return None if row is None else _announcement(row)

    async def running(self) -> Sequence[Announcement]:
        """Those that are not over, oldest first."""
        return [_announcement(row) for row in await _RUNNING.on(self._connection)]

    async def take(self, number: int, at_most: int) -> Sequence[tuple[int, str]]:
        """The next recipients; whoever takes them puts their messages into the outbox in the same transaction."""
        next_ones = (
            select(_WHO.telegram_id, _WHO.language)
            .where(_WHO.announcement == number)
            .order_by(_WHO.telegram_id)
            .limit(at_most)
        )
        taken = [(row.telegram_id, row.language) for row in await self._connection.execute(next_ones)]
        if taken:
            gone = and_(_WHO.announcement == number, _WHO.telegram_id.in_([who for who, _ in taken]))
            await self._connection.execute(delete(announcement_recipients).where(gone))
        return taken

    async def stop(self, number: int, now: datetime) -> bool:
        """Take back whatever has not gone out; False if it is over, or was stopped before."""
        open_one = and_(
            announcements.c.id == number,
            announcements.c.finished_at.is_(None),
            announcements.c.stopped_at.is_(None),
        )
        stopped = await self._connection.execute(update(announcements).where(open_one).values(stopped_at=now))
        if not stopped.rowcount:
            return False
        name = name_of(number)
        await self._connection.execute(delete(announcement_recipients).where(_WHO.announcement == number))
        await self._connection.execute(delete(held_notices).where(held_notices.c.name == name))
        await self._connection.execute(
            delete(outbox).where(outbox.c.name == name, waits(outbox), outbox.c.attempts == 0)
        )
        return True

    async def on_the_way(self, number: int) -> int:
        """How many of its messages wait in the outbox."""
        waiting = select(func.count()).select_from(outbox).where(waits(outbox))
        return await self._count(waiting.where(outbox.c.name == name_of(number)))

    async def progress(self, number: int) -> Progress:
        """Counted anew until it is over; then as it was at the end."""
        row = (
            await self._connection.execute(select(announcements).where(announcements.c.id == number))
        ).one()
        if row.finished_at is not None:
            return Progress(row.total, 0, 0, 0, row.sent, row.blocked, row.failed)
        name = name_of(number)
        left = await self._count(select(func.count()).where(_WHO.announcement == number))
        held = await self._count(select(func.count()).where(held_notices.c.name == name))
        by_state = select(outbox.c.state, people.c.reachable, func.count().label("n"))
        counted = (
            by_state.outerjoin(people, people.c.telegram_id == outbox.c.chat)
            .where(outbox.c.name == name)
            .group_by(outbox.c.state, people.c.reachable)
        )
        found = {(one.state, bool(one.reachable)): one.n for one in await self._connection.execute(counted)}
        on_the_way = sum(n for (state, _), n in found.items() if state == WAITING)
        sent = sum(n for (state, _), n in found.items() if state == SENT)
        blocked, failed = found.get((DEAD, False), 0), found.get((DEAD, True), 0)
        return Progress(row.total, left, on_the_way, held, sent, blocked, failed)

    async def finish(self, number: int, progress: Progress, now: datetime) -> None:
        counted = {"sent": progress.sent, "blocked": progress.blocked, "failed": progress.failed}
        await self._connection.execute(
            update(announcements).where(announcements.c.id == number).values(finished_at=now, **counted)
        )

    async def _count(self, statement: Any) -> int:
        return await self._connection.scalar(statement) or 0


def _announcement(row: Row[Any]) -> Announcement:
    return Announcement(
        id=row.id,
        written=Written(row.token, tuple(row.districts.split()), json.loads(row.texts), row.urgent),
        by=row.by,
        by_name=row.by_name,
        created_at=row.created_at,
        stopped_at=row.stopped_at,
        finished_at=row.finished_at,
    )
