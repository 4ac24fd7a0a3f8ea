"""On SQLite what is quick is done where it is asked for; what may wait holds up nobody."""

import asyncio
import sqlite3
from typing import Any

import aiosqlite
import pytest
from sqlalchemy import event, select
from sqlalchemy.exc import OperationalError

from storage.database import Database, at_length
from storage.faults import passes
from storage.schema import people
from tests.clock import StandingClock
from tests.delivery import until

WHO = 500_000_001
LANGUAGE = select(people.c.language).where(people.c.telegram_id == WHO)


@pytest.fixture
def database(sqlite_url: str) -> Database:
    return Database(sqlite_url)


@pytest.fixture
def handed_over(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was done in the thread of a connection."""
    done: list[str] = []
    driver = aiosqlite.Connection._execute

    async def execute(self: aiosqlite.Connection, fn: object, *args: object, **kwargs: object) -> object:
        done.append(getattr(fn, "__name__", ""))
        return await driver(self, fn, *args, **kwargs)  # type: ignore[no-untyped-call]  # its own

    monkeypatch.setattr(aiosqlite.Connection, "_execute", execute)
    return done


async def _touches(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.chats.mark("seen", StandingClock().now())


async def _looks(database: Database) -> None:
    async with database.reading() as unit:
        await unit.connection.execute(LANGUAGE)


async def test_a_view_is_read_without_another_thread(database: Database, handed_over: list[str]) -> None:
    await _looks(database)
    handed_over.clear()
    await _looks(database)
    assert handed_over == []
    await database.close()


async def test_a_change_waits_for_the_disk_in_another_thread(
    database: Database, handed_over: list[str]
) -> None:
    await _touches(database)
    handed_over.clear()
    await _touches(database)
    assert handed_over == ["commit"]
    await database.close()


async def test_what_takes_long_is_done_in_another_thread(database: Database, handed_over: list[str]) -> None:
    with at_length():
        await _looks(database)
    assert "fetchall" in handed_over
    await _looks(database)
    handed_over.clear()
    await _looks(database)
    assert handed_over == []
    await database.close()


async def test_nobody_stands_still_while_another_process_writes(database: Database) -> None:
    await _touches(database)
    other = sqlite3.connect(str(database.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(_touches(database))
    for _ in range(20):
        await _looks(database)
    assert not waiting.done()
    other.execute("COMMIT")
    await waiting
    other.close()
    await database.close()


async def test_whoever_is_cancelled_while_he_waits_to_write_keeps_nobody_from_it(
    database: Database, handed_over: list[str]
) -> None:
    await _touches(database)
    other = sqlite3.connect(str(database.url.database), isolation_level=None, timeout=1)
    other.execute("BEGIN IMMEDIATE")
    handed_over.clear()
    waiting = asyncio.create_task(_touches(database))
    await until(lambda: "execute" in handed_over)
    waiting.cancel()
    for _ in range(5):
        await _looks(database)
    other.execute("COMMIT")
    await asyncio.gather(waiting, return_exceptions=True)
    for _ in range(5):
        await _touches(database)
    other.execute("BEGIN IMMEDIATE")
    other.execute("COMMIT")
    other.close()
    await database.close()


async def test_whoever_is_cancelled_while_his_connection_is_given_up_leaves_nothing_waiting(
    database: Database,
) -> None:
    connection = await database.engine.connect()
    giving_up = asyncio.create_task(connection.invalidate())
    await asyncio.sleep(0)
    giving_up.cancel()
    await asyncio.gather(giving_up, return_exceptions=True)
    await connection.close()
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        _, waiting = await asyncio.wait(left, timeout=5)
        assert not waiting
    await database.close()


async def test_a_lock_that_lasts_is_a_fault_that_passes(database: Database) -> None:
    @event.listens_for(database.engine.sync_engine, "connect")
    def be_impatient(connection: Any, _: object) -> None:
        connection._connection._conn.execute("PRAGMA busy_timeout = 10")

    other = sqlite3.connect(str(database.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OperationalError) as refused:
        await _touches(database)
    assert passes(refused.value)
    other.close()
    await _touches(database)
    await database.close()


async def test_rows_can_be_looked_at_while_the_transaction_goes_on(database: Database) -> None:
    async with database.transaction() as unit:
        now = StandingClock().now()
        for name in "abc":
            await unit.chats.mark(name, now)
        rows = await unit.connection.exec_driver_sql("SELECT name FROM marks WHERE name IN ('a', 'b', 'c')")
        seen = []
        for row in rows:
            await unit.connection.exec_driver_sql("DELETE FROM marks")
            seen.append(row.name)
    assert sorted(seen) == ["a", "b", "c"]
    await database.close()


async def test_whoever_is_cancelled_gives_his_connection_back(database: Database) -> None:
    async def looks_for_ever() -> None:
        async with database.reading():
            await asyncio.Event().wait()

    watching = [asyncio.create_task(looks_for_ever()) for _ in range(5)]
    await asyncio.sleep(0)
    await _looks(database)
    for one in watching:
        one.cancel()
    await asyncio.gather(*watching, return_exceptions=True)
    assert database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    await database.close()


@pytest.fixture
def commands(database: Database) -> list[str]:
    """The first word of each statement sent."""
    sent: list[str] = []

    @event.listens_for(database.engine.sync_engine, "before_cursor_execute")
    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement.split(maxsplit=1)[0])

    return sent


async def test_a_part_that_only_reads_needs_no_savepoint(database: Database, commands: list[str]) -> None:
    async with database.transaction():
        commands.clear()
        await _looks(database)
        async with database.transaction() as part:
            await part.connection.execute(LANGUAGE)
        assert commands == ["SELECT", "SELECT"]
        await _touches(database)
        assert commands[2:] == ["SAVEPOINT", "INSERT", "RELEASE"]
    await database.close()
