"""An import that is killed leaves everything as it was; the scheduled one runs beside the bot."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

from bot.feed import leave_room, run_scheduled
from tests.feed_cabinet import FeedCabinet, StandingClock

pytest_plugins = ["tests.postgres", "tests.feed_fixtures"]


def command(cabinet: FeedCabinet, folder: Path, moment: str) -> list[str]:
    url = cabinet.database.url.render_as_string(hide_password=False)
    return [sys.executable, "-m", "tests.feed_process", url, str(folder), moment]


@pytest.mark.parametrize("moment", ["1", "4", "7", "written"])
async def test_a_killed_import_leaves_everything_as_it_was(
    either_cabinet: FeedCabinet, yesterday: Path, today: Path, moment: str
) -> None:
    await either_cabinet.take_in(yesterday)
    before = await either_cabinet.fingerprint()
    process = await asyncio.create_subprocess_exec(*command(either_cabinet, today, moment))
    assert await process.wait() == -signal.SIGKILL
    assert await either_cabinet.fingerprint() == before
    assert (await either_cabinet.take_in(today)).taken
    assert len(await either_cabinet.places()) == 2


async def test_the_scheduled_import_runs_in_a_process_of_its_own(
    either_cabinet: FeedCabinet, yesterday: Path
) -> None:
    way = command(either_cabinet, yesterday, "never")
    run = await run_scheduled(either_cabinet.database, StandingClock(), str(yesterday), way)
    assert run.outcome == "taken"
    assert await either_cabinet.in_force() is not None


async def test_an_import_works_when_nobody_else_does() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "input()", stdin=asyncio.subprocess.PIPE
    )
    leave_room(process.pid)
    assert os.getpriority(os.PRIO_PROCESS, process.pid) > os.getpriority(os.PRIO_PROCESS, 0)
    if sys.platform == "linux":
        assert os.sched_getscheduler(process.pid) == os.SCHED_IDLE
    await process.communicate(b"\n")


async def test_a_scheduled_import_that_dies_is_told_as_failed(cabinet: FeedCabinet, yesterday: Path) -> None:
    way = command(cabinet, yesterday, "1")
    run = await run_scheduled(cabinet.database, StandingClock(), str(yesterday), way)
    assert (run.outcome, run.reason) == ("failed", "the import process ended with -9")
    assert await cabinet.in_force() is None


async def test_a_scheduled_import_told_to_stop_takes_its_process_along(
    cabinet: FeedCabinet, tmp_path: Path
) -> None:
    started = tmp_path / "started"
    os.mkfifo(started)
    endless = f"import os, signal; open({str(started)!r}, 'w').write(str(os.getpid())); signal.pause()"
    way = [sys.executable, "-c", endless]
    running = asyncio.create_task(run_scheduled(cabinet.database, StandingClock(), "feed", way))
    child = int(await asyncio.to_thread(started.read_text))
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
