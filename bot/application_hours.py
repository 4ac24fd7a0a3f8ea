"""At nine in the morning staff are told what of the promised time is gone, and what waits for them; once a day."""

from datetime import datetime, time, timedelta

from bot.due import daily
from bot.timetable import Job
from domain.applications import ApplicationDesk, ServiceRules
from domain.ports import Clock
from storage.database import Database
from storage.unit_of_work import UnitOfWork

MORNING = "applications"
AT = time(9)
# a morning that was missed until the evening is no morning any more
LASTS = timedelta(hours=12)


class ApplicationMorning:
    """After a stop it is done as soon as we are back."""

    def __init__(self, database: Database, clock: Clock, rules: ServiceRules) -> None:
        self._desk = ApplicationDesk(database.transaction, clock, rules)

    def job(self) -> Job:
        return Job(MORNING, daily(AT), self._greet, lasts=LASTS)

    async def _greet(self, _: UnitOfWork, __: datetime) -> None:
        await self._desk.remind()
        await self._desk.greet()
