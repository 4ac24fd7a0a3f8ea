"""Balance and account: every figure with the moment it comes from."""

from collections.abc import Awaitable, Callable

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from domain.account import Accounts
from domain.consumer import Consumer, Right
from domain.errors import StaleButton
from handlers import account_texts
from handlers.guard import Fresh, Opens
from handlers.labels import Label
from handlers.panes import in_place
from handlers.saying import Answer, shows_data
from keyboards.callbacks import Turn
from keyboards.pages import PER_PAGE, page_count, turning
from locales import Texts

Screen = Callable[[Consumer, Accounts, Texts, int], Awaitable[tuple[str, int]]]
router = Router(name="account")
router.message.middleware(Opens(Right.SEE_FIGURES))
router.callback_query.middleware(Opens(Right.SEE_FIGURES))


async def _balance(consumer: Consumer, accounts: Accounts, t: Texts, page: int) -> tuple[str, int]:
    balance = await accounts.balance(consumer)
    consumed = balance.consumption[page * PER_PAGE : (page + 1) * PER_PAGE]
    return account_texts.balance(t, balance, consumed), page_count(len(balance.consumption))


async def _account(consumer: Consumer, accounts: Accounts, t: Texts, page: int) -> tuple[str, int]:
    account = await accounts.account(consumer)
    points = account.points[page * PER_PAGE : (page + 1) * PER_PAGE]
    return account_texts.account(t, account, points), page_count(len(account.points))


SCREENS: dict[str, Screen] = {"balance": _balance, "account": _account}


async def _page(
    screen: str, consumer: Consumer, accounts: Accounts, t: Texts, page: int = 0
) -> tuple[str, InlineKeyboardMarkup | None]:
    text, pages = await SCREENS[screen](consumer, accounts, t, page)
    if not 0 <= page < pages:
        raise StaleButton
    return text, turning(screen, consumer.session.nonce, page, pages)


@router.message(or_f(Command("balance"), Label("button-balance")))
async def show_balance(message: Message, consumer: Consumer, accounts: Accounts, t: Texts) -> Answer:
    text, buttons = await _page("balance", consumer, accounts, t)
    return shows_data(consumer, SendMessage(chat_id=message.chat.id, text=text, reply_markup=buttons))


@router.message(or_f(Command("account"), Label("button-account")))
async def show_account(message: Message, consumer: Consumer, accounts: Accounts, t: Texts) -> Answer:
    text, buttons = await _page("account", consumer, accounts, t)
    return shows_data(consumer, SendMessage(chat_id=message.chat.id, text=text, reply_markup=buttons))


@router.callback_query(Turn.filter(F.screen.in_(SCREENS)), Fresh(), F.message)
async def turn(
    tap: CallbackQuery,
    callback_data: Turn,
    consumer: Consumer,
    accounts: Accounts,
    t: Texts,
) -> Answer:
    text, buttons = await _page(callback_data.screen, consumer, accounts, t, callback_data.page)
    return in_place(tap, consumer, text, buttons)
