"""Who is not sent to a page of a payment system copies, field by field, what a bank asks for."""

from emulator.keyboards import inline_rows
from emulator.messages import Message
from tests.house import House
from tests.paying import FIRM, TRADER, PayHouse


def copied(message: Message) -> dict[str, str]:
    buttons = [button for row in inline_rows(message) for button in row]
    return {button.text: button.copies for button in buttons if button.copies}


async def test_a_legal_entity_gets_requisites_each_to_be_copied(paying: PayHouse) -> None:
    anna = await paying.signed_in(FIRM, "Анна")
    await anna.taps("Оплатить")
    assert copied(anna.last) == {
        "Получатель": "«NAMUNA ISSIQLIK» DUK",
        "Расчётный счёт": "20210000900000000001",
        "Банк": "«Namuna Bank» ATB",
        "МФО": "09901",
        "ИНН": "201122340",
        "Назначение платежа": "Оплата за тепловую энергию по договору № 00001 за 10.2026, ИНН 312424866",
        "Сумма": "6426487.52",
    }
    assert "Платёжное поручение (PDF)" in anna.screen
    assert not any(button.url for row in inline_rows(anna.last) for button in row)


async def test_a_legal_entity_cannot_begin_an_online_payment_by_a_forged_tap(paying: PayHouse) -> None:
    anna = await paying.signed_in(FIRM, "Анна")
    await anna.taps("Оплатить")
    order = inline_rows(anna.last)[-1][0].data or ""
    await anna.forges_tap(anna.last, order.replace("order", "whole"))
    assert "недоступна" in (anna.alert or "")


async def test_where_upay_is_off_a_sole_proprietor_gets_the_requisites_too(house: House) -> None:
    trader = house.person("Санжар")
    await house.signs_in(trader, TRADER)
    await trader.says("/pay")
    assert "Назначение платежа" in copied(trader.last)
    assert "указаны в Вашем договоре" in trader.screen
    assert "00002" in copied(trader.last)["Назначение платежа"]
