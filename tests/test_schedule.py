"""Staff see in `/stats` what was done when, and what did not come to an end."""

from datetime import timedelta

from bot.feed_hours import FEED
from tests.hours import look_at
from tests.house import House
from tests.staffing import a_clerk


async def test_the_timetable_says_what_was_done_what_failed_and_what_is_under_way(house: House) -> None:
    clerk = a_clerk(house)
    await look_at(house, "retention")
    now = house.clock.now()
    async with house.app.database.transaction() as unit:
        await unit.jobs.fail("posting", now, now)
        await unit.jobs.begin(FEED, now - timedelta(minutes=25), now - timedelta(minutes=25))
    await clerk.says("/stats")
    for line in (
        "✅ Удаление старых записей — 23.11.2026 19:30",
        "⚠️ Зачёт онлайн-платежей — 23.11.2026 19:30 не удалось, пробуем снова",
        "⏳ Данные биллинга — с 23.11.2026 19:05",
    ):
        assert line in clerk.chat


def test_every_job_has_a_name_in_every_language(house: House) -> None:
    for code in house.app.language.languages():
        t = house.app.language.texts(code)
        assert all(t.plain(f"stats-job-{job.name}") for job in house.app.timetable.jobs)
