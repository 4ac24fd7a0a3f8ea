"""People, a bot that plays along and a staff forum, for tests of the chat page in a browser."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from emulator.changes import Change
from emulator.chats import Chat
from emulator.html import parse_html
from emulator.messages import Message
from emulator.page import routes
from emulator.people import User
from emulator.server import Telegram
from emulator.world import World
from tests.browser import ChatPage, Opener
from tests.clock import StandingClock


class Stage:
    """Anna with the bot, Bek beside her; Dilorom and Sardor in the staff forum."""

    def __init__(self, telegram: Telegram) -> None:
        self.address = telegram.base_url
        self.world: World = telegram.world
        self.anna = self.world.add_person("Анна", language="ru")
        self.bek = self.world.add_person("Bek", language="uz")
        self.dilorom = self.world.add_person("Дилором")
        self.sardor = self.world.add_person("Sardor")
        self.staff = self.world.add_group("Отдел", forum=True, creator=self.dilorom, members=[self.sardor])
        self.topic = self.world.add_topic(self.staff, "Заявки", self.world.bot)
        self.world.send_text(self.anna, "/start")

    def bot_says(
        self,
        html: str,
        *rows: list[dict[str, Any]],
        to: User | None = None,
        chat: Chat | None = None,
        **more: Any,
    ) -> Message:
        text, entities = parse_html(html)
        markup = {"inline_keyboard": list(rows)} if rows else {}
        where = chat or self.world.private(to or self.anna)
        return self.world.bot_says(where, {"text": text, "entities": entities}, markup, **more)

    def puts_up(self, *keys: dict[str, Any]) -> None:
        self.world.bot_says(self.world.private(self.anna), {"text": "Меню"}, {"keyboard": [list(keys)]})

    def said_by(self, person: User, chat: Chat | None = None) -> list[Message]:
        visible = self.world.messages(chat or self.world.private(person))
        return [message for message in visible if message.sender is person]

    def answers_taps_with(self, text: str, *, alert: bool) -> None:
        def listen(change: Change) -> None:
            if change.kind == "tapped" and "id" in change.detail:
                self.world.answer(change.detail["id"], {"text": text, "show_alert": alert, "url": ""})

        self.world.listeners.append(listen)


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    async with Telegram.running(StandingClock(), pages=routes) as telegram:
        yield Stage(telegram)


@pytest.fixture
async def chat(stage: Stage, browser_page: Opener) -> AsyncIterator[ChatPage]:
    async with browser_page(stage.address) as opened:
        yield opened
        assert opened.complaints == []


def button(text: str, **action: Any) -> dict[str, Any]:
    return {"text": text} | (action or {"callback_data": "d"})
