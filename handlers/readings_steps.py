"""Answers to the questions of a filing, and its last word.

The last word is a message, not a tap: a message carries the moment at which it was sent, and outlives an outage.
"""

from aiogram import F, Router
from aiogram.filters import Command, StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from domain.consumer import Consumer, Right
from domain.drafts import Drafts
from domain.free_text import tidy
from domain.readings import Readings, figures
from handlers import readings_texts as texts
from handlers.drafts import KeepsDraft
from handlers.guard import Opens
from handlers.labels import TYPED, Label
from handlers.lists import remember
from handlers.readings_filing import filing_of
from handlers.readings_questions import (
    FILING,
    SENT,
    Filing,
    OfSheet,
    ask_day,
    ask_figure_again,
    ask_files,
    ask_onward,
    change_entry,
    entered,
)
from handlers.readings_screen import FLOW, month_screen, paper_lines
from handlers.saying import Answer, shows_data
from keyboards import menu
from keyboards import readings as buttons
from locales import Texts

LONGEST_REASON = 300
router = Router(name="readings steps")
router.message.middleware(Opens(Right.SUBMIT))
router.message.middleware(KeepsDraft(FLOW, Filing, FILING))


@router.message(StateFilter(Filing), or_f(Command("cancel"), Label("button-cancel")))
async def cancel(message: Message, t: Texts, state: FSMContext, consumer: Consumer, drafts: Drafts) -> Answer:
    await state.clear()
    await drafts.drop(consumer, FLOW)
    return message.answer(t("cancelled"), reply_markup=menu.home(t, consumer))


@router.message(Filing.figure, TYPED)
async def take_figure(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, readings: Readings
) -> Answer:
    figure = figures.consumption(message.text or "")
    await change_entry(state, quantity=figure.millionths)
    return await ask_day(t, state, consumer, readings.days(message.date))


@router.message(Filing.figure, Label("button-back"))
@router.message(StateFilter(Filing.reason, Filing.review), Label("button-back"), OfSheet())
async def back_to_month(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, readings: Readings, drafts: Drafts
) -> Answer:
    """A sheet is corrected in the sheet: there is no step to go back to."""
    month = await readings.month(consumer, message.date)
    draft = await drafts.find(consumer, FLOW)
    await state.clear()
    text, keyboard = await month_screen(t, state, consumer, month, draft=draft)
    at_home = message.answer(t("readings-back"), reply_markup=menu.home(t, consumer))
    return [at_home, shows_data(consumer, message.answer(text, reply_markup=keyboard))]


@router.message(Filing.day, TYPED)
async def take_day(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, readings: Readings
) -> Answer:
    day = figures.day(message.text or "")
    await change_entry(state, read_on=day.isoformat())
    return await ask_onward(t, state, consumer, readings, message.date)


@router.message(Filing.day, Label("button-back"))
@router.message(Filing.reason, Label("button-back"))
async def back_to_figure(_: Message, t: Texts, state: FSMContext, consumer: Consumer) -> Answer:
    return await ask_figure_again(t, state, consumer)


@router.message(Filing.reason, TYPED)
async def take_reason(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, readings: Readings
) -> Answer:
    filing = await entered(state)
    await state.update_data({FILING: {**filing, "reason": tidy(message.text or "", LONGEST_REASON)}})
    return await ask_onward(t, state, consumer, readings, message.date)


@router.message(Filing.files, Label("button-back"))
async def back_to_what_was_asked(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, readings: Readings
) -> Answer:
    """To the reason where there is one, else to the day."""
    filing = await entered(state)
    if filing["reason"]:
        await state.update_data({FILING: {**filing, "reason": None}})
        return await ask_onward(t, state, consumer, readings, message.date)
    return await ask_day(t, state, consumer, readings.days(message.date))


@router.message(Filing.review, Label("button-back"))
async def back_to_files(_: Message, t: Texts, state: FSMContext, consumer: Consumer) -> Answer:
    return await ask_files(t, state, consumer)


@router.message(Label("button-send"))
async def send(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, readings: Readings, drafts: Drafts
) -> Answer:
    """Tapped again, also much later, it is told what was taken the first time."""
    data = await state.get_data()
    if FILING not in data:
        return message.answer(t("reading-nothing-to-send"))
    taken = await readings.submit(consumer, filing_of(data[FILING]), message.date)
    await drafts.drop(consumer, FLOW)
    await state.update_data({FILING: {**data[FILING], SENT: True}})
    await state.set_state(None)
    mark = await remember(state, buttons.LIST, [one.number for one in taken.month.missing[:1]])
    papers = await paper_lines(t, state, consumer, [taken.month])
    onward = buttons.onward(t, consumer, taken.month, mark, papers)
    said = message.answer(texts.taken(t, taken.readings, taken.month), reply_markup=onward)
    return [
        message.answer(t("reading-sent"), reply_markup=menu.home(t, consumer)),
        shows_data(consumer, said),
    ]


@router.message(Filing.files, TYPED)
async def want_files(message: Message, t: Texts) -> Answer:
    return message.answer(t("reading-want-files"))


@router.message(Filing.review, TYPED)
async def want_the_last_word(message: Message, t: Texts) -> Answer:
    return message.answer(t("reading-ask-review"))


@router.message(StateFilter(Filing), ~F.text)
async def want_text(message: Message, t: Texts) -> Answer:
    return message.answer(t("reading-text-only"))
