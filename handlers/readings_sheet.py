"""Readings of many points at once: a sheet to be filled, and what becomes of it when it is sent back."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.methods import SendDocument
from aiogram.types import CallbackQuery, Message

from domain.consumer import Consumer, Right
from domain.readings import Readings, ReadingSheets
from domain.readings.sheet import SentSheet, Sheet
from handlers.drafts import KeepsDraft
from handlers.guard import Fresh, Opens
from handlers.readings_filing import kept
from handlers.readings_questions import FILING, Filing, ask_onward
from handlers.readings_screen import FLOW
from handlers.readings_texts import joined
from handlers.saying import FILE, Answer, Made, shows_data
from keyboards.callbacks import Go
from locales import Html, Texts

MOST_FAULTS = 15
IS_SHEET = F.document.file_name.lower().endswith(".xlsx") | F.document.mime_type.contains("spreadsheet")
router = Router(name="readings sheet")
router.message.middleware(Opens(Right.SUBMIT))
router.callback_query.middleware(Opens(Right.SUBMIT))
router.message.middleware(KeepsDraft(FLOW, Filing, FILING))


@router.callback_query(Go.filter(F.to == "readings-sheet"), Fresh(), F.message)
async def give(tap: CallbackQuery, t: Texts, consumer: Consumer) -> Answer:
    """To be kept, filled at leisure and sent back in whatever session."""
    about = {
        "contract": consumer.contract,
        "language": t.code,
        "telegram_id": consumer.telegram_id,
        "proven": consumer.may(Right.SEE_FIGURES),
    }
    caption = t("readings-sheet-caption")
    file = SendDocument(chat_id=consumer.telegram_id, document=FILE, caption=caption)
    return [tap.answer(t.plain("readings-sheet-being-made")), Made(file, "readings-sheet", about)]


@router.message(IS_SHEET)
async def take(
    message: Message,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    reading_sheets: ReadingSheets,
    readings: Readings,
) -> Answer:
    """Filed whole or not at all: a sheet without faults is shown like any other filing before it is sent."""
    sheet = await reading_sheets.look_through(consumer, _sent(message), message.date)
    if sheet.filing is None:
        return shows_data(consumer, message.answer(_faults(t, sheet)))
    await state.clear()
    await state.update_data({FILING: kept(sheet.filing)})
    return await ask_onward(t, state, consumer, readings, message.date)


def _sent(message: Message) -> SentSheet:
    file = message.document
    return SentSheet(file.file_id, file.file_unique_id, file.file_size or 0) if file else SentSheet("", "", 0)


def _faults(t: Texts, sheet: Sheet) -> Html:
    told = [t("sheet-fault", cell=one.cell, why=t(one.why.key, **one.why.facts)) for one in sheet.faults]
    more = len(told) - MOST_FAULTS
    return joined(
        (
            t("sheet-faults", n=len(told)),
            *told[:MOST_FAULTS],
            t("reading-and-more", n=more) if more > 0 else None,
            t("sheet-again"),
        ),
        "\n\n",
    )
