"""Buttons under notices about who is on a contract."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from keyboards.callbacks import Asked
from locales import Texts


def objection(t: Texts, nonce: str, *, may_allow: bool) -> InlineKeyboardMarkup:
    """«Это не я», and «Разрешить» where the account waits for it."""
    verbs = (*(("allow",) if may_allow else ()), "deny")
    row = [
        InlineKeyboardButton(
            text=t.plain(f"asked-button-{verb}"), callback_data=Asked(verb=verb, nonce=nonce).pack()
        )
        for verb in verbs
    ]
    return InlineKeyboardMarkup(inline_keyboard=[row])
