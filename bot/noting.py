"""Notes what was delivered, many at once: the shorter a delivery goes unnoted, the fewer a kill repeats.

A transaction of PostgreSQL is walks to its server, whatever is in it: while more are on their way, it waits a moment,
and what is one statement goes without.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from domain.ports import Clock
from storage.database import Database
from storage.outbox import Delivered, Due
from storage.unit_of_work import UnitOfWork

MOMENT_SECONDS = 0.003

Note = Callable[[UnitOfWork], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Carried:
    """What a delivery came to: how the message is known to Telegram, and what else is to be kept of it.

    `remembered` if its message stood blank before, and so is known to show data.
    """

    message_id: int | None = None
    note: Note | None = None
    remembered: bool = False


@dataclass(slots=True)
class _Batch:
    done: list[Delivered] = field(default_factory=list)
    blank: list[Delivered] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    sessions_over: frozenset[int] = frozenset()
    taken: bool = False
    tried: asyncio.Event = field(default_factory=asyncio.Event)
    written: bool = False

    @property
    def size(self) -> int:
        return len(self.done) + len(self.blank)

    @property
    def is_one_change(self) -> bool:
        """On PostgreSQL."""
        if self.notes or (self.blank and self.done):
            return False
        return not any(one.is_to_remember for one in self.done)


class Noting:
    """Those who come while a transaction runs share the next one. Its verbs raise what the database raises.

    `in_hand` says how many deliveries are being carried out.
    """

    def __init__(self, database: Database, clock: Clock, in_hand: Callable[[], int]) -> None:
        self._database = database
        self._in_hand = in_hand
        self._clock = clock
        self._writing = asyncio.Lock()
        self._next = _Batch()

    async def delivered(self, rows: Sequence[Due], carried: Carried) -> None:
        """Return when it is stored."""
        batch = self._next
        batch.done += [Delivered(row, carried.message_id, carried.remembered) for row in rows]
        if carried.note is not None:
            batch.notes.append(carried.note)
        await self._stored(batch)

    async def stands_blank(self, row: Due, message_id: int) -> bool:
        """A message that is to show data stands in its chat, without them yet. False if its session is over."""
        batch = self._next
        batch.blank.append(Delivered(row, message_id))
        await self._stored(batch)
        return row.session not in batch.sessions_over

    async def _stored(self, batch: _Batch) -> None:
        """The first of a batch writes it; if that failed, each of the others tries until one has succeeded."""
        if batch.taken:
            await batch.tried.wait()
            if batch.written:
                return
        batch.taken = True
        try:
            async with self._writing:
                if not batch.written:
                    await self._write(batch)
        finally:
            batch.tried.set()

    async def _write(self, batch: _Batch) -> None:
        if not self._database.is_sqlite and batch.size < self._in_hand():
            await asyncio.sleep(MOMENT_SECONDS)
        is_one_change = not self._database.is_sqlite and batch.is_one_change
        if is_one_change:
            # whoever came now might bring another
            self._next = _Batch()
        async with self._database.one_change() if is_one_change else self._database.transaction() as unit:
            if self._next is batch:
                # closed only now: whoever came while we waited for the database has a place in it
                self._next = _Batch()
            now = self._clock.now()
            if batch.blank:
                batch.sessions_over = await unit.blanks.stand(batch.blank, now)
            if batch.done:
                await unit.outbox.done(batch.done, now)
            for note in batch.notes:
                await note(unit)
        batch.written = True
