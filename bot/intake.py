"""Telegram → inbox: raw updates are stored before Telegram is told that we have them."""

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

from bot.api import RawGetUpdates
from domain.ports import Clock
from storage.database import Database
from storage.inbox import Incoming

KINDS = ["message", "callback_query", "my_chat_member", "chat_member"]
POLL_SECONDS = 25
RETRY_SECONDS = 1.0
CONFLICT_SECONDS = 3.0
_log = structlog.get_logger()


def chat_of(update: dict[str, Any]) -> int:
    """The chat an update belongs to (for a tap that of its message, else the sender's); 0 if none can be told."""
    for body in update.values():
        if isinstance(body, dict):
            message = body.get("message")
            holder = message if isinstance(message, dict) else body
            found = (holder.get("chat") or body.get("from") or {}).get("id")
            return found if isinstance(found, int) else 0
    return 0


def incoming_of(update: dict[str, Any]) -> Incoming:
    return Incoming(int(update["update_id"]), chat_of(update), json.dumps(update, ensure_ascii=False))


class Intake:
    """Stores updates; `on_stored` wakes the worker."""

    def __init__(self, bot: Bot, database: Database, clock: Clock, on_stored: Callable[[], None]) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._on_stored = on_stored
        self._next: int | None = None
        self._answered_at: datetime | None = None
        self.caught_up = asyncio.Event()

    def answered_since(self, moment: datetime) -> bool:
        """Whether Telegram has answered at or after a moment."""
        return self._answered_at is not None and self._answered_at >= moment

    async def store(self, updates: Sequence[dict[str, Any]]) -> None:
        """Keep updates; those seen before are left as they are."""
        if not updates:
            return
        async with self._database.transaction() as unit:
            await unit.inbox.add(self._bot.id, [incoming_of(one) for one in updates], self._clock.now())
        self._on_stored()

    async def poll(self, seconds: int) -> int:
        """Ask once, store what came, and only then let the next question confirm it."""
        asking = RawGetUpdates(offset=self._next, timeout=seconds, allowed_updates=KINDS)
        updates: Any = await self._bot(asking, request_timeout=seconds + 10)
        await self.store(updates)
        self._answered_at = self._clock.now()
        if not updates:
            self.caught_up.set()
        if updates:
            self._next = max(int(one["update_id"]) for one in updates) + 1
        return len(updates)

    async def run(self) -> None:
        """Poll until cancelled. Raises TelegramUnauthorizedError: the token is wrong, nothing will help."""
        while True:
            try:
                await self.poll(POLL_SECONDS)
            except TelegramUnauthorizedError:
                raise
            except Exception as fault:  # noqa: BLE001 - intake outlives every outage on either side
                await self._pause(fault)

    async def _pause(self, fault: Exception) -> None:
        seconds = RETRY_SECONDS
        if isinstance(fault, TelegramRetryAfter):
            seconds = float(fault.retry_after)
        elif isinstance(fault, TelegramConflictError):
            seconds = CONFLICT_SECONDS
        known = isinstance(fault, (TelegramAPIError, TelegramNetworkError))
        _log.warning("intake_interrupted", fault=type(fault).__name__, known=known, seconds=seconds)
        await asyncio.sleep(seconds)
