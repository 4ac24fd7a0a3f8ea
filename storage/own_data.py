"""All that is kept about one Telegram account, whatever table it lies in: for the account itself."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import metadata

_WHOSE = "telegram_id"
_NOT_TOLD = {"password", "nonce", "data", "question"}


class OwnDataRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def about(self, telegram_id: int) -> dict[str, list[dict[str, Any]]]:
        """Rows by table, without hashes of passwords and without what buttons carry."""
        found = {}
        for table in metadata.sorted_tables:
            if _WHOSE in table.c:
                told = [column for column in table.c if column.name not in _NOT_TOLD]
                rows = await self._connection.execute(select(*told).where(table.c[_WHOSE] == telegram_id))
                found[table.name] = [dict(row) for row in rows.mappings()]
        return {name: rows for name, rows in found.items() if rows}
