"""What is done when: a row per due moment, so that it is done once whatever restarts, and caught up after a stop.

The work of a `Job` and the note that it is done are one transaction; an `Errand` works outside of any.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.due import Due
from bot.effects import Effects
from bot.faults import place_of
from domain.ports import Clock
from domain.schedule import JobRun
from handlers.saying import Spoken
from storage.database import Database, at_length
from storage.unit_of_work import UnitOfWork

LOOK_SECONDS = 1.0
# what failed, or was too early, is looked at again: for the same moment so much later, for the next one at once
AGAIN = timedelta(minutes=1)
_log = structlog.get_logger()


class Rest(Enum):
    """What is left of a job's work after a turn of it; anything else that it returns means: nothing."""

    MORE = "another transaction at once"
    NOT_YET = "its time has not come, or what it waits for"


@dataclass(frozen=True, slots=True)
class Ending:
    """How an errand ended, and what is to be said of it; both are committed together."""

    outcome: str
    said: Sequence[Spoken] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """Done within a transaction that also marks it done; `Rest.MORE` has it go on in the next one.

    After a stop the latest moment alone is caught up, or also that many missed ones before it. A moment that is
    older than `lasts` is left out.
    """

    name: str
    due: Due
    run: Callable[[UnitOfWork, datetime], Awaitable[object]]
    makes_up_for: int = 0
    lasts: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Errand:
    """Done outside of transactions, because it waits for others; a kill may have it done twice."""

    name: str
    due: Due
    run: Callable[[datetime], Awaitable[object]]
    makes_up_for: int = 0
    lasts: timedelta | None = None


@dataclass(slots=True)
class _Entry:
    """A job, the last of its moments that is settled, and the one that is to be tried again later."""

    job: Job | Errand
    settled: datetime | None = None
    tried: datetime | None = None
    again: datetime | None = None
    in_hand: "asyncio.Task[None] | None" = None

    def has_come(self, latest: datetime, now: datetime) -> bool:
        if latest == self.settled:
            return False
        return latest != self.tried or self.again is None or now >= self.again


class Timetable:
    """Kept by the process that leads; one job never waits for another."""

    def __init__(
        self,
        jobs: Sequence[Job | Errand],
        database: Database,
        clock: Clock,
        zone: ZoneInfo,
        effects: Effects,
        on_commit: Callable[[], None],
    ) -> None:
        self.jobs = tuple(jobs)
        self._entries = [_Entry(job) for job in jobs]
        self._database = database
        self._clock = clock
        self._zone = zone
        self._effects = effects
        self._on_commit = on_commit

    async def run(self) -> None:
        """Until cancelled."""
        try:
            while True:
                for entry in self._entries:
                    if self._has_come(entry) and (entry.in_hand is None or entry.in_hand.done()):
                        entry.in_hand = asyncio.create_task(self._see_to(entry))
                await asyncio.sleep(LOOK_SECONDS)
        finally:
            await self._drop_what_is_in_hand()

    async def look(self) -> None:
        """Do what is due now, one after another, and return."""
        for entry in self._entries:
            if self._has_come(entry):
                await self._see_to(entry)

    def _latest(self, job: Job | Errand) -> datetime:
        """The latest moment at or before now at which a job was due."""
        return job.due(self._clock.now().astimezone(self._zone))

    def overdue(self, runs: Sequence[JobRun]) -> dict[str, timedelta]:
        """For how long the newest moment of each job has been waiting to be done; 0 if it was done or left out."""
        now = self._clock.now()
        done = {run.name: run.due_at for run in runs if run.finished_at is not None}
        late = {job.name: now - self._latest(job) for job in self.jobs}
        for job in self.jobs:
            is_done = job.name in done and done[job.name] >= self._latest(job)
            if is_done or (job.lasts is not None and late[job.name] > job.lasts):
                late[job.name] = timedelta(0)
        return late

    async def _drop_what_is_in_hand(self) -> None:
        tasks = [entry.in_hand for entry in self._entries if entry.in_hand is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _has_come(self, entry: _Entry) -> bool:
        return entry.has_come(self._latest(entry.job), self._clock.now())

    async def _see_to(self, entry: _Entry) -> None:
        """Catch up to the latest moment; a fault is noted, and is nobody else's business."""
        job, latest = entry.job, self._latest(entry.job)
        try:
            outstanding = await self._outstanding(job, latest)
        except (SQLAlchemyError, OSError) as fault:
            _log.warning("database_unavailable", fault=type(fault).__name__, job=job.name)
            outstanding = None
        if outstanding is not None and all([await self._is_done(job, due) for due in outstanding]):
            entry.settled = latest
        entry.tried, entry.again = latest, self._clock.now() + AGAIN

    async def _outstanding(self, job: Job | Errand, latest: datetime) -> list[datetime]:
        """Moments that are still to be done, oldest first; one who has never done it begins with the latest."""
        done: set[datetime] = set()
        if job.makes_up_for:
            async with self._database.reading() as unit:
                done = await unit.jobs.done(job.name)
        moments = [latest]
        while done and len(moments) <= job.makes_up_for and moments[0] > max(done):
            moments.insert(0, job.due(moments[0] - timedelta(microseconds=1)))
        now = self._clock.now()
        return [due for due in moments if due not in done and not (job.lasts and now > due + job.lasts)]

    async def _is_done(self, job: Job | Errand, due: datetime) -> bool:
        try:
            return await (self._work(job, due) if isinstance(job, Job) else self._go(job, due))
        except Exception as fault:  # noqa: BLE001 - whatever it is, the other jobs go on, and this one comes again
            _log.warning("job_failed", job=job.name, due=due.isoformat(), fault=place_of(fault))
            await self._note_failure(job, due)
            return False

    async def _work(self, job: Job, due: datetime) -> bool:
        with at_length():
            return await self._do(job, due)

    async def _do(self, job: Job, due: datetime) -> bool:
        rest: object = Rest.MORE
        while rest is Rest.MORE:
            async with self._database.transaction() as unit:
                if not await unit.jobs.begin(job.name, due, self._clock.now()):
                    return True
                rest = await job.run(unit, due)
                await self._effects.tell(unit)
                if not isinstance(rest, Rest):
                    await self._finish(unit, job, due, "done")
            self._on_commit()
        return rest is not Rest.NOT_YET

    async def _go(self, errand: Errand, due: datetime) -> bool:
        async with self._database.transaction() as unit:
            if not await unit.jobs.begin(errand.name, due, self._clock.now()):
                return True
        with at_length():
            result = await errand.run(due)
        if result is not Rest.NOT_YET:
            ending = result if isinstance(result, Ending) else Ending("done")
            async with self._database.transaction() as unit:
                await self._effects.say(unit, ending.said)
                await self._finish(unit, errand, due, ending.outcome)
        self._on_commit()
        return result is not Rest.NOT_YET

    async def _finish(self, unit: UnitOfWork, job: Job | Errand, due: datetime, outcome: str) -> None:
        await unit.jobs.finish(job.name, due, self._clock.now(), outcome)
        await unit.jobs.drop_older_than(job.name, due - job.due.rows_kept)

    async def _note_failure(self, job: Job | Errand, due: datetime) -> None:
        with suppress(SQLAlchemyError, OSError):
            async with self._database.transaction() as unit:
                await unit.jobs.fail(job.name, due, self._clock.now())
