"""Buttons of meter readings: the list of points, the questions of one point, what may follow."""

from collections.abc import Sequence
from datetime import date

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from domain.consumer import Consumer, Right
from domain.readings.facts import PointMonth, ReadingsMonth
from keyboards.callbacks import INSPECTION, Go, Row, Turn
from keyboards.pages import PER_PAGE, page_count, turning
from locales import Texts

LIST = "readings"
PAPERS = "readings-papers"
DONE = "✅ "
LONGEST_NAME = 60
Line = list[InlineKeyboardButton]


def point_name(t: Texts, name: str | None, service: str) -> str:
    """The name of a point, cut short where it is very long; else what it is for."""
    if not name:
        return t.plain(f"service-{service.replace('_', '-')}")
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def name_of(t: Texts, one: PointMonth) -> str:
    return point_name(t, one.point.name, one.point.service)


def _row(
    text: str, consumer: Consumer, verb: str, mark: str, index: int, name: str = LIST
) -> InlineKeyboardButton:
    data = Row(list=name, verb=verb, nonce=consumer.session.nonce, mark=mark, index=index)
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def _go(t: Texts, key: str, consumer: Consumer, to: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(
        text=t.plain(key), callback_data=Go(to=to, nonce=consumer.session.nonce).pack()
    )


def points(
    t: Texts, consumer: Consumer, month: ReadingsMonth, mark: str, page: int, rest: Sequence[Line]
) -> InlineKeyboardMarkup:
    """A page of points, each to be entered or corrected while the month is open, then `rest`."""
    first = page * PER_PAGE
    shown = month.points[first : first + PER_PAGE] if month.is_open else ()
    rows = [
        [_row((DONE if one.is_sent else "") + name_of(t, one), consumer, "point", mark, index)]
        for index, one in enumerate(shown, first)
    ]
    arrows = turning(LIST, consumer.session.nonce, page, page_count(len(month.points)))
    turns = arrows.inline_keyboard if arrows else []
    return InlineKeyboardMarkup(inline_keyboard=[*rows, *turns, *rest])


def papers(t: Texts, consumer: Consumer, months: Sequence[ReadingsMonth], mark: str) -> list[Line]:
    """The report of each month, and the way for its stamped pages until the original is in."""
    lines = []
    for index, month in enumerate(months):
        key = "readings-button-report" if index == 0 else "readings-button-report-of"
        line = [_row(t.plain(key, period=month.period), consumer, "report", mark, index, PAPERS)]
        if month.way.original_at is None:
            text = t.plain("readings-button-scan")
            line.append(_row(text, consumer, "scan", mark, index, PAPERS))
        lines.append(line)
    return lines


def leading_on(
    t: Texts, consumer: Consumer, month: ReadingsMonth, papers: Sequence[Line], *, resume: bool = False
) -> list[Line]:
    """What else there is to do: go on, a sheet for many points, papers, an inspection where it is too late."""
    begun = [[_go(t, "readings-button-resume", consumer, "readings-resume")]] if resume else []
    many = month.is_open and len(month.points) > 1 and bool(month.missing)
    sheet = [[_go(t, "readings-button-sheet", consumer, "readings-sheet")]] if many else []
    late = not month.is_open and bool(month.missing) and consumer.may(Right.SEE_FIGURES)
    inspection = [[_go(t, "readings-button-inspection", consumer, INSPECTION)]] if late else []
    history = [[_go(t, "readings-button-history", consumer, "sent-readings")]]
    return [*begun, *papers, *sheet, *inspection, *history]


def back_to_month(t: Texts, consumer: Consumer, arrows: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup:
    """Under a screen that was opened from the month."""
    turns = arrows.inline_keyboard if arrows else []
    data = Turn(screen=LIST, nonce=consumer.session.nonce, page=0).pack()
    back = [InlineKeyboardButton(text=t.plain("button-back"), callback_data=data)]
    return InlineKeyboardMarkup(inline_keyboard=[*turns, back])


def onward(
    t: Texts, consumer: Consumer, month: ReadingsMonth, mark: str, papers: Sequence[Line]
) -> InlineKeyboardMarkup:
    """After a reading was taken: the next point that has none, if there is one."""
    following = next((one for one in month.points if not one.is_sent), None)
    rest = leading_on(t, consumer, month, papers)
    if following is None:
        return InlineKeyboardMarkup(inline_keyboard=rest)
    text = t.plain("readings-next", name=name_of(t, following))
    further = [_row(text, consumer, "point", mark, 0)]
    return InlineKeyboardMarkup(inline_keyboard=[further, *rest])


def _keys(*rows: Sequence[str]) -> ReplyKeyboardMarkup:
    keyboard = [[KeyboardButton(text=text) for text in row] for row in rows if row]
    return ReplyKeyboardMarkup(keyboard=keyboard, resize_keyboard=True, is_persistent=True)


def scanning(t: Texts) -> ReplyKeyboardMarkup:
    """While pages come: each was taken when it came, so that there is nothing to be undone."""
    return _keys([t.plain("button-ready")], [t.plain("button-cancel")])


def asked(t: Texts, *answers: Sequence[str]) -> ReplyKeyboardMarkup:
    """Answers to choose from, row by row, then the ways back and out."""
    return _keys(*answers, (t.plain("button-back"), t.plain("button-cancel")))


def days(t: Texts, today: date, month_end: date | None) -> ReplyKeyboardMarkup:
    """Days with their dates in words of the person, which are read like typed ones."""
    offered = [[t.plain("reading-today", date=today)]]
    if month_end is not None:
        offered.append([t.plain("reading-month-end", date=month_end)])
    return asked(t, *offered)
