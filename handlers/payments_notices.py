"""What is said when money has come: to the people of the contract at once, to staff where something is wrong."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from aiogram.methods import EditMessageText, SendMessage

from domain.payments import (
    CallsRefused,
    Intent,
    Listener,
    PaymentContradicted,
    PaymentForNobody,
    PaymentFound,
    PaymentPostedOtherwise,
    PaymentReceived,
    PaymentUnmatched,
)
from handlers import payments_texts as texts
from handlers.payments_cards import payment_card
from handlers.saying import Anew, Data, Spoken
from handlers.voice import NoticeUnit, Tellers, Voice
from keyboards import payments as keyboards


class _Payments(Protocol):
    async def listeners(self, contract: str) -> Sequence[Listener]: ...


class PaymentNoticeUnit(NoticeUnit, Protocol):
    @property
    def payments(self) -> _Payments: ...


async def payment_received(voice: Voice, unit: PaymentNoticeUnit, event: PaymentReceived) -> list[Spoken]:
    said: list[Spoken] = []
    for listener in await unit.payments.listeners(event.payment.account):
        said += await _turned(voice, unit, event, listener)
        said.append(await _told(voice, unit, event, listener))
    return said


async def _turned(
    voice: Voice, unit: PaymentNoticeUnit, event: PaymentReceived, listener: Listener
) -> list[Spoken]:
    """Messages that waited for the payment wait no more."""
    mine: list[Intent] = [one for one in event.intents if one.telegram_id == listener.telegram_id]
    if listener.session is None or not mine:
        return []
    text = texts.confirmed(await voice.texts_for(unit, listener.telegram_id), event.payment)
    edit = EditMessageText(chat_id=listener.telegram_id, text=text)
    return [Anew(one.screen, edit, listener.session) for one in mine]


async def _told(voice: Voice, unit: PaymentNoticeUnit, event: PaymentReceived, listener: Listener) -> Spoken:
    """With figures and papers where somebody is signed in; else the fact alone."""
    chat = listener.telegram_id
    t = await voice.texts_for(unit, chat)
    if listener.session is None or listener.nonce is None:
        return SendMessage(chat_id=chat, text=t("payment-received-closed"))
    buttons = keyboards.papers(t, listener.nonce, event.row)
    text = texts.received(t, event.payment)
    return Data(SendMessage(chat_id=chat, text=text, reply_markup=buttons), listener.session)


async def payment_for_nobody(voice: Voice, _: NoticeUnit, event: PaymentForNobody) -> list[Spoken]:
    one = event.payment
    return voice.to_staff(
        "payments",
        "staff-payment-for-nobody",
        contract=one.account,
        amount=one.amount,
        provider=one.provider,
        transaction=one.transaction,
        at=one.paid_at,
    )


async def payment_contradicted(voice: Voice, _: NoticeUnit, event: PaymentContradicted) -> list[Spoken]:
    first = event.payment
    return voice.to_staff(
        "payments",
        "staff-payment-contradicted",
        provider=first.provider,
        transaction=first.transaction,
        contract=first.account,
        amount=first.amount,
        other=event.account,
        claimed=event.amount,
    )


async def calls_refused(voice: Voice, _: NoticeUnit, event: CallsRefused) -> list[Spoken]:
    return voice.to_staff("payments", "staff-payment-calls-refused", provider=event.provider, at=event.at)


async def payment_unmatched(voice: Voice, _: NoticeUnit, event: PaymentUnmatched) -> list[Spoken]:
    return [payment_card(voice.staff_texts, event.payment)]


async def payment_found(voice: Voice, _: NoticeUnit, event: PaymentFound) -> list[Spoken]:
    return [payment_card(voice.staff_texts, replace(event.payment, posted_on=event.posted_on))]


async def posted_otherwise(voice: Voice, _: NoticeUnit, event: PaymentPostedOtherwise) -> list[Spoken]:
    one = event.payment
    return voice.to_staff(
        "payments",
        "staff-payment-posted-otherwise",
        contract=one.account,
        amount=one.amount,
        posted=event.in_ledger,
        provider=one.provider,
        transaction=one.transaction,
    )


TELLERS: Tellers = {
    PaymentReceived: payment_received,
    PaymentForNobody: payment_for_nobody,
    PaymentContradicted: payment_contradicted,
    CallsRefused: calls_refused,
    PaymentUnmatched: payment_unmatched,
    PaymentFound: payment_found,
    PaymentPostedOtherwise: posted_otherwise,
}
