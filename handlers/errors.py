"""Explains every refusal of the domain, in one place; the dialogue stays where it was."""

from collections.abc import Callable

from aiogram import Router
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message

from domain.consumer import Consumer
from domain.errors import DomainError
from domain.sessions import AccessSuspended, AwaitingConfirmation, ChangePasswordFirst, NotSignedIn
from handlers.saying import Answer
from keyboards import menu
from locales import Texts

LONGEST_ALERT = 200
_ABOUT_ACCESS = (AccessSuspended, AwaitingConfirmation, ChangePasswordFirst, NotSignedIn)
router = Router(name="errors")


@router.error(ExceptionTypeFilter(DomainError))
async def explain(
    event: ErrorEvent,
    t: Texts,
    revert_dialogues: Callable[[], None],
    consumer: Consumer | None = None,
    just_ended: bool = False,
) -> Answer:
    refusal = event.exception
    if not isinstance(refusal, DomainError):
        raise refusal
    revert_dialogues()
    if event.update.callback_query is not None:
        return _as_alert(event.update.callback_query, refusal, t)
    if event.update.message is None or just_ended:
        return None
    return _as_message(event.update.message, refusal, t, consumer)


def _as_alert(tap: CallbackQuery, refusal: DomainError, t: Texts) -> Answer:
    return tap.answer(t.plain(refusal.key, **refusal.facts)[:LONGEST_ALERT], show_alert=True)


def _as_message(message: Message, refusal: DomainError, t: Texts, consumer: Consumer | None) -> Answer:
    keyboard = menu.home(t, consumer) if isinstance(refusal, _ABOUT_ACCESS) else None
    return message.answer(t(refusal.key, **refusal.facts), reply_markup=keyboard)
