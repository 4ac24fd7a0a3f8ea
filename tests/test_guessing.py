"""Guessers at the door: nobody gets in, the owner is never locked out, staff hear of it."""

from collections.abc import AsyncIterator

import pytest

from bot.passwords import Argon2Hasher, HashingThread
from domain.access import SignInRefused
from domain.consumer import Consumer, Level
from domain.events import SignInPaused
from domain.throttle import SignInResting, TooManyTries
from emulator.cast import find
from storage.database import Database
from tests.clock import StandingClock
from tests.door import PASSWORD, CountingHasher, Door

# every try beyond the limits is refused alike: a thousand guessers and ten thousand contracts only take longer
GUESSERS, SPRAYED = 40, 400
OWNER = 10
CONTRACT = "00001"


@pytest.fixture
async def door(database: Database, clock: StandingClock) -> AsyncIterator[Door]:
    thread = HashingThread()
    yield Door(database, clock, CountingHasher(Argon2Hasher(thread)))
    thread.close()


async def test_guessers_of_one_contract_get_nowhere_and_the_owner_walks_in(door: Door) -> None:
    await door.given_binding(OWNER, CONTRACT)
    outcomes = set()
    async with door.database.transaction():
        for guesser in range(1000, 1000 + GUESSERS):
            for guess in range(10):
                outcomes.add(await door.tries(guesser, CONTRACT, f"guess-{guess}"))
    assert outcomes == {SignInRefused, TooManyTries}
    assert door.hasher.asked <= 10
    owner = await door.tries(OWNER, CONTRACT, PASSWORD)
    assert isinstance(owner, Consumer)
    assert owner.level is Level.L2


async def test_one_inn_sprayed_over_many_contracts_rests_the_door_and_staff_hear_of_it_at_once(
    door: Door,
) -> None:
    inn = find("00002").inn
    contracts = [f"{number:05d}" for number in range(3, 3 + SPRAYED)]
    async with door.database.transaction() as unit:
        outcomes = [await door.tries(100_000 + at, number, inn) for at, number in enumerate(contracts)]
        alerts = [event for event in unit.events if isinstance(event, SignInPaused)]
    assert not [outcome for outcome in outcomes if isinstance(outcome, Consumer)]
    assert set(outcomes) == {SignInRefused, SignInResting}
    assert len(alerts) == 1
    assert alerts[0].at == door.clock.now()
    assert door.hasher.asked <= 61


async def test_while_the_door_rests_those_who_have_a_password_come_in(door: Door) -> None:
    await door.given_binding(OWNER, CONTRACT)
    for stranger in range(1000, 1062):
        await door.tries(stranger, f"{stranger:05d}", "wrong")
    assert await door.tries(5000, "00002", find("00002").inn) is SignInResting
    assert isinstance(await door.tries(OWNER, CONTRACT, PASSWORD), Consumer)
    door.clock.passes(seconds=61)
    assert isinstance(await door.tries(5000, "00002", find("00002").inn), Consumer)
