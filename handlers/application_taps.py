"""Answers that are tapped: points, days and hours, the answer to be changed."""

from collections.abc import Callable
from datetime import date
from typing import Any

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from domain.applications import Applications
from domain.applications.facts import slot_of
from domain.applications.kinds import VISIT, Asked, Sort
from domain.applications.rules import Visit
from domain.consumer import Right
from domain.errors import StaleButton
from handlers import application_texts as texts
from handlers.application_form import Applying, Asker, Asks, Form, keeps_draft, ticked, wish_calendar
from handlers.guard import Fresh, Opens
from handlers.lists import chosen
from handlers.panes import in_place, replaced
from handlers.saying import Answer
from handlers.visit_calendar import calendar_in, day_among, days_screen, hours_screen
from keyboards import applications as buttons
from keyboards.callbacks import Row
from keyboards.pages import page_count, page_of
from locales import Texts

router = Router(name="application taps")
router.callback_query.middleware(Opens(Right.SUBMIT))
router.callback_query.middleware(Asks())
router.callback_query.middleware(keeps_draft())


def _taps(name: str, *verbs: str) -> tuple[Callable[..., Any], ...]:
    return (Row.filter((F.list == name) & F.verb.in_(verbs)), Fresh(), F.message)


# --- points ----------------------------------------------------------------------------------------------


async def _points_form(asker: Asker) -> tuple[Form, Asked]:
    """Raises StaleButton where no points are asked for."""
    form = await asker.form()
    asked = form.draft.kind.question(form.step or "")
    if asked is None or asked.sort not in (Sort.POINTS, Sort.METER):
        raise StaleButton
    return form, asked


@router.callback_query(*_taps(buttons.POINTS, "pick"), StateFilter(Applying.points))
async def pick_point(tap: CallbackQuery, callback_data: Row, asker: Asker, state: FSMContext) -> Answer:
    """Ticks it where several can be chosen, else answers with it."""
    form, asked = await _points_form(asker)
    number = await chosen(state, callback_data)
    if asked.sort is Sort.POINTS:
        return await _show_points(tap, asker, ticked(form, callback_data.index), asked, callback_data.index)
    return await _answer_points(tap, asker, form, asked, [number])


@router.callback_query(*_taps(buttons.POINTS, "page"), StateFilter(Applying.points))
async def turn_points(tap: CallbackQuery, callback_data: Row, asker: Asker, state: FSMContext) -> Answer:
    form, asked = await _points_form(asker)
    pages = page_count(len(await _listed(state, callback_data)))
    if not 0 <= callback_data.index < pages:
        raise StaleButton
    points = await asker.filing.points(asker.consumer, form.draft.kind)
    text, keyboard = await asker.points_screen(form, asked, points, callback_data.index)
    return in_place(tap, asker.consumer, text, keyboard)


@router.callback_query(*_taps(buttons.POINTS, "all"), StateFilter(Applying.points))
async def pick_all(tap: CallbackQuery, callback_data: Row, asker: Asker, state: FSMContext) -> Answer:
    form, asked = await _points_form(asker)
    return await _answer_points(tap, asker, form, asked, await _listed(state, callback_data))


@router.callback_query(*_taps(buttons.POINTS, "ready"), StateFilter(Applying.points))
async def points_ready(tap: CallbackQuery, callback_data: Row, asker: Asker, state: FSMContext) -> Answer:
    form, asked = await _points_form(asker)
    listed = await _listed(state, callback_data)
    return await _answer_points(tap, asker, form, asked, [listed[index] for index in form.ticked])


async def _listed(state: FSMContext, row: Row) -> list[int]:
    """Every point of the list the button belongs to. Raises StaleButton."""
    await chosen(state, row.model_copy(update={"index": 0}))
    numbers: list[int] = (await state.get_data())[row.list]["keys"]
    return numbers


async def _show_points(tap: CallbackQuery, asker: Asker, form: Form, asked: Asked, index: int) -> Answer:
    await asker.keep(form)
    points = await asker.filing.points(asker.consumer, form.draft.kind)
    text, keyboard = await asker.points_screen(form, asked, points, page_of(index))
    return in_place(tap, asker.consumer, text, keyboard)


