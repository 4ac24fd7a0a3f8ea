"""Notes what was delivered, many at once: the shorter a delivery goes unnoted, the fewer a kill repeats."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from domain.ports import Clock
from storage.database import Database
from storage.outbox import Due
from storage.unit_of_work import UnitOfWork

Note = Callable[[UnitOfWork], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Carried:
    """What a delivery came to: how the message is known to Telegram, and what else is to be kept of it."""

    message_id: int | None = None
    note: Note | None = None


@dataclass(slots=True)
class _Batch:
    deliveries: list[tuple[Sequence[Due], Carried]] = field(default_factory=list)
    written: bool = False


class Noting:
    """Those who come while a transaction runs share the next one."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._writing = asyncio.Lock()
        self._next = _Batch()

    async def delivered(self, rows: Sequence[Due], carried: Carried) -> None:
        """Return when it is stored. Raises what the database raises; then it is not."""
        batch = self._next
        batch.deliveries.append((rows, carried))
        async with self._writing:
            if not batch.written:
                await self._write(batch)

    async def _write(self, batch: _Batch) -> None:
        async with self._database.transaction() as unit:
            # closed only now: whoever came while we waited for the database has a place in it
            self._next = _Batch()
            for rows, carried in batch.deliveries:
                for row in rows:
                    await unit.outbox.done(row, self._clock.now(), carried.message_id)
                if carried.note is not None:
                    await carried.note(unit)
        batch.written = True
