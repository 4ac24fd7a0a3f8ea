"""Runs of the billing feed: when, from where, with what outcome."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.feed import FeedRun
from storage.schema import feed_runs


class FeedRunRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def last(self) -> FeedRun | None:
        columns = feed_runs.c
        statement = (
            select(
                columns.started_at,
                columns.finished_at,
                columns.outcome,
                columns.file,
                columns.line,
                columns.reason,
                columns.notes,
            )
            .order_by(columns.id.desc())
            .limit(1)
        )
        row = (await self._connection.execute(statement)).one_or_none()
        return None if row is None else FeedRun(*row)
