"""Paying: on the page of UPAY or by a payment order; what becomes of the money, papers of it, what staff see."""

from datetime import UTC, datetime

from bot.importing import Feed, take_in
from emulator.cast import OnlinePayment, write_snapshot
from tests.screens.stage import Stage

TRADER, FIRM = "00002", "00001"


async def paying_online(stage: Stage) -> None:
    await stage.clerk("Дилором")
    trader = await stage.arrives("Санжар", TRADER)
    await trader.taps("Оплатить")
    await trader.taps("Другая сумма")
    for text in ("много", "500,50", "499"):
        await trader.says(text)
    await trader.taps("Назад")
    await trader.taps("Другая сумма")
    await trader.says("50 000")
    await trader.says("/pay")
    await trader.taps("Вся сумма")
    await stage.act("UPAY", lambda: stage.paying.pays(TRADER, 4_006_546))
    await trader.taps("Чек (PDF)")
    await trader.taps("Извещение (PDF)")
    await trader.says("/balance")
    await trader.says("/payments")
    await trader.taps("1")
    await trader.says("/logout")
    await stage.act("UPAY", lambda: stage.paying.pays(TRADER, 50_000))
    await stage.act("UPAY → 99999", lambda: stage.paying.pays("99999", 50_000))
    await stage.act("🌙", lambda: stage.paying.night(stage.folder / "feed-1"))
    await stage.act("🌙", lambda: stage.paying.night(stage.folder / "feed-2"))
    both = await stage.arrives("Санжар", "00024")
    await both.says("/pay")
    await both.taps("Горячее")
    shop = await stage.arrives("Наргиза", "00005")
    await shop.says("/pay")
    await shop.says("/payments")


async def money_that_is_posted(stage: Stage) -> None:
    await stage.clerk("Дилором")
    trader = await stage.arrives("Санжар", TRADER)
    await stage.act("UPAY", lambda: stage.paying.pays(TRADER, 50_000))
    [credit] = await stage.paying.credits()
    online = OnlinePayment(TRADER, "2026-11-23", 50_000_00, credit.transaction)
    await stage.act("🌙", lambda: stage.paying.night(stage.folder / "feed-1", online))
    await stage.paying.comes_back(trader.person)
    await trader.says("/payments")
    await trader.taps("1")
    await trader.says("/balance")
    await stage.paying.pays(TRADER, 60_000)
    later = (await stage.paying.credits())[1]
    other = OnlinePayment(TRADER, "2026-11-24", 70_000_00, later.transaction)
    await stage.act("🌙", lambda: stage.paying.night(stage.folder / "feed-2", online, other))


async def new_invoice(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    await anna.person.says("/logout")
    december = datetime(2026, 12, 2, 4, 5, tzinfo=UTC)
    stage.house.clock.is_set_to(december)
    boris = await stage.arrives("Борис", FIRM)
    feed = write_snapshot(stage.folder / "feed-1", created=december)

    async def taken_in() -> None:
        await take_in(stage.house.app.database, stage.house.clock, Feed(str(feed)))
        await stage.house.app.invoice_news.look()
        await stage.house.app.settle()

    await stage.act("🌙", taken_in)
    await boris.says("/balance")


async def paying_by_order(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    await anna.says("/pay")
    await anna.taps("Платёжное поручение (PDF)")
    ahead = await stage.arrives("Анна", "00003")
    await ahead.says("/pay")
