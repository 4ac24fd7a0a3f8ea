"""`/announce`: to whom, in which words, a look at all of it, and on its way."""

from collections.abc import Mapping
from secrets import token_hex
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, ForceReply, Message

from domain.announcements import Announcements, Written
from domain.errors import StaleButton
from domain.staff import Desk
from handlers.announcement_cards import KIND
from handlers.panes import replaced
from handlers.quoting import harmless
from handlers.saying import Answer, Saying
from handlers.staff import Admits, InStaffChat
from handlers.under_card import under
from keyboards import announcing as buttons
from keyboards.announcing import Announce
from keyboards.staff import Act
from locales import Language, Texts

LANGUAGES = ("ru", "uz", "uz-Cyrl", "en")
"""In the order in which their texts are asked for."""

SKIP = "-"
router = Router(name="announcing")
router.message.filter(InStaffChat())
router.callback_query.filter(InStaffChat())
router.message.middleware(Admits(administrators=True))
router.callback_query.middleware(Admits(administrators=True))


class Announcing(StatesGroup):
    districts = State()
    text = State()
    preview = State()


class OfThisOne(Filter):
    """Passes a button of the announcement that this administrator is writing; the others are out of date."""

    async def __call__(self, _: CallbackQuery, callback_data: Announce, state: FSMContext) -> bool:
        if (await state.get_data()).get("token") != callback_data.token:
            raise StaleButton
        return True


@router.message(Command("announce"))
async def begin(message: Message, t: Texts, state: FSMContext, announcements: Announcements) -> Answer:
    token = token_hex(8)
    await state.set_state(Announcing.districts)
    await state.set_data({"token": token, "districts": [], "texts": {}, "urgent": False})
    keyboard = buttons.districts(t, token, await announcements.districts(), ())
    return message.reply(t("announce-districts"), reply_markup=keyboard)


@router.callback_query(Announce.filter(F.verb == "cancel"), OfThisOne(), F.message)
async def cancel(tap: CallbackQuery, t: Texts, state: FSMContext) -> Answer:
    await state.clear()
    return [tap.answer(), replaced(tap, t("announce-cancelled"))]


@router.callback_query(Announce.filter(F.verb == "district"), OfThisOne(), F.message)
async def tick(
    tap: CallbackQuery, callback_data: Announce, t: Texts, state: FSMContext, announcements: Announcements
) -> Answer:
    known, data = await announcements.districts(), await state.get_data()
    if callback_data.key not in known:
        raise StaleButton
    chosen = sorted(set(data["districts"]) ^ {callback_data.key})
    await state.update_data(districts=chosen)
    keyboard = buttons.districts(t, data["token"], known, chosen)
    return [tap.answer(), replaced(tap, t("announce-districts"), keyboard)]


@router.callback_query(Announce.filter(F.verb == "write"), OfThisOne(), F.message)
async def ask_first_text(
    tap: CallbackQuery, t: Texts, state: FSMContext, announcements: Announcements
) -> Answer:
    await announcements.count((await state.get_data())["districts"])
    await state.set_state(Announcing.text)
    await state.update_data(asked=0)
    name = harmless(tap.from_user.full_name)
    text, markup = _question(t, name, 0)
    return [tap.answer(), under(tap, text, markup)]


def _question(t: Texts, name: str, place: int) -> tuple[str, ForceReply]:
    text = t("announce-ask-text", name=name, language=t.plain(f"announce-language-{LANGUAGES[place]}"))
    return text, ForceReply(selective=True, input_field_placeholder=t.plain("announce-placeholder"))


@router.message(Announcing.text, F.text, F.reply_to_message, ~F.text.startswith("/"))
async def take_text(
    message: Message, t: Texts, state: FSMContext, language: Language, announcements: Announcements
) -> Answer:
    """A text, or a dash for a language in which there is none."""
    data = await state.get_data()
    place: int = data["asked"]
    if (message.text or "").strip() != SKIP:
        data["texts"][LANGUAGES[place]] = announcements.written(message.text or "")
    await state.update_data(texts=data["texts"], asked=place + 1)
    if place + 1 < len(LANGUAGES):
        name = harmless(message.from_user.full_name) if message.from_user else ""
        text, markup = _question(t, name, place + 1)
        return message.reply(text, reply_markup=markup)
    return await _preview(message, t, state, language, announcements)


async def _preview(
    message: Message, t: Texts, state: FSMContext, language: Language, announcements: Announcements
) -> list[Saying]:
    """As people will read it, in each language; one without a text of its own says which one stands in for it."""
    data = await state.get_data()
    written = _written(data)
    people = await announcements.count(data["districts"])
    said: list[Saying] = []
    for code in LANGUAGES:
        text = written.text_for(code)
        key = "announce-preview" if code in data["texts"] else "announce-preview-instead"
        head = t(key, language=t.plain(f"announce-language-{code}"))
        said.append(message.answer(f"{head}\n\n{language.texts(code)('announcement', text=text)}"))
    await state.set_state(Announcing.preview)
    keyboard = buttons.sending(t, data["token"], people, urgent=data["urgent"])
    return [*said, message.answer(t("announce-ready"), reply_markup=keyboard)]


@router.callback_query(Announce.filter(F.verb == "urgent"), OfThisOne(), F.message)
async def change_urgency(
    tap: CallbackQuery, t: Texts, state: FSMContext, announcements: Announcements
) -> Answer:
    data = await state.get_data()
    urgent = not data["urgent"]
    await state.update_data(urgent=urgent)
    people = await announcements.count(data["districts"])
    keyboard = buttons.sending(t, data["token"], people, urgent=urgent)
    return [tap.answer(), replaced(tap, t("announce-ready"), keyboard)]


@router.callback_query(Announce.filter(F.verb == "send"), OfThisOne(), F.message)
async def send(tap: CallbackQuery, t: Texts, state: FSMContext, announcements: Announcements) -> Answer:
    written = _written(await state.get_data())
    await announcements.send(written, tap.from_user.id, harmless(tap.from_user.full_name))
    await state.clear()
    return [tap.answer(), replaced(tap, t("announce-begun"))]


def _written(data: Mapping[str, Any]) -> Written:
    return Written(data["token"], tuple(data["districts"]), data["texts"], data["urgent"])


@router.callback_query(Act.filter(F.verb == "announcement-stop"))
async def stop(
    tap: CallbackQuery, callback_data: Act, t: Texts, desk: Desk, announcements: Announcements
) -> Answer:
    kind, _, number = (await desk.thing(callback_data.card)).partition(":")
    if kind != KIND:
        raise StaleButton
    await announcements.stop(int(number), tap.from_user.id)
    return tap.answer(t.plain("decision-taken"))


@router.message(Announcing.text, F.reply_to_message)
async def want_words(message: Message, t: Texts) -> SendMessage:
    return message.reply(t("announce-words-only"))
