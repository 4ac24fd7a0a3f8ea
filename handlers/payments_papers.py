"""Papers about payments, made when their turn has come: receipt, notice, the draft of a payment order."""

from typing import Any

from aiogram.methods import SendDocument

from domain.consumer import Consumer
from domain.payments import Payment
from handlers.saying import FILE, PAPER, Made
from locales import Texts


def _paper(t: Texts, consumer: Consumer, form: str, **about: Any) -> Made:
    call = SendDocument(chat_id=consumer.telegram_id, document=FILE)
    return Made(call, PAPER, {"form": form, "language": t.code, "contract": consumer.contract, **about})


def receipt_pdf(t: Texts, consumer: Consumer, payment: Payment) -> Made:
    return _paper(t, consumer, "receipt", payment=payment.id)


def notice_pdf(t: Texts, consumer: Consumer, payment: Payment) -> Made:
    return _paper(t, consumer, "notice", payment=payment.id)


def order_pdf(t: Texts, consumer: Consumer) -> Made:
    """For what is owed when it is drawn up."""
    return _paper(t, consumer, "payment_order")
