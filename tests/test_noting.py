"""What was delivered is noted for many at once; whoever was to do so and could not is stood in for by another."""

import asyncio
from collections.abc import Sequence

import pytest
from sqlalchemy.exc import OperationalError

from bot.noting import Carried, Noting
from storage.database import Database
from storage.outbox import Due, Outgoing
from tests.clock import StandingClock
from tests.delivery import refusing

PEOPLE = (10, 20, 30)
CLOCK = StandingClock()


@pytest.fixture
async def said(database: Database) -> Sequence[Due]:
    """Something for three people."""
    async with database.transaction() as unit:
        await unit.outbox.add([Outgoing(person, "sendMessage", "{}") for person in PEOPLE], CLOCK.now())
    return await _due(database)


async def _due(database: Database) -> Sequence[Due]:
    async with database.reading() as unit:
        return await unit.outbox.due(CLOCK.now(), [], 100)


async def _all_at_once(database: Database, said: Sequence[Due]) -> list[asyncio.Task[None]]:
    """Each waits for what all of them came to be noted; the first is about to."""
    noting = Noting(database, CLOCK, lambda: len(PEOPLE))
    tasks = [asyncio.create_task(noting.delivered([row], Carried(1))) for row in said]
    async with database.transaction():
        await asyncio.sleep(0)
    return tasks


async def _outcomes(tasks: Sequence[asyncio.Task[None]]) -> list[str]:
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    return [type(fault).__name__ for fault in ended if fault is not None]


async def test_all_are_noted_at_once(database: Database, said: Sequence[Due]) -> None:
    assert await _outcomes(await _all_at_once(database, said)) == []
    assert await _due(database) == []


async def test_where_one_fails_another_notes_it_for_all(database: Database, said: Sequence[Due]) -> None:
    with refusing(database, "UPDATE outbox", 1):
        assert await _outcomes(await _all_at_once(database, said)) == [OperationalError.__name__]
    assert await _due(database) == []


async def test_where_all_fail_all_learn_of_it(database: Database, said: Sequence[Due]) -> None:
    with refusing(database, "UPDATE outbox", len(PEOPLE)):
        assert len(await _outcomes(await _all_at_once(database, said))) == len(PEOPLE)
    assert [row.chat for row in await _due(database)] == list(PEOPLE)


async def test_whom_the_first_leaves_alone_another_helps(database: Database, said: Sequence[Due]) -> None:
    tasks = await _all_at_once(database, said)
    tasks[0].cancel()
    assert await _outcomes(tasks) == [asyncio.CancelledError.__name__]
    assert await _due(database) == []
