"""What payment systems said, word for word but for the secrets: kept for a while, to settle disputes with them."""

from datetime import datetime

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import payment_calls


class PaymentCallRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def keep(self, at: datetime, provider: str, path: str, verdict: str, body: str) -> None:
        """`body` must hold no secret."""
        row = {"at": at, "provider": provider, "path": path, "verdict": verdict, "body": body}
        await self._connection.execute(insert(payment_calls).values(row))

    async def count_since(self, moment: datetime, verdict: str) -> int:
        statement = select(func.count()).select_from(payment_calls)
        recent = statement.where(payment_calls.c.at > moment, payment_calls.c.verdict == verdict)
        return await self._connection.scalar(recent) or 0

    async def drop_older_than(self, moment: datetime) -> None:
        await self._connection.execute(delete(payment_calls).where(payment_calls.c.at < moment))
