"""At nine in the morning those are reminded who have something due: once a day, late after a stop, never by night."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.due import daily
from bot.effects import Effects
from bot.timetable import Errand, Rest
from domain.ports import Clock
from domain.readings import Reminders
from storage.database import Database

REMINDERS = "reminders"
AT = time(9)
# until the night, and not into the next morning
LASTS = timedelta(hours=13)


class ReminderHour:
    """A few accounts a transaction, so that nobody waits for it; who was reminded is remembered with it."""

    def __init__(self, database: Database, clock: Clock, zone: ZoneInfo, effects: Effects) -> None:
        self._database = database
        self._effects = effects
        self._reminders = Reminders(database.transaction, clock, zone)

    def errand(self) -> Errand:
        return Errand(REMINDERS, daily(AT), self._remind_all, lasts=LASTS)

    async def _remind_all(self, _: datetime) -> Rest | None:
        """Remind everybody of this day, if the night has not come."""
        if not self._reminders.is_day():
            return Rest.NOT_YET
        after: int | None = 0
        while after is not None:
            async with self._database.transaction() as unit:
                after = await self._reminders.remind(after)
                await self._effects.tell(unit)
        return None
