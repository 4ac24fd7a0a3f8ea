"""`make demo` in the hands of a newcomer, over the page's own wire."""

import asyncio
import socket
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

from tests.demo_process import PATIENCE, Demo, left_over, started


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
