"""The program as a process: it serves by polling, leaves when asked, and another takes over when it dies."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.clock import SystemClock
from emulator.faults import Refusal
from emulator.person import Person
from emulator.refusals import Refused
from emulator.server import Telegram
from storage.database import Database
from storage.schema import inbox
from tests.chaos_bot import MortalBot, Zygote, a_zygote, environment, no_feed_is_due
from tests.delivery import until

Bots = tuple[MortalBot, MortalBot]


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram.running(SystemClock()) as running:
        yield running


@pytest.fixture(scope="module")
def zygote() -> Iterator[Zygote]:
    with a_zygote() as made:
        yield made


@pytest.fixture
async def bots(zygote: Zygote, telegram: Telegram, either_url: str, tmp_path: Path) -> AsyncIterator[Bots]:
    """Two, not born yet, on one database of either kind."""
    staff = telegram.world.add_group("Abonent boʻlimi")
    await no_feed_is_due(either_url)
    surroundings = environment(telegram, staff.id, either_url, tmp_path)
    both = MortalBot(zygote, surroundings, tmp_path), MortalBot(zygote, surroundings, tmp_path)
    yield both
    for bot in both:
        await bot.is_buried()


def _polls(telegram: Telegram) -> int:
    return sum(call.method == "getUpdates" for call in telegram.api.calls)


async def _serves(bot: MortalBot, telegram: Telegram) -> None:
    await bot.is_born()
    before = _polls(telegram)
    await until(lambda: _polls(telegram) > before)


async def _is_answered(person: Person) -> None:
    said = await person.says("/login")
    await until(lambda: any(one.id > said.id and "номер договора" in one.text for one in person.messages))


async def test_it_serves_until_it_is_asked_to_leave(bots: Bots, telegram: Telegram) -> None:
    bot, _ = bots
    await bot.is_born()
    await _is_answered(telegram.person("Анна", language="ru"))
    assert await bot.is_asked_to_leave() == 0


async def test_asked_to_leave_in_the_middle_of_work_it_loses_nothing(
    bots: Bots, telegram: Telegram, either_url: str
) -> None:
    bot, _ = bots
    await _serves(bot, telegram)
    people = [telegram.person(f"№ {number}", language="ru") for number in range(30)]
    for person in people:
        telegram.world.send_text(person.user, "/login")
    await until(lambda: any(person.messages[-1].from_bot for person in people))
    assert await bot.is_asked_to_leave() == 0
    await bot.is_born()
    await until(lambda: all(person.messages[-1].from_bot for person in people))
    assert await bot.is_asked_to_leave() == 0
    assert [len(person.messages) for person in people] == [2] * 30
    database = Database(either_url)
    async with database.reading() as unit:
        assert set(await unit.connection.scalars(select(inbox.c.state))) == {"done"}
    await database.close()


async def test_when_the_leader_is_killed_another_takes_over(bots: Bots, telegram: Telegram) -> None:
    first, second = bots
    anna = telegram.person("Анна", language="ru")
    await _serves(first, telegram)
    await second.is_born()
    await _is_answered(anna)
    await first.is_killed()
    await _is_answered(anna)
    assert await second.is_asked_to_leave() == 0


async def test_the_second_process_does_not_poll(bots: Bots, telegram: Telegram) -> None:
    first, second = bots
    await _serves(first, telegram)
    await second.is_born()
    for number in range(5):
        await _is_answered(telegram.person(f"№ {number}", language="ru"))
    assert all(call.refused is None for call in telegram.api.calls if call.method == "getUpdates")
    assert await second.is_asked_to_leave() == 0
    assert await first.is_asked_to_leave() == 0


async def test_a_token_telegram_does_not_know_is_one_line_and_the_end(
    bots: Bots, telegram: Telegram, tmp_path: Path
) -> None:
    telegram.api.faults.often(Refusal(Refused(401, "Unauthorized")), 1.0)
    bot, _ = bots
    await bot.is_born()
    assert await bot.leaves() == 1
    lines = (tmp_path / "bot.log").read_text().splitlines()
    assert [line for line in lines if not line.startswith("{")] == ["BOT_TOKEN: Telegram does not accept it"]
    assert telegram.token not in "".join(lines)