async def _answer_points(
    tap: CallbackQuery, asker: Asker, form: Form, asked: Asked, numbers: list[int]
) -> Answer:
    draft = form.draft.with_points(asked.name, numbers)
    told = await asker.filing.told(asker.consumer, draft)
    value = texts.answer_text(asker.t, draft.kind, asked.name, told[asked.name])
    said = await asker.goes_on(draft)
    return [*in_place(tap, asker.consumer, _chosen(asker.t, asked.name, value), None), *said]


def _chosen(t: Texts, step: str, value: str) -> str:
    return t("application-chosen", label=texts.label(t, step), value=value)


# --- days and hours --------------------------------------------------------------------------------------


@router.callback_query(*_taps(buttons.DAYS, "month"))
async def turn_month(tap: CallbackQuery, callback_data: Row, asker: Asker, state: FSMContext) -> Answer:
    await chosen(state, callback_data.model_copy(update={"index": 0}))
    shown = await calendar_in(state)
    text, keyboard = await days_screen(asker.t, state, asker.consumer, shown, callback_data.index)
    return [tap.answer(), replaced(tap, text, keyboard)]


@router.callback_query(*_taps(buttons.DAYS, "idle"))
async def idle(tap: CallbackQuery) -> Answer:
    return tap.answer()


@router.callback_query(*_taps(buttons.DAYS, "full"))
@router.callback_query(*_taps(buttons.HOURS, "full"))
async def full(tap: CallbackQuery, callback_data: Row, asker: Asker) -> Answer:
    key = "application-day-full-alert" if callback_data.list == buttons.DAYS else "visit-slot-full"
    return tap.answer(asker.t.plain(key), show_alert=True)


@router.callback_query(*_taps(buttons.DAYS, "day"))
async def pick_day(tap: CallbackQuery, callback_data: Row, asker: Asker, state: FSMContext) -> Answer:
    """Answers with the day, or asks for the hours of the visit."""
    day = await chosen(state, callback_data)
    purpose = (await calendar_in(state)).purpose
    if purpose == "wish" and (await asker.form()).step != VISIT:
        raise StaleButton
    if purpose != "answer":
        offered = day_among(day, await asker.filing.calendar())
        text, keyboard = await hours_screen(asker.t, state, asker.consumer, offered)
        return [tap.answer(), replaced(tap, text, keyboard)]
    form = await asker.form()
    asked = form.draft.kind.question(form.step or "")
    if asked is None or asked.sort is not Sort.DAY:
        raise StaleButton
    draft = form.draft.with_day(asked.name, date.fromisoformat(day), asker.filing.today)
    value = asker.t.value(date.fromisoformat(day))
    said = await asker.goes_on(draft)
    return [tap.answer(), replaced(tap, _chosen(asker.t, asked.name, value)), *said]


@router.callback_query(*_taps(buttons.HOURS, "back"))
async def other_day(tap: CallbackQuery, asker: Asker, state: FSMContext) -> Answer:
    before = await calendar_in(state)
    shown = await wish_calendar(asker.filing, before.purpose, before.application)
    text, keyboard = await days_screen(asker.t, state, asker.consumer, shown)
    return [tap.answer(), replaced(tap, text, keyboard)]


@router.callback_query(*_taps(buttons.HOURS, "pick"))
async def pick_hours(
    tap: CallbackQuery, callback_data: Row, asker: Asker, state: FSMContext, applications: Applications
) -> Answer:
    day, starts = await chosen(state, callback_data)
    offered = day_among(day, await asker.filing.calendar())
    visit = Visit(offered.day, slot_of(starts, [slot for slot, _ in offered.slots]))
    purpose = await calendar_in(state)
    told = texts.visit_text(asker.t, visit)
    if purpose.purpose == "ask":
        await applications.ask_for(asker.consumer, purpose.application, visit)
        return [tap.answer(), replaced(tap, asker.t("my-application-time-asked", visit=told))]
    form = await asker.form()
    if form.step != VISIT:
        raise StaleButton
    said = await asker.goes_on(form.draft.with_visit(visit))
    return [tap.answer(), replaced(tap, _chosen(asker.t, "visit", told)), *said]


# --- the review ------------------------------------------------------------------------------------------


@router.callback_query(*_taps(buttons.REVIEW, "change"), StateFilter(Applying))
async def change(tap: CallbackQuery, callback_data: Row, asker: Asker, state: FSMContext) -> Answer:
    step = await chosen(state, callback_data)
    form = await asker.form()
    return [tap.answer(), *await asker.ask(Form(form.draft, step, changing=True))]
