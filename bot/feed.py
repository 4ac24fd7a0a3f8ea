"""The scheduled look at the feed: the import is a process of its own, so that nobody waits for it."""

import asyncio
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from bot.elsewhere import POLITE
from domain.feed import FeedRun
from domain.ports import Clock
from gateways.billing.place import without_secrets
from storage.database import Database
from storage.snapshot_register import RunEnd, SnapshotRegister

_COMMAND = (sys.executable, "-m", "bot", "import")
_LONGEST_SECONDS = 3600


async def run_scheduled(
    database: Database, clock: Clock, source: str, command: Sequence[str] = _COMMAND
) -> FeedRun:
    """Look for a new snapshot once; the run as it was recorded, whatever became of the process."""
    started = clock.now()
    code = await _ended(command)
    async with database.transaction() as work:
        run = await work.feed_runs.last()
        if run is None or run.started_at < started:
            end = RunEnd("failed", reason=f"the import process ended with {code}")
            await SnapshotRegister(work.connection).record(without_secrets(source), started, clock.now(), end)
            run = await work.feed_runs.last()
    assert run is not None  # noqa: S101 - it was just recorded
    return run


def leave_room(process: int) -> None:
    """Consumers are being answered on the same machine: a process that has just begun works when nobody else does."""
    os.setpriority(os.PRIO_PROCESS, process, POLITE)
    if sys.platform == "linux":
        with suppress(PermissionError):
            os.sched_setscheduler(process, os.SCHED_IDLE, os.sched_param(0))


async def _ended(command: Sequence[str]) -> int:
    process = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL
    )
    with suppress(ProcessLookupError):
        leave_room(process.pid)
    try:
        return await asyncio.wait_for(process.wait(), _LONGEST_SECONDS)
    except TimeoutError:
        return await _stopped(process)
    except asyncio.CancelledError:
        await _stopped(process)
        raise


async def _stopped(process: asyncio.subprocess.Process) -> int:
    with suppress(ProcessLookupError):
        process.kill()
    return await process.wait()
