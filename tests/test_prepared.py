"""A prepared statement says what the library would say, is answered alike, and fails alike, on both databases."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from domain.money import Money
from storage.database import Database
from storage.prepared import Prepared
from storage.schema import jobs, marks, online_payments
from tests.clock import StandingClock

NOW = StandingClock().now()
_ADD = Prepared(insert(marks), columns=("name", "at"))
_AT = select(marks.c.name, marks.c.at.label("moment")).where(marks.c.name == bindparam("which"))
_MOVE = update(marks).where(marks.c.name == bindparam("which")).values(at=bindparam("to"))


async def test_rows_have_the_types_and_names_the_library_gives_them(database: Database) -> None:
    async with database.transaction() as unit:
        await _ADD.each(unit.connection, [{"name": "one", "at": NOW}, {"name": "two", "at": NOW}])
        row = await Prepared(_AT).one(unit.connection, {"which": "two"})
        usual = (await unit.connection.execute(_AT, {"which": "two"})).one()
    assert row is not None
    assert row == usual == ("two", NOW)
    assert row.moment == usual.moment
    assert dict(row._mapping) == {"name": "two", "moment": NOW}


async def test_values_that_stand_in_the_statement_need_not_be_given(database: Database) -> None:
    owed = select(online_payments.c.amount).where(online_payments.c.amount == Money(5))
    async with database.reading() as unit:
        assert await Prepared(owed).on(unit.connection) == []


async def test_what_was_changed_is_counted(database: Database) -> None:
    move = Prepared(_MOVE)
    later = NOW + timedelta(hours=1)
    async with database.transaction() as unit:
        await _ADD.each(unit.connection, [{"name": "one", "at": NOW}])
        assert await move.count(unit.connection, {"which": "one", "to": later}) == 1
        assert await move.count(unit.connection, {"which": "nobody", "to": later}) == 0
        moved = await Prepared(_AT).one(unit.connection, {"which": "one"})
        assert moved is not None
        assert moved.moment == later


async def test_a_value_that_is_missing_is_told(database: Database) -> None:
    async with database.reading() as unit:
        with pytest.raises(KeyError, match="which"):
            await Prepared(_AT).on(unit.connection)


async def test_a_list_of_values_cannot_be_prepared(database: Database) -> None:
    some = select(jobs.c.name).where(jobs.c.name.in_(["one", "two"]))
    async with database.reading() as unit:
        with pytest.raises(ValueError, match="list"):
            await Prepared(some).on(unit.connection)


async def test_a_fault_is_the_librarys_and_is_undone_with_its_part(database: Database) -> None:
    async with database.transaction() as unit:
        await _ADD.each(unit.connection, [{"name": "one", "at": NOW}])
        with pytest.raises(IntegrityError):
            async with database.transaction():
                await _ADD.count(unit.connection, {"name": "one", "at": NOW})
        await _ADD.each(unit.connection, [{"name": "two", "at": NOW}])
    async with database.reading() as unit:
        assert len((await unit.connection.execute(select(marks))).all()) == 2


async def test_a_connection_that_is_lost_is_told_as_the_library_tells_it(postgres_url: str) -> None:
    database = Database(postgres_url)
    at = Prepared(select(func.now()))

    async def cut_off() -> None:
        async with database.transaction() as unit:
            await at.on(unit.connection)
            driven: Any = (await unit.connection.get_raw_connection()).driver_connection
            driven.terminate()
            await at.on(unit.connection)

    with pytest.raises(DBAPIError) as told:
        await cut_off()
    assert told.value.connection_invalidated
    async with database.reading() as unit:
        assert await at.on(unit.connection)
    await database.close()
