"""Who can reach what: the router tree, read from top to bottom.

Staff group → other groups → private chats: the way out, papers to be verified, the forced change, the open doors,
the cabinet, others.
"""

from aiogram import Dispatcher, F, Router

from handlers import (
    access,
    account,
    colleagues,
    contracts,
    documents,
    errors,
    language,
    menu,
    papers,
    payments,
    payments_history,
    settings,
    staff,
    staff_access,
    staff_cards,
    stepup,
)
from handlers.guard import Recognise
from handlers.language import Speaking


def private() -> Router:
    """Everything consumers say, in the order in which it is tried."""
    router = Router(name="private")
    router.message.filter(F.chat.type == "private")
    router.callback_query.filter(F.message.chat.type == "private")
    router.include_routers(
        access.leaving,
        papers.before_the_cabinet,
        access.choosing,
        access.change,
        access.entrance,
        stepup.router,
        papers.router,
        language.router,
        payments.router,
        payments_history.router,
        menu.router,
        account.router,
        settings.router,
        contracts.router,
        colleagues.asked,
        colleagues.router,
        documents.router,
        papers.whoever_sends_one,  # behind all dialogues: a file that one of them waits for is theirs
        menu.otherwise,
    )
    return router


def wire(dispatcher: Dispatcher) -> None:
    """Hang the tree on a dispatcher. Routers belong to one dispatcher: once a process."""
    dispatcher.update.outer_middleware(Speaking())
    dispatcher.update.outer_middleware(Recognise())
    dispatcher.message.outer_middleware(access.ForgetSecrets())
    dispatcher.include_routers(
        stepup.asking,
        errors.router,
        staff.router,
        staff.commands,
        staff_access.router,
        staff_cards.router,
        staff.silence,
        staff.elsewhere,
        private(),
    )
