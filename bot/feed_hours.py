"""The day's snapshot is looked for within its window, again and again, and once after a stop that missed it."""

from collections.abc import Awaitable, Callable
from datetime import datetime, time

from bot.due import daily
from bot.effects import Effects
from bot.timetable import Ending, Errand, Rest
from domain.feed import FeedRun
from domain.ports import Clock
from handlers.notices import Notices
from storage.database import Database

FEED = "feed"


class FeedHours:
    """An errand of the timetable: the import is a process of its own, and no transaction waits for it."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        window: tuple[time, time],
        notices: Notices,
        effects: Effects,
        run: Callable[[], Awaitable[FeedRun]],
        before: Callable[[], Awaitable[None]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._opens, self._closes = window
        self._notices = notices
        self._effects = effects
        self._run = run
        self._before = before
        self._told: FeedRun | None = None

    def errand(self) -> Errand:
        return Errand(FEED, daily(self._opens), self.look)

    async def look(self, due: datetime) -> Ending | Rest:
        """Run the feed unless something as new is in force; give up when the window closes.

        `before` is what has to be done while the snapshot in force still is.
        """
        async with self._database.reading() as unit:
            snapshot = await unit.billing.in_force()
        if snapshot and snapshot.as_of >= due:
            return Ending("in force")
        await self._before()
        run = await self._run()
        if run.outcome == "taken" or self._clock.now() >= self._window_ends(due):
            return Ending(run.outcome or "failed", self._notices.feed(run))
        if run.outcome == "refused" and not self._was_told(run):
            await self._tell_staff(run)
        return Rest.NOT_YET

    def _window_ends(self, due: datetime) -> datetime:
        return due.replace(hour=self._closes.hour, minute=self._closes.minute)

    def _was_told(self, run: FeedRun) -> bool:
        """Staff need not hear every minute of the same fault."""
        told = self._told
        return told is not None and (told.file, told.line, told.reason) == (run.file, run.line, run.reason)

    async def _tell_staff(self, run: FeedRun) -> None:
        self._told = run
        async with self._database.transaction() as unit:
            await self._effects.say(unit, self._notices.feed(run))
