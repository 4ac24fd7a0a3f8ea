"""Paying: a sole proprietor is sent to the page of a payment system, everybody else is given the requisites.

Card numbers and codes are asked for there, never here.
"""

from aiogram import F, Router
from aiogram.filters import Command, StateFilter, or_f
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.consumer import Consumer, Right
from domain.paying import Begun, Offer, Paying
from domain.sums import typed_sum
from domain.supplier import Supplier
from handlers import payments_texts as texts
from handlers.guard import Fresh, Opens
from handlers.labels import TYPED, Label
from handlers.panes import in_place, replaced
from handlers.payments_papers import order_pdf
from handlers.saying import Answer, Data, Question, shows_data
from keyboards import menu
from keyboards import payments as keyboards
from keyboards.payments import Pay
from locales import Html, Texts


class PayAmount(StatesGroup):
    typed = State()


router = Router(name="payments")
router.message.middleware(Opens(Right.SEE_FIGURES))
router.callback_query.middleware(Opens(Right.SEE_FIGURES))


def _first_step(
    consumer: Consumer, t: Texts, offer: Offer, supplier: Supplier
) -> tuple[Html, InlineKeyboardMarkup]:
    nonce = consumer.session.nonce
    if not offer.online:
        copied = texts.order_lines(t, offer, supplier)
        buttons = keyboards.requisites(t, nonce, copied, order=offer.left.tiyin > 0)
        return texts.order(t, offer, supplier), buttons
    if len(offer.services) > 1:
        return texts.services(t, offer), keyboards.services(t, nonce, offer)
    return _amounts(consumer, t, offer, 0)


def _amounts(consumer: Consumer, t: Texts, offer: Offer, service: int) -> tuple[Html, InlineKeyboardMarkup]:
    chosen = offer.services[service] if len(offer.services) > 1 else None
    return texts.offer(t, offer, chosen), keyboards.amounts(t, consumer.session.nonce, offer, service)


@router.message(or_f(Command("pay"), Label("button-pay")))
async def pay(
    message: Message, consumer: Consumer, paying: Paying, supplier: Supplier, t: Texts, state: FSMContext
) -> Answer:
    await state.clear()
    text, buttons = _first_step(consumer, t, await paying.offer(consumer), supplier)
    return shows_data(consumer, message.answer(text, reply_markup=buttons))


@router.callback_query(Pay.filter(F.step == "service"), Fresh(), F.message)
async def choose_service(
    tap: CallbackQuery, callback_data: Pay, consumer: Consumer, paying: Paying, t: Texts
) -> Answer:
    offer = await paying.offer(consumer)
    text, buttons = _amounts(consumer, t, offer, offer.place(callback_data.service))
    return in_place(tap, consumer, text, buttons)


@router.callback_query(Pay.filter(F.step == "whole"), Fresh(), F.message)
async def pay_whole(
    tap: CallbackQuery, callback_data: Pay, consumer: Consumer, paying: Paying, t: Texts
) -> Answer:
    begun = await paying.begin_whole(consumer, callback_data.service)
    edited = replaced(tap, texts.begun(t, begun), keyboards.pages(t, begun.pages))
    return [tap.answer(), shows_data(consumer, edited, begun.intent.screen)]


@router.callback_query(Pay.filter(F.step == "other"), Fresh(), F.message)
async def ask_amount(
    tap: CallbackQuery,
    callback_data: Pay,
    consumer: Consumer,
    paying: Paying,
    t: Texts,
    state: FSMContext,
) -> Answer:
    offer = await paying.offer(consumer)
    await state.set_state(PayAmount.typed)
    await state.update_data(service=offer.place(callback_data.service))
    asked = texts.ask_amount(t, offer)
    return [tap.answer(), Question(tap.message.answer(asked, reply_markup=menu.at_step(t)))]  # type: ignore[union-attr]


@router.message(StateFilter(PayAmount), or_f(Command("cancel"), Label("button-cancel")))
async def cancel(message: Message, t: Texts, state: FSMContext, consumer: Consumer) -> Answer:
    await state.clear()
    return message.answer(t("cancelled"), reply_markup=menu.home(t, consumer))


@router.message(PayAmount.typed, Label("button-back"))
async def back_to_amounts(
    message: Message, consumer: Consumer, paying: Paying, t: Texts, state: FSMContext
) -> Answer:
    service: int = (await state.get_data())["service"]
    await state.clear()
    offer = await paying.offer(consumer)
    text, buttons = _amounts(consumer, t, offer, offer.place(service))
    return [
        message.answer(t("pay-back"), reply_markup=menu.home(t, consumer)),
        shows_data(consumer, message.answer(text, reply_markup=buttons)),
    ]


@router.message(PayAmount.typed, TYPED)
async def take_amount(
    message: Message, consumer: Consumer, paying: Paying, t: Texts, state: FSMContext
) -> Answer:
    service: int = (await state.get_data())["service"]
    begun = await paying.begin(consumer, service, typed_sum(message.text or ""))
    await state.clear()
    return [
        message.answer(t("pay-amount-taken"), reply_markup=menu.home(t, consumer)),
        _link(message, consumer, t, begun),
    ]


def _link(message: Message, consumer: Consumer, t: Texts, begun: Begun) -> Data:
    shown = message.answer(texts.begun(t, begun), reply_markup=keyboards.pages(t, begun.pages))
    return shows_data(consumer, shown, begun.intent.screen)


@router.message(PayAmount.typed, ~F.text)
async def want_figures(message: Message, t: Texts) -> Answer:
    return message.answer(t("not-a-sum"))


@router.callback_query(Pay.filter(F.step == "order"), Fresh(), F.message)
async def give_order(tap: CallbackQuery, consumer: Consumer, t: Texts) -> Answer:
    return [tap.answer(t.plain("payment-paper-alert")), order_pdf(t, consumer)]
