"""The real bot on a real database beside the local Telegram, driven step by step."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiogram.client.session.aiohttp import AiohttpSession

from bot.app import make_app
from bot.pace import Limit, Limits
from bot.process import App
from bot.settings import load
from domain.consumer import Consumer
from emulator.cast import find
from emulator.chats import Chat
from emulator.person import Person
from emulator.server import Telegram
from tests.canaries import NEVER_TOLD, secrets_in, secrets_kept
from tests.clock import StandingClock

NO_LIMIT = Limit(1_000_000, 1.0)
NO_LIMITS = Limits(NO_LIMIT, NO_LIMIT, NO_LIMIT)
OWN_PASSWORD = "teplo-i-svet-7"


@dataclass
class House:
    """Everything a dialogue test needs; each act of a person settles the bot."""

    app: App
    telegram: Telegram
    clock: StandingClock
    staff: Chat

    def person(self, name: str, language: str = "ru", phone: str = "") -> Person:
        return self.telegram.person(name, language=language, phone=phone)

    async def signs_in(self, person: Person, contract: str = "00001", password: str = OWN_PASSWORD) -> None:
        """From the first word to the menu, with the primary password replaced."""
        await person.says("/login")
        await person.says(contract)
        await person.says(find(contract).inn)
        await person.says(password)
        await person.says(password)

    async def consumer(self, person: Person) -> Consumer:
        """Who the person is at this moment; he is signed in."""
        async with self.app.database.reading() as unit:
            found = await unit.sessions.consumer(person.user.id)
        assert found is not None
        return found

    def staff_screen(self) -> list[str]:
        """What the bot has said in the staff group."""
        return self.said_in(self.staff)

    def said_in(self, group: Chat) -> list[str]:
        """Everything the bot has said in a group."""
        messages = self.telegram.world.messages(group)
        return [message.text for message in messages if message.from_bot and message.text]


@asynccontextmanager
async def a_house(url: str, clock: StandingClock, files: Path, **settings: object) -> AsyncIterator[House]:
    """A migrated database at `url` is given; nothing of it is kept by the house."""
    async with Telegram.running(clock) as telegram:
        staff = telegram.world.add_group("Abonent boʻlimi")
        made = load(
            _env_file=None,
            bot_token=telegram.token,
            telegram_api_base=telegram.base_url,
            staff_chat_id=staff.id,
            database_url=url,
            files_dir=files,
            **settings,
        )
        app = make_app(made, clock, NO_LIMITS)
        telegram.world.settle = app.settle
        house = House(app, telegram, clock, staff)
        try:
            yield house
            await _no_secret_got_out(house)
        finally:
            await _close_quickly(app)


async def _no_secret_got_out(house: House) -> None:
    """Whatever a test was about."""
    assert not secrets_in("\n".join(house.staff_screen()), NEVER_TOLD)
    assert not await secrets_kept(house.app.database)


async def _close_quickly(app: App) -> None:
    """aiogram waits 250 ms for TLS to end when it closes its session itself; there is no TLS here."""
    session = app.bot.session
    if isinstance(session, AiohttpSession) and session._session is not None:
        await session._session.close()
    await app.close()


def copy_sqlite(template: Path, to: Path) -> str:
    """A database of its own for a test, with its billing snapshot beside it."""
    to.mkdir()
    for file in template.iterdir():
        shutil.copy(file, to / file.name)
    return f"sqlite+aiosqlite:///{to}/cabinet.db"
