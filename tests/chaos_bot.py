"""The bot as a process of its own, that may be killed at any moment."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import SystemClock
from bot.schedule import FEED
from emulator.server import Telegram
from storage.database import Database

ROOT = Path(__file__).parent.parent
TASHKENT = ZoneInfo("Asia/Tashkent")


def environment(telegram: Telegram, staff: int, database_url: str, folder: Path) -> dict[str, str]:
    """What the bot finds around itself: this Telegram, this database, nothing of the machine's own settings."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": telegram.token,
        "TELEGRAM_API_BASE": telegram.base_url,
        "STAFF_CHAT_ID": str(staff),
        "DATABASE_URL": database_url,
        "FILES_DIR": str(folder / "files"),
        "FEED_SOURCE": str(folder / "feed"),
        "HTTP_PORT": "0",
    }


async def no_feed_is_due(url: str) -> None:
    """The evening's import was done: a bot that starts has no reason to begin one."""
    database = Database(url)
    now = SystemClock().now()
    seven = now.astimezone(TASHKENT).replace(hour=19, minute=0, second=0, microsecond=0)
    due = seven if seven <= now else seven - timedelta(days=1)
    async with database.transaction() as unit:
        await unit.jobs.begin(FEED, due, now)
        await unit.jobs.finish(FEED, due, now, "taken")
    await database.close()


class MortalBot:
    """Born from a zygote, within milliseconds; one lives at a time."""

    def __init__(self, zygote: asyncio.subprocess.Process) -> None:
        self._zygote = zygote
        self._living = 0

    async def is_born(self) -> None:
        self._living = await self._ask("start")

    def is_killed(self) -> None:
        os.kill(self._living, signal.SIGKILL)

    async def is_asked_to_leave(self) -> int:
        """Its exit code."""
        os.kill(self._living, signal.SIGTERM)
        return await self._ask("wait")

    async def _ask(self, what: str) -> int:
        assert self._zygote.stdin is not None
        assert self._zygote.stdout is not None
        self._zygote.stdin.write(f"{what}\n".encode())
        return int(await self._zygote.stdout.readline())


@asynccontextmanager
async def mortal_bot(surroundings: dict[str, str], folder: Path) -> AsyncIterator[MortalBot]:
    """Not born yet. What it logs goes to `bot.log` in the folder."""
    with (folder / "bot.log").open("wb") as log:
        zygote = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.chaos_zygote",
            cwd=folder,
            env=surroundings,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=log,
        )
        try:
            yield MortalBot(zygote)
        finally:
            assert zygote.stdin is not None
            zygote.stdin.close()
            await zygote.wait()
