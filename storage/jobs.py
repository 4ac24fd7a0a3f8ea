"""What is due at an hour: one row per due moment, so that it is done once whatever restarts."""

from datetime import datetime

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.schedule import FAILED, JobRun
from storage.inserting import Put, put
from storage.prepared import Prepared
from storage.schema import jobs

_RUN_COLUMNS = (jobs.c.name, jobs.c.due_at, jobs.c.started_at, jobs.c.finished_at, jobs.c.outcome)
_UNFINISHED = jobs.c.finished_at.is_(None)
_BEGIN = Put(jobs, "name", "due_at", "started_at", replaces=_UNFINISHED)
_FAIL = Put(jobs, "name", "due_at", "started_at", "outcome", replaces=_UNFINISHED)
_FINISH = Prepared(
    update(jobs)
    .where(jobs.c.name == bindparam("job"), jobs.c.due_at == bindparam("due"))
    .values(finished_at=bindparam("now"), outcome=bindparam("said"))
)
_DROP = Prepared(delete(jobs).where(jobs.c.name == bindparam("job"), jobs.c.due_at < bindparam("moment")))


class JobRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def is_done(self, name: str, due_at: datetime) -> bool:
        statement = select(jobs.c.finished_at).where(jobs.c.name == name, jobs.c.due_at == due_at)
        return await self._connection.scalar(statement) is not None

    async def begin(self, name: str, due_at: datetime, now: datetime) -> bool:
        """Note that it is being done; other processes wait for this transaction. False if it was done already."""
        row = {"name": name, "due_at": due_at, "started_at": now}
        return await _BEGIN(self._connection, row)

    async def finish(self, name: str, due_at: datetime, now: datetime, outcome: str) -> None:
        await _FINISH.count(self._connection, {"job": name, "due": due_at, "now": now, "said": outcome})

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

    async def fail(self, name: str, due_at: datetime, now: datetime) -> None:
        """It did not come to an end this time; what was done is left as it is."""
        row = {"name": name, "due_at": due_at, "started_at": now, "outcome": FAILED}
        await _FAIL(self._connection, row)

    async def done(self, name: str) -> set[datetime]:
        """The due moments of which it is remembered that they were done."""
        statement = select(jobs.c.due_at).where(jobs.c.name == name, jobs.c.finished_at.is_not(None))
        return set(await self._connection.scalars(statement))

    async def latest(self) -> list[JobRun]:
        """Of each job the newest moment that was begun."""
        newest = select(jobs.c.name, func.max(jobs.c.due_at).label("due_at")).group_by(jobs.c.name).subquery()
        found = await self._connection.execute(
            select(*_RUN_COLUMNS)
            .join(newest, (newest.c.name == jobs.c.name) & (newest.c.due_at == jobs.c.due_at))
            .order_by(jobs.c.name)
        )
        return [JobRun(*row) for row in found]

    async def drop_older_than(self, name: str, moment: datetime) -> None:
        await _DROP.count(self._connection, {"job": name, "moment": moment})
