"""Takes updates out of the inbox and has them handled in a transaction: all of the effect of each or none.

One update of a chat at a time, in order. What cannot be handled is set aside under a reference; others go on.
"""

import asyncio
import json
import secrets
from bisect import insort
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import Any

import structlog
from aiogram import Bot, Dispatcher

from bot.apology import Apology
from bot.effects import Effects
from bot.faults import place_of
from bot.glances import Glances
from bot.metrics import Handling, Metrics
from bot.moves import follow, move_in
from bot.slow import Answers, Suspended, answers_at_hand
from bot.together import Together, Waiting
from domain.ports import Clock
from handlers.services import given
from storage.database import Database, at_length
from storage.faults import passes
from storage.inbox import Incoming
from storage.unit_of_work import UnitOfWork

AT_ONCE = 16
# SQLite has one writer: more would only stand in line before those who store updates and note deliveries.
IN_TRANSACTIONS = {True: 2, False: 8}
BATCH = 200
IDLE_SECONDS = 0.5
_log = structlog.get_logger()


class Worker:
    """Handles what waits; `on_commit` tells the relay for whom there is something."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        database: Database,
        clock: Clock,
        effects: Effects,
        on_commit: Callable[[set[int]], None],
        services: dict[str, Any],
        metrics: Metrics,
        apology: Apology,
    ) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._database = database
        self._clock = clock
        self._effects = effects
        self._on_commit = on_commit
        self._given = given(services)
        self._metrics = metrics
        self._apology = apology
        self._turns = asyncio.Semaphore(IN_TRANSACTIONS[database.is_sqlite])
        self._together = Together(bot, database, clock, metrics, self._have_handled, self._is_stored)
        self._glances = Glances()
        # what waits and is not yet begun with, by chat
        self._read: Waiting = {}
        self._more = False
        self._tasks: set[asyncio.Task[bool]] = set()
        self._stopping = asyncio.Event()

    def hand(self, stored: Sequence[Incoming]) -> None:
        """What this process has just stored need not be looked for."""
        for incoming in stored:
            if incoming.chat in self._glances.busy:
                self._glances.leave(incoming.chat)
            elif incoming.chat in self._read or len(self._read) < BATCH:
                self._line_up(incoming)
            else:
                self._more = True
        if self._read:
            self._glances.woken.set()

    def _line_up(self, incoming: Incoming) -> None:
        """In its place, and once: what was handed on may have been found as well, or come again."""
        line = self._read.setdefault(incoming.chat, [])
        if all(incoming.update_id != other.update_id for other in line):
            insort(line, incoming, key=lambda one: one.update_id)

    async def run(self, stopping: asyncio.Event) -> None:
        """Until told to stop; then the updates in hand are finished, those behind them wait in the inbox."""
        self._stopping = stopping
        heeding = asyncio.create_task(self._heed(stopping))
        try:
            while not stopping.is_set():
                await self._look_once()
                if not (self._read or self._more or stopping.is_set()):
                    await self._glances.rest(IDLE_SECONDS)
        finally:
            heeding.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _heed(self, stopping: asyncio.Event) -> None:
        await stopping.wait()
        self._glances.woken.set()

    async def _look_once(self) -> None:
        await self._glances.next()
        try:
            await self._start_waiting()
        except Exception as fault:  # noqa: BLE001 - the worker outlives every outage of the database
            _log.warning("database_unavailable", fault=type(fault).__name__)

    async def drain(self) -> None:
        """Handle until nothing waits."""
        while await self._start_waiting() or self._tasks:
            if self._tasks:
                await asyncio.wait(self._tasks)

    async def idle(self) -> None:
        """Return when nothing waits, whichever process handles it."""
        while await self._is_behind():  # noqa: ASYNC110 - no event tells what other processes have handled
            await asyncio.sleep(IDLE_SECONDS)

    async def _is_behind(self) -> bool:
        async with self._database.reading() as unit:
            return await unit.inbox.oldest_waiting() is not None

    async def _start_waiting(self) -> int:
        while len(self._tasks) >= AT_ONCE:
            await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        if not self._read or self._glances.is_to_look_again():
            await self._read_waiting()
        else:
            self._glances.take_up()
        free = AT_ONCE - len(self._tasks)
        begun = {chat: self._read.pop(chat) for chat in list(self._read)[:free]}
        for chat, waiting in (await self._together.handle(begun)).items():
            self._start(chat, waiting)
        return len(begun)

    def _is_stored(self, unit: UnitOfWork) -> None:
        self._apology.is_over()
        self._on_commit(unit.outbox.addressed)

    async def _read_waiting(self) -> None:
        """Many at once, and again only when all of them were begun with, or after a while."""
        self._more = False
        self._glances.begin()
        async with self._database.reading() as unit:
            waiting = await unit.inbox.waiting(self._bot.id, list(self._glances.busy), BATCH)
        for incoming in waiting:
            self._line_up(incoming)
        self._more = self._more or len(waiting) == BATCH

    def _start(self, chat: int, waiting: list[Incoming]) -> None:
        self._glances.busy.add(chat)
        handed_on_meanwhile = self._read.pop(chat, [])
        task = asyncio.create_task(self._handle_chat([*waiting, *handed_on_meanwhile]))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda done: self._free(chat, done))

    def _free(self, chat: int, done: "asyncio.Task[bool]") -> None:
        self._glances.free(chat, all_done=not done.cancelled() and done.result())

    async def _handle_chat(self, waiting: list[Incoming]) -> bool:
        """False if something is left."""
        for incoming in waiting:
            try:
                if self._stopping.is_set() or not await self._handle(incoming):
                    return False
            except Exception as fault:  # noqa: BLE001 - the update waits in the inbox until the fault has passed
                _log.warning("update_postponed", fault=type(fault).__name__, update_id=incoming.update_id)
                await self._apology.make(fault, {incoming.chat})
                await asyncio.sleep(IDLE_SECONDS)
                return False
        return True

    async def _handle(self, incoming: Incoming) -> bool:
        """False if another process holds the chat."""
        with self._metrics.handling() as handling:
            try:
                return await self._with_answers(incoming, handling)
            except Exception as fault:
                handling.outcome = "postponed" if passes(fault) else "quarantined"
                if passes(fault):
                    raise
                await self._set_aside(incoming, fault)
                return True

    async def _with_answers(self, incoming: Incoming, handling: Handling) -> bool:
        """Again and again, each time with one more answer of slow work at hand."""
        answers: Answers = {}
        token = answers_at_hand.set(answers)
        try:
            while True:
                try:
                    async with self._turns:
                        return await self._in_one_transaction(incoming, handling)
                except Suspended as suspended:
                    handling.reached.clear()
                    answers[suspended.key] = await suspended.answer()
        finally:
            answers_at_hand.reset(token)

    async def _in_one_transaction(self, incoming: Incoming, handling: Handling) -> bool:
        # staff look through all contracts: that must hold up no consumer
        with at_length() if incoming.chat < 0 else nullcontext():
            return await self._handled(incoming, handling)

    async def _handled(self, incoming: Incoming, handling: Handling) -> bool:
        async with self._database.transaction() as unit:
            taken = await self._taken(unit, incoming)
            if not taken and not await unit.inbox.hold([incoming.chat]):
                handling.outcome = "held elsewhere"
                return False
            # whoever held the chat a moment ago may have left this one
            if taken or await self._taken(unit, incoming):
                if incoming.chat > 0:
                    await unit.read_ahead([incoming.chat])
                async with unit.later.gathering():
                    await self._have_handled(unit, incoming, handling)
            else:
                handling.outcome = "done elsewhere"
        self._is_stored(unit)
        return True

    async def _taken(self, unit: UnitOfWork, incoming: Incoming) -> bool:
        return await unit.inbox.take(self._bot.id, incoming, self._clock.now())

    async def _have_handled(self, unit: UnitOfWork, incoming: Incoming, handling: Handling) -> None:
        update = json.loads(incoming.payload)
        handling.is_of(update)
        move = move_in(update)
        if move is not None:
            await follow(unit, *move, self._clock.now())
            return
        if not handling.is_known:
            # nothing of ours handles it, and the library would write it out into the log
            return
        aside: list[Any] = []
        answer = await self._dispatcher.feed_raw_update(
            self._bot,
            update,
            aside=aside,
            reached=handling.reached,
            raw_update=update,
            revert_dialogues=unit.dialogues.revert,
            staff_chat=await self._effects.staff_chat(unit, incoming.chat),
            **self._given,
        )
        if await self._effects.apply(unit, incoming.chat, update, [aside, answer]):
            self._glances.wake()

    async def _set_aside(self, incoming: Incoming, poison: Exception) -> None:
        reference = secrets.token_hex(4).upper()
        fault = place_of(poison)
        _log.error("update_quarantined", reference=reference, fault=fault, update_id=incoming.update_id)
        async with self._database.transaction() as unit:
            await self._effects.quarantine(unit, self._bot.id, incoming, reference, fault)
        self._on_commit(unit.outbox.addressed)
        await self._tell_of_quarantine(incoming.chat, reference, fault)

    async def _tell_of_quarantine(self, chat: int, reference: str, fault: str) -> None:
        """In a transaction of its own: what cannot be told must not bring the poison back."""
        try:
            async with self._database.transaction() as unit:
                await self._effects.tell_of_quarantine(unit, chat, reference, fault)
            self._on_commit(unit.outbox.addressed)
        except Exception as untold:  # noqa: BLE001 - the reference is in the log and in the inbox
            _log.error("quarantine_not_told", reference=reference, fault=type(untold).__name__)
