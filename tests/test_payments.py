"""Paying as people see it: what is owed, the page of the payment system, the money that has come, its history."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from domain.consumer import Level
from emulator.keyboards import inline_rows
from emulator.person import Person
from emulator.upay_knobs import Knobs
from tests.clock import StandingClock
from tests.paying import FIRM, NBSP, TRADER, PayHouse, a_pay_house, seen

WHOLE = 4_006_546


def link(person: Person) -> dict[str, str]:
    """What the newest link button asks the payment system for."""
    [url] = [button.url for row in inline_rows(person.last) for button in row if button.url]
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


@pytest.fixture
async def trader(paying: PayHouse) -> Person:
    """A sole proprietor with a debt, signed in."""
    return await paying.signed_in()


async def test_all_that_is_owed_is_paid_with_one_tap_and_a_link(trader: Person) -> None:
    await trader.taps("Оплатить")
    assert "Задолженность: 4 006 545,17 сум" in seen(trader)
    assert "данные на 23.11.2026 19:05" in seen(trader)
    await trader.taps("Вся сумма")
    assert "К оплате: 4 006 546,00 сум" in seen(trader)
    assert "Ждём подтверждения UPAY" in seen(trader)
    assert trader.buttons == ["Оплатить через UPAY"]
    assert link(trader) == {
        "serviceId": "990001",
        "apiVersion": "1",
        "personalAccount": "00002",
        "amount": str(WHOLE),
    }


async def test_another_amount_is_typed_as_people_write_it(trader: Person) -> None:
    for typed in ("50000", "50 000", f"50{NBSP}000,00", "50000.00 сум", "50000 so'm"):
        await trader.says("/pay")
        await trader.taps("Другая сумма")
        await trader.says(typed)
        assert "К оплате: 50 000,00 сум" in seen(trader), typed
        assert link(trader)["amount"] == "50000"
        assert "💳 Оплатить" in trader.keyboard


async def test_what_is_no_amount_is_asked_for_again_with_the_reason(trader: Person) -> None:
    await trader.says("/pay")
    await trader.taps("Другая сумма")
    for typed, reason in (
        ("пятьдесят", "не похоже на сумму"),
        ("-5000", "не похоже на сумму"),
        ("5e3", "не похоже на сумму"),
        ("٥٠٠٠", "не похоже на сумму"),
        ("500,50", "без тийинов"),
        ("499", "не меньше 500,00 сум"),
        ("0", "не меньше 500,00 сум"),
    ):
        await trader.says(typed)
        assert reason in seen(trader), typed
    await trader.says("700")
    assert "К оплате: 700,00 сум" in seen(trader)


async def test_a_photo_is_no_amount_and_a_command_leaves_the_question_open(trader: Person) -> None:
    await trader.says("/pay")
    await trader.taps("Другая сумма")
    await trader.sends_photo()
    assert "не похоже на сумму" in seen(trader)
    await trader.says("/balance")
    await trader.says("700")
    assert "К оплате: 700,00 сум" in seen(trader)


async def test_back_leads_to_the_amounts_and_cancel_out_of_it(trader: Person) -> None:
    await trader.says("/pay")
    await trader.taps("Другая сумма")
    await trader.taps("Назад")
    assert "Другая сумма" in trader.buttons
    await trader.taps("Другая сумма")
    await trader.taps("Отмена")
    assert "Отменено" in trader.screen
    await trader.says("700")
    assert "Не понимаю" in trader.screen


async def test_more_than_may_be_paid_at_once_is_paid_in_parts(
    sqlite_url: str, clock: StandingClock, tmp_path: Path
) -> None:
    async with a_pay_house(sqlite_url, clock, tmp_path, upay_max_amount=3_000_000) as made:
        trader = await made.signed_in()
        await trader.says("/pay")
        assert trader.buttons[0].replace(NBSP, " ") == "Наибольшая за раз: 3 000 000,00 сум"
        await trader.taps("Другая сумма")
        assert "не больше 3 000 000,00 сум" in seen(trader)
        await trader.says("3000001")
        assert "не больше 3 000 000,00 сум" in seen(trader)


async def test_who_owes_nothing_may_pay_ahead(paying: PayHouse) -> None:
    shop = await paying.signed_in("00005")
    await shop.says("/pay")
    assert shop.buttons == ["Другая сумма"]


async def test_who_has_both_services_says_which_one_he_pays_for(paying: PayHouse) -> None:
    both = await paying.signed_in("00024")
    await both.says("/pay")
    assert both.buttons == ["Отопление", "Горячее водоснабжение"]
    await both.taps("Горячее")
    assert "Горячее водоснабжение" in both.screen
    await both.taps("Вся сумма")
    assert link(both)["serviceId"] == "990002"


async def test_the_waiting_message_changes_by_itself_and_the_money_is_announced(
    paying: PayHouse, trader: Person
) -> None:
    await trader.says("/pay")
    await trader.taps("Другая сумма")
    await trader.says("50000")
    waiting = trader.last
    assert await paying.pays(TRADER, 50_000) == [1]
    assert "Оплачено: 50 000,00 сум" in waiting.text.replace(NBSP, " ")
    assert inline_rows(waiting) == []
    assert "Оплата получена: 50 000,00 сум" in seen(trader)
    assert trader.buttons == ["🧾 Чек (PDF)", "📄 Извещение (PDF)"]


async def test_saying_that_one_has_paid_proves_nothing(paying: PayHouse, trader: Person) -> None:
    await trader.says("/pay")
    await trader.taps("Вся сумма")
    await trader.says("я оплатил")
    assert "получена" not in trader.chat
    await trader.says("/payments")
    assert "ждём подтверждения" in trader.screen
    assert await paying.credits() == []


async def test_two_taps_wait_for_one_payment(paying: PayHouse, trader: Person) -> None:
    for _ in range(2):
        await trader.says("/pay")
        await trader.taps("Вся сумма")
    await paying.pays(TRADER, WHOLE)
    assert trader.chat.count("Ждём подтверждения") == 0
    assert trader.chat.count("Оплата получена") == 1


@pytest.mark.parametrize(
    "knobs", [Knobs(commission=True), Knobs(other_amount=40_000), Knobs(amount_as="decimal")]
)
async def test_what_was_really_paid_counts_whatever_was_begun(
    paying: PayHouse, trader: Person, knobs: Knobs
) -> None:
    await trader.says("/pay")
    await trader.taps("Другая сумма")
    await trader.says("50000")
    await paying.pays(TRADER, 50_000, knobs)
    [credit] = await paying.credits()
    assert "Ждём" not in trader.chat
    assert credit.amount.tiyin == {True: 5_050_000}.get(
        knobs.commission, (knobs.other_amount or 50_000) * 100
    )


async def test_two_numbers_for_one_payment_are_two_payments(paying: PayHouse, trader: Person) -> None:
    await trader.says("/pay")
    await trader.taps("Вся сумма")
    await paying.pays(TRADER, WHOLE, Knobs(transactions=2))
    assert len(await paying.credits()) == 2
    assert trader.chat.count("Оплата получена") == 2


async def test_what_was_paid_and_is_not_posted_stands_apart_in_the_balance(
    paying: PayHouse, trader: Person
) -> None:
    await paying.pays(TRADER, 1_006_545)
    await trader.taps("Баланс")
    assert "Задолженность: 4 006 545,17 сум" in seen(trader)
    assert "Оплачено онлайн, ещё не проведено: 1 006 545,00 сум" in seen(trader)
    await trader.taps("Оплатить")
    assert trader.buttons[0].replace(NBSP, " ") == "Вся сумма 3 000 001,00 сум"


async def test_a_payment_that_began_elsewhere_is_told_to_the_people_of_the_contract_alone(
    paying: PayHouse, trader: Person
) -> None:
    stranger = await paying.signed_in(FIRM, "Анна")
    before = stranger.chat
    await paying.pays(TRADER, 50_000)
    assert "Оплата получена" in trader.screen
    assert stranger.chat == before


async def test_an_account_that_is_not_proven_hears_nothing_of_money(paying: PayHouse) -> None:
    newcomer = await paying.signed_in(level=Level.L1)
    before = newcomer.chat
    await paying.pays(TRADER, 50_000)
    assert newcomer.chat == before


async def test_of_two_that_wait_the_one_of_the_same_amount_is_paid(paying: PayHouse, trader: Person) -> None:
    for amount in ("50000", "60000"):
        await trader.says("/pay")
        await trader.taps("Другая сумма")
        await trader.says(amount)
    await paying.pays(TRADER, 50_000)
    waiting = [one.text for one in trader.messages if "Ждём" in one.text]
    assert len(waiting) == 1
    assert "60 000,00" in waiting[0].replace(NBSP, " ")


async def test_who_is_not_signed_in_hears_of_it_without_figures(paying: PayHouse, trader: Person) -> None:
    await trader.says("/pay")
    await trader.taps("Вся сумма")
    await trader.says("/logout")
    await paying.pays(TRADER, WHOLE)
    assert "Оплата получена" in trader.screen
    assert "4 006" not in seen(trader)
    assert TRADER not in trader.screen
    assert trader.buttons == []


async def test_all_figures_of_payments_leave_the_screen_at_sign_out(paying: PayHouse, trader: Person) -> None:
    for _ in range(2):
        await trader.says("/pay")
        await trader.taps("Другая сумма")
        await trader.says("51000")
    await paying.pays(TRADER, 51_000)
    await trader.says("/payments")
    await trader.taps("Выход")
    assert "51 000" not in trader.chat.replace(NBSP, " ")


async def test_buttons_of_an_ended_session_begin_no_payment(paying: PayHouse, trader: Person) -> None:
    await trader.says("/pay")
    old = trader.last
    await trader.says("/logout")
    await trader.taps_old(old, "Вся сумма")
    assert "Кнопка устарела" in (trader.alert or "")
    assert "Ждём" not in trader.chat


@pytest.mark.parametrize("language", ["uz", "uz-Cyrl", "ru", "en"])
async def test_the_whole_way_is_walked_in_every_language(paying: PayHouse, language: str) -> None:
    t = paying.house.app.language.texts(language)
    trader = await paying.signed_in()
    await trader.says("/language")
    await trader.taps(t.plain("language-name"))
    await trader.taps(t.plain("button-pay"))
    await trader.taps(t.plain("pay-other"))
    await trader.says("50000")
    await paying.pays(TRADER, 50_000)
    await trader.says("/payments")
    await trader.taps("1")
    assert "1232145" in trader.screen
    assert paying.house.telegram.api.complaints == []
