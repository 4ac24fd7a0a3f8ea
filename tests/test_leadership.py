"""One process at a time polls, delivers and keeps the hours."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from storage.database import Database
from storage.leadership import leadership


async def test_one_leads_and_the_other_waits(database: Database, second_process: Database) -> None:
    async with leadership(database) as first:
        assert first is not None
        await first.still_held()
        async with leadership(second_process) as second:
            assert second is None


async def test_whoever_lets_go_makes_room(database: Database, second_process: Database) -> None:
    async with leadership(database) as first:
        assert first is not None
    async with leadership(second_process) as second:
        assert second is not None
        async with leadership(database) as again:
            assert again is None


async def test_a_fault_lets_go_too(database: Database, second_process: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with leadership(database):
            raise ZeroDivisionError
    async with leadership(second_process) as second:
        assert second is not None


async def test_whoever_lost_the_database_notices_and_another_leads(
    furnished_postgres_url: str,
) -> None:
    first_process, second_process = Database(furnished_postgres_url), Database(furnished_postgres_url)
    async with leadership(first_process) as first:
        assert first is not None
        async with second_process.transaction() as unit:
            await unit.connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_locks "
                    "WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
                )
            )
        with pytest.raises(SQLAlchemyError):
            await first.still_held()
        async with leadership(second_process) as second:
            assert second is not None
    await first_process.close()
    await second_process.close()
