"""At nine in the morning staff are told what of the promised time is gone, and what waits for them; once a day."""

from datetime import datetime, time

from bot.effects import Effects
from domain.applications import ApplicationDesk, ServiceRules
from domain.ports import Clock
from storage.database import Database

MORNING = "applications"
AT = time(9)


class ApplicationMorning:
    """A row per day makes it once, whatever restarts; after a stop it is done as soon as we are back."""

    def __init__(self, database: Database, clock: Clock, rules: ServiceRules, effects: Effects) -> None:
        self._database = database
        self._clock = clock
        self._zone = rules.zone
        self._effects = effects
        self._desk = ApplicationDesk(database.transaction, clock, rules)

    async def look(self) -> None:
        now = self._clock.now()
        due = datetime.combine(now.astimezone(self._zone).date(), AT, self._zone)
        if now < due:
            return
        async with self._database.reading() as unit:
            if await unit.jobs.is_done(MORNING, due):
                return
        async with self._database.transaction() as unit:
            await unit.jobs.begin(MORNING, due, now)
            await self._desk.remind()
            await self._desk.greet()
            await self._effects.tell(unit)
            await unit.jobs.finish(MORNING, due, now, "done")
