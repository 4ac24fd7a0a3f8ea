"""Buttons stand two in a row where the words of both fit half the width of a phone, else each has a row."""

from collections.abc import Iterable

from aiogram.types import InlineKeyboardButton

LONGEST_BESIDE = 18
"""Letters that half a row shows on a phone 360 points wide; Telegram cuts the rest off."""

Row = list[InlineKeyboardButton]


def in_pairs(buttons: Iterable[InlineKeyboardButton]) -> list[Row]:
    """The same buttons in the same order."""
    rows: list[Row] = []
    for button in buttons:
        if rows and len(rows[-1]) == 1 and all(_is_short(one) for one in (*rows[-1], button)):
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def _is_short(button: InlineKeyboardButton) -> bool:
    return len(button.text) <= LONGEST_BESIDE
