"""The demo as a newcomer runs it: a process of its own, in a folder of its own, ended by Ctrl-C."""

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Demo:
    """The process, and what it has printed."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.printed = ""

    async def prints(self, sign: str) -> None:
        assert self.process.stdout
        while sign not in self.printed:
            line = await asyncio.wait_for(self.process.stdout.readline(), PATIENCE)
            assert line, await self.complaint()
            self.printed += line.decode()

    async def complaint(self) -> str:
        assert self.process.stderr
        return (await self.process.stderr.read()).decode()

    async def ends(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return await asyncio.wait_for(self.process.wait(), PATIENCE)

    @property
    def address(self) -> str:
        found = re.search(r"http://\S+", self.printed)
        assert found
        return found.group()

    @property
    def logins(self) -> list[tuple[str, str]]:
        return re.findall(r"договор (\d{5}) +INN / ИНН (\d{9})", self.printed)


def left_over(folder: Path) -> Path:
    """Something an earlier demo has left."""
    return folder / "var/demo/left-over"


async def started(folder: Path, port: int, **environment: str) -> Demo:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", str(port)),
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    return Demo(process)


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[Demo]:
    """A demo after an earlier one, beside the settings of a real bot, which it must leave alone."""
    left_over(tmp_path).mkdir(parents=True)
    (tmp_path / ".env").write_text("BOT_TOKEN=nonsense\nSTAFF_CHAT_ID=-1\nWEBHOOK_URL=https://real.example\n")
    real = f"sqlite+aiosqlite:///{tmp_path}/real.db"
    running = await started(tmp_path, free_port(), DATABASE_URL=real, TELEGRAM_API_BASE="http://127.0.0.1:1")
    await running.prints("Ctrl-C завершает")
    yield running
    if running.process.returncode is None:
        running.process.kill()
    await running.process.communicate()
