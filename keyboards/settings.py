"""Buttons of the settings: screens of one message, rows of lists, a step back from each."""

from collections.abc import Mapping, Sequence

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from domain.access.facts import Held, Member
from domain.consumer import Consumer, Right
from domain.notice_settings import NoticeKind
from domain.quiet import CHOICES, QuietHours
from keyboards.callbacks import Go, Row
from keyboards.rows import in_pairs
from locales import Texts

SCREENS = (
    ("password", Right.SUBMIT),
    ("language", Right.SUBMIT),
    ("notices", Right.SUBMIT),
    ("contracts", Right.SUBMIT),
    ("connected", Right.SEE_FIGURES),
    ("journal", Right.SEE_FIGURES),
    ("export", Right.SUBMIT),
    ("erase", Right.SUBMIT),
)
"""What the settings lead to, each with what opens it."""


def _go(text: str, to: str, consumer: Consumer, page: int = 0) -> InlineKeyboardButton:
    data = Go(to=to, nonce=consumer.session.nonce, page=page)
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def _row(text: str, consumer: Consumer, name: str, verb: str, mark: str, index: int) -> InlineKeyboardButton:
    data = Row(list=name, verb=verb, nonce=consumer.session.nonce, mark=mark, index=index)
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def _back(t: Texts, consumer: Consumer, to: str = "settings") -> list[InlineKeyboardButton]:
    return [_go(t.plain("button-back"), to, consumer)]


def settings(t: Texts, consumer: Consumer) -> InlineKeyboardMarkup:
    """The way into every screen that is open to this account."""
    buttons = [
        _go(t.plain(f"settings-button-{name}"), name, consumer)
        for name, right in SCREENS
        if consumer.may(right)
    ]
    return InlineKeyboardMarkup(inline_keyboard=in_pairs(buttons))


def contracts(t: Texts, consumer: Consumer, held: Sequence[Held], mark: str) -> InlineKeyboardMarkup:
    """Another contract to go to, each one to leave."""
    rows = []
    for index, one in enumerate(held):
        number = one.binding.contract
        leave = _row(
            t.plain("contracts-button-leave", contract=number), consumer, "contracts", "leave", mark, index
        )
        enter = _row(
            t.plain("contracts-button-enter", contract=number), consumer, "contracts", "enter", mark, index
        )
        rows += in_pairs([leave] if number == consumer.contract else [enter, leave])
    return InlineKeyboardMarkup(inline_keyboard=[*rows, _back(t, consumer)])


def connected(t: Texts, consumer: Consumer, members: Sequence[Member], mark: str) -> InlineKeyboardMarkup:
    """Everybody but oneself may be shut out."""
    rows = [
        [_row(t.plain("connected-button", name=one.name[:30]), consumer, "connected", "revoke", mark, index)]
        for index, one in enumerate(members)
        if one.binding.telegram_id != consumer.telegram_id
    ]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, _back(t, consumer)])


def sure(t: Texts, consumer: Consumer, row: Row, yes: str) -> InlineKeyboardMarkup:
    """The step itself, or back to the list it was chosen from."""
    step = _row(yes, consumer, row.list, f"{row.verb}-yes", row.mark, row.index)
    return InlineKeyboardMarkup(inline_keyboard=[[step], _back(t, consumer, row.list)])


def erase(t: Texts, consumer: Consumer) -> InlineKeyboardMarkup:
    step = _go(t.plain("erase-button-yes"), "erase-yes", consumer)
    return InlineKeyboardMarkup(inline_keyboard=[[step], _back(t, consumer)])


def journal(t: Texts, consumer: Consumer, page: int, *, more: bool) -> InlineKeyboardMarkup:
    """Arrows to newer and older pages."""
    arrows = []
    if page:
        arrows.append(_go("◀", "journal", consumer, page - 1))
    if more:
        arrows.append(_go("▶", "journal", consumer, page + 1))
    return InlineKeyboardMarkup(inline_keyboard=[*([arrows] if arrows else []), _back(t, consumer)])


NOTICES, QUIET = "notices", "quiet"
_ON, _OFF = "🔔 ", "🔕 "


def notices(
    t: Texts, consumer: Consumer, kinds: Mapping[NoticeKind, bool], hours: QuietHours, mark: str
) -> InlineKeyboardMarkup:
    """Each kind switches over at a tap; below them the quiet hours."""
    rows = [
        [
            _row(
                (_ON if wanted else _OFF) + t.plain(f"notices-{kind}"),
                consumer,
                NOTICES,
                "toggle",
                mark,
                index,
            )
        ]
        for index, (kind, wanted) in enumerate(kinds.items())
    ]
    quiet_hours = _go(t.plain("notices-quiet", hours=hours_text(t, hours)), QUIET, consumer)
    return InlineKeyboardMarkup(inline_keyboard=[*rows, [quiet_hours], _back(t, consumer)])


def quiet(t: Texts, consumer: Consumer, hours: QuietHours, mark: str) -> InlineKeyboardMarkup:
    rows = [
        [_row(("✅ " if one == hours else "") + hours_text(t, one), consumer, QUIET, "choose", mark, index)]
        for index, one in enumerate(CHOICES)
    ]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, _back(t, consumer, NOTICES)])


def hours_text(t: Texts, hours: QuietHours) -> str:
    if hours.is_off:
        return t.plain("quiet-off")
    return f"{hours.begins:02}:00–{hours.ends:02}:00"
