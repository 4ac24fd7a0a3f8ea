"""Who shares a contract: a phone that proves, a colleague who vouches or denies, a list, a journal."""

from collections.abc import Callable
from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.access import Colleagues, Member
from domain.consumer import Consumer, Right
from handlers import colleague_texts
from handlers.guard import Fresh, Opens
from handlers.lists import chosen, remember
from handlers.panes import in_place, replaced
from handlers.saying import Answer
from handlers.settings import goes_to
from keyboards import menu
from keyboards import settings as buttons
from keyboards.callbacks import Asked, Go, Row
from locales import Texts

router = Router(name="colleagues")
router.message.middleware(Opens(Right.SUBMIT))
router.callback_query.middleware(Opens(Right.SEE_FIGURES))
asked = Router(name="asked")


@router.message(F.contact)
async def take_phone(message: Message, t: Texts, consumer: Consumer, colleagues: Colleagues) -> Answer:
    contact = message.contact
    seen_by_others = message.forward_origin or message.via_bot
    owner = None if contact is None or seen_by_others else contact.user_id
    phone = contact.phone_number if contact else ""
    proven = await colleagues.share_phone(consumer, phone, owner)
    if not proven:
        return message.answer(t("phone-differs"), reply_markup=menu.home(t, consumer))
    raised = consumer.proven()
    return message.answer(t("phone-matches", contract=consumer.contract), reply_markup=menu.home(t, raised))


@asked.callback_query(Asked.filter(F.verb == "allow"), F.message)
async def allow(
    tap: CallbackQuery, callback_data: Asked, t: Texts, consumer: Consumer | None, colleagues: Colleagues
) -> Answer:
    member = await colleagues.allow(consumer, tap.from_user.id, callback_data.nonce)
    return [tap.answer(), replaced(tap, _about(t, "colleague-allowed", member))]


@asked.callback_query(Asked.filter(F.verb == "deny"), F.message)
async def deny(tap: CallbackQuery, callback_data: Asked, t: Texts, colleagues: Colleagues) -> Answer:
    member = await colleagues.deny(tap.from_user.id, callback_data.nonce)
    return [tap.answer(), replaced(tap, _about(t, "colleague-denied", member))]


def _about(t: Texts, key: str, member: Member) -> str:
    return t(key, name=member.name, contract=member.binding.contract)


async def _screen(
    t: Texts, state: FSMContext, consumer: Consumer, colleagues: Colleagues
) -> tuple[str, InlineKeyboardMarkup]:
    members = await colleagues.connected(consumer)
    mark = await remember(state, "connected", [[one.binding.id, one.name] for one in members])
    text = colleague_texts.connected(t, consumer, members)
    return text, buttons.connected(t, consumer, members, mark)


@router.callback_query(*goes_to("connected"))
async def show_connected(
    tap: CallbackQuery, t: Texts, state: FSMContext, consumer: Consumer, colleagues: Colleagues
) -> Answer:
    text, keyboard = await _screen(t, state, consumer, colleagues)
    return in_place(tap, consumer, text, keyboard)


def _taps(verb: str) -> tuple[Callable[..., Any], ...]:
    return (Row.filter((F.list == "connected") & (F.verb == verb)), Fresh(), F.message)


@router.callback_query(*_taps("revoke"))
async def ask_to_revoke(
    tap: CallbackQuery, callback_data: Row, t: Texts, state: FSMContext, consumer: Consumer
) -> Answer:
    _, name = await chosen(state, callback_data)
    keyboard = buttons.sure(t, consumer, callback_data, t.plain("connected-button-yes"))
    return in_place(tap, consumer, t("connected-sure", name=name), keyboard)


@router.callback_query(*_taps("revoke-yes"))
async def revoke(
    tap: CallbackQuery,
    callback_data: Row,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    colleagues: Colleagues,
) -> Answer:
    binding, _ = await chosen(state, callback_data)
    await colleagues.revoke(consumer, binding)
    text, keyboard = await _screen(t, state, consumer, colleagues)
    return in_place(tap, consumer, text, keyboard)


@router.callback_query(*goes_to("journal"))
async def show_journal(
    tap: CallbackQuery, callback_data: Go, t: Texts, consumer: Consumer, colleagues: Colleagues
) -> Answer:
    steps, more = await colleagues.journal(consumer, callback_data.page)
    keyboard = buttons.journal(t, consumer, callback_data.page, more=more)
    return in_place(tap, consumer, colleague_texts.journal(t, steps), keyboard)
