"""Buttons of the dialogue in which an administrator writes an announcement."""

from collections.abc import Collection, Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from keyboards.rows import in_pairs
from locales import Texts
from locales.districts import district

_TICKED = "✅ "


class Announce(CallbackData, prefix="announce"):
    """`token` is of the announcement being written, so that older buttons do nothing; `key` is a district."""

    verb: str
    token: str
    key: str = ""


def _button(text: str, verb: str, token: str, key: str = "") -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=Announce(verb=verb, token=token, key=key).pack())


def districts(t: Texts, token: str, codes: Sequence[str], chosen: Collection[str]) -> InlineKeyboardMarkup:
    """Districts are ticked; with none ticked everybody is meant."""
    ticks = [
        _button((_TICKED if code in chosen else "") + district(t, code), "district", token, code)
        for code in codes
    ]
    key = "announce-button-some" if chosen else "announce-button-all"
    onward = [_button(t.plain(key), "write", token), _button(t.plain("button-cancel"), "cancel", token)]
    return InlineKeyboardMarkup(inline_keyboard=[*in_pairs(ticks), *in_pairs(onward)])


def sending(t: Texts, token: str, people: int, *, urgent: bool) -> InlineKeyboardMarkup:
    """The last word, with whether it may wake people."""
    rows = [
        [_button(t.plain("announce-button-send", n=people), "send", token)],
        [_button(t.plain("announce-button-urgent" if urgent else "announce-button-usual"), "urgent", token)],
        [_button(t.plain("button-cancel"), "cancel", token)],
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)
