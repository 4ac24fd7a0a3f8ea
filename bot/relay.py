"""Outbox → chats, in order per chat, within Telegram's limits; what fails for now is tried again, never lost.

A kill between sending and noting it repeats the message; nothing else does, but a lost answer.
"""

import asyncio
import json
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from itertools import takewhile

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramUnauthorizedError
from sqlalchemy.exc import SQLAlchemyError

from bot.carrying import Carrier
from bot.effects import Effects
from bot.gathering import Bundle, bundles
from bot.makers import FileNotMade, Makers, is_made
from bot.moves import follow
from bot.noting import Noting
from bot.pace import Limits, Pace
from bot.verdicts import Verdict, verdict_on
from domain.errors import DomainError
from domain.ports import Clock
from handlers.notices import Notices
from storage.database import Database
from storage.outbox import Due

AT_ONCE = 8
# files are made beside what is only said: a hundred papers asked for at once hold up nobody's balance
MADE_AT_ONCE = 2
BATCH = 200
IDLE_SECONDS = 0.5
FINISH_SECONDS = 5.0
_log = structlog.get_logger()


class Relay:
    """Carries out what the outbox holds. `woken` is set when something was added."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        notices: Notices,
        effects: Effects,
        makers: Makers,
        limits: Limits | None = None,
    ) -> None:
        self._carrier = Carrier(bot, database, clock, notices, makers)
        self._noting = Noting(database, clock)
        self._database = database
        self._clock = clock
        self._effects = effects
        self._pace = Pace(limits or Limits())
        self._busy: set[int] = set()
        self._making: set[int] = set()
        # chats whose next message waits for one of those places, oldest first
        self._to_make: dict[int, None] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = asyncio.Event()
        self._refused: TelegramUnauthorizedError | None = None
        self.woken = asyncio.Event()

    async def run(self) -> None:
        """Until cancelled. Raises TelegramUnauthorizedError."""
        self._stopping.clear()
        while True:
            self.woken.clear()
            try:
                started = await self._start_due()
            except TelegramUnauthorizedError:
                raise
            except Exception as fault:  # noqa: BLE001 - the relay outlives every outage of the database
                _log.warning("database_unavailable", fault=type(fault).__name__)
                started = 0
            if not started:
                await self._rest()

    async def drain(self) -> None:
        """Deliver until nothing is due."""
        while await self._start_due() or self._tasks:
            if self._tasks:
                await asyncio.wait(self._tasks)

    async def finish(self) -> None:
        """Let the calls in hand end; what is behind them waits in the outbox."""
        self._stopping.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=FINISH_SECONDS)
            for task in late:
                task.cancel()

    async def _rest(self) -> None:
        try:
            await asyncio.wait_for(self.woken.wait(), IDLE_SECONDS)
        except TimeoutError:
            return

    async def _start_due(self) -> int:
        """How many chats were begun with."""
        if self._refused is not None:
            raise self._refused
        if self._free_places() <= 0:
            await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
            return 1
        for chat in list(self._to_make)[: MADE_AT_ONCE - len(self._making)]:
            del self._to_make[chat]
        async with self._database.reading() as unit:
            due = await unit.outbox.due(self._clock.now(), [*self._busy, *self._to_make], BATCH)
        by_chat: dict[int, list[Due]] = defaultdict(list)
        for row in due:
            by_chat[row.chat].append(row)
        return sum(self._begin(chat, rows) for chat, rows in by_chat.items())

    def _free_places(self) -> int:
        return AT_ONCE - (len(self._tasks) - len(self._making))

    def _begin(self, chat: int, rows: list[Due]) -> bool:
        """Deliver to a chat up to the next file that is to be made; False if there is no place."""
        if not is_made(rows[0]):
            if self._free_places() <= 0:
                return False
            self._start(chat, list(takewhile(lambda row: not is_made(row), rows)))
            return True
        if len(self._making) >= MADE_AT_ONCE:
            self._to_make[chat] = None
            return False
        self._making.add(chat)
        self._start(chat, rows[:1])
        return True

    def _start(self, chat: int, rows: list[Due]) -> None:
        self._busy.add(chat)
        task = asyncio.create_task(self._deliver_chat(rows))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: self._free(chat))

    def _free(self, chat: int) -> None:
        self._busy.discard(chat)
        self._making.discard(chat)
        self.woken.set()

    async def _deliver_chat(self, rows: list[Due]) -> None:
        for bundle in bundles(rows):
            row = bundle[0]
            try:
                if not await self._deliver_bundle(bundle):
                    return
            except TelegramUnauthorizedError as refused:
                self._refused = refused
                return
            except Exception as fault:  # noqa: BLE001 - what was not noted is delivered again
                _log.warning("delivery_not_noted", fault=type(fault).__name__, row=row.id)
                await asyncio.sleep(IDLE_SECONDS)
                return

    async def _deliver_bundle(self, bundle: Bundle) -> bool:
        """True if the next message of the chat may follow."""
        row = bundle[0]
        if len(bundle) == 1:
            return await self._deliver(bundle, lambda: self._carrier.carry_out(row))
        orders = [json.loads(one.payload) for one in bundle]
        return await self._deliver(bundle, lambda: self._carrier.desk.carry_together(row.chat, orders))

    async def _deliver(self, bundle: Bundle, carry: Callable[[], Awaitable[int | None]]) -> bool:
        row = bundle[0]
        try:
            if not await self._may_go_out(row):
                return False
            message_id = await carry()
        except TelegramUnauthorizedError:
            _log.critical("token_refused")
            raise
        except DomainError as refusal:
            await self._explain(row, refusal)
            return True
        except Exception as fault:
            if isinstance(fault, SQLAlchemyError):
                raise
            return await self._judge(row, verdict_on(fault, row))
        await asyncio.gather(*(self._noting.delivered(one, message_id) for one in bundle))
        return True

    async def _may_go_out(self, row: Due) -> bool:
        """Wait for the call's turn; False if the relay is told to stop meanwhile."""
        for seconds in self._pace.pauses(row.chat, row.method):
            if seconds > 0:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stopping.wait(), seconds)
        return not self._stopping.is_set()

    async def _explain(self, row: Due, refusal: DomainError) -> None:
        """There is no file to be sent: the person is told why in its place; staff hear of what broke."""
        now = self._clock.now()
        async with self._database.transaction() as unit:
            await self._effects.refused(unit, row, refusal)
            if isinstance(refusal, FileNotMade):
                await unit.outbox.bury(row, refusal.key, now)
                await self._effects.undelivered(unit, row, "refused", refusal.place)
            else:
                await unit.outbox.done(row, now, row.message_id)
        self.woken.set()

    async def _judge(self, row: Due, verdict: Verdict) -> bool:
        now = self._clock.now()
        _log.info("delivery", verdict=verdict.kind, row=row.id, method=row.method, fault=verdict.fault)
        async with self._database.transaction() as unit:
            match verdict.kind:
                case "later":
                    wait = timedelta(seconds=verdict.seconds)
                    await unit.outbox.postpone(row, now + wait, lost_answer=verdict.lost_answer)
                case "done":
                    await unit.outbox.done(row, now, row.message_id)
                case "moved":
                    await follow(unit, row.chat, verdict.moved_to, now)
                case _:
                    await unit.outbox.bury(row, verdict.fault, now)
                    await self._effects.undelivered(unit, row, verdict.kind, verdict.fault)
        return verdict.kind in ("done", "refused", "unreachable")
