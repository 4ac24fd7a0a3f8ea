"""«История»: one message turned from screen to screen, its charts, and everything as a workbook.

A page made of an older snapshot is not turned on: its figures are shown anew, from the beginning.
"""

from dataclasses import asdict

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.methods import SendDocument, SendPhoto
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.consumer import Consumer, Right
from domain.history import Histories
from domain.paying import Paying
from domain.readings import SentReadings
from handlers.guard import Fresh, Opens
from handlers.history_charts import CHARTS
from handlers.history_screens import ABOVE, SCREENS, Asked, mark_of
from handlers.labels import Label
from handlers.panes import in_place, replaced
from handlers.payments_history import online_payments
from handlers.readings_history import sent_screen
from handlers.saying import FILE, Answer, Data, Made, shows_data
from keyboards.callbacks import Go, Turn
from keyboards.history import ROOT, SENT, Draw, Look, Take, back_to_root, root, under
from keyboards.payments import ONLINE
from locales import Html, Texts

CHART, WORKBOOK = "chart", "workbook"
"""Who makes the files (`bot/history_files.py`)."""

entry = Router(name="history entry")
entry.message.middleware(Opens(Right.SUBMIT))
entry.callback_query.middleware(Opens(Right.SUBMIT))

router = Router(name="history")
router.message.middleware(Opens(Right.SEE_FIGURES))
router.callback_query.middleware(Opens(Right.SEE_FIGURES))


@entry.message(or_f(Command("history"), Label("button-history")))
async def choose(message: Message, consumer: Consumer, histories: Histories, t: Texts) -> Answer:
    text, keyboard = await _root(consumer, histories, t)
    return shows_data(consumer, message.answer(text, reply_markup=keyboard))


@entry.callback_query(Look.filter(F.screen == ROOT), Fresh(), F.message)
async def choose_again(tap: CallbackQuery, consumer: Consumer, histories: Histories, t: Texts) -> Answer:
    return in_place(tap, consumer, *await _root(consumer, histories, t))


async def _root(consumer: Consumer, histories: Histories, t: Texts) -> tuple[Html, InlineKeyboardMarkup]:
    """An account that may not see what billing knows finds what it has sent itself."""
    billed = consumer.may(Right.SEE_FIGURES)
    mark = mark_of(await histories.as_of(consumer)) if billed else ""
    at = Look(nonce=consumer.session.nonce, mark=mark, screen=ROOT)
    text = t("history-root" if billed else "history-root-own", contract=consumer.contract)
    return text, root(t, at, billed=billed)


@entry.callback_query(Go.filter(F.to == SENT), Fresh(), F.message)
async def look_at_readings(
    tap: CallbackQuery, consumer: Consumer, sent_readings: SentReadings, t: Texts
) -> Answer:
    return await _readings(tap, consumer, sent_readings, t, 0)


@entry.callback_query(Turn.filter(F.screen == SENT), Fresh(), F.message)
async def turn_readings(
    tap: CallbackQuery, callback_data: Turn, consumer: Consumer, sent_readings: SentReadings, t: Texts
) -> Answer:
    return await _readings(tap, consumer, sent_readings, t, callback_data.page)


async def _readings(
    tap: CallbackQuery, consumer: Consumer, sent_readings: SentReadings, t: Texts, page: int
) -> Answer:
    text, turns = await sent_screen(t, consumer, sent_readings, page, SENT)
    return in_place(tap, consumer, text, back_to_root(t, consumer.session.nonce, turns))


@router.callback_query(Look.filter(F.screen.in_(SCREENS)), Fresh(), F.message)
async def look(
    tap: CallbackQuery, callback_data: Look, consumer: Consumer, histories: Histories, t: Texts
) -> Answer:
    mark = mark_of(await histories.as_of(consumer))
    if mark != callback_data.mark:
        return await _renewed(tap, callback_data.of(mark), consumer, histories, t)
    return [tap.answer(), await _screen(tap, callback_data, consumer, histories, t)]


@router.callback_query(Draw.filter(F.screen.in_(CHARTS)), Fresh(), F.message)
async def draw(
    tap: CallbackQuery, callback_data: Draw, consumer: Consumer, histories: Histories, t: Texts
) -> Answer:
    at = Look(**callback_data.model_dump())
    mark = mark_of(await histories.as_of(consumer))
    if mark != at.mark:
        return await _renewed(tap, at.of(mark), consumer, histories, t)
    chart, caption = await CHARTS[at.screen](Asked(consumer, histories, t, at.row))
    photo = SendPhoto(chat_id=consumer.telegram_id, photo=FILE, caption=caption, protect_content=True)
    return [
        tap.answer(t.plain("history-drawing-alert")),
        Made(photo, CHART, asdict(chart), consumer.session.id),
    ]


@router.callback_query(Take.filter(), Fresh(), F.message)
async def take(tap: CallbackQuery, consumer: Consumer, t: Texts) -> Answer:
    caption = t("history-workbook-caption", contract=consumer.contract)
    document = SendDocument(chat_id=consumer.telegram_id, document=FILE, caption=caption)
    about = {"contract": consumer.contract, "language": t.code}
    return [tap.answer(t.plain("history-writing-alert")), Made(document, WORKBOOK, about)]


@router.callback_query(Go.filter(F.to == ONLINE), Fresh(), F.message)
async def look_at_online_payments(tap: CallbackQuery, consumer: Consumer, paying: Paying, t: Texts) -> Answer:
    message: Message = tap.message  # type: ignore[assignment] # the filter F.message
    return [tap.answer(), await online_payments(message, consumer, paying, t)]


async def _renewed(
    tap: CallbackQuery, at: Look, consumer: Consumer, histories: Histories, t: Texts
) -> Answer:
    """The figures have changed since this page: it is begun anew, one level up where a row was opened."""
    answered = tap.answer(t.plain("history-renewed-alert"), show_alert=True)
    above = at.to(ABOVE.get(at.screen, at.screen))
    return [answered, await _screen(tap, above, consumer, histories, t)]


async def _screen(tap: CallbackQuery, at: Look, consumer: Consumer, histories: Histories, t: Texts) -> Data:
    shown = await SCREENS[at.screen](Asked(consumer, histories, t, at.row, at.page))
    return shows_data(consumer, replaced(tap, shown.text, under(t, at, shown.under)))
