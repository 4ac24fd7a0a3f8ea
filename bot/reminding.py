"""At nine in the morning those are reminded who have something due: once a day, late after a stop, never by night."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.effects import Effects
from domain.ports import Clock
from domain.readings import Reminders
from storage.database import Database

REMINDERS = "reminders"
AT = time(9)


class ReminderHour:
    """A few accounts a transaction, so that nobody waits for it; who was reminded is remembered with it."""

    def __init__(self, database: Database, clock: Clock, zone: ZoneInfo, effects: Effects) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._effects = effects
        self._reminders = Reminders(database.transaction, clock, zone)

    def due(self, now: datetime) -> datetime:
        """When reminders are due on the day of a moment."""
        return datetime.combine(now.astimezone(self._zone).date(), AT, self._zone)

    async def look(self) -> None:
        """Remind everybody of this day, if its hour has come and the night has not."""
        now = self._clock.now()
        due = self.due(now)
        if now < due or not self._reminders.is_day():
            return
        async with self._database.reading() as unit:
            if await unit.jobs.is_done(REMINDERS, due):
                return
        async with self._database.transaction() as unit:
            await unit.jobs.begin(REMINDERS, due, now)
        await self._remind_all()
        async with self._database.transaction() as unit:
            await unit.jobs.finish(REMINDERS, due, self._clock.now(), "done")

    async def _remind_all(self) -> None:
        after: int | None = 0
        while after is not None:
            async with self._database.transaction() as unit:
                after = await self._reminders.remind(after)
                await self._effects.tell(unit)
