"""The made-up UPAY in the browser, and the night that posts what was paid on it."""

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request
from playwright.async_api import expect

from bot.importing import Feed, take_in
from emulator.keyboards import inline_rows
from emulator.night import Night
from emulator.upay_page import CODE, UpayPage
from tests.browser import Opener
from tests.demo_process import Demo
from tests.house import OWN_PASSWORD
from tests.paying import TRADER, PayHouse, seen

Web = TestClient[Request, Application]
ORDER = {"serviceId": "999", "apiVersion": "1", "personalAccount": TRADER, "amount": "50000"}


@pytest.fixture
async def web(paying: PayHouse, tmp_path: Path) -> AsyncIterator[Web]:
    """Both pages; the night is taken in by the cabinet."""
    feed = tmp_path / "feed"

    async def night_passes() -> None:
        await take_in(paying.house.app.database, paying.house.clock, Feed(str(feed)))
        await paying.house.app.posting_hours.look()

    app = Application()
    app.add_routes(UpayPage(paying.upay).routes())
    app.add_routes(Night(paying.upay, paying.house.clock, feed, night_passes).routes())
    async with TestClient(TestServer(app)) as client:
        yield client


async def _order(web: Web, **changes: str) -> str:
    """The number under which the page keeps an order."""
    answer = await web.get("/prePay.do", params=ORDER | changes)
    assert answer.status == 200
    return (await answer.text()).split('name="order" value="')[1].partition('"')[0]


async def _ends(web: Web, order: str, **typed: str) -> ClientResponse:
    return await web.post("/prePay.do/end", data={"order": order, "act": "pay", "code": CODE} | typed)


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"serviceId": "998"}, 400),
        ({"apiVersion": "2"}, 400),
        ({"amount": "499"}, 400),
        ({"amount": "50000.5"}, 400),
        ({"personalAccount": "2"}, 404),
        ({"personalAccount": "98765"}, 404),
    ],
)
async def test_an_order_that_makes_no_sense_is_turned_away(
    web: Web, wrong: dict[str, str], status: int
) -> None:
    assert (await web.get("/prePay.do", params=ORDER | wrong)).status == status


async def test_a_payer_pays_with_the_code_once(paying: PayHouse, web: Web) -> None:
    order = await _order(web)
    assert "не подходит" in await (await _ends(web, order, code="222222")).text()
    assert await paying.credits() == []
    assert "Оплачено" in await (await _ends(web, order)).text()
    assert (await _ends(web, order)).status == 410
    assert [one.amount.tiyin for one in await paying.credits()] == [5_000_000]


async def test_a_payer_who_refuses_has_paid_nothing(paying: PayHouse, web: Web) -> None:
    order = await _order(web, amount="50000.0")
    assert "не списаны" in await (await _ends(web, order, act="refuse")).text()
    assert await paying.credits() == []


async def test_knobs_are_turned_on_the_page(paying: PayHouse, web: Web) -> None:
    for knob in ("copies", "transactions", "wrong_token", "late", "commission", "answer_lost", "extra"):
        await _ends(web, await _order(web), body="form", amount_as="decimal", **{knob: "on"})
    assert sorted({one.amount.tiyin for one in await paying.credits()}) == [5_000_000, 5_050_000]
    assert len(await paying.credits()) == 7
    assert len(await paying.calls()) > 36


async def test_the_link_of_the_bot_leads_through_the_page_and_the_night_to_a_posted_payment(
    paying: PayHouse, web: Web
) -> None:
    trader = await paying.signed_in()
    await trader.says("/pay")
    await trader.taps("Вся сумма")
    url = inline_rows(trader.last)[0][0].url or ""
    query = urlsplit(url).query.replace("990001", "999")
    page = await (await web.get(f"/prePay.do?{query}")).text()
    await _ends(web, page.split('name="order" value="')[1].partition('"')[0])
    await paying.house.app.settle()
    assert "Оплата получена" in trader.screen
    await trader.taps("Баланс")
    assert "ещё не проведено: 4 006 546,00 сум" in seen(trader)
    paying.house.clock.passes(minutes=5)
    assert (await web.post("/night")).status == 200
    await trader.taps("Баланс")
    assert "Предоплата: 0,83 сум" in seen(trader)
    assert "ещё не проведено" not in trader.screen


async def test_in_the_demo_a_sole_proprietor_pays_in_the_browser(demo: Demo, browser_page: Opener) -> None:
    trader, inn = demo.logins[1]
    async with browser_page(demo.address) as chat:
        await chat.consumer.get_by_test_id("start").click()
        await chat.taps(chat.consumer, "Русский")
        for text, next_ in (
            ("/login", "номер договора"),
            (trader, "пароль"),
            (inn, "новый пароль"),
            (OWN_PASSWORD, "ещё раз"),
            (OWN_PASSWORD, "Вы вошли"),
        ):
            await chat.says(chat.consumer, text)
            await expect(chat.bubbles(chat.consumer).last).to_contain_text(next_)
        await chat.taps(chat.consumer, "Оплатить")
        await chat.taps(chat.consumer, "Вся сумма")
        link = chat.consumer.get_by_test_id("inline-button").filter(has_text="Оплатить через UPAY")
        async with chat.page.expect_popup() as opened:
            await link.click()
        upay = await opened.value
        await upay.get_by_role("button", name="Get the code").click()
        await upay.get_by_label("Code from SMS").fill(CODE)
        await upay.get_by_role("button", name="Pay").click()
        await expect(upay.get_by_text("Paid: go back")).to_be_visible()
        await expect(chat.bubbles(chat.consumer).filter(has_text="Оплата получена")).to_be_visible()
        await expect(chat.bubbles(chat.consumer).filter(has_text="Ждём подтверждения")).to_have_count(0)
        await upay.goto(f"{demo.address}/night")
        await upay.get_by_role("button").click()
        await expect(upay.get_by_text("taken in")).to_be_visible()
        await chat.says(chat.consumer, "/payments")
        await expect(chat.bubbles(chat.consumer).last).to_contain_text("проведён")
        assert chat.complaints == []
