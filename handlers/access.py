"""The first door: contract number, password, the forced change, and the way out."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Router
from aiogram.filters import Command, StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.methods import SendMessage
from aiogram.types import Message, TelegramObject

from domain.access import Access, PasswordChange, contract_number
from domain.consumer import Consumer, Right
from domain.sessions import Sessions
from handlers.guard import MustChange, Opens
from handlers.labels import BY_HAND, TYPED, Label
from handlers.saying import Answer, Question
from handlers.stepup import StepUp
from keyboards import menu
from locales import Texts


class SignIn(StatesGroup):
    contract = State()
    password = State()


class NewPassword(StatesGroup):
    first = State()
    repeat = State()


class ForgetSecrets(BaseMiddleware):
    """A message that may hold a password is deleted from the chat, however it was answered."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        secret = data.get("raw_state") in (
            SignIn.password.state,
            NewPassword.first.state,
            NewPassword.repeat.state,
            StepUp.password.state,
        )
        if secret and isinstance(event, Message):
            data["aside"].append(event.delete())
        return await handler(event, data)


leaving = Router(name="leaving")
choosing = Router(name="choosing")
change = Router(name="change")
entrance = Router(name="entrance")
choosing.message.middleware(Opens(Right.CHOOSE_PASSWORD))
change.message.filter(MustChange())
change.callback_query.filter(MustChange())


@leaving.message(or_f(Command("logout"), Label("button-leave")))
async def leave(message: Message, t: Texts, state: FSMContext, sessions: Sessions) -> Answer:
    await state.clear()
    if await sessions.sign_out(message.chat.id):
        return None
    return message.answer(t("already-signed-out"), reply_markup=menu.home(t, None))


async def ask_contract(message: Message, t: Texts, state: FSMContext) -> Question:
    await state.set_state(SignIn.contract)
    return Question(message.answer(t("sign-in-contract"), reply_markup=menu.cancel_only(t)))


@entrance.message(or_f(Command("login"), Label("button-sign-in")))
async def begin(message: Message, t: Texts, state: FSMContext) -> Answer:
    return await ask_contract(message, t, state)


@entrance.message(StateFilter(SignIn), or_f(Command("cancel"), Label("button-cancel")))
async def cancel(message: Message, t: Texts, state: FSMContext, consumer: Consumer | None) -> Answer:
    await state.clear()
    return message.answer(t("cancelled"), reply_markup=menu.home(t, consumer))


@entrance.message(SignIn.password, Label("button-back"))
async def back_to_contract(message: Message, t: Texts, state: FSMContext) -> Answer:
    return await ask_contract(message, t, state)


@entrance.message(SignIn.password, Label("button-forgotten"))
async def explain_forgotten(message: Message, t: Texts) -> Answer:
    return message.answer(t("password-forgotten"))


@entrance.message(SignIn.contract, TYPED)
async def take_contract(message: Message, t: Texts, state: FSMContext) -> Answer:
    return await ask_password(message.chat.id, t, state, contract_number(message.text or ""))


async def ask_password(chat: int, t: Texts, state: FSMContext, contract: str) -> Question:
    """The second step of signing in; to another contract of one's own it is the first."""
    await state.set_state(SignIn.password)
    await state.set_data({"contract": contract})
    asked = t("sign-in-password", contract=contract)
    return Question(SendMessage(chat_id=chat, text=asked, reply_markup=menu.at_password(t)))


@entrance.message(SignIn.password, TYPED, BY_HAND)
async def take_password(message: Message, t: Texts, state: FSMContext, access: Access) -> Answer:
    contract: str = (await state.get_data())["contract"]
    consumer = await access.sign_in(message.chat.id, contract, message.text or "")
    await state.clear()
    if consumer.session.must_change:
        return await ask_new_password(t, state, consumer)
    key = "access-suspended" if consumer.suspended else "signed-in"
    return message.answer(t(key, contract=contract), reply_markup=menu.home(t, consumer))


@entrance.message(StateFilter(SignIn, NewPassword), ~BY_HAND)
async def want_text(message: Message, t: Texts) -> Answer:
    return message.answer(t("sign-in-text-only"))


async def ask_new_password(t: Texts, state: FSMContext, consumer: Consumer) -> Question:
    await state.set_state(NewPassword.first)
    way_out = menu.leave_only(t) if consumer.session.must_change else menu.cancel_only(t)
    return Question(SendMessage(chat_id=consumer.telegram_id, text=t("new-password"), reply_markup=way_out))


@choosing.message(NewPassword.repeat, Label("button-back"))
async def back_to_new_password(_: Message, t: Texts, state: FSMContext, consumer: Consumer) -> Answer:
    return await ask_new_password(t, state, consumer)


@choosing.message(NewPassword.first, TYPED, BY_HAND)
async def take_new_password(
    message: Message, t: Texts, state: FSMContext, password_change: PasswordChange, consumer: Consumer
) -> Answer:
    proposed = await password_change.propose(consumer, message.text or "")
    await state.set_state(NewPassword.repeat)
    await state.update_data(proposed=proposed)
    return Question(message.answer(t("new-password-repeat"), reply_markup=menu.at_repeat(t)))


@choosing.message(NewPassword.repeat, TYPED, BY_HAND)
async def take_repeat(
    message: Message, t: Texts, state: FSMContext, password_change: PasswordChange, consumer: Consumer
) -> Answer:
    proposed = (await state.get_data())["proposed"]
    consumer = await password_change.confirm(consumer, proposed, message.text or "")
    await state.clear()
    return message.answer(_after_change(t, consumer), reply_markup=menu.home(t, consumer))


def _after_change(t: Texts, consumer: Consumer) -> str:
    if consumer.suspended:
        return t("access-suspended")
    key = "password-set" if consumer.may(Right.SEE_FIGURES) else "password-set-awaiting"
    return t(key, contract=consumer.contract)


@change.message()
async def nothing_else_before_the_change(
    message: Message, t: Texts, state: FSMContext, consumer: Consumer
) -> Answer:
    """No command, button or deep link walks around the change."""
    return [message.answer(t("change-password-first")), await ask_new_password(t, state, consumer)]
