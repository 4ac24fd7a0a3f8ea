"""Choosing a day and hours on one message: what it is chosen for is remembered with the list of days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from aiogram.fsm.context import FSMContext
from aiogram.types import InlineKeyboardMarkup

from domain.applications.filing import DayOfVisits
from domain.consumer import Consumer
from domain.errors import StaleButton
from handlers.lists import remember
from keyboards import applications as buttons
from keyboards.calendar import months_of
from locales import Html, Texts

Purpose = Literal["answer", "wish", "ask"]
_KEPT = "calendar"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days to choose from. `purpose` is an answer of a form, its wish, or another time for an `application`."""

    purpose: str
    days: Sequence[date]
    full: frozenset[date] = frozenset()
    application: int = 0


async def days_screen(
    t: Texts, state: FSMContext, consumer: Consumer, shown: Calendar, month: int = 0
) -> tuple[Html, InlineKeyboardMarkup]:
    """A month of it, counted from the first that has days. Raises StaleButton for one that has none."""
    months = months_of(shown.days)
    if not 0 <= month < len(months):
        raise StaleButton
    mark = await remember(state, buttons.DAYS, [day.isoformat() for day in shown.days])
    await state.update_data({_KEPT: _written(shown)})
    keyboard = buttons.days(t, consumer, shown.days, shown.full, mark, months[month])
    key = "application-calendar-days" if shown.purpose == "answer" else "application-calendar"
    return t(key), keyboard


async def hours_screen(
    t: Texts, state: FSMContext, consumer: Consumer, day: DayOfVisits
) -> tuple[Html, InlineKeyboardMarkup]:
    mark = await remember(state, buttons.HOURS, [[day.day.isoformat(), slot.starts] for slot, _ in day.slots])
    return t("application-hours", date=day.day), buttons.hours(t, consumer, day, mark)


def _written(shown: Calendar) -> dict[str, Any]:
    return {
        "purpose": shown.purpose,
        "application": shown.application,
        "full": sorted(day.isoformat() for day in shown.full),
    }


async def calendar_in(state: FSMContext) -> Calendar:
    """The calendar that is on the screen. Raises StaleButton."""
    data: Mapping[str, Any] = await state.get_data()
    if _KEPT not in data or buttons.DAYS not in data:
        raise StaleButton
    days = [date.fromisoformat(day) for day in data[buttons.DAYS]["keys"]]
    full = frozenset(date.fromisoformat(day) for day in data[_KEPT]["full"])
    return Calendar(data[_KEPT]["purpose"], days, full, data[_KEPT]["application"])


def day_among(day: str, offered: Sequence[DayOfVisits]) -> DayOfVisits:
    """The day as it is offered at this moment. Raises StaleButton."""
    found = next((one for one in offered if one.day.isoformat() == day), None)
    if found is None:
        raise StaleButton
    return found
