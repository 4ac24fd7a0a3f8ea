"""The updates of different people that wait at the same moment, handled in one transaction where they are quick.

To begin and to store costs more than most updates do in between, and what each of them reads first and writes last
is the same: read and written for all of them at once, it is hardly more than for one.
"""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import chain

import structlog
from aiogram import Bot

from bot.metrics import Handling, Metrics
from bot.slow import Suspended, answers_at_hand
from domain.ports import Clock
from storage.database import Database
from storage.inbox import Incoming
from storage.unit_of_work import UnitOfWork

Waiting = dict[int, list[Incoming]]
"""What waits, by chat, in order."""

Handle = Callable[[UnitOfWork, Incoming, Handling], Awaitable[None]]
_log = structlog.get_logger()


class Together:
    """`handle` has one update handled, `is_stored` is told when what was handled is kept."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        metrics: Metrics,
        handle: Handle,
        is_stored: Callable[[UnitOfWork], None],
    ) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._metrics = metrics
        self._have_handled = handle
        self._is_stored = is_stored

    async def handle(self, begun: Waiting) -> Waiting:
        """Handle what is quick; what is left is for each chat by itself."""
        # staff look through all contracts: that must hold up no consumer
        private = [chat for chat in begun if chat > 0]
        if len(private) < 2:  # noqa: PLR2004 - one has nobody to share with
            return begun
        handled: list[Handling] = []
        token = answers_at_hand.set({})
        try:
            async with self._database.transaction() as unit:
                done = await self._handle_quick(unit, {chat: begun[chat] for chat in private}, handled)
        except Exception as fault:  # noqa: BLE001 - whoever has brought it about is found when each is by itself
            _log.info("handled_apart", fault=type(fault).__name__)
            return begun
        finally:
            answers_at_hand.reset(token)
        for handling in handled:
            self._metrics.handled(handling)
        self._is_stored(unit)
        left = {chat: waiting[done.get(chat, 0) :] for chat, waiting in begun.items()}
        return {chat: waiting for chat, waiting in left.items() if waiting}

    async def _handle_quick(
        self, unit: UnitOfWork, begun: Waiting, handled: list[Handling]
    ) -> dict[int, int]:
        """How many updates of each chat are done."""
        held = await unit.inbox.hold(list(begun))
        mine = {chat: waiting for chat, waiting in begun.items() if chat in held}
        if not mine:
            return {}
        numbers = [incoming.update_id for incoming in chain.from_iterable(mine.values())]
        waiting = await unit.inbox.still_waiting(self._bot.id, numbers)
        await unit.read_ahead(list(mine))
        async with unit.later.gathering():
            return {chat: await self._as_far_as_quick(unit, mine[chat], waiting, handled) for chat in mine}

    async def _as_far_as_quick(
        self, unit: UnitOfWork, updates: list[Incoming], waiting: frozenset[int], handled: list[Handling]
    ) -> int:
        """How many are done before one that needs slow work."""
        for number, incoming in enumerate(updates):
            handling = Handling()
            try:
                async with unit.part():
                    await self._take(unit, incoming, handling, still_waits=incoming.update_id in waiting)
            except Suspended:
                unit.dialogues.revert()
                return number
            handled.append(handling)
            # others of this process have their turn in between
            await asyncio.sleep(0)
        return len(updates)

    async def _take(
        self, unit: UnitOfWork, incoming: Incoming, handling: Handling, *, still_waits: bool
    ) -> None:
        if not still_waits:
            handling.outcome = "done elsewhere"
            return
        await unit.inbox.done(self._bot.id, incoming, self._clock.now())
        await self._have_handled(unit, incoming, handling)
