"""A bot as a process of its own, and what it uses of the machine."""

import asyncio
import gc
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil

from emulator.server import Telegram

ROOT = Path(__file__).parent.parent.parent
MEGABYTE = 1 << 20


class RunningBot:
    """Processor time and memory of the process, its threads and its children."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._watched = psutil.Process(process.pid)

    def processor_seconds(self) -> float:
        used = self._watched.cpu_times()
        return float(used.user + used.system + used.children_user + used.children_system)

    def megabytes(self) -> float:
        return float(self._watched.memory_info().rss) / MEGABYTE


@asynccontextmanager
async def running(module: str, telegram: Telegram, folder: Path, url: str = "") -> AsyncIterator[RunningBot]:
    """Begun when it asks for updates for the first time; killed at the end.

    Meanwhile this process, which plays Telegram, looks for no garbage: that takes it half a second at times, which
    would be told as the bot's.
    """
    around = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "BOT_TOKEN": telegram.token,
        "TELEGRAM_API_BASE": telegram.base_url,
        "DATABASE_URL": url,
        "FILES_DIR": str(folder / "files"),
        "FEED_SOURCE": str(folder / "no-feed"),
        "HTTP_PORT": "0",
    }
    telegram.api.calls.clear()
    with (folder / "bot.log").open("ab") as log:
        program = [sys.executable, "-m", module]
        process = subprocess.Popen(program, env=around, stdout=log, stderr=log)  # noqa: ASYNC220, S603 - ourselves
    try:
        while not any(call.method == "getUpdates" for call in telegram.api.calls):
            if process.poll() is not None:
                raise SystemExit(f"{module} ended: {(folder / 'bot.log').read_text()[-2000:]}")
            await asyncio.sleep(0.005)
        gc.collect()
        gc.disable()
        yield RunningBot(process)
    finally:
        gc.enable()
        process.kill()
        process.wait()
