"""Buttons of paying: how much, where, what to copy, which paper."""

from collections.abc import Iterable, Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from domain.paying import Offer, Page
from keyboards.pages import PER_PAGE, page_count, turning
from keyboards.rows import in_pairs
from locales import Texts

LONGEST_COPY = 256
"""What Telegram lets a button copy."""

ONLINE = "online"


class Pay(CallbackData, prefix="pay"):
    """A step of paying; `service` is the place of the one that was chosen."""

    nonce: str
    step: str
    service: int = 0


class Paid(CallbackData, prefix="paid"):
    """A payment of the contract by its place, oldest first; `show` is `all` of it, or a paper about it."""

    nonce: str
    row: int
    show: str


def _column(*buttons: InlineKeyboardButton | None) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[button] for button in buttons if button])


def _tap(text: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def services(t: Texts, nonce: str, offer: Offer) -> InlineKeyboardMarkup:
    """What is paid for, where that is paid for apart."""
    return _column(
        *(
            _tap(
                t.plain(f"service-{service.replace('_', '-')}"),
                Pay(nonce=nonce, step="service", service=place),
            )
            for place, service in enumerate(offer.services)
        )
    )


def amounts(t: Texts, nonce: str, offer: Offer, service: int) -> InlineKeyboardMarkup:
    """All that is owed, or as much of it as may be paid at once; or another amount."""
    whole = None
    if offer.whole is not None:
        key = "pay-whole" if offer.whole >= offer.left else "pay-most"
        whole = _tap(t.plain(key, amount=offer.whole), Pay(nonce=nonce, step="whole", service=service))
    return _column(whole, _tap(t.plain("pay-other"), Pay(nonce=nonce, step="other", service=service)))


def pages(t: Texts, where: Sequence[Page]) -> InlineKeyboardMarkup:
    """Links to the pages on which cards are asked for."""
    return _column(
        *(
            InlineKeyboardButton(text=t.plain("pay-through", provider=one.provider), url=one.address)
            for one in where
        )
    )


def requisites(
    t: Texts, nonce: str, copied: Iterable[tuple[str, str]], *, order: bool
) -> InlineKeyboardMarkup:
    """A button to copy each of (key of its label, text), and the payment order if there is one to draw up."""
    buttons = [
        InlineKeyboardButton(text=t.plain(key), copy_text=CopyTextButton(text=text[:LONGEST_COPY]))
        for key, text in copied
    ]
    draft = [[_tap(t.plain("pay-order-pdf"), Pay(nonce=nonce, step="order"))]] if order else []
    return InlineKeyboardMarkup(inline_keyboard=[*in_pairs(buttons), *draft])


def papers(t: Texts, nonce: str, row: int) -> InlineKeyboardMarkup:
    """Receipt and notice of a payment."""
    return _column(
        _tap(t.plain("payment-receipt-pdf"), Paid(nonce=nonce, row=row, show="receipt")),
        _tap(t.plain("payment-notice-pdf"), Paid(nonce=nonce, row=row, show="notice")),
    )


def history(nonce: str, rows: Sequence[int], page: int, items: int) -> InlineKeyboardMarkup | None:
    """The payments of a page by the numbers they are listed under, and the arrows."""
    numbers = [_tap(str(row + 1), Paid(nonce=nonce, row=row, show="all")) for row in rows]
    half = PER_PAGE // 2
    lines = [numbers[at : at + half] for at in range(0, len(numbers), half)]
    arrows = turning(ONLINE, nonce, page, page_count(items))
    lines += arrows.inline_keyboard if arrows else []
    return InlineKeyboardMarkup(inline_keyboard=lines) if lines else None
