"""A process that has just taken the lead looks at the timetable, at one of its jobs."""

from bot.timetable import Timetable
from tests.house import House


async def look_at(house: House, name: str) -> None:
    app = house.app
    jobs = [job for job in app.timetable.jobs if job.name == name]
    assert jobs, name
    await Timetable(jobs, app.database, house.clock, app.settings.zone, app.effects, app.relay.wake).look()
