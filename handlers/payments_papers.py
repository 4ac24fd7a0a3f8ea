"""Papers about payments, made when their turn has come: receipt, notice, the draft of a payment order."""

from typing import Any

from aiogram.methods import SendDocument

from domain.consumer import Consumer
from domain.paying import Offer
from domain.payments import Payment
from domain.supplier import Supplier
from handlers.payments_texts import purpose_of_debt
from handlers.saying import FILE, PAPER, Made
from locales import Texts


def _paper(t: Texts, consumer: Consumer, form: str, **about: Any) -> Made:
    call = SendDocument(chat_id=consumer.telegram_id, document=FILE)
    return Made(call, PAPER, {"form": form, "language": t.code, "contract": consumer.contract, **about})


def receipt_pdf(t: Texts, consumer: Consumer, payment: Payment) -> Made:
    return _paper(t, consumer, "receipt", payment=payment.id)


def notice_pdf(t: Texts, consumer: Consumer, payment: Payment) -> Made:
    return _paper(t, consumer, "notice", payment=payment.id)


def order_pdf(t: Texts, consumer: Consumer, offer: Offer, supplier: Supplier) -> Made:
    """The draft is of this moment: what is owed and for which period."""
    words = purpose_of_debt(t, offer, supplier.requisites)
    return _paper(t, consumer, "payment_order", amount=offer.left.tiyin, purpose=words)
