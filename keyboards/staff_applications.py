"""The calendar of visits under the card of an application; a tap carries the card's number and the choice itself."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.applications.filing import DayOfVisits
from domain.applications.rules import Visit
from keyboards.applications import slot_text
from keyboards.calendar import month_rows, months_of
from locales import Texts


class VisitChoice(CallbackData, prefix="visits"):
    """`value` is the day as an ordinal, or the place of a month; `starts` the hour a slot begins at."""

    verb: str
    card: int
    value: int
    starts: int = 0


def _button(text: str, choice: VisitChoice) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=choice.pack())


def month_count(offered: Sequence[DayOfVisits]) -> int:
    return len(months_of([day.day for day in offered]))


def days(
    t: Texts, card: int, offered: Sequence[DayOfVisits], wish: Visit | None, month: int = 0
) -> InlineKeyboardMarkup:
    """The time that was wished for, if it can be had, then a month of days."""
    shown = [day.day for day in offered]
    full = frozenset(day.day for day in offered if day.is_full)

    def data(verb: str, index: int) -> str:
        value = index if verb in ("month", "idle") else shown[index].toordinal()
        return VisitChoice(verb=verb, card=card, value=value).pack()

    rows = month_rows(t, shown, full, months_of(shown)[month], data) if shown else []
    if wish is not None and wish.day in shown:
        when = t.plain("application-visit-time", date=wish.day, hours=str(wish.slot))
        choice = VisitChoice(verb="pick", card=card, value=wish.day.toordinal(), starts=wish.slot.starts)
        rows.insert(0, [_button(t.plain("application-staff-confirm", visit=when), choice)])
    return InlineKeyboardMarkup(inline_keyboard=rows)


def hours(t: Texts, card: int, day: DayOfVisits) -> InlineKeyboardMarkup:
    value = day.day.toordinal()
    rows = [
        [
            _button(
                slot_text(t, slot, free=free),
                VisitChoice(verb="pick" if free else "full", card=card, value=value, starts=slot.starts),
            )
        ]
        for slot, free in day.slots
    ]
    back = VisitChoice(verb="month", card=card, value=0)
    return InlineKeyboardMarkup(
        inline_keyboard=[*rows, [_button(t.plain("application-button-other-day"), back)]]
    )
