"""Papers of past months: which one, of which months, and the consumer's word that a statement is right."""

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.methods import EditMessageReplyMarkup, EditMessageText, SendDocument, SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.consumer import Consumer, Right
from domain.documents import Documents, figures_of
from domain.errors import StaleButton
from domain.people import Person
from domain.periods import Month
from handlers.guard import Fresh, Opens
from handlers.labels import Label
from handlers.saying import FILE, PAPER, Answer, Made
from keyboards import documents as keyboard
from keyboards.documents import Agree, TakeInvoice, TakeStatement, ToScreen
from locales import Texts

router = Router(name="documents")
router.message.middleware(Opens(Right.SEE_FIGURES))
router.callback_query.middleware(Opens(Right.SEE_FIGURES))


@router.message(or_f(Command("documents"), Label("button-documents")))
async def ask_kind(message: Message, consumer: Consumer, t: Texts) -> Answer:
    buttons = keyboard.kinds(t, consumer.session.nonce)
    return SendMessage(chat_id=message.chat.id, text=t("documents-kinds"), reply_markup=buttons)


@router.callback_query(ToScreen.filter(F.screen == "kinds"), Fresh(), F.message)
async def back_to_kinds(tap: CallbackQuery, consumer: Consumer, t: Texts) -> Answer:
    return _screen(tap, t("documents-kinds"), keyboard.kinds(t, consumer.session.nonce))


@router.callback_query(ToScreen.filter(F.screen == "months"), Fresh(), F.message)
async def ask_month(
    tap: CallbackQuery, callback_data: ToScreen, consumer: Consumer, documents: Documents, t: Texts
) -> Answer:
    months = await documents.statement_months(consumer)
    mirrored = callback_data.mirrored
    text = t("documents-mirrored" if mirrored else "documents-months") if months else t("documents-none")
    nonce = consumer.session.nonce
    return _screen(tap, text, keyboard.statement_months(t, nonce, months, mirrored=mirrored))


@router.callback_query(ToScreen.filter(F.screen == "from"), Fresh(), F.message)
async def ask_first(
    tap: CallbackQuery, callback_data: ToScreen, consumer: Consumer, documents: Documents, t: Texts
) -> Answer:
    months = await documents.statement_months(consumer)
    mirrored = callback_data.mirrored
    buttons = keyboard.range_begins(t, consumer.session.nonce, months, mirrored=mirrored)
    return _screen(tap, t("documents-from"), buttons)


@router.callback_query(ToScreen.filter(F.screen == "until"), Fresh(), F.message)
async def ask_last(
    tap: CallbackQuery, callback_data: ToScreen, consumer: Consumer, documents: Documents, t: Texts
) -> Answer:
    first = Month.from_ordinal(callback_data.first)
    months = [month for month in await documents.statement_months(consumer) if month >= first]
    if first not in months:
        raise StaleButton
    mirrored = callback_data.mirrored
    buttons = keyboard.range_ends(t, consumer.session.nonce, first, months, mirrored=mirrored)
    return _screen(tap, t("documents-until", first=first), buttons)


@router.callback_query(ToScreen.filter(F.screen == "invoices"), Fresh(), F.message)
async def ask_invoice(tap: CallbackQuery, consumer: Consumer, documents: Documents, t: Texts) -> Answer:
    months = await documents.invoice_months(consumer)
    text = t("documents-invoices") if months else t("documents-none")
    return _screen(tap, text, keyboard.invoice_months(t, consumer.session.nonce, months))


@router.callback_query(TakeStatement.filter(), Fresh(), F.message)
async def take_statement(
    tap: CallbackQuery, callback_data: TakeStatement, consumer: Consumer, documents: Documents, t: Texts
) -> Answer:
    first, last = Month.from_ordinal(callback_data.first), Month.from_ordinal(callback_data.last)
    mirrored = callback_data.mirrored
    said = await documents.statement(consumer, first, last, mirrored=mirrored)
    name = _statement_name(t, first, last)
    about = {"first": str(first), "last": str(last), "mirrored": mirrored}
    nonce = consumer.session.nonce
    buttons = keyboard.under_statement(t, nonce, first, last, figures_of(said))
    return _paper(tap, consumer, t, name, {"form": "statement", **about}, buttons)


@router.callback_query(TakeInvoice.filter(), Fresh(), F.message)
async def take_invoice(
    tap: CallbackQuery, callback_data: TakeInvoice, consumer: Consumer, documents: Documents, t: Texts
) -> Answer:
    month = Month.from_ordinal(callback_data.month)
    await documents.invoice(consumer, month)
    name = t.plain("paper-of-invoice", first=month)
    return _paper(tap, consumer, t, name, {"form": "invoice", "month": str(month)})


@router.callback_query(Agree.filter(), Fresh(), F.message)
async def agree(
    tap: CallbackQuery,
    callback_data: Agree,
    consumer: Consumer,
    documents: Documents,
    person: Person,
    t: Texts,
) -> Answer:
    first, last = Month.from_ordinal(callback_data.first), Month.from_ordinal(callback_data.last)
    agreed = await documents.agree(consumer, person.name, first, last, callback_data.figures)
    key = "statement-agreed" if agreed.telegram_id == consumer.telegram_id else "statement-agreed-before"
    said = t(key, paper=_statement_name(t, first, last), name=agreed.name, at=agreed.at)
    chat, message = tap.message.chat.id, tap.message.message_id  # type: ignore[union-attr]
    without_buttons = EditMessageReplyMarkup(chat_id=chat, message_id=message)
    return [tap.answer(), without_buttons, SendMessage(chat_id=chat, text=said)]


def _screen(tap: CallbackQuery, text: str, buttons: InlineKeyboardMarkup) -> Answer:
    chat, message = tap.message.chat.id, tap.message.message_id  # type: ignore[union-attr]
    return [tap.answer(), EditMessageText(chat_id=chat, message_id=message, text=text, reply_markup=buttons)]


def _statement_name(t: Texts, first: Month, last: Month) -> str:
    key = "paper-of-statement" if first == last else "paper-of-statement-range"
    return t.plain(key, first=first, last=last)


def _paper(
    tap: CallbackQuery,
    consumer: Consumer,
    t: Texts,
    name: str,
    about: dict[str, object],
    buttons: InlineKeyboardMarkup | None = None,
) -> Answer:
    """Say at once that the paper is being made, and have it made."""
    chat = tap.message.chat.id  # type: ignore[union-attr]
    caption = t("documents-paper", paper=name, contract=consumer.contract)
    document = SendDocument(chat_id=chat, document=FILE, caption=caption, reply_markup=buttons)
    order = {"contract": consumer.contract, "language": t.code, **about}
    return [
        tap.answer(),
        SendMessage(chat_id=chat, text=t("documents-making", paper=name)),
        Made(document, PAPER, order),
    ]
