"""`make demo` as a newcomer runs it: a process of its own, in a folder of its own, ended by Ctrl-C."""

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse

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


async def until(stream: ClientWebSocketResponse, words: str) -> dict[str, Any]:
    """The bot's message with these words."""
    while True:
        told: dict[str, Any] = await stream.receive_json(timeout=PATIENCE)
        message = told.get("message") or {}
        if words in message.get("text", "") and message["from"] != message["chat"]:
            return message


async def test_a_newcomer_signs_in_and_leaves(demo: Demo, tmp_path: Path) -> None:
    assert "The chat page / Страница чата" in demo.printed
    (contract, inn), (trader, _) = demo.logins
    assert (contract, trader) == ("00001", "00002")
    async with ClientSession(demo.address) as page, page.ws_connect("/page/stream") as stream:
        anna = (await stream.receive_json())["people"][0]["id"]

        async def says(text: str) -> None:
            async with page.post("/page/say", json={"person": anna, "text": text}) as answer:
                assert answer.status == 200

        for text, answer in (("/login", "договор"), (contract, "арол"), (inn, "овый пароль")):
            await says(text)
            await until(stream, answer)
    assert await demo.ends() == 0
    assert await demo.complaint() == ""
    assert (tmp_path / "var/demo/cabinet.db").exists()
    assert not left_over(tmp_path).exists()
    assert not (tmp_path / "real.db").exists()


async def test_a_port_that_is_taken_is_named_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "var/demo").mkdir(parents=True)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        demo = await started(tmp_path, port)
        assert await asyncio.wait_for(demo.process.wait(), PATIENCE) == 1
    assert await demo.complaint() == f"PORT: {port} is taken; try `make demo PORT={port + 1}`\n"
    assert (tmp_path / "var/demo").exists()
    await demo.process.communicate()
