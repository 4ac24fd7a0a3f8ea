"""Nothing waits until it is looked by habit: whoever has stored something wakes who carries it on."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram.methods import SendDocument, SendMessage

from bot import relay, worker
from bot.makers import MadeFile
from bot.outgoing import outgoing
from emulator.person import Person
from handlers.saying import FILE, Made, Outward
from tests.delivery import heard, until, writes
from tests.house import OWN_PASSWORD, House

NEVER = 3600.0
SOON = 20


@pytest.fixture
async def awake(house: House, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    async with _running(house, monkeypatch):
        yield house


@asynccontextmanager
async def _running(house: House, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """Worker and relay as they run, but that they never look by themselves."""
    monkeypatch.setattr(worker, "IDLE_SECONDS", NEVER)
    monkeypatch.setattr(relay, "IDLE_SECONDS", NEVER)
    stopping = asyncio.Event()
    working = asyncio.create_task(house.app.worker.run(stopping))
    relaying = asyncio.create_task(house.app.relay.run())
    yield
    stopping.set()
    await working
    relaying.cancel()
    await asyncio.wait([relaying])


async def _arrive(house: House, person: Person, *said: str) -> None:
    """Each is taken in by itself, whether or not the one before is handled."""
    for text in said:
        writes(house, person, text)
        await house.app.intake.poll(0)


async def test_what_comes_while_its_chat_is_busy_is_handled_when_it_is_free(awake: House) -> None:
    anna = awake.person("Анна")
    async with asyncio.timeout(SOON):
        await _arrive(awake, anna, *["/login", "/cancel"] * 10)
        await until(lambda: len(heard(anna)) == 20)


async def test_what_many_say_at_once_leaves_nobody_waiting(awake: House) -> None:
    people = [awake.person(f"№ {number}") for number in range(30)]
    async with asyncio.timeout(SOON):
        for _ in range(3):
            for person in people:
                writes(awake, person, "/login")
            while await awake.app.intake.poll(0):
                pass
        await until(lambda: all(len(heard(person)) == 3 for person in people))


async def test_what_waited_for_a_password_goes_on_at_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    house.clock.passes(minutes=3)
    await anna.says("/password")
    assert "пришлите пароль ещё раз" in anna.screen
    async with _running(house, monkeypatch), asyncio.timeout(SOON):
        await _arrive(house, anna, OWN_PASSWORD)
        await until(lambda: "новый пароль" in anna.screen)


async def test_what_stands_behind_a_file_follows_it(awake: House) -> None:
    async def greeting(about: Mapping[str, Any]) -> MadeFile:
        return MadeFile("greeting.txt", b"Good day")

    awake.app.makers["greeting"] = greeting
    anna = awake.person("Анна")
    chat = anna.user.id
    said: list[Outward] = [
        SendMessage(chat_id=chat, text="before"),
        Made(SendDocument(chat_id=chat, document=FILE), "greeting", {}),
        Made(SendDocument(chat_id=chat, document=FILE), "greeting", {"another": 1}),
        SendMessage(chat_id=chat, text="behind"),
    ]
    async with asyncio.timeout(SOON):
        await _arrive(awake, anna, "/login")
        await until(lambda: len(heard(anna)) == 1)
        async with awake.app.database.transaction() as unit:
            await unit.outbox.add([outgoing(one, 0) for one in said], awake.clock.now())
        awake.app.relay.wake()
        await until(lambda: "behind" in anna.chat)
    assert anna.chat.count("<document greeting.txt>") == 2
