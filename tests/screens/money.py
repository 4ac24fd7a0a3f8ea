"""Paying: on the page of UPAY or by a payment order; what becomes of the money, papers of it, what staff see."""

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


async def paying_by_order(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    await anna.says("/pay")
    await anna.taps("Платёжное поручение (PDF)")
    ahead = await stage.arrives("Анна", "00003")
    await ahead.says("/pay")
