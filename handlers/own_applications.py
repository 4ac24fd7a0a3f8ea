"""«Мои заявки»: the list, one of them, its papers, its visit, and withdrawing it."""

from collections.abc import Callable
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, or_f
from aiogram.types import CallbackQuery, Message

from domain.applications.facts import Application
from domain.consumer import Right
from domain.errors import StaleButton
from handlers import application_papers as papers
from handlers.application_form import Asker, Asks, wish_calendar
from handlers.application_screens import Own, SeesOwn
from handlers.evidence import kept_file
from handlers.guard import Fresh, Opens
from handlers.labels import Label
from handlers.lists import chosen
from handlers.panes import in_place
from handlers.saying import Answer, Saying
from handlers.visit_calendar import days_screen
from keyboards import applications as buttons
from keyboards.callbacks import Go, Proposal, Row, Turn

router = Router(name="own applications")
for events in (router.message, router.callback_query):
    events.middleware(Opens(Right.SUBMIT))
    events.middleware(Asks())
    events.middleware(SeesOwn())


@router.message(or_f(Command("applications"), Label("button-applications")))
async def show(message: Message, own: Own) -> Answer:
    return own.said(message, await own.page())


@router.callback_query(Turn.filter(F.screen == buttons.MINE), Fresh(), F.message)
@router.callback_query(Go.filter(F.to == buttons.MINE), Fresh(), F.message)
async def show_page(tap: CallbackQuery, callback_data: Turn | Go, own: Own) -> Answer:
    return in_place(tap, own.consumer, *await own.page(callback_data.page))


def _taps(verb: str, name: str = buttons.ONE) -> tuple[Callable[..., Any], ...]:
    return (Row.filter((F.list == name) & (F.verb == verb)), Fresh(), F.message)


@router.callback_query(*_taps("open", buttons.MINE))
@router.callback_query(*_taps("show"))
async def show_one(tap: CallbackQuery, callback_data: Row, own: Own) -> Answer:
    return await own.again(tap, callback_data)


# --- papers ----------------------------------------------------------------------------------------------


@router.callback_query(*_taps("form"))
async def send_form(tap: CallbackQuery, callback_data: Row, own: Own) -> Answer:
    application = await own.tapped(callback_data)
    return [tap.answer(own.t.plain("application-paper")), papers.form(own.t, own.consumer, application)]


@router.callback_query(*_taps("certificate"))
async def send_certificate(tap: CallbackQuery, callback_data: Row, own: Own) -> Answer:
    application = await own.tapped(callback_data)
    if not application.is_certificate:
        raise StaleButton
    paper = papers.certificate(own.t, own.consumer, application)
    return [tap.answer(own.t.plain("application-paper")), paper]


@router.callback_query(*_taps("file"))
async def send_file(tap: CallbackQuery, callback_data: Row, own: Own) -> Answer:
    number, _ = await chosen(own.state, callback_data)
    dossier = await own.applications.dossier(own.consumer, number)
    if callback_data.index >= len(dossier.files):
        raise StaleButton
    return [tap.answer(), kept_file(own.consumer.telegram_id, dossier.files[callback_data.index])]


# --- withdrawing -----------------------------------------------------------------------------------------


@router.callback_query(*_taps("withdraw"))
async def ask_to_withdraw(tap: CallbackQuery, callback_data: Row, own: Own) -> Answer:
    application = await own.tapped(callback_data)
    text = own.t("my-application-withdraw-sure", number=application.number)
    return in_place(tap, own.consumer, text, buttons.withdrawing(own.t, own.consumer, callback_data.mark))


@router.callback_query(*_taps("withdraw-yes"))
async def withdraw(tap: CallbackQuery, callback_data: Row, own: Own) -> Answer:
    application = await own.tapped(callback_data)
    await own.applications.withdraw(own.consumer, application.id)
    return await own.again(tap, callback_data)


# --- visits ----------------------------------------------------------------------------------------------


async def _ask_time(asker: Asker, application: Application) -> Saying:
    """A calendar for another wish."""
    shown = await wish_calendar(asker.filing, "ask", application.id)
    _, keyboard = await days_screen(asker.t, asker.state, asker.consumer, shown)
    return asker.message(asker.t("my-application-time", number=application.number), keyboard)


@router.callback_query(*_taps("accept"))
async def accept(tap: CallbackQuery, callback_data: Row, own: Own) -> Answer:
    application = await own.tapped(callback_data)
    await own.applications.accept(own.consumer, application.id)
    return await own.again(tap, callback_data)


@router.callback_query(*_taps("time"))
async def choose_time(tap: CallbackQuery, callback_data: Row, own: Own, asker: Asker) -> Answer:
    return [tap.answer(), await _ask_time(asker, await own.tapped(callback_data))]


@router.callback_query(Proposal.filter(F.verb == "accept"), F.message)
async def accept_proposal(tap: CallbackQuery, callback_data: Proposal, own: Own) -> Answer:
    """Under the notice, which may be older than the session."""
    application = await own.applications.proposed(own.consumer, callback_data.nonce)
    await own.applications.accept(own.consumer, application.id)
    screen = await own.one(application.id)
    return [tap.answer(own.t.plain("application-accepted-alert")), own.said(tap.message, screen)]  # type: ignore[arg-type] # F.message


@router.callback_query(Proposal.filter(F.verb == "time"), F.message)
async def decline_proposal(tap: CallbackQuery, callback_data: Proposal, own: Own, asker: Asker) -> Answer:
    application = await own.applications.proposed(own.consumer, callback_data.nonce)
    return [tap.answer(), await _ask_time(asker, application)]
