"""Outbox → chats, in order per chat, within Telegram's limits; what fails for now is tried again, never lost.

A kill between sending and noting it repeats the message; nothing else does, but a lost answer.
"""

import asyncio
from collections.abc import Awaitable
from datetime import timedelta
from itertools import takewhile

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramUnauthorizedError
from sqlalchemy.exc import SQLAlchemyError

from bot.carrying import Carrier
from bot.effects import Effects
from bot.gathering import Bundle, Seen, cards_in, next_bundle
from bot.glances import Glances
from bot.makers import FileNotMade, Makers, is_made
from bot.moves import follow
from bot.noting import Noting
from bot.pace import Limits, Pace
from bot.post import Post
from bot.turns import Stopping, Turns
from bot.verdicts import Verdict, verdict_on
from domain.errors import DomainError
from domain.ports import Clock
from handlers.notices import Notices
from storage.database import Database
from storage.outbox import Delivered, Due
from storage.unit_of_work import UnitOfWork

AT_ONCE = 16
# files are made beside what is only said: a hundred papers asked for at once hold up nobody's balance
MADE_AT_ONCE = 2
BATCH = 200
# all that may wait for staff at once is looked at, so that a card behind many changes is not overlooked
GROUP_BATCH = 2_000
IDLE_SECONDS = 0.5
FINISH_SECONDS = 5
_log = structlog.get_logger()


