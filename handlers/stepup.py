"""A step that cannot be taken back asks for the password again, and is then taken as if nothing had been asked."""

from collections.abc import Callable
from typing import Any

from aiogram import Router
from aiogram.filters import Command, ExceptionTypeFilter, StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.methods import SendMessage
from aiogram.types import ErrorEvent, Message

from domain.access import Access
from domain.consumer import Consumer, Right
from domain.sessions import PasswordNeededAgain
from handlers.guard import Opens
from handlers.labels import BY_HAND, TYPED, Label
from handlers.saying import Again, Answer, Question
from keyboards import menu
from locales import Texts


class StepUp(StatesGroup):
    password = State()


router = Router(name="stepup")
router.message.middleware(Opens(Right.SUBMIT))
asking = Router(name="asking")


@asking.error(ExceptionTypeFilter(PasswordNeededAgain))
async def ask(
    event: ErrorEvent,
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    revert_dialogues: Callable[[], None],
    raw_update: dict[str, Any],
) -> Answer:
    revert_dialogues()
    before, kept = await state.get_state(), await state.get_data()
    await state.set_state(StepUp.password)
    await state.set_data({"then": raw_update, "before": before, "kept": kept})
    asked = SendMessage(
        chat_id=consumer.telegram_id, text=t("password-needed-again"), reply_markup=menu.cancel_only(t)
    )
    tap = event.update.callback_query
    return [*([tap.answer()] if tap else []), Question(asked)]


async def _as_before(state: FSMContext) -> dict[str, Any]:
    """The dialogue stands where it stood when the password was asked for."""
    data = await state.get_data()
    await state.set_state(data["before"])
    await state.set_data(data["kept"])
    then: dict[str, Any] = data["then"]
    return then


@router.message(StateFilter(StepUp), or_f(Command("cancel"), Label("button-cancel")))
async def cancel(message: Message, t: Texts, state: FSMContext, consumer: Consumer) -> Answer:
    await _as_before(state)
    return message.answer(t("cancelled"), reply_markup=menu.home(t, consumer))


@router.message(StepUp.password, TYPED, BY_HAND)
async def take_password(
    message: Message, t: Texts, state: FSMContext, access: Access, consumer: Consumer
) -> Answer:
    await access.prove(consumer, message.text or "")
    then = await _as_before(state)
    return [message.answer(t("password-given"), reply_markup=menu.home(t, consumer)), Again(then)]


@router.message(StateFilter(StepUp), ~BY_HAND)
async def want_text(message: Message, t: Texts) -> Answer:
    return message.answer(t("sign-in-text-only"))
