"""Buttons under cards of the staff group: a verb and the number of the card, which is looked up at the tap."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from locales import Texts

COMMANDS = ("find", "due", "stats", "originals", "export", "block", "unblock", "announce", "feed", "help")
"""The commands of the staff group, in the order in which they are offered."""


class Act(CallbackData, prefix="act"):
    verb: str
    card: int


class OpenContract(CallbackData, prefix="contract"):
    """A contract that was found: staff may see each of them."""

    contract: str


def _button(text: str, verb: str, card: int) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=Act(verb=verb, card=card).pack())


def under_card(t: Texts, verbs: Sequence[Sequence[str]], card: int) -> InlineKeyboardMarkup:
    """What can be done about the thing of a card, row by row."""
    rows = [[_button(t.plain(f"card-button-{verb}"), verb, card) for verb in row] for row in verbs]
    return InlineKeyboardMarkup(inline_keyboard=rows)


def opening(cards: Sequence[int]) -> InlineKeyboardMarkup:
    """Things that were told of together: each opens as a card of its own by the number of its line."""
    buttons = [_button(str(at), "open", card) for at, card in enumerate(cards, 1)]
    return InlineKeyboardMarkup(inline_keyboard=[buttons[at : at + 5] for at in range(0, len(buttons), 5)])


def contracts(numbers: Sequence[str]) -> InlineKeyboardMarkup:
    """Contracts that were found, each to be opened."""
    buttons = [
        InlineKeyboardButton(text=number, callback_data=OpenContract(contract=number).pack())
        for number in numbers
    ]
    return InlineKeyboardMarkup(inline_keyboard=[buttons[at : at + 4] for at in range(0, len(buttons), 4)])
