"""A feed that is fetched: with patience towards the network, without any towards the content."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copytree

import pytest
from aiohttp import web
from tenacity import wait_none
from tenacity.wait import wait_base

import gateways.billing.source as feed_source
from gateways.billing.place import without_secrets
from gateways.billing.refusal import FeedRefused, FeedUnavailable
from tests.feed_cabinet import FeedCabinet
from tests.feed_folder import FeedFolder

pytest_plugins = ["tests.postgres", "tests.feed_fixtures"]

TOKEN = "feed-token-0123456789"


@dataclass
class FeedServer:
    """Serves a folder to who has the token; what it answers first can be put in its mouth."""

    folder: Path
    address: str = ""
    asked: list[str] = field(default_factory=list)
    first: list[Callable[[], web.StreamResponse]] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.match_info["file"])
        if request.headers.get("Authorization") != f"Bearer {TOKEN}":
            raise web.HTTPUnauthorized
        if self.first:
            return self.first.pop(0)()
        file = self.folder / request.match_info["file"]
        if not file.is_file():
            raise web.HTTPNotFound
        return web.Response(body=file.read_bytes())


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting: wait_base = wait_none()
    monkeypatch.setattr(feed_source, "PATIENTLY", waiting)


@pytest.fixture
async def server(yesterday: Path, tmp_path: Path) -> AsyncIterator[FeedServer]:
    serving = FeedServer(copytree(yesterday, tmp_path / "served"))
    application = web.Application()
    application.router.add_get("/feed/{file}", serving.answer)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    serving.address = f"http://127.0.0.1:{port}/feed"
    yield serving
    await runner.cleanup()


async def refused(cabinet: FeedCabinet, server: FeedServer, token: str = TOKEN) -> FeedRefused:
    with pytest.raises(FeedRefused) as refusal:
        await cabinet.take_in(server.address, token=token)
    assert await cabinet.in_force() is None
    assert await cabinet.places() == []
    return refusal.value


async def test_a_snapshot_is_fetched_and_taken_in(cabinet: FeedCabinet, server: FeedServer) -> None:
    outcome = await cabinet.take_in(server.address, token=TOKEN)
    assert outcome.rows["contracts"] == 40


async def test_a_server_that_stumbles_is_asked_again(cabinet: FeedCabinet, server: FeedServer) -> None:
    server.first = [
        lambda: web.Response(status=502, text="<html>"),
        lambda: web.Response(status=429),
        lambda: web.Response(status=503),
    ]
    assert (await cabinet.take_in(server.address, token=TOKEN)).taken
    assert server.asked.count("datapackage.json") == 4


async def test_a_server_that_stays_down_is_no_refusal(cabinet: FeedCabinet, server: FeedServer) -> None:
    server.first = [lambda: web.Response(status=503)] * 9
    refusal = await refused(cabinet, server)
    assert isinstance(refusal, FeedUnavailable)
    assert "HTTP 503" in refusal.sentence
    assert (await cabinet.last_run()).outcome == "unavailable"


async def test_nobody_there_is_no_refusal(cabinet: FeedCabinet) -> None:
    with pytest.raises(FeedUnavailable):
        await cabinet.take_in("http://127.0.0.1:9/feed", token=TOKEN)


async def test_a_wrong_token_is_told_and_not_repeated(cabinet: FeedCabinet, server: FeedServer) -> None:
    refusal = await refused(cabinet, server, token="a-wrong-token")
    assert (refusal.key, refusal.file) == ("forbidden", "datapackage.json")
    assert server.asked == ["datapackage.json"]
    assert "a-wrong-token" not in refusal.sentence + str(await cabinet.last_run())


async def test_a_file_that_is_not_served_is_missing(cabinet: FeedCabinet, server: FeedServer) -> None:
    FeedFolder(server.folder).file("charges").unlink()
    refusal = await refused(cabinet, server)
    assert (refusal.key, refusal.file) == ("missing", "charges.csv")


async def test_more_than_was_declared_is_not_received(cabinet: FeedCabinet, server: FeedServer) -> None:
    with FeedFolder(server.folder).file("charges").open("ab") as file:
        file.write(b"x" * 100)
    refusal = await refused(cabinet, server)
    assert (refusal.key, refusal.file) == ("too-long", "charges.csv")


async def test_another_content_of_the_same_length_is_refused(
    cabinet: FeedCabinet, server: FeedServer
) -> None:
    file = FeedFolder(server.folder).file("payments")
    file.write_bytes(file.read_bytes()[:-3] + b"x\r\n")
    refusal = await refused(cabinet, server)
    assert (refusal.key, refusal.file) == ("hash-differs", "payments.csv")


async def test_the_token_follows_no_redirect(cabinet: FeedCabinet, server: FeedServer) -> None:
    server.first = [lambda: web.Response(status=302, headers={"Location": server.address + "/elsewhere"})]
    refusal = await refused(cabinet, server)
    assert refusal.key == "answered"
    assert server.asked == ["datapackage.json"]


@pytest.mark.parametrize("address", ["http://billing.example/feed", "ftp://billing.example/feed", "https://"])
async def test_the_token_goes_out_over_https_only(cabinet: FeedCabinet, address: str) -> None:
    with pytest.raises(FeedRefused) as refusal:
        await cabinet.take_in(address, token=TOKEN)
    assert refusal.value.key == "insecure"


async def test_what_is_stored_of_an_address_holds_no_secret(cabinet: FeedCabinet) -> None:
    with pytest.raises(FeedRefused):
        await cabinet.take_in("http://me:secret@billing.example/feed?key=secret", token=TOKEN)
    stored = (await cabinet.last_run()).reason or ""
    assert "secret" not in stored + without_secrets("https://me:secret@billing.example/f?key=secret")
