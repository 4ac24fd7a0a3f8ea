"""Kinds of notices a person does not want; no row: he wants it."""

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.inserting import insert_new
from storage.schema import unwanted_notices


class NoticeSettingRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def unwanted(self, telegram_id: int) -> frozenset[str]:
        found = await self._connection.scalars(
            select(unwanted_notices.c.kind).where(unwanted_notices.c.telegram_id == telegram_id)
        )
        return frozenset(found)

    async def set_wanted(self, telegram_id: int, kind: str, *, wanted: bool) -> None:
        row = {"telegram_id": telegram_id, "kind": kind}
        if wanted:
            await self._connection.execute(delete(unwanted_notices).filter_by(**row))
        else:
            await insert_new(self._connection, unwanted_notices, [row])
