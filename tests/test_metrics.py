"""What Prometheus is told, and that dashboard and alerts speak of nothing else."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request

from bot import vitals
from bot.exposition import exposition
from bot.web import web_application
from emulator.faults import flood
from tests.delivery import refusing, spoils, writes
from tests.house import House

DOCS = Path(__file__).parent.parent / "docs"
_NAME = re.compile(r"\b(?:cabinet|process)_[a-z_]+")


def counted(house: House) -> str:
    """What the process has counted, without asking the database."""
    return exposition(house.app.metrics, None, {}, leads=False).decode()


@pytest.fixture
async def web(house: House) -> AsyncIterator[TestClient[Request, Application]]:
    async with TestClient(TestServer(web_application(house.app))) as client:
        yield client


async def test_an_update_is_counted_by_its_kind_and_its_handler(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/balance")
    told = counted(house)
    assert 'cabinet_updates_total{kind="message",outcome="handled"} 6.0' in told
    assert 'cabinet_update_seconds_count{handler="account.show_balance"} 1.0' in told
    assert 'cabinet_update_seconds_count{handler="access.take_password"} 1.0' in told


async def test_a_refusal_is_counted_apart(house: House) -> None:
    await house.person("Анна").says("/balance")
    assert 'cabinet_updates_total{kind="message",outcome="refused"} 1.0' in counted(house)


async def test_what_is_put_aside_and_what_is_put_off_is_counted(house: House) -> None:
    anna = house.person("Анна")
    writes(house, anna, "/start")
    spoils(house)
    await house.app.settle()
    writes(house, anna, "/start")
    with refusing(house.app.database, "UPDATE inbox", 1):
        await house.app.settle()
    told = counted(house)
    assert 'outcome="quarantined"} 1.0' in told
    assert 'outcome="postponed"} 1.0' in told
    assert 'outcome="handled"} 1.0' in told


async def test_calls_are_counted_by_what_telegram_answers(house: House) -> None:
    house.telegram.api.faults.once(flood(1), method="sendMessage")
    await house.person("Анна").says("/start")
    house.clock.passes(seconds=2)
    await house.app.settle()
    told = counted(house)
    assert 'cabinet_calls_total{answer="429",method="sendMessage"} 1.0' in told
    assert 'cabinet_calls_total{answer="ok",method="sendMessage"} 1.0' in told


async def test_of_a_database_that_is_down_prometheus_hears_all_the_same(
    house: House, web: TestClient[Request, Application]
) -> None:
    with refusing(house.app.database, "SELECT min(inbox", 1):
        async with web.get("/metrics") as answer:
            told = await answer.text()
    assert answer.status == 200
    assert "cabinet_database_up 0.0" in told
    assert "process_resident_memory_bytes" in told


async def test_a_disk_that_runs_full_is_named(
    house: House, web: TestClient[Request, Application], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vitals, "LEAST_FREE", 1 << 60)
    async with web.get("/readyz") as answer:
        culprits = (await answer.text()).splitlines()
    assert answer.status == 503
    assert [line.rpartition(" for ")[2] for line in culprits] == ["database", "files"]


# --- papers about it ------------------------------------------------------------------------------------------


async def _exposed(house: House, web: TestClient[Request, Application]) -> set[str]:
    """Every name there is, once each of them has something to tell."""
    await house.app.timetable.look()
    house.app.metrics.fell_between("a check", 1)
    await house.person("Анна").says("/start")
    async with web.get("/metrics") as answer:
        lines = (await answer.text()).splitlines()
    return {line.split("{")[0].split(" ")[0] for line in lines if not line.startswith("#")}


async def test_the_dashboard_speaks_of_what_there_is(
    house: House, web: TestClient[Request, Application]
) -> None:
    board = json.loads((DOCS / "grafana.json").read_text())
    asked = [target["expr"] for panel in board["panels"] for target in panel.get("targets", ())]
    named = {name for expression in asked for name in _NAME.findall(expression)}
    assert named <= await _exposed(house, web)


async def test_all_that_is_ours_is_on_the_dashboard(
    house: House, web: TestClient[Request, Application]
) -> None:
    shown = set(_NAME.findall((DOCS / "grafana.json").read_text()))
    ours = {name for name in await _exposed(house, web) if name.startswith("cabinet_")}
    assert {name for name in ours if not name.endswith(("_count", "_sum"))} <= shown


def _alerts() -> list[str]:
    return re.findall(r"- alert: (\w+)", (DOCS / "alerts.yaml").read_text())


async def test_alerts_speak_of_what_there_is(house: House, web: TestClient[Request, Application]) -> None:
    named = {
        name
        for rule in re.findall(r"expr: (.+)", (DOCS / "alerts.yaml").read_text())
        for name in _NAME.findall(rule)
    }
    assert named
    assert named <= await _exposed(house, web)


def test_what_each_alert_means_is_told_to_the_operator() -> None:
    explained = re.findall(r"^\| `(Cabinet\w+)` \|", (DOCS / "operations.md").read_text(), re.MULTILINE)
    assert explained == _alerts()


async def test_figures_carry_no_words_of_a_person(house: House) -> None:
    anna = house.person("Анна")
    await anna.says("секретные слова")
    await anna.says("/секретные")
    assert "секретные" not in counted(house)
