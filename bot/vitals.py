"""How the process and its neighbours are, for `/readyz` and `/metrics`: read when asked, kept nowhere."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.timetable import Timetable
from domain.ports import Clock
from domain.schedule import JobRun
from storage.database import Database

OLDEST_WAITING = timedelta(minutes=2)
OLDEST_FEED = timedelta(hours=26)
LEAST_FREE = 1 << 30


@dataclass(frozen=True, slots=True)
class Vitals:
    """Since when the oldest update, message and letter wait, of when the billing data are, what was put aside."""

    now: datetime
    update_since: datetime | None
    message_since: datetime | None
    letter_since: datetime | None
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

    def seconds_since(self, moment: datetime | None) -> float:
        """0 where there is nothing to be old."""
        return 0.0 if moment is None else (self.now - moment).total_seconds()

    def _late(self, box: str, since: datetime | None) -> str | None:
        if since is None or self.now - since < OLDEST_WAITING:
            return None
        return f"{box}: the oldest waits for {self.seconds_since(since):.0f} s"

    def _old_feed(self) -> str | None:
        if self.feed_as_of is None:
            return "feed: no snapshot yet"
        return (
            f"feed: data of {self.feed_as_of.isoformat()}"
            if self.now - self.feed_as_of > OLDEST_FEED
            else None
        )


async def vitals(database: Database, clock: Clock, timetable: Timetable) -> Vitals:
    """Ask the database. Raises what the driver raises when it does not answer."""
    async with database.reading() as unit:
        snapshot = await unit.billing.in_force()
        runs = await unit.jobs.latest()
        return Vitals(
            now=clock.now(),
            update_since=await unit.inbox.oldest_waiting(),
            message_since=await unit.outbox.oldest_waiting(),
            letter_since=await unit.outbox.oldest_letter(),
            feed_as_of=None if snapshot is None else snapshot.as_of,
            quarantined=await unit.inbox.count_quarantined(),
            undelivered=await unit.outbox.count_dead(),
            jobs=runs,
            overdue=timetable.overdue(runs),
        )


def places_of(database: Database, files: Path) -> dict[str, Path]:
    """Where this process writes; a server's own disk is the server's own to watch."""
    beside = {"database": Path(database.url.database or "").parent} if database.is_sqlite else {}
    return {**beside, "files": files}


def free_bytes(places: Mapping[str, Path]) -> dict[str, int]:
    """What is left of each disk; of a folder that is not made yet, that of the nearest one above it."""
    return {name: shutil.disk_usage(_present(place)).free for name, place in places.items()}


def full_disks(free: Mapping[str, int]) -> Iterable[str]:
    """One line a place where too little is left."""
    return [f"disk: {left >> 20} MiB left for {name}" for name, left in free.items() if left < LEAST_FREE]


def _present(place: Path) -> Path:
    return next(folder for folder in (place.absolute(), *place.absolute().parents) if folder.exists())
