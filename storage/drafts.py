"""What people have begun to enter, one row for each account, contract and flow."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.inserting import put
from storage.schema import drafts


class DraftRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find(self, telegram_id: int, contract: str, flow: str) -> Mapping[str, Any] | None:
        found = await self._connection.scalar(
            select(drafts.c.content).where(_key(telegram_id, contract, flow))
        )
        return None if found is None else json.loads(found)

    async def keep(
        self, telegram_id: int, contract: str, flow: str, content: Mapping[str, Any], now: datetime
    ) -> None:
        row = {
            "telegram_id": telegram_id,
            "contract": contract,
            "flow": flow,
            "content": json.dumps(content, ensure_ascii=False),
            "updated_at": now,
        }
        await put(self._connection, drafts, row)

    async def drop(self, telegram_id: int, contract: str, flow: str) -> None:
        await self._connection.execute(delete(drafts).where(_key(telegram_id, contract, flow)))

    async def drop_older_than(self, moment: datetime) -> None:
        await self._connection.execute(delete(drafts).where(drafts.c.updated_at < moment))


def _key(telegram_id: int, contract: str, flow: str) -> ColumnElement[bool]:
    return and_(drafts.c.telegram_id == telegram_id, drafts.c.contract == contract, drafts.c.flow == flow)
