"""Telegram → inbox: raw updates are stored before Telegram is told that we have them."""

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
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
from sqlalchemy.exc import DBAPIError

from bot.api import call_of
from bot.apology import Apology
from bot.numbers import number_in
from domain.ports import Clock
from storage.database import Database
from storage.inbox import Incoming

KINDS = ["message", "callback_query", "my_chat_member", "chat_member"]
TAP_LIVES = timedelta(seconds=150)
POLL_SECONDS = 25
MOST_AT_ONCE = 100
RETRY_SECONDS = 1.0
CONFLICT_SECONDS = 3.0
_log = structlog.get_logger()


def chat_of(update: dict[str, Any]) -> int:
    """The chat an update belongs to (for a tap that of its message, else the sender's); 0 if none can be told."""
    body = next((body for body in update.values() if isinstance(body, dict)), {})
    message = body.get("message")
    holder = message if isinstance(message, dict) else body
    # whatever stands there: an update nobody can read is stored as well
    ids = (number_in(holder.get("chat"), "id"), number_in(body.get("from"), "id"))
    return next((one for one in ids if one is not None), 0)


def incoming_of(update: dict[str, Any]) -> Incoming:
    # ASCII: half a surrogate pair is JSON all right, and no database takes it as text
    return Incoming(int(update["update_id"]), chat_of(update), json.dumps(update))


class Intake:
    """Stores updates; `on_stored` hands them to the worker."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        on_stored: Callable[[Sequence[Incoming]], None],
        apology: Apology,
    ) -> None:
        self._bot = bot
        self.apology = apology
        self._database = database
        self._clock = clock
        self._on_stored = on_stored
        self._next: int | None = None
        self._answered_at: datetime | None = None
        self._back_since: datetime | None = None
        self.caught_up = asyncio.Event()

    @property
    def answering(self) -> tuple[datetime, datetime] | None:
        """Since when and until when Telegram has answered without a silence in which taps die."""
        if self._back_since is None or self._answered_at is None:
            return None
        return self._back_since, self._answered_at

    def answered_since(self, moment: datetime) -> bool:
        """Whether Telegram has answered at or after a moment."""
        return self._answered_at is not None and self._answered_at >= moment

    async def store(self, updates: Sequence[dict[str, Any]]) -> None:
        """Keep updates; those seen before are left as they are."""
        if not updates:
            return
        incoming = [incoming_of(one) for one in updates]
        try:
            async with self._database.one_change() as unit:
                await unit.inbox.add(self._bot.id, incoming, self._clock.now())
        except DBAPIError as fault:
            await self.apology.make(fault, {one.chat for one in incoming})
            raise
        self._on_stored(incoming)

    async def poll(self, seconds: int) -> int:
        """Ask once, store what came, and only then let the next question confirm it."""
        # as dicts, so that one that cannot be decoded does not stop the others
        asking = call_of("getUpdates", offset=self._next, timeout=seconds, allowed_updates=KINDS)
        updates: Any = await self._bot(asking, request_timeout=seconds + 10)
        answered_at = self._clock.now()
        await self.store(updates)
        self._note_answer(answered_at)
        if len(updates) < MOST_AT_ONCE:
            self.caught_up.set()
        if updates:
            self._next = max(int(one["update_id"]) for one in updates) + 1
        return len(updates)

    def _note_answer(self, at: datetime) -> None:
        if self._answered_at is None or at - self._answered_at > TAP_LIVES:
            self._back_since = at
            self.caught_up.clear()
        self._answered_at = at

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
