"""The contracts of one account: which they are, going to another, leaving one."""

from collections.abc import Callable
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.access import OwnAccess
from domain.access.facts import Held
from domain.consumer import Consumer, Right
from handlers.access import ask_password
from handlers.colleague_texts import standing
from handlers.guard import Fresh, Opens
from handlers.lists import chosen, remember
from handlers.panes import in_place, replaced
from handlers.saying import Answer, shows_data
from handlers.settings import goes_to
from keyboards import menu
from keyboards import settings as buttons
from keyboards.callbacks import Row
from locales import Html, Texts

router = Router(name="contracts")
router.message.middleware(Opens(Right.SUBMIT))
router.callback_query.middleware(Opens(Right.SUBMIT))


async def _screen(
    t: Texts, state: FSMContext, consumer: Consumer, own_access: OwnAccess
) -> tuple[str, InlineKeyboardMarkup]:
    held = await own_access.contracts(consumer)
    mark = await remember(state, "contracts", [one.binding.contract for one in held])
    lines = [t("contracts-title"), *(_line(t, consumer, one) for one in held)]
    return Html("\n\n".join(lines)), buttons.contracts(t, consumer, held, mark)


def _line(t: Texts, consumer: Consumer, one: Held) -> str:
    key = "contracts-present" if one.binding.contract == consumer.contract else "contracts-other"
    return t(key, contract=one.binding.contract, name=one.name or standing(t, one.binding))


@router.message(Command("contracts"))
async def show(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer, own_access: OwnAccess
) -> Answer:
    text, keyboard = await _screen(t, state, consumer, own_access)
    return shows_data(consumer, message.answer(text, reply_markup=keyboard))


@router.callback_query(*goes_to("contracts"))
async def show_in_place(
    tap: CallbackQuery, t: Texts, state: FSMContext, consumer: Consumer, own_access: OwnAccess
) -> Answer:
    text, keyboard = await _screen(t, state, consumer, own_access)
    return in_place(tap, consumer, text, keyboard)


def _taps(verb: str) -> tuple[Callable[..., Any], ...]:
    return (Row.filter((F.list == "contracts") & (F.verb == verb)), Fresh(), F.message)


@router.callback_query(*_taps("enter"))
async def enter(
    tap: CallbackQuery, callback_data: Row, t: Texts, state: FSMContext, consumer: Consumer
) -> Answer:
    """The present session goes on until the other password was right."""
    contract = await chosen(state, callback_data)
    return [tap.answer(), await ask_password(consumer.telegram_id, t, state, contract)]


@router.callback_query(*_taps("leave"))
async def ask_to_leave(
    tap: CallbackQuery, callback_data: Row, t: Texts, state: FSMContext, consumer: Consumer
) -> Answer:
    contract = await chosen(state, callback_data)
    keyboard = buttons.sure(t, consumer, callback_data, t.plain("contracts-button-leave-yes"))
    return in_place(tap, consumer, t("contracts-leave-sure", contract=contract), keyboard)


@router.callback_query(*_taps("leave-yes"))
async def leave(
    tap: CallbackQuery,
    callback_data: Row,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    own_access: OwnAccess,
) -> Answer:
    contract = await chosen(state, callback_data)
    await own_access.unbind(consumer, contract)
    stays = consumer if contract != consumer.contract else None
    left = tap.message.answer(t("contracts-left", contract=contract), reply_markup=menu.home(t, stays))  # type: ignore[union-attr]
    return [tap.answer(), replaced(tap, t("hidden")), left]
