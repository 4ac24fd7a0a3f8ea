"""What is said when somebody comes in, goes, is confirmed, doubted or shut out."""

from typing import Protocol

from aiogram.methods import SendMessage

from domain.access.desk import claim_of
from domain.access.facts import Member
from domain.access.stores import AccessUnit
from domain.consumer import Level
from domain.events import AccessChanged, Listener, SessionClosed, SignInPaused
from handlers.access_cards import access_card
from handlers.saying import Hide, Spoken
from handlers.voice import NoticeUnit, Tellers, Voice
from keyboards import access as buttons
from keyboards import menu

_SAID_OTHERWISE = ("replaced", "suspended", "revoked", "erased")
TOLD_TO_OTHERS = ("bound", "password_changed", "confirmed", "suspended", "revoked", "unbound", "erased")
TOLD_TO_SUBJECT = ("confirmed", "suspended", "revoked")


class Unit(NoticeUnit, AccessUnit, Protocol):
    """What these notices read."""


async def farewell(voice: Voice, unit: NoticeUnit, event: SessionClosed) -> list[Spoken]:
    hide = Hide(event.telegram_id, event.session)
    if event.because in _SAID_OTHERWISE:
        return [hide]
    t = await voice.texts_for(unit, event.telegram_id)
    text = t(f"session-closed-{event.because}")
    return [hide, SendMessage(chat_id=event.telegram_id, text=text, reply_markup=menu.home(t, None))]


async def sign_in_paused(voice: Voice, _: NoticeUnit, event: SignInPaused) -> list[Spoken]:
    return voice.to_staff("access", "staff-sign-in-paused", at=event.at)


async def access_changed(voice: Voice, unit: Unit, event: AccessChanged) -> list[Spoken]:
    member = await unit.members.found(event.binding)
    if member is None:
        return []
    said: list[Spoken] = []
    if event.action in TOLD_TO_OTHERS:
        said += [await _to_other(voice, unit, event, member, listener) for listener in event.listeners]
    if event.action in TOLD_TO_SUBJECT and event.by not in (None, event.telegram_id):
        said.append(await _to_subject(voice, unit, event))
    return [*said, *await _cards(voice, unit, event)]


async def _cards(voice: Voice, unit: Unit, event: AccessChanged) -> list[Spoken]:
    """The card of the account."""
    claim = await claim_of(unit, event.binding, voice.phones_in)
    return [] if claim is None else [access_card(voice.staff_texts, claim)]


async def _to_other(
    voice: Voice, unit: Unit, event: AccessChanged, member: Member, listener: Listener
) -> Spoken:
    t = await voice.texts_for(unit, listener.telegram_id)
    text = t(
        f"access-told-{event.action.replace('_', '-')}",
        name=member.name,
        contract=event.contract,
        by=await _doer(voice, unit, event, listener),
    )
    keyboard = None
    if listener.nonce is not None:
        keyboard = buttons.objection(t, listener.nonce, may_allow=_waits(event, member))
    return SendMessage(chat_id=listener.telegram_id, text=text, reply_markup=keyboard)


def _waits(event: AccessChanged, member: Member) -> bool:
    return event.action == "bound" and member.binding.level is Level.L1


async def _doer(voice: Voice, unit: Unit, event: AccessChanged, listener: Listener) -> str:
    t = await voice.texts_for(unit, listener.telegram_id)
    if event.by_staff:
        return t("journal-staff")
    names = await unit.members.names([event.by] if event.by else [])
    return next(iter(names.values()), t("access-by-phone"))


async def _to_subject(voice: Voice, unit: Unit, event: AccessChanged) -> Spoken:
    t = await voice.texts_for(unit, event.telegram_id)
    consumer = await unit.sessions.consumer(event.telegram_id)
    text = t(f"access-you-{event.action}", contract=event.contract)
    return SendMessage(chat_id=event.telegram_id, text=text, reply_markup=menu.home(t, consumer))


TELLERS: Tellers = {
    SessionClosed: farewell,
    SignInPaused: sign_in_paused,
    AccessChanged: access_changed,
}
