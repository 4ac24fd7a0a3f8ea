"""«Онлайн-платежи»: every payment of the contract with its states, its papers at any time."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.consumer import Consumer, Right
from domain.errors import StaleButton
from domain.paying import Paying
from handlers import payments_texts as texts
from handlers.guard import Fresh, Opens
from handlers.panes import in_place
from handlers.payments_papers import notice_pdf, receipt_pdf
from handlers.saying import Answer, Data, shows_data
from keyboards import payments as keyboards
from keyboards.callbacks import Turn
from keyboards.pages import page_count
from keyboards.payments import ONLINE, Paid
from locales import Html, Texts

router = Router(name="payments history")
router.message.middleware(Opens(Right.SEE_FIGURES))
router.callback_query.middleware(Opens(Right.SEE_FIGURES))
PAPERS = {"receipt": receipt_pdf, "notice": notice_pdf}


async def _page(
    consumer: Consumer, paying: Paying, t: Texts, page: int
) -> tuple[Html, InlineKeyboardMarkup | None]:
    found = await paying.history(consumer)
    if not 0 <= page < page_count(len(found.payments)):
        raise StaleButton
    text, rows = texts.history(t, found, page)
    return text, keyboards.history(consumer.session.nonce, rows, page, len(found.payments))


async def online_payments(message: Message, consumer: Consumer, paying: Paying, t: Texts) -> Data:
    """The screen, newest payments first."""
    text, buttons = await _page(consumer, paying, t, 0)
    return shows_data(consumer, message.answer(text, reply_markup=buttons))


@router.message(Command("payments"))
async def show(message: Message, consumer: Consumer, paying: Paying, t: Texts) -> Answer:
    return await online_payments(message, consumer, paying, t)


@router.callback_query(Turn.filter(F.screen == ONLINE), Fresh(), F.message)
async def turn(
    tap: CallbackQuery, callback_data: Turn, consumer: Consumer, paying: Paying, t: Texts
) -> Answer:
    text, buttons = await _page(consumer, paying, t, callback_data.page)
    return in_place(tap, consumer, text, buttons)


@router.callback_query(Paid.filter(F.show == "all"), Fresh(), F.message)
async def show_one(
    tap: CallbackQuery, callback_data: Paid, consumer: Consumer, paying: Paying, t: Texts
) -> Answer:
    payment = await paying.payment(consumer, callback_data.row)
    buttons = keyboards.papers(t, consumer.session.nonce, callback_data.row)
    shown = tap.message.answer(texts.payment(t, payment), reply_markup=buttons)  # type: ignore[union-attr]
    return [tap.answer(), shows_data(consumer, shown)]


@router.callback_query(Paid.filter(F.show.in_(PAPERS)), Fresh(), F.message)
async def give_paper(
    tap: CallbackQuery, callback_data: Paid, consumer: Consumer, paying: Paying, t: Texts
) -> Answer:
    payment = await paying.payment(consumer, callback_data.row)
    return [tap.answer(t.plain("payment-paper-alert")), PAPERS[callback_data.show](t, consumer, payment)]
