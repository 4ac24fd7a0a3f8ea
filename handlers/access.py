"""The first door: contract number, password, the forced change, and the way out."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, F, Router
from aiogram.filters import Command, StateFilter, and_f, invert_f, or_f
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import Message, TelegramObject

from domain.access import Access, contract_number
from domain.consumer import Consumer, Right
from domain.sessions import Sessions
from handlers.guard import MustChange
from handlers.labels import Label
from handlers.saying import Answer, Question
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
        )
        if secret and isinstance(event, Message):
            data["aside"].append(event.delete())
        return await handler(event, data)


# typed by hand: neither a command nor one of our buttons, which no password may look like
TYPED = and_f(F.text, ~F.text.startswith("/"), invert_f(Label(*menu.BUTTONS)))
leaving = Router(name="leaving")
change = Router(name="change")
entrance = Router(name="entrance")
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
    contract = contract_number(message.text or "")
    await state.set_state(SignIn.password)
    await state.update_data(contract=contract)
    asked = t("sign-in-password", contract=contract)
    return Question(message.answer(asked, reply_markup=menu.at_password(t)))


@entrance.message(SignIn.password, TYPED)
async def take_password(message: Message, t: Texts, state: FSMContext, access: Access) -> Answer:
    contract: str = (await state.get_data())["contract"]
    consumer = await access.sign_in(message.chat.id, contract, message.text or "")
    await state.clear()
    if consumer.session.must_change:
        return await ask_new_password(message, t, state)
    return message.answer(t("signed-in", contract=contract), reply_markup=menu.home(t, consumer))


@entrance.message(StateFilter(SignIn), ~F.text)
async def want_text(message: Message, t: Texts) -> Answer:
    return message.answer(t("sign-in-text-only"))


async def ask_new_password(message: Message, t: Texts, state: FSMContext) -> Question:
    await state.set_state(NewPassword.first)
    return Question(message.answer(t("new-password"), reply_markup=menu.leave_only(t)))


@change.message(NewPassword.repeat, Label("button-back"))
async def back_to_new_password(message: Message, t: Texts, state: FSMContext) -> Answer:
    return await ask_new_password(message, t, state)


@change.message(NewPassword.first, TYPED)
async def take_new_password(
    message: Message, t: Texts, state: FSMContext, access: Access, consumer: Consumer
) -> Answer:
    proposed = await access.propose_password(consumer, message.text or "")
    await state.set_state(NewPassword.repeat)
    await state.update_data(proposed=proposed)
    return Question(message.answer(t("new-password-repeat"), reply_markup=menu.at_repeat(t)))


@change.message(NewPassword.repeat, TYPED)
async def take_repeat(
    message: Message, t: Texts, state: FSMContext, access: Access, consumer: Consumer
) -> Answer:
    proposed = (await state.get_data())["proposed"]
    consumer = await access.set_password(consumer, proposed, message.text or "")
    await state.clear()
    key = "password-set" if consumer.may(Right.SEE_FIGURES) else "password-set-awaiting"
    return message.answer(t(key, contract=consumer.contract), reply_markup=menu.home(t, consumer))


@change.message()
async def nothing_else_before_the_change(message: Message, t: Texts, state: FSMContext) -> Answer:
    """No command, button or deep link walks around the change."""
    return [message.answer(t("change-password-first")), await ask_new_password(message, t, state)]
