"""Buttons of the histories: one message that is turned from screen to screen, and what can be taken from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from keyboards.callbacks import Go
from keyboards.pages import arrows
from keyboards.payments import ONLINE
from keyboards.rows import in_pairs
from locales import Texts

LONGEST_LABEL = 30
ROOT = "root"

SENT = "history-readings"
OTHERS = ((SENT, SENT), ("history-online", ONLINE))
"""Histories that other chapters keep: the label, and the screen it goes to."""


class Look(CallbackData, prefix="history"):
    """A screen of the histories; `mark` tells of which snapshot it was, `row` is the month or point opened."""

    nonce: str
    mark: str
    screen: str
    row: int = 0
    page: int = 0

    def to(self, screen: str, row: int = 0, page: int = 0) -> "Look":
        return Look(nonce=self.nonce, mark=self.mark, screen=screen, row=row, page=page)

    def of(self, mark: str) -> Self:
        """The same with figures of another snapshot."""
        return self.model_copy(update={"mark": mark})


class Draw(CallbackData, prefix="chart"):
    """The chart of a screen."""

    nonce: str
    mark: str
    screen: str
    row: int = 0


class Take(CallbackData, prefix="workbook"):
    """Everything as a workbook."""

    nonce: str


@dataclass(frozen=True, slots=True)
class Under:
    """What stands under a screen: its pages, what can be opened from it, whether there is a chart of it."""

    back: str
    pages: int = 1
    opens: str = ""
    labels: Sequence[tuple[str, int]] = ()
    chart: bool = False
    compare: bool = False


def root(t: Texts, at: Look, *, billed: bool) -> InlineKeyboardMarkup:
    """Which histories there are; who may not see what is billed sees what he has sent."""
    if not billed:
        return InlineKeyboardMarkup(inline_keyboard=[[_tap(t.plain(SENT), Go(to=SENT, nonce=at.nonce))]])
    screens = (
        ("history-settlements", "settlements"),
        ("history-payments", "payments"),
        ("history-consumption", "points"),
    )
    rows = [[_tap(t.plain(key), at.to(screen))] for key, screen in screens]
    others = [[_tap(t.plain(key), Go(to=screen, nonce=at.nonce))] for key, screen in OTHERS]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, *others, [_workbook(t, at)]])


def under(t: Texts, at: Look, what: Under) -> InlineKeyboardMarkup:
    """What is opened, the pages, the files, the way back."""
    opened = [_tap(_short(label), at.to(what.opens, row)) for label, row in what.labels]
    rows = in_pairs(opened)
    rows.append(arrows(at.page, what.pages, lambda page: at.to(at.screen, at.row, page)))
    chart = Draw(nonce=at.nonce, mark=at.mark, screen=at.screen, row=at.row)
    files = [_tap(t.plain("history-chart"), chart)] if what.chart else []
    rows.append([*files, _workbook(t, at)])
    if what.compare:
        rows.append([_tap(t.plain("history-compare"), at.to("comparison"))])
    rows.append([_tap(t.plain("history-back"), at.to(what.back))])
    return InlineKeyboardMarkup(inline_keyboard=[row for row in rows if row])


def back_to_root(t: Texts, nonce: str, turns: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup:
    """Under a history that another chapter keeps."""
    rows = turns.inline_keyboard if turns else []
    root_screen = Look(nonce=nonce, mark="", screen=ROOT)
    return InlineKeyboardMarkup(inline_keyboard=[*rows, [_tap(t.plain("history-back"), root_screen)]])


def _tap(text: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def _workbook(t: Texts, at: Look) -> InlineKeyboardButton:
    return _tap(t.plain("history-workbook"), Take(nonce=at.nonce))


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
