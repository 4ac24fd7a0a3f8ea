"""What is due at an hour: one row per due moment, so that it is done once whatever restarts."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.inserting import put
from storage.schema import jobs


class JobRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def is_done(self, name: str, due_at: datetime) -> bool:
        statement = select(jobs.c.finished_at).where(jobs.c.name == name, jobs.c.due_at == due_at)
        return await self._connection.scalar(statement) is not None

    async def begin(self, name: str, due_at: datetime, now: datetime) -> None:
        await put(self._connection, jobs, {"name": name, "due_at": due_at, "started_at": now})

    async def finish(self, name: str, due_at: datetime, now: datetime, outcome: str) -> None:
        await self._connection.execute(
            update(jobs)
            .where(jobs.c.name == name, jobs.c.due_at == due_at)
            .values(finished_at=now, outcome=outcome)
        )

    async def reached(self, name: str, due_at: datetime) -> str | None:
        """How far a job has come that is done piece by piece; None if it was not begun."""
        statement = select(jobs.c.outcome).where(jobs.c.name == name, jobs.c.due_at == due_at)
        reached: str | None = await self._connection.scalar(statement)
        return reached

    async def reach(self, name: str, due_at: datetime, now: datetime, place: str, after: str | None) -> bool:
        """Note, with the work of a piece, how far the job has come; it counts as started with its last piece.

        False if it had come elsewhere than `after`: then somebody else has done the piece.
        """
        row = {"name": name, "due_at": due_at, "started_at": now, "outcome": place}
        return await put(self._connection, jobs, row, replaces=jobs.c.outcome == after)

    async def last_finished(self, name: str) -> datetime | None:
        """The latest due moment that was done."""
        statement = select(func.max(jobs.c.due_at)).where(
            jobs.c.name == name, jobs.c.finished_at.is_not(None)
        )
        last: datetime | None = await self._connection.scalar(statement)
        return last