class Relay:
    """Carries out what the outbox holds. `wake` is to be called when something was added."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        notices: Notices,
        effects: Effects,
        makers: Makers,
        post: Post,
        limits: Limits | None = None,
    ) -> None:
        self.turns = Turns(Pace(limits or Limits()))
        self._noting = Noting(database, clock, lambda: len(self._tasks))
        self._carrier = Carrier(bot, database, clock, notices, makers, self.turns, post, self._noting)
        self._database = database
        self._clock = clock
        self._effects = effects
        # rows of groups that were refused when told together with others
        self._apart: set[int] = set()
        self._glances = Glances()
        # what is due and not yet begun with, by chat
        self._read: dict[int, list[Due]] = {}
        self._more = False
        self._making: set[int] = set()
        # chats whose next message waits for one of those places, oldest first
        self._to_make: dict[int, None] = {}
        self._tasks: set[asyncio.Task[bool]] = set()
        self._refused: TelegramUnauthorizedError | None = None
        self.woken = self._glances.woken
        self.wake, self.wake_for = self._glances.wake, self._glances.wake_for

    async def run(self) -> None:
        """Until cancelled. Raises TelegramUnauthorizedError."""
        self.turns.go_on()
        # read when we led before: another process may have delivered it since
        self._read.clear()
        while True:
            if not self._read:
                await self._glances.next()
            try:
                await self._start_due()
            except TelegramUnauthorizedError:
                raise
            except Exception as fault:  # noqa: BLE001 - the relay outlives every outage of the database
                _log.warning("database_unavailable", fault=type(fault).__name__)
            if not self._read and not self._more:
                await self._glances.rest(IDLE_SECONDS)

    async def drain(self) -> None:
        """Deliver until nothing is due."""
        while await self._start_due() or self._tasks:
            if self._tasks:
                await asyncio.wait(self._tasks)

    async def finish(self) -> None:
        """Let the calls in hand end; what is behind them waits in the outbox."""
        self.turns.stop()
        # second by second: where the whole machine stood still, only one of them is used up by that
        for _ in range(FINISH_SECONDS):
            if not self._tasks:
                return
            await asyncio.wait(self._tasks, timeout=1)
        if self._tasks:
            _log.warning("deliveries_cut_off", count=len(self._tasks))
        for late in self._tasks:
            late.cancel()

    async def _start_due(self) -> int:
        """How many chats were begun with."""
        while self._free_places() <= 0:
            await asyncio.wait(self._tasks, return_when=asyncio.FIRST_COMPLETED)
        if self._refused is not None:
            raise self._refused
        if not self._read:
            await self._read_due()
        begun = 0
        for chat in list(self._read):
            if self._free_places() <= 0:
                break
            begun += self._begin(chat, self._read.pop(chat))
        return begun

    async def _read_due(self) -> None:
        """Many at once, and again only when all of them were begun with."""
        for chat in list(self._to_make)[: MADE_AT_ONCE - len(self._making)]:
            del self._to_make[chat]
        self._more = False
        self._glances.begin()
        async with self._database.reading() as unit:
            due = await unit.outbox.due(self._clock.now(), [*self._glances.busy, *self._to_make], BATCH)
        for row in due:
            self._read.setdefault(row.chat, []).append(row)
        self._more = len(due) == BATCH

    def _free_places(self) -> int:
        return AT_ONCE - (len(self._tasks) - len(self._making))

    def _begin(self, chat: int, rows: list[Due]) -> bool:
        """Deliver to a chat up to the next file that is to be made; False if there is no place for making it."""
        if chat < 0 or not is_made(rows[0]):
            said = list(takewhile(lambda row: not is_made(row), rows))
            if said != rows:
                self._glances.leave(chat)
            self._start(chat, self._deliver_to_group(chat) if chat < 0 else self._deliver_all(said))
            return True
        if len(self._making) >= MADE_AT_ONCE:
            self._to_make[chat] = None
            return False
        self._making.add(chat)
        if rows[1:]:
            self._glances.leave(chat)
        self._start(chat, self._deliver_all(rows[:1]))
        return True

    def _start(self, chat: int, delivery: Awaitable[bool]) -> None:
        self._glances.busy.add(chat)
        task = asyncio.create_task(self._watched(delivery))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda done: self._free(chat, done))

    def _free(self, chat: int, done: "asyncio.Task[bool]") -> None:
        self._making.discard(chat)
        self._glances.free(chat, all_done=not self._to_make and not done.cancelled() and done.result())

    async def _watched(self, delivery: Awaitable[bool]) -> bool:
        """False if something is left."""
        try:
            return await delivery
        except Stopping:
            return False
        except TelegramUnauthorizedError as refused:
            _log.critical("token_refused")
            self._refused = refused
        except Exception as fault:  # noqa: BLE001 - what was not noted is delivered again
            _log.warning("delivery_not_noted", fault=type(fault).__name__)
            await asyncio.sleep(IDLE_SECONDS)
        return False

    async def _deliver_all(self, rows: list[Due]) -> bool:
        for row in rows:
            if not await self._deliver(Bundle([row], [])):
                return False
        return True

    async def _deliver_to_group(self, chat: int) -> bool:
        """What is said next is chosen when there is room for it: by then more may wait that is told together."""
        while await self._due_in(chat, 1):
            await self.turns.room(chat)
            rows = await self._due_in(chat, GROUP_BATCH)
            if not rows or not await self._deliver(await self._chosen(chat, rows)):
                return False
        return True

    async def _due_in(self, chat: int, at_most: int) -> list[Due]:
        async with self._database.reading() as unit:
            return await unit.outbox.due_in(chat, self._clock.now(), at_most)

    async def _chosen(self, chat: int, rows: list[Due]) -> Bundle:
        async with self._database.reading() as unit:
            lying = await unit.desk.lying(chat, cards_in(rows))
        return next_bundle(rows, Seen(lying, self.turns.pace.left(chat), self._apart))

    async def _deliver(self, bundle: Bundle) -> bool:
        """True if the next message of the chat may follow."""
        try:
            carried = await self._carrier.carry_out(bundle)
        except (TelegramUnauthorizedError, SQLAlchemyError, Stopping):
            raise
        except DomainError as refusal:
            await self._explain(bundle.rows[0], refusal)
            return True
        except Exception as fault:  # noqa: BLE001 - whatever it is, there is a verdict on it
            return await self._judge(bundle, verdict_on(fault, bundle.rows[0]))
        await self._noting.delivered(bundle.rows, carried)
        return True

    async def _explain(self, row: Due, refusal: DomainError) -> None:
        """There is no file to be sent: the person is told why in its place; staff hear of what broke."""
        now = self._clock.now()
        async with self._database.transaction() as unit:
            await self._effects.refused(unit, row, refusal)
            if isinstance(refusal, FileNotMade):
                await unit.outbox.bury(row, refusal.key, now)
                await self._effects.undelivered(unit, row, "refused", refusal.place)
            else:
                await unit.outbox.done([Delivered(row, row.message_id)], now)
        self.wake()

    async def _judge(self, bundle: Bundle, verdict: Verdict) -> bool:
        now, row = self._clock.now(), bundle.rows[0]
        _log.info("delivery", verdict=verdict.kind, row=row.id, method=row.method, fault=verdict.fault)
        async with self._database.transaction() as unit:
            match verdict.kind:
                case "later":
                    wait = timedelta(seconds=verdict.seconds)
                    await unit.outbox.postpone(row, now + wait, lost_answer=verdict.lost_answer)
                case "done":
                    await unit.outbox.done([Delivered(one, one.message_id) for one in bundle.rows], now)
                case "moved":
                    await follow(unit, row.chat, verdict.moved_to, now)
                case _:
                    await self._give_up(unit, bundle, verdict)
        return verdict.kind in ("done", "refused", "unreachable")

    async def _give_up(self, unit: UnitOfWork, bundle: Bundle, verdict: Verdict) -> None:
        """Of several that were told together one may be at fault: they are said one by one before any is given up."""
        if len(bundle.orders) > 1:
            self._apart |= {row.id for row in bundle.rows}
            return
        for row in bundle.rows:
            await unit.outbox.bury(row, verdict.fault, self._clock.now())
        for card in cards_in(bundle.rows):
            await unit.desk.forget_words(card)
        await self._effects.undelivered(unit, bundle.rows[0], verdict.kind, verdict.fault)
