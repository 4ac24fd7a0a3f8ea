"""Greeting, menu, help, and an answer to what nobody else understands."""

from aiogram import Router
from aiogram.filters import Command, CommandStart, or_f
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from domain.consumer import Consumer, Right
from domain.people import Person
from domain.sessions import require
from domain.supplier import Supplier
from handlers.evidence import HAS_FILE
from handlers.labels import Label
from handlers.language import ask_language
from handlers.saying import Answer
from keyboards import menu
from locales import Language, Texts

router = Router(name="menu")
otherwise = Router(name="otherwise")


@router.message(CommandStart())
async def start(
    message: Message,
    t: Texts,
    language: Language,
    person: Person,
    consumer: Consumer | None,
    state: FSMContext,
) -> Answer:
    await state.clear()
    if not person.language_chosen:
        return ask_language(message, t, language)
    return message.answer(t(_greeting(consumer)), reply_markup=menu.home(t, consumer))


def _greeting(consumer: Consumer | None) -> str:
    if consumer is None:
        return "welcome"
    return "access-suspended" if consumer.suspended else "menu"


@router.message(Command("menu"))
async def show_menu(message: Message, t: Texts, consumer: Consumer | None, state: FSMContext) -> Answer:
    consumer = require(consumer, Right.SUBMIT)
    await state.clear()
    return message.answer(t("menu"), reply_markup=menu.home(t, consumer))


@router.message(or_f(Command("help"), Label("button-help")))
async def help_(message: Message, t: Texts, supplier: Supplier) -> Answer:
    return message.answer(
        t(
            "help",
            email=supplier.metrology_email,
            services=supplier.services_url,
            supplier=supplier.name,
            phone=supplier.phone,
            website=supplier.website,
        )
    )


@router.message(or_f(Command("cancel"), Label("button-cancel")))
async def cancel(message: Message, t: Texts, consumer: Consumer | None, state: FSMContext) -> Answer:
    key = "nothing-to-cancel" if await state.get_state() is None else "cancelled"
    await state.clear()
    return message.answer(t(key), reply_markup=menu.home(t, consumer))


@otherwise.message(HAS_FILE)
async def file_without_a_place(
    message: Message, t: Texts, consumer: Consumer | None, just_ended: bool
) -> Answer:
    """Nothing waits for it: the person learns where files are taken."""
    if just_ended:
        return None
    key = "not-understood" if consumer is None else "file-where-to"
    return message.answer(t(key), reply_markup=menu.home(t, consumer))


@otherwise.message()
async def not_understood(message: Message, t: Texts, consumer: Consumer | None, just_ended: bool) -> Answer:
    if just_ended:
        return None
    return message.answer(t("not-understood"), reply_markup=menu.home(t, consumer))


@otherwise.callback_query()
async def stale(tap: CallbackQuery, t: Texts, consumer: Consumer | None) -> Answer:
    """A button outlives its session, its dialogue and its chat; it is answered, and nothing else happens."""
    answered = tap.answer(t.plain("stale-button-alert"), show_alert=True)
    if tap.message is None or tap.message.chat.type != "private":
        return answered
    return [answered, tap.message.answer(t("stale-button"), reply_markup=menu.home(t, consumer))]
