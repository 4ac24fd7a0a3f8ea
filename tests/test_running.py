"""The program as a process: it serves by polling, leaves when asked, and another takes over when it dies."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from aiohttp import ClientConnectionError, ClientSession
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
    first, second = (
        MortalBot(zygote, surroundings | {"HTTP_PORT": str(_free_port())}, tmp_path) for _ in range(2)
    )
    both = first, second
    yield both
    for bot in both:
        await bot.is_buried()


def _polls(telegram: Telegram) -> int:
    return sum(call.method == "getUpdates" for call in telegram.api.calls)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def _lives(bot: MortalBot) -> None:
    """It is born, and its signals are heard."""
    await bot.is_born()
    async with ClientSession() as session:
        while not await _is_alive(session, bot.environment["HTTP_PORT"]):  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def _is_alive(session: ClientSession, port: str) -> bool:
    try:
        async with session.get(f"http://127.0.0.1:{port}/healthz") as answer:
            return answer.status == HTTPStatus.OK
    except ClientConnectionError:
        return False


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
    await _lives(second)
    await _is_answered(anna)
    await first.is_killed()
    await _is_answered(anna)
    assert await second.is_asked_to_leave() == 0


async def test_the_second_process_does_not_poll(bots: Bots, telegram: Telegram) -> None:
    first, second = bots
    await _serves(first, telegram)
    await _lives(second)
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
