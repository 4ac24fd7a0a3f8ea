"""Turning the pages of a screen that does not fit one message."""

from collections.abc import Callable

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from keyboards.callbacks import Turn

PER_PAGE = 8


def page_count(items: int, per_page: int = PER_PAGE) -> int:
    return max(1, -(-items // per_page))


def arrows(page: int, pages: int, to: Callable[[int], CallbackData]) -> list[InlineKeyboardButton]:
    """Arrows to the neighbouring pages and which one this is; nothing where there is one page only."""
    if pages == 1:
        return []
    places = (("◀", page - 1), (f"{page + 1} / {pages}", page), ("▶", page + 1))
    return [
        InlineKeyboardButton(text=text, callback_data=to(there).pack())
        for text, there in places
        if 0 <= there < pages
    ]


def page_of(item: int) -> int:
    return item // PER_PAGE


def turning(screen: str, nonce: str, page: int, pages: int) -> InlineKeyboardMarkup | None:
    """Arrows under a screen that has nothing else under it; None where there is one page only."""
    row = arrows(page, pages, lambda to: Turn(screen=screen, nonce=nonce, page=to))
    return InlineKeyboardMarkup(inline_keyboard=[row]) if row else None
