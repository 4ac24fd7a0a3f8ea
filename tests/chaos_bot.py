"""The bot as a process of its own, that may be killed at any moment."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.clock import SystemClock
from bot.feed_hours import FEED
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


class Zygote:
    """Gives birth to bots within milliseconds. It is asked from a thread: it may answer late."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    async def ask(self, what: object) -> int:
        return await asyncio.to_thread(self._ask, what)

    def _ask(self, what: object) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


class MortalBot:
    """Lives again and again in the same surroundings; what it logs goes to `bot.log` in the folder."""

    def __init__(self, zygote: Zygote, environment: dict[str, str], folder: Path) -> None:
        self.environment = environment
        self._zygote = zygote
        self._birth = {"environment": environment, "folder": str(folder)}
        self._log = folder / "bot.log"
        self._logged_before = 0
        self._living = 0

    async def is_born(self) -> None:
        self._logged_before = len(self._logged())
        self._living = await self._zygote.ask(self._birth)

    def leads(self) -> bool:
        """Whether the last it had to say of the lead was that it took it."""
        logged = self._logged()[self._logged_before :]
        return logged.rfind(b'"event": "leading"') > logged.rfind(b'"event": "lead_lost"')

    def _logged(self) -> bytes:
        return self._log.read_bytes() if self._log.exists() else b""

    async def is_killed(self) -> None:
        os.kill(self._living, signal.SIGKILL)
        await self.leaves()

    async def is_asked_to_leave(self) -> int:
        """Its exit code."""
        os.kill(self._living, signal.SIGTERM)
        return await self.leaves()

    async def leaves(self) -> int:
        """The exit code, once it ends by itself."""
        code = await self._zygote.ask(self._living)
        self._living = 0
        return code

    async def is_buried(self) -> None:
        """Nothing of it lives any more."""
        if self._living:
            await self.is_killed()


@contextmanager
def a_zygote() -> Iterator[Zygote]:
    """Ready when its imports are done."""
    surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    command = (sys.executable, "-m", "tests.chaos_zygote")
    with subprocess.Popen(  # noqa: S603 - our own module
        command, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Zygote(process)
