"""Where applications are filed and worked on without Telegram."""

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.applying import Counter, rules
from tests.clock import StandingClock


@pytest.fixture
async def counter(sqlite_url: str, clock: StandingClock) -> AsyncIterator[Counter]:
    database = Database(sqlite_url)
    yield Counter(database, clock, rules())
    await database.close()


@pytest.fixture
def either_counter(database: Database, clock: StandingClock) -> Counter:
    """On both databases."""
    return Counter(database, clock, rules())
