"""The keyboards that stand under the input: the menu of the signed-in, of the others, of a question."""

from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from domain.consumer import Consumer, Right
from keyboards.callbacks import ChooseLanguage
from locales import Language, Texts

ENTRIES = (
    ("button-balance", Right.SEE_FIGURES),
    ("button-account", Right.SEE_FIGURES),
    ("button-history", Right.SUBMIT),
    ("button-documents", Right.SEE_FIGURES),
    ("button-readings", Right.SUBMIT),
    ("button-apply", Right.SUBMIT),
    ("button-applications", Right.SUBMIT),
    ("button-pay", Right.SEE_FIGURES),
    ("button-settings", Right.SUBMIT),
)
"""The main menu in its order, each entry with what opens it."""

SHARE_PHONE = "button-share-phone"
"""Telegram asks the person before it gives the number."""

BUTTONS = (
    SHARE_PHONE,
    *(key for key, _ in ENTRIES),
    "button-sign-in",
    "button-leave",
    "button-help",
    "button-language",
    "button-cancel",
    "button-back",
    "button-forgotten",
    "button-send",
    "button-skip",
    "button-ready",
    "button-no-wish",
    "button-no-files",
)


def _rows(t: Texts, *rows: tuple[str, ...]) -> ReplyKeyboardMarkup:
    keyboard = [[_key(t, key) for key in row] for row in rows]
    return ReplyKeyboardMarkup(keyboard=keyboard, resize_keyboard=True, is_persistent=True)


def _key(t: Texts, key: str) -> KeyboardButton:
    return KeyboardButton(text=t.plain(key), request_contact=True if key == SHARE_PHONE else None)


def home(t: Texts, consumer: Consumer | None) -> ReplyKeyboardMarkup:
    """What is open to this person at this moment, and nothing else."""
    if consumer is None:
        return _rows(t, ("button-sign-in",), ("button-help", "button-language"))
    if not consumer.may(Right.SUBMIT):
        return leave_only(t)
    entries = [key for key, right in ENTRIES if consumer.may(right)]
    pairs = (tuple(entries[at : at + 2]) for at in range(0, len(entries), 2))
    sharing = () if consumer.may(Right.SEE_FIGURES) else ((SHARE_PHONE,),)
    return _rows(t, *sharing, *pairs, ("button-help", "button-leave"))


def cancel_only(t: Texts) -> ReplyKeyboardMarkup:
    return _rows(t, ("button-cancel",))


def at_step(t: Texts) -> ReplyKeyboardMarkup:
    return _rows(t, ("button-back", "button-cancel"))


def at_password(t: Texts) -> ReplyKeyboardMarkup:
    return _rows(t, ("button-forgotten",), ("button-back", "button-cancel"))


def leave_only(t: Texts) -> ReplyKeyboardMarkup:
    return _rows(t, ("button-leave",))


def at_repeat(t: Texts) -> ReplyKeyboardMarkup:
    return _rows(t, ("button-back", "button-leave"))


def languages(language: Language) -> InlineKeyboardMarkup:
    """Every language under its own name."""
    buttons = [
        InlineKeyboardButton(
            text=language.texts(code).plain("language-name"), callback_data=ChooseLanguage(code=code).pack()
        )
        for code in language.languages()
    ]
    return InlineKeyboardMarkup(inline_keyboard=[buttons[at : at + 2] for at in range(0, len(buttons), 2)])
