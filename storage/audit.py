"""Who did what, when, from which account: rows are added, never changed, and dropped when they are too old."""

import json
from datetime import datetime

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import audit


class AuditRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def note(
        self, at: datetime, action: str, *, contract: str | None, telegram_id: int | None, **details: object
    ) -> None:
        await self._connection.execute(
            insert(audit).values(
                at=at,
                action=action,
                contract=contract,
                telegram_id=telegram_id,
                details=json.dumps(details, ensure_ascii=False),
            )
        )

    async def drop_older_than(self, moment: datetime) -> None:
        await self._connection.execute(delete(audit).where(audit.c.at < moment))
