"""The month of readings: what is to be sent, what was begun, what was sent, until when."""

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.consumer import Consumer, Right
from domain.drafts import Drafts
from domain.errors import StaleButton
from domain.readings import Readings, Reports
from domain.readings.facts import ReadingsMonth
from domain.readings.window import WindowClosed
from handlers.drafts import KeepsDraft
from handlers.guard import Fresh, Opens
from handlers.labels import Label
from handlers.lists import chosen
from handlers.panes import in_place
from handlers.readings_filing import Begun, begun
from handlers.readings_questions import FILING, Filing, ask_day, ask_figure, ask_onward
from handlers.readings_screen import FLOW, is_usable, month_screen
from handlers.saying import Answer, Saying, shows_data
from keyboards import readings as buttons
from keyboards.callbacks import Go, Row, Turn
from locales import Texts

router = Router(name="readings")
router.message.middleware(Opens(Right.SUBMIT))
router.callback_query.middleware(Opens(Right.SUBMIT))
router.message.middleware(KeepsDraft(FLOW, Filing, FILING))
router.callback_query.middleware(KeepsDraft(FLOW, Filing, FILING))


@router.message(or_f(Command("readings"), Label("button-readings")))
async def show(
    message: Message,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    readings: Readings,
    reports: Reports,
    drafts: Drafts,
) -> Answer:
    """A contract of one point that has sent nothing is asked at once."""
    month = await readings.month(consumer, message.date)
    draft = await drafts.find(consumer, FLOW)
    await state.clear()
    if len(month.points) == 1 and month.missing and month.is_open and not is_usable(month, draft):
        return await _ask_point(t, state, consumer, month, month.points[0].point.number)
    awaited = await reports.awaited(consumer)
    text, keyboard = await month_screen(t, state, consumer, month, draft=draft, awaited=awaited)
    return shows_data(consumer, message.answer(text, reply_markup=keyboard))


@router.callback_query(Turn.filter(F.screen == buttons.LIST), Fresh(), F.message)
async def turn(
    tap: CallbackQuery,
    callback_data: Turn,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    readings: Readings,
    reports: Reports,
    drafts: Drafts,
) -> Answer:
    month = await readings.month(consumer)
    draft, awaited = await drafts.find(consumer, FLOW), await reports.awaited(consumer)
    page = callback_data.page
    text, keyboard = await month_screen(t, state, consumer, month, draft=draft, awaited=awaited, page=page)
    return in_place(tap, consumer, text, keyboard)


@router.callback_query(Row.filter((F.list == buttons.LIST) & (F.verb == "point")), Fresh(), F.message)
async def choose_point(
    tap: CallbackQuery,
    callback_data: Row,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    readings: Readings,
) -> Answer:
    number: int = await chosen(state, callback_data)
    month = await readings.month(consumer)
    return [tap.answer(), *await _ask_point(t, state, consumer, month, number)]


async def _ask_point(
    t: Texts, state: FSMContext, consumer: Consumer, month: ReadingsMonth, number: int
) -> list[Saying]:
    place = month.find(number)
    if place is None:
        raise StaleButton
    if not month.is_open:
        raise WindowClosed
    return await ask_figure(t, state, consumer, month, place, begun(month.period, number))


@router.callback_query(Go.filter(F.to == "readings-resume"), Fresh(), F.message)
async def resume(
    tap: CallbackQuery, t: Texts, state: FSMContext, consumer: Consumer, readings: Readings, drafts: Drafts
) -> Answer:
    """Go on where idleness or a restart cut off."""
    month = await readings.month(consumer)
    draft = await drafts.find(consumer, FLOW)
    if draft is None or not is_usable(month, draft):
        raise StaleButton
    return [tap.answer(), *await _resume(t, state, consumer, readings, month, dict(draft))]


async def _resume(
    t: Texts, state: FSMContext, consumer: Consumer, readings: Readings, month: ReadingsMonth, draft: Begun
) -> list[Saying]:
    entry = draft["entries"][0]
    place = month.find(entry["point"])
    if entry["quantity"] is None and place is not None:
        return await ask_figure(t, state, consumer, month, place, draft)
    await state.update_data({FILING: draft})
    if entry["read_on"] is None:
        return [await ask_day(t, state, consumer, readings.days(month.at))]
    return await ask_onward(t, state, consumer, readings, month.at)
