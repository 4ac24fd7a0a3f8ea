"""Notes what was delivered, many at once: the shorter a delivery goes unnoted, the fewer a kill repeats."""

import asyncio
from dataclasses import dataclass, field

from domain.ports import Clock
from storage.database import Database
from storage.outbox import Due


@dataclass(slots=True)
class _Batch:
    rows: list[tuple[Due, int | None]] = field(default_factory=list)
    written: bool = False


class Noting:
    """Those who come while a transaction runs share the next one."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._writing = asyncio.Lock()
        self._next = _Batch()

    async def delivered(self, row: Due, message_id: int | None) -> None:
        """Return when it is stored. Raises what the database raises; then it is not."""
        batch = self._next
        batch.rows.append((row, message_id))
        async with self._writing:
            if not batch.written:
                await self._write(batch)

    async def _write(self, batch: _Batch) -> None:
        async with self._database.transaction() as unit:
            # closed only now: whoever came while we waited for the database has a place in it
            self._next = _Batch()
            for row, message_id in batch.rows:
                await unit.outbox.done(row, self._clock.now(), message_id)
        batch.written = True
