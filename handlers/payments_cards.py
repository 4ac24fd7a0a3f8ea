"""The card of a payment that the ledger does not show, until it does."""

from typing import Any

from domain.paying import PaymentsDesk
from domain.payments import Payment
from handlers.saying import Card
from locales import Html, Texts

TOPIC = "payments"


def payment_card(t: Texts, payment: Payment) -> Card:
    state = _state(t, payment)
    text = t(
        "staff-payment-card",
        contract=payment.account,
        amount=payment.amount,
        provider=payment.provider,
        transaction=payment.transaction,
        at=payment.paid_at,
        state=state,
    )
    line = t("staff-payment-line", contract=payment.account, amount=payment.amount, state=state)
    return Card(TOPIC, f"payment:{payment.id}", text, (), line)


def _state(t: Texts, payment: Payment) -> Html:
    if payment.posted_on is None:
        return t("staff-payment-missing")
    return t("staff-payment-found", date=payment.posted_on)


async def open_payment(number: str, t: Texts, services: dict[str, Any]) -> Card:
    """The card, for whoever opens it from a line."""
    payments_desk: PaymentsDesk = services["payments_desk"]
    return payment_card(t, await payments_desk.payment(int(number)))
