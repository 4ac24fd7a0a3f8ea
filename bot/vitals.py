"""How the process and its neighbours are, for `/readyz` and `/metrics`: read when asked, kept nowhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot.timetable import Timetable
from domain.ports import Clock
from storage.database import Database
from storage.jobs import FAILED, JobRun

OLDEST_WAITING = timedelta(minutes=2)
OLDEST_FEED = timedelta(hours=26)


@dataclass(frozen=True, slots=True)
class Vitals:
    """Since when the oldest update and message wait, of when the billing data are, what was put aside."""

    now: datetime
    update_since: datetime | None
    message_since: datetime | None
    feed_as_of: datetime | None
    quarantined: int
    undelivered: int
    jobs: Sequence[JobRun]
    overdue: Mapping[str, timedelta]

    def culprits(self) -> list[str]:
        """What keeps the cabinet from being ready, one a line."""
        late = (
            self._late("inbox", self.update_since),
            self._late("outbox", self.message_since),
            self._old_feed(),
        )
        return [one for one in late if one]

    def _late(self, box: str, since: datetime | None) -> str | None:
        if since is None or self.now - since < OLDEST_WAITING:
            return None
        return f"{box}: the oldest waits for {self._seconds(since):.0f} s"

    def _old_feed(self) -> str | None:
        if self.feed_as_of is None:
            return "feed: no snapshot yet"
        return (
            f"feed: data of {self.feed_as_of.isoformat()}"
            if self.now - self.feed_as_of > OLDEST_FEED
            else None
        )

    def _seconds(self, since: datetime | None) -> float:
        return 0.0 if since is None else (self.now - since).total_seconds()

    def exposition(self) -> bytes:
        """The same for Prometheus, in its text format."""
        registry = CollectorRegistry()
        figures = {
            "cabinet_inbox_oldest_seconds": (
                "age of the oldest waiting update",
                self._seconds(self.update_since),
            ),
            "cabinet_outbox_oldest_seconds": (
                "age of the oldest waiting message",
                self._seconds(self.message_since),
            ),
            "cabinet_feed_age_seconds": ("age of the billing data in force", self._seconds(self.feed_as_of)),
            "cabinet_quarantined_updates": ("updates put aside", self.quarantined),
            "cabinet_undelivered_messages": ("messages given up within a week", self.undelivered),
        }
        for name, (meaning, value) in figures.items():
            Gauge(name, meaning, registry=registry).set(value)
        for name, (meaning, values) in self._job_figures().items():
            gauge = Gauge(name, meaning, ["job"], registry=registry)
            for job, value in values.items():
                gauge.labels(job).set(value)
        return generate_latest(registry)

    def _job_figures(self) -> dict[str, tuple[str, dict[str, float]]]:
        ended = {run.name: (run.finished_at, run.due_at) for run in self.jobs if run.finished_at is not None}
        return {
            "cabinet_job_finished_timestamp_seconds": (
                "when the job was last done",
                {name: finished.timestamp() for name, (finished, _) in ended.items()},
            ),
            "cabinet_job_lateness_seconds": (
                "how long after its moment it was done then",
                {name: (finished - due).total_seconds() for name, (finished, due) in ended.items()},
            ),
            "cabinet_job_failing": (
                "1 while its newest moment has failed and is tried again",
                {run.name: float(run.outcome == FAILED and run.finished_at is None) for run in self.jobs},
            ),
            "cabinet_job_overdue_seconds": (
                "for how long its newest moment has been waiting",
                {name: late.total_seconds() for name, late in self.overdue.items()},
            ),
        }


async def vitals(database: Database, clock: Clock, timetable: Timetable) -> Vitals:
    """Ask the database. Raises what the driver raises when it does not answer."""
    async with database.reading() as unit:
        snapshot = await unit.billing.in_force()
        runs = await unit.jobs.latest()
        return Vitals(
            now=clock.now(),
            update_since=await unit.inbox.oldest_waiting(),
            message_since=await unit.outbox.oldest_waiting(),
            feed_as_of=None if snapshot is None else snapshot.as_of,
            quarantined=await unit.inbox.count_quarantined(),
            undelivered=await unit.outbox.count_dead(),
            jobs=runs,
            overdue=timetable.overdue(runs),
        )
