"""What happens at what hour: a row per due moment, done once whatever restarts, caught up after a stop."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.effects import Effects
from domain.feed import FeedRun
from domain.ports import Clock
from handlers.notices import Notices
from storage.database import Database

FEED = "feed"
LOOK_AGAIN = timedelta(seconds=60)
_log = structlog.get_logger()


async def every(seconds: float, duty: Callable[[], Awaitable[object]]) -> None:
    """Do it again and again; a fault is logged and does not end it."""
    while True:
        try:
            await duty()
        except Exception as fault:  # noqa: BLE001 - the next round may find the database back
            _log.warning("duty_failed", duty=getattr(duty, "__name__", "?"), fault=type(fault).__name__)
        await asyncio.sleep(seconds)


class FeedHours:
    """Looks for the day's snapshot within its window, and once more after a stop that missed it."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: ZoneInfo,
        window: tuple[time, time],
        notices: Notices,
        effects: Effects,
        run: Callable[[], Awaitable[FeedRun]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._opens, self._closes = window
        self._notices = notices
        self._effects = effects
        self._run = run
        self._looked_at: datetime | None = None
        self._told: FeedRun | None = None

    def due(self, now: datetime) -> datetime:
        """The latest moment at or before now at which a snapshot was due."""
        local = now.astimezone(self._zone)
        today = local.replace(hour=self._opens.hour, minute=self._opens.minute, second=0, microsecond=0)
        return today if today <= local else today - timedelta(days=1)

    def _window_ends(self, due: datetime) -> datetime:
        return due.replace(hour=self._closes.hour, minute=self._closes.minute)

    async def look(self) -> None:
        """Run the feed if its moment has come and nothing newer is in force; give up when the window closes."""
        now = self._clock.now()
        due = self.due(now)
        if self._looked_at is not None and now < self._looked_at + LOOK_AGAIN:
            return
        async with self._database.reading() as unit:
            snapshot = await unit.billing.in_force()
            if await unit.jobs.is_done(FEED, due) or (snapshot and snapshot.as_of >= due):
                return
        self._looked_at = now
        await self._look_once(due, now)

    async def _look_once(self, due: datetime, now: datetime) -> None:
        async with self._database.transaction() as unit:
            await unit.jobs.begin(FEED, due, now)
        run = await self._run()
        last_chance = self._clock.now() >= self._window_ends(due)
        if run.outcome == "taken" or last_chance:
            await self._finish(due, run)
        elif run.outcome == "refused" and not self._was_told(run):
            await self._tell_staff(run)

    async def _finish(self, due: datetime, run: FeedRun) -> None:
        async with self._database.transaction() as unit:
            await unit.jobs.finish(FEED, due, self._clock.now(), run.outcome or "failed")
        await self._tell_staff(run)

    def _was_told(self, run: FeedRun) -> bool:
        """Staff need not hear every minute of the same fault."""
        told = self._told
        return told is not None and (told.file, told.line, told.reason) == (run.file, run.line, run.reason)

    async def _tell_staff(self, run: FeedRun) -> None:
        self._told = run
        async with self._database.transaction() as unit:
            await self._effects.say(unit, self._notices.feed(run))
