"""Turning the pages of a screen that does not fit one message."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from keyboards.callbacks import Turn

PER_PAGE = 8


def page_count(items: int) -> int:
    return max(1, -(-items // PER_PAGE))


def turning(screen: str, nonce: str, page: int, pages: int) -> InlineKeyboardMarkup | None:
    """Arrows to the neighbouring pages; None where there is one page only."""
    if pages == 1:
        return None
    places = (("◀", page - 1), (f"{page + 1} / {pages}", page), ("▶", page + 1))
    row = [
        InlineKeyboardButton(text=text, callback_data=Turn(screen=screen, nonce=nonce, page=to).pack())
        for text, to in places
        if 0 <= to < pages
    ]
    return InlineKeyboardMarkup(inline_keyboard=[row])
