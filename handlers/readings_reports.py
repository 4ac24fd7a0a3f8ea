"""The report of a month on paper: made ready at a tap; its stamped pages are taken back and mailed on."""

from aiogram import F, Router
from aiogram.filters import Command, StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.methods import SendDocument
from aiogram.types import CallbackQuery, Message

from domain.consumer import Consumer, Right
from domain.evidence import MOST_FILES, Evidence, Piece
from domain.periods import Month
from domain.readings import Reports
from domain.readings.window import original_due
from handlers.evidence import EVIDENCE, HAS_FILE, sent_in
from handlers.guard import Fresh, Opens
from handlers.labels import TYPED, Label
from handlers.language import STAFF_LANGUAGE
from handlers.lists import chosen
from handlers.saying import FILE, PAPER, Answer, Enclosed, Made, Mail, Question
from keyboards import menu
from keyboards import readings as buttons
from keyboards.callbacks import Row
from locales import Language, Texts

PERIOD = "scan_of"
router = Router(name="readings reports")
router.message.middleware(Opens(Right.SUBMIT))
router.callback_query.middleware(Opens(Right.SUBMIT))


class Scan(StatesGroup):
    pages = State()


@router.callback_query(Row.filter((F.list == buttons.PAPERS) & (F.verb == "report")), Fresh(), F.message)
async def make_report(
    tap: CallbackQuery, callback_data: Row, t: Texts, state: FSMContext, consumer: Consumer, reports: Reports
) -> Answer:
    period = Month.parse(await chosen(state, callback_data))
    await reports.order(consumer, period)
    about = {
        "form": "report",
        "contract": consumer.contract,
        "period": str(period),
        "language": t.code,
        "telegram_id": consumer.telegram_id,
        "whole": consumer.may(Right.SEE_FIGURES),
    }
    caption = t("readings-report-caption", period=period, date=original_due(period))
    document = SendDocument(chat_id=consumer.telegram_id, document=FILE, caption=caption)
    return [tap.answer(t.plain("readings-report-being-made")), Made(document, PAPER, about)]


@router.callback_query(Row.filter((F.list == buttons.PAPERS) & (F.verb == "scan")), Fresh(), F.message)
async def ask_for_pages(
    tap: CallbackQuery, callback_data: Row, t: Texts, state: FSMContext, consumer: Consumer, reports: Reports
) -> Answer:
    period = Month.parse(await chosen(state, callback_data))
    await reports.month(consumer, period)
    await state.set_state(Scan.pages)
    await state.update_data({PERIOD: str(period)})
    text = t("readings-ask-scan", period=period, most=MOST_FILES)
    keyboard = buttons.scanning(t)
    asked = tap.message.answer(text, reply_markup=keyboard)  # type: ignore[union-attr] # F.message
    return [tap.answer(), Question(asked)]


@router.message(Scan.pages, or_f(Command("cancel"), Label("button-cancel", "button-ready", "button-back")))
async def leave(message: Message, t: Texts, state: FSMContext, consumer: Consumer) -> Answer:
    """Every page was filed when it came."""
    await state.set_state(None)
    return message.answer(t("readings-scan-left"), reply_markup=menu.home(t, consumer))


@router.message(Scan.pages, HAS_FILE)
async def take_page(
    message: Message,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    reports: Reports,
    evidence: Evidence,
    metrology_mailbox: str | None,
    language: Language,
) -> Answer:
    period = Month.parse((await state.get_data())[PERIOD])
    piece = await evidence.take(consumer, sent_in(message))
    pages = await reports.take_scan(consumer, period, piece)
    said = message.answer(t("readings-scan-taken", n=len(pages), most=MOST_FILES))
    if metrology_mailbox is None:
        return said
    return [
        said,
        _letter(language.texts(STAFF_LANGUAGE), metrology_mailbox, consumer.contract, period, piece),
    ]


def _letter(t: Texts, to: str, contract: str, period: Month, piece: Piece) -> Mail:
    enclosed = Enclosed(EVIDENCE, {"hash": piece.hash, "name": piece.name})
    text = t.plain("readings-letter", contract=contract, period=period)
    return Mail(to, t.plain("readings-letter-subject", contract=contract, period=period), text, [enclosed])


@router.message(StateFilter(Scan), TYPED)
@router.message(StateFilter(Scan), ~F.text)
async def want_pages(message: Message, t: Texts) -> Answer:
    return message.answer(t("readings-want-scan"))
