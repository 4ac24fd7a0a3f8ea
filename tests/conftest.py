"""Fixtures of all tests: time, databases with a snapshot in force, the bot beside the local Telegram."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable, Generator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

from bot.clock import SystemClock
from bot.importing import Feed, take_in
from bot.loop import new_loop
from emulator.cast import write_snapshot
from storage.database import Database
from storage.migration import migrate
from tests.canaries import NEVER_TOLD, secrets_in
from tests.clock import StandingClock
from tests.house import House, a_house, copy_sqlite

pytest_plugins = [
    "tests.application_fixtures",
    "tests.browser",
    "tests.demo_process",
    "tests.emulator.page_client",
    "tests.emulator.page_stage",
    "tests.postgres",
    "tests.feed_fixtures",
    "tests.paying",
]
AS_OF = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The loop the program runs in."""
    return {"program": new_loop}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that passed fails all the same if a secret of its people was written to a log."""
    report = yield
    logged = "".join(text for _, text in report.sections)
    if report.passed and (found := secrets_in(logged, NEVER_TOLD)):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} ({call.when}): secrets in the log: {found}\n{logged}"
    return report


@pytest.fixture(scope="session", autouse=True)
def _certificates_are_read_once() -> Generator[None]:
    """Reading those of the world takes longer than many a test, and every bot made does it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture(scope="session")
def snapshot_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The snapshot of the made-up cast; not to be written to."""
    return write_snapshot(tmp_path_factory.mktemp("snapshot"), created=AS_OF)


async def _furnish(url: str, folder: Path) -> None:
    database = Database(url)
    await migrate(database)
    await take_in(database, SystemClock(), Feed(str(folder)))
    await database.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory, snapshot_folder: Path) -> Path:
    """A folder with a migrated database and its snapshot in force."""
    folder = tmp_path_factory.mktemp("template")
    asyncio.run(_furnish(f"sqlite+aiosqlite:///{folder}/cabinet.db", snapshot_folder))
    return folder


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str, snapshot_folder: Path) -> str:
    """The name of a migrated database with its snapshot in force."""
    name = "furnished"

    async def make() -> None:
        keeper = await asyncpg.connect(postgres_server)
        await keeper.execute(f"CREATE DATABASE {name}")
        await keeper.close()
        await _furnish(database_address(postgres_server, name), snapshot_folder)

    asyncio.run(make())
    return name


def database_address(server: str, name: str) -> str:
    """The SQLAlchemy address of a database of the test server."""
    before, _, query = server.partition("?")
    return f"{before.rpartition('/')[0].replace('postgresql', 'postgresql+asyncpg', 1)}/{name}?{query}"


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """A database of the test's own, furnished."""
    return copy_sqlite(sqlite_template, tmp_path / "database")


@pytest.fixture
async def house(sqlite_url: str, clock: StandingClock, tmp_path: Path) -> AsyncIterator[House]:
    """The bot on SQLite."""
    async with a_house(sqlite_url, clock, tmp_path / "files") as made:
        yield made


@pytest.fixture
async def furnished_postgres_url(postgres_server: str, postgres_template: str) -> AsyncIterator[str]:
    """A database of the test's own on the server, furnished."""
    name = f"test_{uuid4().hex}"
    keeper = await asyncpg.connect(postgres_server)
    await keeper.execute(f"CREATE DATABASE {name} TEMPLATE {postgres_template}")
    yield database_address(postgres_server, name)
    await keeper.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await keeper.close()


@pytest.fixture(params=["sqlite_url", "furnished_postgres_url"], ids=["sqlite", "postgresql"])
def either_url(request: pytest.FixtureRequest) -> str:
    """A furnished database; the test runs on both kinds."""
    found: str = request.getfixturevalue(request.param)
    return found


@pytest.fixture(params=["empty_sqlite_url", "postgres_url"], ids=["sqlite", "postgresql"])
def either_empty_url(request: pytest.FixtureRequest) -> str:
    """A database without tables; the test runs on both kinds."""
    found: str = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/empty/cabinet.db"


@pytest.fixture
async def database(either_url: str) -> AsyncIterator[Database]:
    """One process on a furnished database of either kind."""
    opened = Database(either_url)
    yield opened
    await opened.close()


@pytest.fixture
async def second_process(either_url: str) -> AsyncIterator[Database]:
    """Another one on the same database: it shares nothing with the first but what is stored."""
    opened = Database(either_url)
    yield opened
    await opened.close()


@pytest.fixture
async def either_house(either_url: str, clock: StandingClock, tmp_path: Path) -> AsyncIterator[House]:
    """The bot on either database."""
    async with a_house(either_url, clock, tmp_path / "files") as made:
        yield made
