"""More words for an application that was filed: asked for, or as a reply to what the bot has said of it."""

import re
from typing import Any

from aiogram import Bot, F, Router
from aiogram.filters import Command, Filter, StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from domain.consumer import Right
from domain.errors import StaleButton
from domain.evidence import Evidence
from handlers.application_screens import Own, SeesOwn
from handlers.evidence import HAS_FILE, sent_in
from handlers.guard import Fresh, Opens
from handlers.labels import TYPED, Label
from handlers.own_words import replied_to
from handlers.saying import Answer, Question
from keyboards import applications as buttons
from keyboards import menu
from keyboards.callbacks import Row

_NUMBER = re.compile(r"\bTA-[0-9]{4}-[0-9]{6,}\b")
_TO = "added-to"


class Adding(StatesGroup):
    more = State()


router = Router(name="application additions")
for events in (router.message, router.callback_query):
    events.middleware(Opens(Right.SUBMIT))
    events.middleware(SeesOwn())


def number_in(message: Message, bot: Bot) -> str | None:
    """The number of the application that a message replies to, if the bot has said it at the head of its own."""
    answered = replied_to(message, bot)
    if answered is None:
        return None
    head = (answered.text or answered.caption or "").partition("\n")[0]
    numbers = _NUMBER.findall(head)
    return numbers[0] if len(numbers) == 1 else None


class RepliesToApplication(Filter):
    """Passes a reply to what the bot has said of one application; gives its `number`."""

    async def __call__(self, message: Message, bot: Bot) -> bool | dict[str, Any]:
        number = number_in(message, bot)
        return False if number is None else {"number": number}


@router.callback_query(Row.filter((F.list == buttons.ONE) & (F.verb == "add")), Fresh(), F.message)
async def begin(tap: CallbackQuery, callback_data: Row, own: Own, state: FSMContext) -> Answer:
    application = await own.tapped(callback_data)
    await state.set_data({_TO: application.id})
    await state.set_state(Adding.more)
    text = own.t("my-application-add", number=application.number)
    keyboard = buttons.answers(own.t, own.t.plain("button-ready"))
    asked = tap.message.answer(text, reply_markup=keyboard)  # type: ignore[union-attr] # F.message
    return [tap.answer(), Question(asked)]


async def _number(state: FSMContext) -> int:
    """Raises StaleButton."""
    number = (await state.get_data()).get(_TO)
    if number is None:
        raise StaleButton
    return int(number)


@router.message(
    StateFilter(Adding),
    or_f(Command("cancel"), Label("button-cancel", "button-back", "button-ready")),
)
async def enough(message: Message, own: Own, state: FSMContext) -> Answer:
    """What was sent so far has been passed on already."""
    number = await _number(state)
    await state.clear()
    at_home = message.answer(own.t("menu"), reply_markup=menu.home(own.t, own.consumer))
    return [at_home, own.said(message, await own.one(number))]


@router.message(Adding.more, TYPED)
async def add_words(message: Message, own: Own, state: FSMContext) -> Answer:
    dossier = await own.applications.add(own.consumer, await _number(state), message.text or "")
    return message.answer(own.t("my-application-added", number=dossier.application.number))


@router.message(Adding.more, HAS_FILE)
async def add_file(message: Message, own: Own, state: FSMContext, evidence: Evidence) -> Answer:
    number = await _number(state)
    piece = await evidence.take(own.consumer, sent_in(message))
    dossier = await own.applications.add(own.consumer, number, message.caption or "", [piece])
    return message.answer(own.t("my-application-added", number=dossier.application.number))


@router.message(StateFilter(Adding), ~F.text)
async def want_words(message: Message, own: Own) -> Answer:
    return message.answer(own.t("application-text-only"))


@router.message(StateFilter(None), F.reply_to_message, TYPED, RepliesToApplication())
async def add_by_reply(message: Message, own: Own, number: str) -> Answer:
    application = await own.applications.numbered(own.consumer, number)
    await own.applications.add(own.consumer, application.id, message.text or "")
    return message.answer(own.t("my-application-added-by-reply", number=number))


@router.message(StateFilter(None), F.reply_to_message, HAS_FILE, RepliesToApplication())
async def add_file_by_reply(message: Message, own: Own, number: str, evidence: Evidence) -> Answer:
    application = await own.applications.numbered(own.consumer, number)
    piece = await evidence.take(own.consumer, sent_in(message))
    await own.applications.add(own.consumer, application.id, message.caption or "", [piece])
    return message.answer(own.t("my-application-added-by-reply", number=number))
