"""The screens on which a paper of past months is chosen; months are told by their count since year 0."""

from collections.abc import Sequence
from typing import Literal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.periods import Month
from keyboards.rows import in_pairs
from locales import Texts

NOT_CHOSEN = 0
Screen = Literal["kinds", "months", "from", "until", "invoices"]


class ToScreen(CallbackData, prefix="papers"):
    """Another screen; `first` is the month a range begins with, once it is chosen."""

    nonce: str
    screen: Screen
    mirrored: bool = False
    first: int = NOT_CHOSEN


class TakeStatement(CallbackData, prefix="statement"):
    nonce: str
    first: int
    last: int
    mirrored: bool


class TakeInvoice(CallbackData, prefix="invoice"):
    nonce: str
    month: int


class Agree(CallbackData, prefix="agree"):
    """`figures` is a mark of what the statement said, to notice that it says something else by now."""

    nonce: str
    first: int
    last: int
    figures: str


class Disagree(CallbackData, prefix="disagree"):
    """The statement says something else than the consumer's books; otherwise as above."""

    nonce: str
    first: int
    last: int
    figures: str


def _button(text: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def kinds(t: Texts, nonce: str) -> InlineKeyboardMarkup:
    rows = [
        [_button(t.plain("button-statement"), ToScreen(nonce=nonce, screen="months"))],
        [_button(t.plain("button-invoice"), ToScreen(nonce=nonce, screen="invoices"))],
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def statement_months(
    t: Texts, nonce: str, months: Sequence[Month], *, mirrored: bool
) -> InlineKeyboardMarkup:
    """A month is a tap; a range, and the columns for the consumer's own figures, are chosen below."""
    rows = in_pairs(
        _button(
            t.value(month),
            TakeStatement(nonce=nonce, first=month.ordinal, last=month.ordinal, mirrored=mirrored),
        )
        for month in months
    )
    if len(months) > 1:
        range_ = ToScreen(nonce=nonce, screen="from", mirrored=mirrored)
        rows.append([_button(t.plain("button-range"), range_)])
    other = ToScreen(nonce=nonce, screen="months", mirrored=not mirrored)
    rows.append([_button(t.plain("button-short" if mirrored else "button-mirrored"), other)])
    return _with_way_back(t, rows, ToScreen(nonce=nonce, screen="kinds"))


def range_begins(t: Texts, nonce: str, months: Sequence[Month], *, mirrored: bool) -> InlineKeyboardMarkup:
    rows = in_pairs(
        _button(t.value(month), ToScreen(nonce=nonce, screen="until", mirrored=mirrored, first=month.ordinal))
        for month in months
    )
    return _with_way_back(t, rows, ToScreen(nonce=nonce, screen="months", mirrored=mirrored))


def range_ends(
    t: Texts, nonce: str, first: Month, months: Sequence[Month], *, mirrored: bool
) -> InlineKeyboardMarkup:
    rows = in_pairs(
        _button(
            t.value(month),
            TakeStatement(nonce=nonce, first=first.ordinal, last=month.ordinal, mirrored=mirrored),
        )
        for month in months
    )
    return _with_way_back(t, rows, ToScreen(nonce=nonce, screen="from", mirrored=mirrored))


def invoice_months(t: Texts, nonce: str, months: Sequence[Month]) -> InlineKeyboardMarkup:
    rows = in_pairs(
        _button(t.value(month), TakeInvoice(nonce=nonce, month=month.ordinal)) for month in months
    )
    return _with_way_back(t, rows, ToScreen(nonce=nonce, screen="kinds"))


def under_statement(t: Texts, nonce: str, first: Month, last: Month, figures: str) -> InlineKeyboardMarkup:
    agree = Agree(nonce=nonce, first=first.ordinal, last=last.ordinal, figures=figures)
    disagree = Disagree(nonce=nonce, first=first.ordinal, last=last.ordinal, figures=figures)
    row = [_button(t.plain("button-agree"), agree), _button(t.plain("button-disagree"), disagree)]
    return InlineKeyboardMarkup(inline_keyboard=[row])


def _with_way_back(t: Texts, rows: list[list[InlineKeyboardButton]], back: ToScreen) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[*rows, [_button(t.plain("button-back"), back)]])
