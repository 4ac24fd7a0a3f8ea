"""A part of a transaction is undone by itself, however deep, on both databases."""

from contextlib import suppress

import pytest
from sqlalchemy.exc import OperationalError

from storage.database import Database
from tests.clock import StandingClock
from tests.delivery import refusing

NOW = StandingClock().now()


class Halted(Exception):
    """Somebody changed his mind."""


async def _marked(database: Database) -> set[str]:
    async with database.reading() as unit:
        return {name for name in ("whole", "part", "deep", "after") if await unit.chats.marked(name)}


async def _mark(database: Database, name: str) -> None:
    async with database.transaction() as unit:
        await unit.chats.mark(name, NOW)


async def test_what_failed_is_undone_and_the_rest_stays(database: Database) -> None:
    async with database.transaction():
        await _mark(database, "whole")
        with suppress(Halted):
            async with database.transaction():
                await _mark(database, "part")
                await _mark(database, "deep")
                raise Halted
        await _mark(database, "after")
    assert await _marked(database) == {"whole", "after"}


async def test_a_deep_part_that_failed_leaves_the_one_around_it(database: Database) -> None:
    async with database.transaction():
        async with database.transaction() as part:
            with suppress(Halted):
                async with database.transaction():
                    await _mark(database, "deep")
                    raise Halted
            await part.chats.mark("part", NOW)
        await _mark(database, "after")
    assert await _marked(database) == {"part", "after"}


async def test_a_part_that_failed_before_it_changed_anything_leaves_the_rest(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.chats.mark("whole", NOW)
        with suppress(Halted):
            async with database.transaction() as part:
                await part.chats.marked("whole")
                raise Halted
    assert await _marked(database) == {"whole"}


async def test_a_savepoint_that_could_not_be_made_is_not_gone_back_to(database: Database) -> None:
    with refusing(database, "SAVEPOINT", 1), pytest.raises(OperationalError, match="database is locked"):
        async with database.transaction():
            await _mark(database, "whole")
    assert await _marked(database) == set()
