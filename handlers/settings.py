"""Settings: one message whose screens lead to password, language, contracts, colleagues and one's own data."""

from collections.abc import Callable
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.fsm.context import FSMContext
from aiogram.methods import SendDocument
from aiogram.types import CallbackQuery, Message

from domain.access import OwnAccess, PasswordChange
from domain.consumer import Consumer, Right
from handlers.access import ask_new_password
from handlers.guard import Fresh, Opens
from handlers.labels import Label
from handlers.language import ask_language
from handlers.panes import in_place, replaced
from handlers.saying import FILE, Answer, Made, shows_data
from keyboards import menu
from keyboards import settings as buttons
from keyboards.callbacks import Go
from locales import Language, Texts

router = Router(name="settings")
router.message.middleware(Opens(Right.SUBMIT))
router.callback_query.middleware(Opens(Right.SUBMIT))


def goes_to(name: str) -> tuple[Callable[..., Any], ...]:
    """What a tap that leads to this screen has to be."""
    return (Go.filter(F.to == name), Fresh(), F.message)


@router.message(or_f(Command("settings"), Label("button-settings")))
async def show(message: Message, t: Texts, consumer: Consumer) -> Answer:
    said = message.answer(_text(t, consumer), reply_markup=buttons.settings(t, consumer))
    return shows_data(consumer, said)


@router.callback_query(*goes_to("settings"))
async def back(tap: CallbackQuery, t: Texts, consumer: Consumer) -> Answer:
    return in_place(tap, consumer, _text(t, consumer), buttons.settings(t, consumer))


def _text(t: Texts, consumer: Consumer) -> str:
    return t("settings-title", contract=consumer.contract)


@router.message(Command("password"))
async def change_password(
    _: Message, t: Texts, state: FSMContext, consumer: Consumer, password_change: PasswordChange
) -> Answer:
    password_change.begin(consumer)
    return await ask_new_password(t, state, consumer)


@router.callback_query(*goes_to("password"))
async def change_password_by_tap(
    tap: CallbackQuery, t: Texts, state: FSMContext, consumer: Consumer, password_change: PasswordChange
) -> Answer:
    password_change.begin(consumer)
    return [tap.answer(), await ask_new_password(t, state, consumer)]


@router.callback_query(*goes_to("language"))
async def change_language(tap: CallbackQuery, t: Texts, language: Language) -> Answer:
    return [tap.answer(), ask_language(tap.message, t, language)]  # type: ignore[arg-type] # F.message


@router.callback_query(*goes_to("export"))
async def export(tap: CallbackQuery, t: Texts, consumer: Consumer) -> Answer:
    """A file to keep: all that is kept about this account."""
    chat = consumer.telegram_id
    document = SendDocument(chat_id=chat, document=FILE, caption=t("export-caption"))
    return [tap.answer(t.plain("export-being-made")), Made(document, "own-data", {"telegram_id": chat})]


@router.callback_query(*goes_to("erase"))
async def ask_to_erase(tap: CallbackQuery, t: Texts, consumer: Consumer) -> Answer:
    return in_place(tap, consumer, t("erase-sure"), buttons.erase(t, consumer))


@router.callback_query(*goes_to("erase-yes"))
async def erase(
    tap: CallbackQuery, t: Texts, state: FSMContext, consumer: Consumer, own_access: OwnAccess
) -> Answer:
    await own_access.erase(consumer)
    await state.clear()
    farewell = tap.message.answer(t("erased"), reply_markup=menu.home(t, None))  # type: ignore[union-attr]
    return [tap.answer(), replaced(tap, t("hidden")), farewell]
