"""From SQLite to PostgreSQL: every row, once, and a bot that goes on there."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.clock import SystemClock
from bot.importing import Feed, take_in
from emulator.person import Person
from storage.database import Database
from storage.leadership import leadership
from storage.migration import migrate
from storage.moving import LEFT_BEHIND, NotMoved, move
from storage.schema import metadata
from tests.delivery import started_anew
from tests.house import House
from tests.readings import arrives, sends

TABLES = [table for table in metadata.sorted_tables if table.name not in LEFT_BEHIND]


@pytest.fixture
async def target(postgres_url: str) -> AsyncIterator[Database]:
    database = Database(postgres_url)
    yield database
    await database.close()


async def _rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    found = {}
    async with database.reading() as unit:
        for table in TABLES:
            rows = await unit.connection.execute(select(table).order_by(*table.primary_key.columns))
            found[table.name] = [tuple(row) for row in rows]
    return found


async def _used(house: House) -> Person:
    """Somebody has signed in and asked, somebody else has sent a reading."""
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/balance")
    nargiza = await arrives(house, "Наргиза", "00005")
    await sends(nargiza, point="1-nuqta")
    return nargiza


async def test_every_row_is_there_and_the_bot_goes_on(
    house: House,
    target: Database,
    postgres_url: str,
    snapshot_folder: Path,
) -> None:
    nargiza = await _used(house)
    before = await _rows(house.app.database)
    moved = await move(house.app.database, target)
    assert moved == {name: len(rows) for name, rows in before.items()}
    assert await _rows(target) == before
    await take_in(target, SystemClock(), Feed(str(snapshot_folder)))
    again = started_anew(house, database_url=postgres_url)
    await sends(nargiza, "40", point="1-nuqta")
    assert "исправление 2" in again.staff_screen()[-1]
    await again.app.close()


async def test_a_database_that_holds_something_is_left_alone(house: House, target: Database) -> None:
    await migrate(target)
    async with target.transaction() as unit:
        await unit.chats.mark("alive", house.clock.now())
    with pytest.raises(NotMoved, match="not empty"):
        await move(house.app.database, target)


async def test_nothing_moves_from_under_a_running_bot(house: House, target: Database) -> None:
    async with leadership(house.app.database):
        with pytest.raises(NotMoved, match="running"):
            await move(house.app.database, target)
        await asyncio.sleep(0)
    assert sum((await move(house.app.database, target)).values()) > 0
