"""Updates that Telegram brings itself, and what the process says of its health."""

import json
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from bot.web import LARGEST_UPDATE, SECRET_HEADER, web_application
from emulator.cast import find
from storage.schema import snapshots
from tests.clock import StandingClock
from tests.delivery import refusing, states, writes
from tests.house import OWN_PASSWORD, House, a_house

SECRET = "s" * 32
Web = TestClient[Request, Application]


@pytest.fixture
async def hooked(either_url: str, clock: StandingClock, tmp_path: Path) -> AsyncIterator[House]:
    """The bot behind a webhook."""
    hook = {"webhook_url": "https://cabinet.invalid", "webhook_secret": SECRET}
    async with a_house(either_url, clock, tmp_path / "files", **hook) as made:
        made.telegram.world.updates.forget_all()
        yield made


@pytest.fixture
async def web(hooked: House) -> AsyncIterator[Web]:
    async with TestClient(TestServer(web_application(hooked.app))) as client:
        yield client


async def _delivered_there(house: House, web: Web) -> None:
    """From now on Telegram brings every update, and each act of a person settles the bot."""
    address = str(web.make_url("/telegram"))
    await house.app.bot.set_webhook(address, secret_token=SECRET)

    async def settle() -> None:
        await house.telegram.api.webhook.drained()
        await house.app.worker.drain()
        await house.app.relay.drain()

    house.telegram.world.settle = settle


async def _posts(web: Web, update: object, secret: str = SECRET) -> int:
    body = update if isinstance(update, bytes) else json.dumps(update).encode()
    async with web.post("/telegram", data=body, headers={SECRET_HEADER: secret}) as answer:
        return answer.status


def _update(number: int = 1) -> dict[str, object]:
    person = {"id": 77, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
    chat = {"id": 77, "type": "private", "first_name": "Анна"}
    message = {"message_id": 1, "date": 1, "chat": chat, "from": person, "text": "/login"}
    return {"update_id": number, "message": message}


async def test_the_whole_way_in_and_out_is_walked_behind_a_webhook(hooked: House, web: Web) -> None:
    await _delivered_there(hooked, web)
    anna = hooked.person("Анна")
    for text in ("/login", "00001", find("00001").inn, OWN_PASSWORD, OWN_PASSWORD, "/balance"):
        await anna.says(text)
    assert "данные на" in anna.screen
    await anna.says("/logout")
    assert "данные на" not in anna.chat
    assert set(await states(hooked)) == {"done"}
    await hooked.app.bot.delete_webhook()


@pytest.mark.parametrize("secret", ["", "s" * 31, "S" * 32, "секрет"])
async def test_who_does_not_know_the_secret_is_turned_away(hooked: House, web: Web, secret: str) -> None:
    assert await _posts(web, _update(), secret) == 403
    assert await states(hooked) == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"update_id": "1"}', b'{"message": {}}', b"\xff"])
async def test_what_is_no_update_is_refused(hooked: House, web: Web, body: bytes) -> None:
    assert await _posts(web, body) == 400
    assert await states(hooked) == []


async def test_what_is_too_large_is_refused(hooked: House, web: Web) -> None:
    body = BytesIO(b" " * (LARGEST_UPDATE + 1))
    async with web.post("/telegram", data=body, headers={SECRET_HEADER: SECRET}) as answer:
        assert answer.status == 413


async def test_an_update_nobody_can_read_is_taken_and_set_aside(hooked: House, web: Web) -> None:
    assert await _posts(web, {"update_id": 1, "message": {"chat": "\ud83d"}}) == 200
    await hooked.app.worker.drain()
    assert await states(hooked) == ["quarantined"]


async def test_an_update_that_comes_again_is_handled_once(hooked: House, web: Web) -> None:
    assert [await _posts(web, _update()) for _ in range(2)] == [200, 200]
    await hooked.app.worker.drain()
    assert await _posts(web, _update()) == 200
    assert await states(hooked) == ["done"]


async def test_telegram_is_asked_to_come_again_while_the_database_is_down(hooked: House, web: Web) -> None:
    with refusing(hooked.app.database, "INSERT INTO inbox", 1):
        async with web.post("/telegram", json=_update(), headers={SECRET_HEADER: SECRET}) as answer:
            assert answer.status == 503
            assert int(answer.headers["Retry-After"]) > 0
    assert await states(hooked) == []
    assert await _posts(web, _update()) == 200


async def _ready(web: Web) -> tuple[int, str]:
    async with web.get("/readyz") as answer:
        return answer.status, await answer.text()


async def test_a_process_that_lives_says_so(web: Web) -> None:
    async with web.get("/healthz") as answer:
        assert answer.status == 200


async def test_each_job_is_seen_by_prometheus(web: Web, hooked: House) -> None:
    await hooked.app.timetable.look()
    async with web.get("/metrics") as answer:
        told = await answer.text()
    for job in hooked.app.timetable.jobs:
        assert f'cabinet_job_finished_timestamp_seconds{{job="{job.name}"}}' in told
        assert f'cabinet_job_failing{{job="{job.name}"}} 0.0' in told
        assert f'cabinet_job_overdue_seconds{{job="{job.name}"}} 0.0' in told


async def test_a_process_to_which_nothing_is_owed_is_ready(web: Web) -> None:
    assert await _ready(web) == (200, "ready\n")


async def test_what_keeps_a_process_from_being_ready_is_named(
    hooked: House, web: Web, clock: StandingClock
) -> None:
    anna = hooked.person("Анна")
    await _posts(web, _update())
    clock.passes(minutes=3)
    assert await _ready(web) == (503, "inbox: the oldest waits for 180 s\n")
    await hooked.app.worker.drain()
    writes(hooked, anna, "/start")
    clock.passes(minutes=3)
    assert await _ready(web) == (503, "outbox: the oldest waits for 180 s\n")
    await hooked.app.relay.drain()
    clock.passes(hours=26)
    status, culprits = await _ready(web)
    assert status == 503
    assert culprits.startswith("feed: data of 2026-11-23")
    async with hooked.app.database.transaction() as unit:
        await unit.connection.execute(snapshots.update().values(in_force=False))
    assert await _ready(web) == (503, "feed: no snapshot yet\n")


async def test_a_database_that_does_not_answer_is_named(hooked: House, web: Web) -> None:
    with refusing(hooked.app.database, "SELECT min(inbox", 1):
        assert await _ready(web) == (503, "database: does not answer\n")


async def test_a_telegram_that_is_polled_and_does_not_answer_is_named(
    house: House, clock: StandingClock
) -> None:
    house.app.leads = True
    async with TestClient(TestServer(web_application(house.app))) as client:
        assert await _ready(client) == (503, "telegram: does not answer\n")
        await house.app.settle()
        assert await _ready(client) == (200, "ready\n")
        clock.passes(seconds=91)
        assert await _ready(client) == (503, "telegram: does not answer\n")
