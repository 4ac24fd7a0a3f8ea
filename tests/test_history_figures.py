"""Every figure of every history of every consumer of the cast is that of the feed, reckoned anew."""

import re
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from domain.consumer import Consumer, Level, Session
from domain.history import Histories
from emulator.cast import CAST
from handlers.history_screens import SCREENS, Asked, Shown
from locales import Language, Texts
from storage.database import Database
from tests.feed_figures import Feed, named

ZONE = ZoneInfo("Asia/Tashkent")
FIRST = "2025-11"
MOMENT = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture(scope="module")
def t() -> Texts:
    return Language(ZONE).texts("ru")


@pytest.fixture
async def cabinet(sqlite_template: Path) -> AsyncIterator[Database]:
    """The furnished database itself: it is only read from."""
    database = Database(f"sqlite+aiosqlite:///{sqlite_template}/cabinet.db")
    yield database
    await database.close()


class Reader:
    """Reads every page of a screen as its lines without markup."""

    def __init__(self, database: Database, contract: str, t: Texts) -> None:
        session = Session(
            1, 1, 1, "nonce", must_change=False, opened_at=MOMENT, seen_at=MOMENT, proven_at=MOMENT
        )
        self._asked = (Consumer(session, contract, Level.L2), Histories(database.reading, ZONE), t)

    async def lines(self, screen: str, row: int = 0) -> list[str]:
        pages = (await self._page(screen, row, 0)).under.pages
        texts = [(await self._page(screen, row, page)).text for page in range(pages)]
        assert all("данные на 23.11.2026 19:05" in plain(text) for text in texts)
        return [line for text in texts for line in plain(text).splitlines() if line]

    async def _page(self, screen: str, row: int, page: int) -> Shown:
        return await SCREENS[screen](Asked(*self._asked, row, page))


def plain(text: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", text)).replace("\N{NO-BREAK SPACE}", " ")


def is_said(line: str) -> bool:
    return not line.startswith(("📚", "данные на"))


@pytest.mark.parametrize("contract", [one.contract for one in CAST])
async def test_settlements_and_what_each_month_is_made_of(
    cabinet: Database, snapshot_folder: Path, t: Texts, contract: str
) -> None:
    feed, reader = Feed(snapshot_folder, contract, FIRST), Reader(cabinet, contract, t)
    said = [line for line in await reader.lines("settlements") if is_said(line)]
    assert said == (feed.settled_lines() or ["За последние 12 месяцев записей нет."])
    for place, row in enumerate(feed.settlements()):
        period = row["period"]
        paid = [one for one in feed.payments() if one["paid_on"].startswith(period)]
        lines = Counter(await reader.lines("month", place))
        assert f"📚 {named(period)}: из чего сложилась сумма" in lines
        expected = [*feed.balances(row), *feed.service_lines(period), *feed.charge_lines(period)]
        assert Counter([*expected, *feed.payment_lines(paid)]) <= lines
        assert not [line for line in lines if line.startswith("⚠️")]
        assert sum(line.startswith("▪️") for line in lines.elements()) == len(feed.charges(period)) + len(paid)


@pytest.mark.parametrize("contract", [one.contract for one in CAST])
async def test_payments_consumption_and_the_year_before(
    cabinet: Database, snapshot_folder: Path, t: Texts, contract: str
) -> None:
    feed, reader = Feed(snapshot_folder, contract, FIRST), Reader(cabinet, contract, t)
    said = Counter(line for line in await reader.lines("payments") if is_said(line))
    assert said == Counter(feed.payment_lines(feed.payments()) or ["За последние 12 месяцев записей нет."])
    used = {row["point"] for row in feed.consumption()}
    for place, point in enumerate(sorted(used, key=int)):
        lines = await reader.lines("point", place)
        assert [line for line in lines if is_said(line)][1:] == feed.point_lines(point)
    compared = await reader.lines("comparison")
    for row in feed.settlements():
        at = compared.index(named(row["period"])) + 1
        expected = feed.comparison_lines(row["period"])
        assert compared[at : at + len(expected)] == expected
