"""Buttons under cards of the staff group: a verb and the number of the card, which is looked up at the tap."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from locales import Texts


class Act(CallbackData, prefix="act"):
    verb: str
    card: int


def _button(text: str, verb: str, card: int) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=Act(verb=verb, card=card).pack())


def under_card(t: Texts, verbs: Sequence[Sequence[str]], card: int) -> InlineKeyboardMarkup:
    """What can be done about the thing of a card, row by row."""
    rows = [[_button(t.plain(f"card-button-{verb}"), verb, card) for verb in row] for row in verbs]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def opening(cards: Sequence[tuple[int, str]]) -> InlineKeyboardMarkup:
    """Things that were told of together: each can be opened as a card of its own."""
    buttons = [_button(name, "open", card) for card, name in cards]
    return InlineKeyboardMarkup(inline_keyboard=[buttons[at : at + 4] for at in range(0, len(buttons), 4)])
