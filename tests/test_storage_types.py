"""Amounts, quantities, months and moments come out of either database exactly as they went in."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, delete, func, insert, select

from domain.money import Money, Quantity
from domain.periods import Month
from storage.database import Database
from storage.types import Moment, MoneyColumn, MonthColumn, QuantityColumn

HUGE = (1 << 63) - 1
things = Table(
    "things",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("money", MoneyColumn),
    Column("quantity", QuantityColumn),
    Column("month", MonthColumn),
    Column("moment", Moment),
)
WHOLE = st.integers(-HUGE - 1, HUGE)
ZONES = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30), timezones=ZONES)  # noqa: DTZ001 - zones follow
MONTHS = st.builds(Month, st.integers(0, 9999), st.integers(1, 12))
ROWS = st.lists(st.tuples(WHOLE.map(Money), WHOLE.map(Quantity), MONTHS, MOMENTS), min_size=1, max_size=30)
LITTLE = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
async def shelf(database: Database) -> Database:
    """A table with a column of each kind."""
    async with database.engine.begin() as connection:
        await connection.run_sync(things.create)
    return database


async def _there_and_back(database: Database, rows: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    names = ("money", "quantity", "month", "moment")
    async with database.transaction() as unit:
        await unit.connection.execute(delete(things))
        put_in = [{"id": number, **dict(zip(names, row, strict=True))} for number, row in enumerate(rows)]
        await unit.connection.execute(insert(things), put_in)
        found = await unit.connection.execute(
            select(*(things.c[name] for name in names)).order_by(things.c.id)
        )
        return [tuple(row) for row in found]


@LITTLE
@given(rows=ROWS)
async def test_everything_comes_back_as_it_was(shelf: Database, rows: list[tuple[Any, ...]]) -> None:
    assert await _there_and_back(shelf, rows) == rows


async def test_the_extremes_come_back_as_whole_numbers(shelf: Database) -> None:
    now = datetime(2026, 11, 23, 14, 30, 15, 123456, tzinfo=UTC)
    rows = [(Money(worth), Quantity(worth), Month(2026, 11), now) for worth in (HUGE, -HUGE - 1, 0, -1)]
    found = await _there_and_back(shelf, rows)
    assert found == rows
    assert {type(row[0].tiyin) for row in found} | {type(row[1].millionths) for row in found} == {int}


async def test_what_is_not_known_stays_unknown(shelf: Database) -> None:
    assert await _there_and_back(shelf, [(None, None, None, None)]) == [(None, None, None, None)]


async def test_a_sum_is_whole_tiyin_too(shelf: Database) -> None:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    await _there_and_back(shelf, [(Money(10**17 + 1), Quantity(1), Month(2026, 1), now)] * 3)
    total = func.sum(things.c.money, type_=things.c.money.type)
    async with shelf.reading() as unit:
        found = await unit.connection.scalar(select(total))
    assert found == Money(3 * 10**17 + 3)
    assert type(found.tiyin) is int


async def test_a_moment_comes_back_aware_and_in_utc(shelf: Database) -> None:
    tashkent = datetime(2026, 11, 25, 23, 59, 59, tzinfo=timezone(timedelta(hours=5)))
    [(*_, found)] = await _there_and_back(shelf, [(None, None, None, tashkent)])
    assert (found, found.tzinfo) == (datetime(2026, 11, 25, 18, 59, 59, tzinfo=UTC), UTC)


async def test_a_moment_without_a_zone_is_refused(shelf: Database) -> None:
    naive = datetime(2026, 11, 25, 23, 59, 59)  # noqa: DTZ001 - what must be refused
    with pytest.raises(Exception, match="a moment without a time zone"):
        await _there_and_back(shelf, [(None, None, None, naive)])


async def test_moments_months_and_amounts_stand_in_their_order(shelf: Database) -> None:
    first = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
    moments = [first + timedelta(microseconds=step) for step in (0, 1, 999_999, 1_000_000, 86_400_000_000)]
    rows = [
        (Money(number - 2), Quantity(number - 2), Month(2026, 10).plus(number), moment)
        for number, moment in enumerate(moments)
    ]
    await _there_and_back(shelf, list(reversed(rows)))
    for position, column in enumerate((things.c.money, things.c.quantity, things.c.month, things.c.moment)):
        async with shelf.reading() as unit:
            found = (await unit.connection.scalars(select(column).order_by(column))).all()
        assert list(found) == [row[position] for row in rows]
