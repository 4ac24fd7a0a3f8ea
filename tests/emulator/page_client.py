"""The chat page as a test speaks to it: over HTTP and its stream, without a browser."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, FormData

from emulator.messages import Message
from emulator.page import routes
from emulator.people import User
from emulator.server import Telegram
from emulator.world import World
from tests.clock import StandingClock

Answer = tuple[int, dict[str, Any]]


class Client:
    """The page without a browser."""

    def __init__(self, telegram: Telegram, session: ClientSession) -> None:
        self.world: World = telegram.world
        self.session = session
        self.anna = self.world.add_person("Анна", language="ru")
        self.dilorom = self.world.add_person("Дилором")
        self.staff = self.world.add_group("Отдел", forum=True, creator=self.dilorom)
        self.world.send_text(self.anna, "/start")
        self.world.updates.forget_all()

    async def act(self, act: str, person: User | None = None, /, **fields: object) -> Answer:
        body = {"person": (person or self.anna).id} | fields
        async with self.session.post(f"/page/{act}", json=body) as answer:
            return answer.status, await answer.json()

    async def uploads(self, *files: tuple[bytes, str, str], **fields: object) -> Answer:
        form = FormData()
        for name, value in {"person": self.anna.id, **fields}.items():
            form.add_field(name, str(value))
        for data, name, mime in files:
            form.add_field("file", data, filename=name, content_type=mime)
        async with self.session.post("/page/upload", data=form) as answer:
            return answer.status, await answer.json()

    @asynccontextmanager
    async def stream(self) -> AsyncIterator[ClientWebSocketResponse]:
        async with self.session.ws_connect("/page/stream") as socket:
            yield socket

    def bot_says(self, text: str, markup: dict[str, Any] | None = None, **more: Any) -> Message:
        return self.world.bot_says(self.world.private(self.anna), {"text": text}, markup or {}, **more)

    @property
    def newest(self) -> Message:
        return self.world.messages(self.world.private(self.anna))[-1]

    @property
    def heard(self) -> list[str]:
        """The kinds of updates that wait for the bot."""
        return [update.kind for update in self.world.updates.take(0, 100)]


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with (
        Telegram.running(StandingClock(), pages=routes) as telegram,
        ClientSession(telegram.base_url) as session,
    ):
        yield Client(telegram, session)


def inline(text: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": text, "callback_data": "d"}]]}
