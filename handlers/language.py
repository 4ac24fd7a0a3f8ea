"""Puts the person and the texts of his language within reach of everything that handles the update."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, F, Router
from aiogram.filters import Command, or_f
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Message, TelegramObject, User

from domain.consumer import Consumer
from domain.errors import StaleButton
from domain.people import People, Person
from handlers.labels import Label
from handlers.saying import Answer
from keyboards import menu
from keyboards.callbacks import ChooseLanguage
from locales import Language, Texts

STAFF_LANGUAGE = "ru"
router = Router(name="language")


class Speaking(BaseMiddleware):
    """On the update level, so that refusals are explained in the same language."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        language: Language = data["language"]
        user: User | None = data.get("event_from_user")
        chat = data.get("event_chat")
        data["t"] = language.texts(STAFF_LANGUAGE)
        if user is not None and chat is not None and chat.type == "private":
            person = await _meet(data["people"], language, user)
            data["person"] = person
            data["t"] = language.texts(person.language)
        return await handler(event, data)


async def _meet(people: People, language: Language, user: User) -> Person:
    return await people.meet(user.id, user.full_name, user.username, language.guess(user.language_code))


def ask_language(message: Message, t: Texts, language: Language) -> TelegramMethod[Message]:
    return message.answer(t("language-ask"), reply_markup=menu.languages(language))


@router.message(or_f(Command("language"), Label("button-language")))
async def offer(message: Message, t: Texts, language: Language) -> Answer:
    return ask_language(message, t, language)


@router.callback_query(ChooseLanguage.filter(), F.message)
async def choose(
    tap: CallbackQuery,
    callback_data: ChooseLanguage,
    language: Language,
    people: People,
    person: Person,
    consumer: Consumer | None,
) -> Answer:
    if callback_data.code not in language.languages():
        raise StaleButton
    await people.choose_language(person.telegram_id, callback_data.code)
    t = language.texts(callback_data.code)
    chosen = tap.message.answer(t("language-chosen"), reply_markup=menu.home(t, consumer))  # type: ignore[union-attr]
    if person.language_chosen or consumer is not None:
        return [tap.answer(), chosen]
    return [tap.answer(), tap.message.answer(t("welcome"), reply_markup=menu.home(t, None))]  # type: ignore[union-attr]
