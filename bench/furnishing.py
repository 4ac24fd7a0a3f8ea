"""A cabinet with a snapshot in force, in which people are signed in; and the one table of the usual bot."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.bots.usual import Base, Consumer
from bot.clock import SystemClock
from bot.importing import Feed, take_in
from domain.consumer import Level
from domain.people import Person as Known
from emulator.cast import write_snapshot
from emulator.person import Person
from storage.database import Database
from storage.migration import migrate
from tests.chaos_bot import no_feed_is_due

OLD = datetime(2026, 11, 18, 14, 5, tzinfo=UTC)
"""Before the large snapshot, which may be taken in afterwards."""
EVERY_ONE = tuple(f"{number:05d}" for number in range(1, 41))
UNMETERED = ("00010",)
"""Nobody of it is reminded of readings."""


async def furnish(
    url: str, feed: Path, people: Sequence[Person], contracts: Sequence[str] = EVERY_ONE
) -> None:
    """Each person sees the data of one of the contracts."""
    clock = SystemClock()
    if not feed.exists():  # noqa: ASYNC240 - nobody waits
        write_snapshot(feed, created=OLD)
    database = Database(url)
    await migrate(database)
    await take_in(database, clock, Feed(str(feed)))
    async with database.transaction() as unit:
        now = clock.now()
        for number, person in enumerate(people):
            known = Known(person.user.id, "ru", True, person.user.first_name, None)
            await unit.people.add(known, now)
            binding = await unit.access.bind(contracts[number % len(contracts)], person.user.id, now)
            await unit.access.set_password(binding.id, "x", Level.L2, now)
            await unit.sessions.open(binding, now, must_change=False)
    await database.close()
    await no_feed_is_due(url)


async def furnish_usual(url: str, people: Sequence[Person]) -> None:
    """A row for each person."""
    database = Database(url)
    async with database.engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        rows = [
            {"telegram_id": person.user.id, "contract": f"{number:05d}", "balance": number * 12_345}
            for number, person in enumerate(people)
        ]
        await connection.execute(Consumer.__table__.insert(), rows)
    await database.close()
