"""A month of days to choose from, in the person's language: what can be chosen, what is full, what is closed."""

import calendar
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from aiogram.types import InlineKeyboardButton

from domain.periods import Month
from locales import Texts

# Telegram takes no button without words
CLOSED, FULL, BLANK = "·", "✖", "\N{BRAILLE PATTERN BLANK}"
Line = list[InlineKeyboardButton]
Data = Callable[[str, int], str]
"""Callback data of a verb (`day`, `full`, `month`, `idle`) and a number: of the day in the list, or of the month."""


def months_of(days: Sequence[date]) -> list[Month]:
    """The months in which there are days to choose from, and those between."""
    if not days:
        return []
    first, last = Month.of(days[0]), Month.of(days[-1])
    return [first.plus(n) for n in range(last.ordinal - first.ordinal + 1)]


def month_rows(t: Texts, days: Sequence[date], full: frozenset[date], month: Month, data: Data) -> list[Line]:
    """The month with arrows to its neighbours, the names of the weekdays, and a row a week."""
    places = {day: number for number, day in enumerate(days)}
    weeks = [
        week
        for week in calendar.Calendar().monthdatescalendar(month.year, month.month)
        if _is_near(week, days)
    ]
    return [
        _heading(t, months_of(days), month, data),
        [_idle(name, data) for name in t.plain("weekdays-short").split()],
        *([_cell(day, places, full, month, data) for day in week] for week in weeks),
    ]


def _is_near(week: Sequence[date], days: Sequence[date]) -> bool:
    """Weeks before the first day and after the last would be empty rows."""
    return week[-1] >= days[0] and week[0] <= days[-1]


def _heading(t: Texts, months: Sequence[Month], month: Month, data: Data) -> Line:
    at = months.index(month)
    back = _button("◀", data("month", at - 1)) if at else _idle(BLANK, data)
    onward = _button("▶", data("month", at + 1)) if at + 1 < len(months) else _idle(BLANK, data)
    return [back, _idle(t.value(month), data), onward]


def _cell(
    day: date, places: Mapping[date, int], full: frozenset[date], month: Month, data: Data
) -> InlineKeyboardButton:
    if Month.of(day) != month:
        return _idle(BLANK, data)
    if day not in places:
        return _idle(CLOSED, data)
    if day in full:
        return _button(f"{day.day}{FULL}", data("full", places[day]))
    return _button(str(day.day), data("day", places[day]))


def _idle(text: str, data: Data) -> InlineKeyboardButton:
    return _button(text, data("idle", 0))


def _button(text: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data)
