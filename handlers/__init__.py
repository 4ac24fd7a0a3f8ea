"""Who can reach what: the router tree, read from top to bottom.

Staff group → other groups → private chats: the way out, papers to be verified, the forced change, the open doors,
the cabinet, others.
"""

from aiogram import Dispatcher, F, Router

from handlers import (
    access,
    account,
    announcing,
    application_additions,
    application_answers,
    application_taps,
    applications,
    colleagues,
    contracts,
    documents,
    errors,
    history,
    language,
    menu,
    notice_settings,
    own_applications,
    papers,
    payments,
    payments_history,
    readings,
    readings_files,
    readings_history,
    readings_replies,
    readings_reports,
    readings_sheet,
    readings_steps,
    settings,
    staff,
    staff_access,
    staff_applications,
    staff_cards,
    staff_find,
    staff_readings,
    staff_reports,
    staff_visits,
    stepup,
)
from handlers.guard import Recognise
from handlers.language import Speaking
from handlers.reached import Reached
from handlers.services import give_services

_STAFF = (
    staff.router,
    staff.commands,
    staff_access.router,
    announcing.router,
    staff_applications.router,
    staff_visits.router,
    staff_cards.router,
    staff_readings.router,
    staff_find.router,
    staff_reports.router,
    staff.silence,
    staff.elsewhere,
)
"""What is done in the staff group, and what is answered in others."""

_DOOR = (
    access.leaving,
    papers.before_the_cabinet,
    access.choosing,
    access.change,
    access.entrance,
    stepup.router,
)
"""The way in and out, and what is answered before anything else."""

_CABINET = (
    application_answers.router,
    application_additions.router,
    papers.router,
    readings_replies.router,
    readings_files.router,
    readings_steps.router,
    readings_reports.router,
    language.router,
    payments.router,
    payments_history.router,
    menu.router,
    account.router,
    history.entry,
    history.router,
    readings.router,
    readings_history.router,
    readings_sheet.router,
    applications.router,
    application_taps.router,
    own_applications.router,
    settings.router,
    notice_settings.router,
    contracts.router,
    colleagues.asked,
    colleagues.router,
    documents.router,
    papers.whoever_sends_one,  # behind all dialogues: a file that one of them waits for is theirs
    menu.otherwise,
)
"""Dialogues before the rest: while one waits for a file or a word, these are its own."""


def private() -> Router:
    """Everything consumers say, in the order in which it is tried."""
    router = Router(name="private")
    # nobody can be answered who has not said who he is
    router.message.filter(F.chat.type == "private", F.from_user)
    router.callback_query.filter(F.message.chat.type == "private")
    router.include_routers(*_DOOR, *_CABINET)
    return router


def groups() -> Router:
    """The staff group, then others; a private message need not be tried on each of these."""
    router = Router(name="groups")
    router.message.filter(F.chat.type != "private")
    router.callback_query.filter(F.message.chat.type != "private")
    router.include_routers(*_STAFF)
    return router


def wire(dispatcher: Dispatcher) -> None:
    """Hang the tree on a dispatcher. Routers belong to one dispatcher: once a process."""
    dispatcher.update.outer_middleware(Speaking())
    dispatcher.update.outer_middleware(Recognise())
    dispatcher.message.outer_middleware(access.ForgetSecrets())
    for observer in (
        dispatcher.message,
        dispatcher.callback_query,
        dispatcher.my_chat_member,
        dispatcher.chat_member,
    ):
        observer.middleware(Reached())
        observer.middleware(give_services)
    dispatcher.errors.middleware(Reached())
    dispatcher.include_routers(stepup.asking, errors.router, groups(), private())
