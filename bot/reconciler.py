"""What fell between is looked for every five minutes: mended where that can be done, told to staff where not.

Each check is a job of its own, so that one that fails leaves the others alone.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog

from bot.due import every
from bot.metrics import Metrics
from bot.timetable import Job
from domain.events import Stuck
from domain.ports import Clock
from storage.unit_of_work import UnitOfWork

# longer than a busy evening's announcements take
WAITS_TOO_LONG = timedelta(minutes=15)
TOLD_AGAIN = timedelta(hours=1)
_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Check:
    """`look` says how many it has found, and mends them in the same transaction if it `mends`."""

    name: str
    look: Callable[[UnitOfWork], Awaitable[int]]
    mends: bool = True


class Reconciler:
    """Makes jobs of checks. What cannot be mended staff hear of once an hour, as long as it lasts."""

    def __init__(self, clock: Clock, metrics: Metrics) -> None:
        self._clock = clock
        self._metrics = metrics

    def job(self, check: Check) -> Job:
        return Job(check.name, every(minutes=5), partial(self._look, check))

    async def _look(self, check: Check, unit: UnitOfWork, _: datetime) -> None:
        found = await check.look(unit)
        if not found:
            return
        self._metrics.fell_between(check.name, found)
        _log.warning("fell_between", check=check.name, found=found, mended=check.mends)
        if not check.mends:
            await self._tell(unit, check.name, found)

    async def _tell(self, unit: UnitOfWork, name: str, found: int) -> None:
        now, mark = self._clock.now(), f"told-{name}"
        told_at = await unit.chats.marked(mark)
        if told_at is None or now - told_at >= TOLD_AGAIN:
            await unit.chats.mark(mark, now)
            unit.record(Stuck(name, found))

    async def updates_waiting(self, unit: UnitOfWork) -> int:
        return await unit.inbox.count_waiting_since(self._clock.now() - WAITS_TOO_LONG)

    async def messages_waiting(self, unit: UnitOfWork) -> int:
        now = self._clock.now()
        return await unit.outbox.count_held_up(now, now - WAITS_TOO_LONG)
