"""Payments that the ledger does not show, as staff see them."""

from datetime import date

from domain.payments import PaymentFound, PaymentUnmatched
from tests.paying import TRADER, PayHouse


async def test_missed_payments_that_come_together_open_as_cards_and_end_found(paying: PayHouse) -> None:
    house = paying.house
    clerk = house.person("Сардор").in_group(house.staff)
    house.telegram.world.join(house.staff, clerk.user)
    for number in range(7):
        await paying.pays(TRADER, 10_000 + number)
    async with house.app.database.transaction() as unit:
        missed = await unit.payments.of_contract(TRADER)
        unit.events += [PaymentUnmatched(payment) for payment in missed]
        await house.app.effects.tell(unit)
    await house.app.settle()
    await clerk.taps("3")
    card = clerk.last
    assert missed[2].transaction in card.text
    assert "проверьте, дошла ли оплата" in card.text
    async with house.app.database.transaction() as unit:
        unit.events.append(PaymentFound(missed[2], date(2026, 11, 24)))
        await house.app.effects.tell(unit)
    await house.app.settle()
    assert "проведена 24.11.2026" in card.text
