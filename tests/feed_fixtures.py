"""Cabinets on either database and two days of snapshots, for the tests of the feed."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from emulator.cast import write_snapshot
from storage.schema import metadata
from tests.feed_cabinet import TODAY, YESTERDAY, FeedCabinet


async def _opened(url: str) -> AsyncIterator[FeedCabinet]:
    cabinet = FeedCabinet(url)
    async with cabinet.database.engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    yield cabinet
    await cabinet.database.close()


@pytest.fixture
async def cabinet(tmp_path: Path) -> AsyncIterator[FeedCabinet]:
    """On SQLite."""
    async for opened in _opened(f"sqlite+aiosqlite:///{tmp_path}/data/cabinet.db"):
        yield opened


@pytest.fixture
async def fresh_cabinet(tmp_path: Path) -> AsyncIterator[FeedCabinet]:
    """Another one on SQLite, to compare with."""
    async for opened in _opened(f"sqlite+aiosqlite:///{tmp_path}/fresh/cabinet.db"):
        yield opened


@pytest.fixture
async def postgres_cabinet(postgres_url: str) -> AsyncIterator[FeedCabinet]:
    async for opened in _opened(postgres_url):
        yield opened


@pytest.fixture(params=["cabinet", "postgres_cabinet"])
def either_cabinet(request: pytest.FixtureRequest) -> FeedCabinet:
    """The test runs on both databases."""
    found: FeedCabinet = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="session")
def yesterday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small snapshot; not to be written to."""
    return write_snapshot(tmp_path_factory.mktemp("yesterday"), contracts=40, months=3, created=YESTERDAY)


@pytest.fixture(scope="session")
def today(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The next day's snapshot; not to be written to."""
    return write_snapshot(tmp_path_factory.mktemp("today"), contracts=40, months=3, created=TODAY)
