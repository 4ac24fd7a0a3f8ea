"""Calls to Telegram, each at its turn; whoever waits for one is let go when the relay is to stop."""

import asyncio
from contextlib import suppress
from typing import Any, Protocol

from aiogram import Bot

from bot.api import call_of
from bot.pace import Pace


class Stopping(Exception):
    """The relay is told to stop: what has not gone out waits in the outbox."""


class Wait(Protocol):
    """Lets so many seconds pass, or fewer if the event is set meanwhile."""

    async def __call__(self, seconds: float, unless: asyncio.Event) -> None: ...


async def wait(seconds: float, unless: asyncio.Event) -> None:
    """In real time."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await unless.wait()


class Turns:
    """Waits for what the pace demands. Its verbs raise Stopping."""

    def __init__(self, pace: Pace, wait: Wait = wait) -> None:
        self.pace = pace
        self.wait = wait
        self._stopping = asyncio.Event()

    def go_on(self) -> None:
        self._stopping.clear()

    def stop(self) -> None:
        self._stopping.set()

    async def take(self, chat: int, method: str) -> None:
        """Return when the call may be made."""
        for seconds in self.pace.pauses(chat, method):
            await self._pass(seconds)
        await self._pass(0)

    async def room(self, chat: int) -> None:
        """Return when the chat has room for a message."""
        await self._pass(self.pace.opens_in(chat))

    async def _pass(self, seconds: float) -> None:
        if seconds > 0:
            await self.wait(seconds, self._stopping)
        if self._stopping.is_set():
            raise Stopping


class Caller:
    """Makes the calls, as raw JSON; whatever they raise is judged by the relay."""

    def __init__(self, bot: Bot, turns: Turns) -> None:
        self._bot = bot
        self._turns = turns

    async def __call__(self, method: str, **fields: Any) -> Any:
        await self._turns.take(int(fields.get("chat_id", 0)), method)
        return await self._bot(call_of(method, **fields))
