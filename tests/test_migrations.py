"""The schema comes up from nothing on both databases, once, and never from a newer one; files are copied first."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import migration
from storage.database import Database
from storage.migration import NewerSchema, migrate, revisions
from storage.revisions import chain, differences

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
TOKEN = "700000001:AAlocal-telegram-has-no-secrets-000000"


@pytest.fixture
async def empty(either_empty_url: str) -> AsyncIterator[Database]:
    opened = Database(either_empty_url)
    yield opened
    await opened.close()


@pytest.fixture
async def empty_file(empty_sqlite_url: str) -> AsyncIterator[Database]:
    opened = Database(empty_sqlite_url)
    yield opened
    await opened.close()


async def _differences(database: Database) -> list[object]:
    async with database.engine.connect() as connection:
        return await connection.run_sync(differences)


async def _set_revision(database: Database, revision: str) -> None:
    async with database.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = :to"), {"to": revision})


def _copies(database: Database) -> list[Path]:
    file = Path(database.url.database or "")
    return sorted(file.parent.glob(f"{file.name}.before-*"))


async def test_an_empty_database_comes_up(empty: Database) -> None:
    assert await migrate(empty)
    async with empty.transaction() as unit:
        await unit.chats.mark("alive", NOW)


async def test_the_migrated_schema_is_the_one_in_the_code(empty: Database) -> None:
    await migrate(empty)
    assert await _differences(empty) == []


async def test_a_missing_column_would_be_noticed(empty: Database) -> None:
    await migrate(empty)
    async with empty.engine.begin() as connection:
        await connection.execute(text("ALTER TABLE audit DROP COLUMN details"))
    assert len(await _differences(empty)) == 1


def test_the_files_of_the_revisions_stand_in_their_order() -> None:
    assert revisions() == chain()


def test_a_start_with_nothing_to_bring_up_to_date_does_without_the_library(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/cabinet.db"
    start = (
        "import asyncio, sys; from storage.database import Database; from storage.migration import migrate;"
        f"asyncio.run(migrate(Database({url!r}))); print('alembic' in sys.modules)"
    )
    told = [
        subprocess.run([sys.executable, "-c", start], check=True, capture_output=True, text=True).stdout  # noqa: S603
        for _ in range(2)
    ]
    assert told == ["True\n", "False\n"]


async def test_a_second_time_changes_nothing(empty: Database) -> None:
    await migrate(empty)
    async with empty.transaction() as unit:
        await unit.chats.mark("alive", NOW)
    assert not await migrate(empty)
    async with empty.reading() as unit:
        assert await unit.chats.marked("alive") == NOW


async def test_processes_that_start_together_on_one_server_bring_it_up_once(postgres_url: str) -> None:
    async with AsyncExitStack() as stack:
        processes = [Database(postgres_url) for _ in range(4)]
        for process in processes:
            stack.push_async_callback(process.close)
        done = await asyncio.gather(*map(migrate, processes))
        assert sorted(done) == [False, False, False, True]
        assert await _differences(processes[0]) == []


async def test_a_newer_schema_is_refused_untouched(empty: Database) -> None:
    await migrate(empty)
    await _set_revision(empty, "9999")
    with pytest.raises(NewerSchema, match="9999"):
        await migrate(empty)
    async with empty.engine.connect() as connection:
        assert await connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"


async def test_a_file_that_holds_something_is_copied_before_it_is_changed(empty_file: Database) -> None:
    async with empty_file.engine.begin() as connection:
        await connection.execute(text("CREATE TABLE older (word TEXT)"))
        await connection.execute(text("INSERT INTO older VALUES ('kept')"))
    assert await migrate(empty_file)
    [copy] = _copies(empty_file)
    assert copy.name == "cabinet.db.before-none"
    with sqlite3.connect(copy) as kept:
        tables = [name for (name,) in kept.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert tables == ["older"]
        assert kept.execute("SELECT word FROM older").fetchall() == [("kept",)]
    kept.close()


async def test_nothing_is_copied_when_there_is_nothing_to_lose(empty_file: Database) -> None:
    await migrate(empty_file)
    await migrate(empty_file)
    assert _copies(empty_file) == []


async def test_a_copy_that_fails_stops_the_migration(
    empty_file: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with empty_file.engine.begin() as connection:
        await connection.execute(text("CREATE TABLE older (word TEXT)"))
    file = Path(empty_file.url.database or "")
    file.with_name(f"{file.name}.before-none.partial").mkdir()
    with pytest.raises(OSError, match="before-none"):
        await migrate(empty_file)
    async with empty_file.engine.connect() as connection:
        assert await connection.run_sync(migration._present) is None


def _program(url: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    known = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(Path(__file__).parents[1])}
    return subprocess.run(
        [sys.executable, "-m", "bot", "migrate"],
        env=known | {"DATABASE_URL": url, "BOT_TOKEN": TOKEN},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_says_what_it_did(either_empty_url: str, tmp_path: Path) -> None:
    first, second = (_program(either_empty_url, tmp_path) for _ in range(2))
    assert (first.returncode, first.stdout, first.stderr) == (0, "the schema was brought up to date\n", "")
    assert (second.returncode, second.stdout, second.stderr) == (0, "the schema is up to date\n", "")


@pytest.mark.parametrize(
    "url",
    [
        "postgres://localhost/cabinet",
        "sqlite:///cabinet.db",
        "nonsense",
        "postgresql+asyncpg://nobody:secret-of-mine@127.0.0.1:1/cabinet",
        "postgresql+asyncpg://nobody:secret-of-mine@127.0.0.1:port/cabinet",
        "sqlite+aiosqlite:////proc/nowhere/cabinet.db",
    ],
)
def test_a_wrong_address_is_one_line_that_names_the_setting(url: str, tmp_path: Path) -> None:
    ended = _program(url, tmp_path)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert len(ended.stderr.splitlines()) == 1, ended.stderr
    assert "DATABASE_URL" in ended.stderr
    assert "secret-of-mine" not in ended.stderr
