"""«Онлайн-платежи»: every payment of the contract with its states, nobody else's."""

from pathlib import Path

import pytest

from emulator.cast import OnlinePayment
from emulator.keyboards import inline_rows
from emulator.person import Person
from tests.paying import FIRM, NBSP, TRADER, PayHouse, seen


@pytest.fixture
async def trader(paying: PayHouse) -> Person:
    """A sole proprietor, signed in."""
    return await paying.signed_in()


async def test_history_names_every_state_with_its_time(
    paying: PayHouse, trader: Person, tmp_path: Path
) -> None:
    await trader.says("/payments")
    assert "ещё не платили" in trader.screen
    await paying.pays(TRADER, 50_000)
    await trader.says("/payments")
    assert "1. 23.11.2026 19:30 — 50 000,00 сум" in seen(trader)
    assert "ещё не проведён" in trader.screen
    await paying.night(tmp_path, OnlinePayment(TRADER, "2026-11-23", 5_000_000, "1232145"))
    await paying.comes_back(trader)
    await trader.says("/payments")
    assert "проведён 23.11.2026" in trader.screen
    await trader.taps("1")
    for words in ("UPAY № 1232145", "Подтверждение получено: 23.11.2026 19:30", "№ 8001", "24.11.2026 19:30"):
        assert words in seen(trader)
    assert trader.buttons == ["🧾 Чек (PDF)", "📄 Извещение (PDF)"]


async def test_history_is_turned_page_by_page(paying: PayHouse, trader: Person) -> None:
    for number in range(10):
        await paying.upay.takes(TRADER, 1000 + number)
    await paying.house.app.settle()
    await trader.says("/payments")
    assert "1 009,00" in seen(trader)
    assert "1 000,00" not in seen(trader)
    await trader.taps("▶")
    assert "1. 23.11.2026 19:30 — 1 000,00 сум" in seen(trader)
    await trader.taps("2")
    assert "1 001,00 сум" in seen(trader)


async def test_payments_of_another_contract_are_out_of_reach(paying: PayHouse, trader: Person) -> None:
    await paying.pays(FIRM, 70_000)
    await paying.pays(TRADER, 50_000)
    forged = next(button.data for row in inline_rows(trader.last) for button in row) or ""
    for row in ("1", "-1", "99", "x", ""):
        prefix, nonce, _, show = forged.split(":")
        await trader.forges_tap(trader.last, f"{prefix}:{nonce}:{row}:{show}")
        assert "Кнопка устарела" in (trader.alert or "")
    assert "70 000" not in trader.chat.replace(NBSP, " ")


async def test_what_somebody_else_has_begun_is_his_affair(paying: PayHouse, trader: Person) -> None:
    await trader.says("/pay")
    await trader.taps("Вся сумма")
    colleague = await paying.signed_in(name="Анна")
    await colleague.says("/payments")
    assert "ещё не платили" in colleague.screen


async def test_what_nobody_has_confirmed_for_three_days_waits_no_more(
    paying: PayHouse, trader: Person
) -> None:
    await trader.says("/pay")
    await trader.taps("Вся сумма")
    paying.house.clock.passes(days=3, minutes=1)
    await paying.house.app.upkeep.close_silent_sessions()
    await paying.comes_back(trader)
    await trader.says("/payments")
    assert "ждём" not in trader.screen
    await paying.pays(TRADER, 4_006_546)
    assert trader.chat.count("Оплата получена") == 1
    assert [one.service for one in await paying.credits()] == [None]


async def test_who_has_begun_a_payment_is_forgotten_with_the_person(paying: PayHouse, trader: Person) -> None:
    await trader.says("/pay")
    await trader.taps("Вся сумма")
    await paying.pays(TRADER, 4_006_546)
    async with paying.house.app.database.transaction() as unit:
        await unit.members.erase(trader.user.id)
        assert "payment_intents" not in await unit.own_data.about(trader.user.id)
    assert len(await paying.credits()) == 1
