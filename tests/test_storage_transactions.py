"""transaction(): all or nothing, joined by what runs inside it, and nothing lost between many writers."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from domain.events import SessionClosed
from domain.people import Person
from storage.database import Database, running
from storage.inbox import Incoming
from tests.postgres import on_postgresql

NOON = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
ONE_SECOND = timedelta(seconds=1)
ANNA = Person(10, "ru", language_chosen=True, name="Анна", username=None)


class Broken(Exception):
    """Something fails on the way."""


async def _mark(database: Database, name: str, at: datetime = NOON) -> None:
    async with database.transaction() as unit:
        await unit.chats.mark(name, at)


async def _marked(database: Database, name: str) -> datetime | None:
    async with database.reading() as unit:
        return await unit.chats.marked(name)


async def _mark_and_fail(database: Database, name: str) -> None:
    async with database.transaction() as unit:
        await unit.chats.mark(name, NOON)
        unit.record(SessionClosed(1, 10, name))
        raise Broken


async def test_what_was_written_is_there_afterwards(database: Database, second_process: Database) -> None:
    await _mark(database, "kept")
    assert await _marked(database, "kept") == NOON
    assert await _marked(second_process, "kept") == NOON


async def test_a_failure_takes_everything_with_it(database: Database) -> None:
    with pytest.raises(Broken):
        await _mark_and_fail(database, "lost")
    assert await _marked(database, "lost") is None


async def test_others_see_nothing_before_the_end(database: Database, second_process: Database) -> None:
    async with database.transaction() as unit:
        await unit.chats.mark("begun", NOON)
        assert await _marked(second_process, "begun") is None
    assert await _marked(second_process, "begun") == NOON


async def test_what_runs_inside_joins_and_goes_with_the_outer(database: Database) -> None:
    with pytest.raises(Broken):
        await _mark_inside_and_fail(database)
    assert await _marked(database, "inner") is None


async def _mark_inside_and_fail(database: Database) -> None:
    async with database.transaction() as outer:
        async with database.transaction() as inner:
            assert inner is outer
            await inner.chats.mark("inner", NOON)
        raise Broken


async def test_a_failure_inside_leaves_the_outer_usable(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.chats.mark("before", NOON)
        with pytest.raises(Broken):
            await _mark_and_fail(database, "inside")
        await unit.chats.mark("after", NOON)
    found = [await _marked(database, name) for name in ("before", "inside", "after")]
    assert found == [NOON, None, NOON]


async def test_a_refusal_of_the_database_inside_leaves_the_outer_usable(database: Database) -> None:
    async with database.transaction() as unit:
        with pytest.raises(IntegrityError):
            async with database.transaction():
                await unit.connection.execute(text("INSERT INTO marks (name) VALUES ('without a moment')"))
        await unit.chats.mark("after", NOON)
    assert await _marked(database, "after") == NOON


async def test_what_a_savepoint_recorded_vanishes_with_it(database: Database) -> None:
    async with database.transaction() as unit:
        unit.record(SessionClosed(1, 10, "before"))
        with pytest.raises(Broken):
            await _mark_and_fail(database, "inside")
        await _record_in_a_savepoint(database, "kept")
        assert [event.because for event in unit.events if isinstance(event, SessionClosed)] == [
            "before",
            "kept",
        ]


async def _record_in_a_savepoint(database: Database, because: str) -> None:
    async with database.transaction() as unit:
        unit.record(SessionClosed(1, 10, because))


async def test_reading_inside_a_transaction_sees_its_changes(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.chats.mark("fresh", NOON)
        assert await _marked(database, "fresh") == NOON


async def test_reading_waits_for_no_writer(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.chats.mark("held", NOON)
        elsewhere = asyncio.create_task(_in_a_task_of_its_own(database, "held"))
        assert await elsewhere is None


async def _in_a_task_of_its_own(database: Database, name: str) -> datetime | None:
    """Outside of the transaction of whoever made the task."""
    from storage.database import _RUNNING  # noqa: PLC0415 - as if another task had been there all along

    _RUNNING.set(None)
    return await _marked(database, name)


async def test_a_view_changes_nothing(database: Database) -> None:
    with pytest.raises((RuntimeError, OperationalError)):
        async with database.reading():
            await _mark(database, "through the back door")
    assert await _marked(database, "through the back door") is None


@on_postgresql
async def test_a_view_on_postgresql_is_spared_a_transaction(database: Database) -> None:
    async with database.reading() as unit:
        begun = {await unit.connection.scalar(select(func.now())) for _ in range(2)}
    assert len(begun) == 2


async def test_a_single_change_is_stored(database: Database, second_process: Database) -> None:
    async with database.one_change() as unit:
        await unit.chats.mark("kept", NOON)
    assert await _marked(second_process, "kept") == NOON


async def test_a_single_change_stays_single(database: Database) -> None:
    async with database.one_change() as unit:
        await unit.chats.mark("first", NOON)
        with pytest.raises(StatementError, match="a second change"):
            await unit.chats.mark("second", NOON)
    assert await _marked(database, "second") is None


async def test_of_many_rows_of_a_single_change_all_are_stored_or_none(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.one_change() as unit:
            await unit.inbox.add(1, [Incoming(1, 10, "{}"), Incoming(2, 10, None)], NOON)  # type: ignore[arg-type]
    async with database.reading() as unit:
        assert await unit.inbox.oldest_waiting() is None


async def test_nothing_joins_a_single_change(database: Database) -> None:
    async with database.one_change():
        with pytest.raises(RuntimeError, match="nothing joins"):
            await _mark(database, "through the back door")


async def test_a_single_change_joins_nothing(database: Database) -> None:
    async with database.transaction():
        with pytest.raises(RuntimeError, match="part of nothing else"):
            database.one_change()


async def test_the_running_transaction_is_within_reach_only_while_it_runs(database: Database) -> None:
    async with database.transaction() as unit:
        assert running() is unit
    with pytest.raises(LookupError):
        running()


async def test_a_transaction_of_one_database_does_not_join_that_of_another(
    database: Database, sqlite_url: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = Database(f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('other')}/other.db")
    async with database.transaction() as unit, other.transaction() as elsewhere:
        assert elsewhere is not unit
    await other.close()


async def _advance(database: Database) -> None:
    """Read, think, write: what is lost between the two is lost for good."""
    async with database.transaction() as unit:
        await unit.connection.execute(text(_HOLD[database.is_sqlite]))
        before = await unit.chats.marked("count")
        assert before is not None
        await unit.chats.mark("count", before + ONE_SECOND)


_HOLD = {True: "SELECT 1", False: "SELECT at FROM marks WHERE name = 'count' FOR UPDATE"}


async def test_two_hundred_at_once_lose_nothing(database: Database, second_process: Database) -> None:
    await _mark(database, "count")
    await asyncio.gather(*(_advance((database, second_process)[turn % 2]) for turn in range(200)))
    assert await _marked(database, "count") == NOON + 200 * ONE_SECOND


async def test_a_moment_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="a moment without a time zone"):
        await _mark(database, "naive", NOON.replace(tzinfo=None))
    assert await _marked(database, "naive") is None


async def test_two_first_words_of_one_person_at_once_make_one_person(
    database: Database, second_process: Database
) -> None:
    async with database.transaction() as unit:
        await unit.people.add(ANNA, NOON)
    async with second_process.transaction() as unit:
        await unit.people.add(ANNA, NOON)
        assert await unit.people.find(10) == ANNA
