"""What is said when something happens to an application: to the people of the contract, and to staff."""

from typing import Protocol

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from domain.applications.facts import Act, Dossier, Move, Stage
from domain.applications.steps import ApplicationIsLate, ApplicationMoved, MorningCame, dossier_of, people_of
from domain.applications.stores import ApplicationUnit
from domain.notice_settings import NoticeKind, NoticeSettingStore
from handlers.application_cards import TOPIC, application_card, thing_of, under_card
from handlers.application_reports import morning as summary
from handlers.application_texts import kind_name, visit_text
from handlers.evidence import kept_file
from handlers.saying import Notice, Spoken, ToStaff, UnderCard
from handlers.voice import NoticeUnit, Tellers, Voice
from keyboards.applications import proposal
from locales import Html, Texts


class _Desk(Protocol):
    async def administrators(self, chat: int) -> list[int]: ...


class Unit(NoticeUnit, ApplicationUnit, Protocol):
    """What these notices read."""

    @property
    def notice_settings(self) -> NoticeSettingStore: ...
    @property
    def desk(self) -> _Desk: ...


async def moved(voice: Voice, unit: Unit, event: ApplicationMoved) -> list[Spoken]:
    """To everybody it concerns but who did it; staff see it on the card, and under it what a consumer has said."""
    application = await unit.applications.find(event.application)
    if application is None:
        return []
    dossier = await dossier_of(unit, application)
    move = next(move for move in reversed(dossier.moves) if move.act is event.act)
    said: list[Spoken] = []
    for who in await _told(unit, dossier, event):
        said += await _to(voice, unit, dossier, move, who)
    t = voice.staff_texts
    return [*said, application_card(t, dossier), *under_card(t, dossier, move)]


async def _told(unit: Unit, dossier: Dossier, event: ApplicationMoved) -> list[int]:
    """Colleagues may have switched it off; who filed it is always told."""
    told = []
    for who in await people_of(unit, dossier.application):
        is_filer = who == dossier.application.telegram_id
        if event.by != who and (is_filer or await _wants(unit, who)):
            told.append(who)
    return told


async def _wants(unit: Unit, who: int) -> bool:
    return NoticeKind.APPLICATIONS not in await unit.notice_settings.unwanted(who)


async def _to(voice: Voice, unit: Unit, dossier: Dossier, move: Move, who: int) -> list[Spoken]:
    """The news, then what staff have attached to it."""
    t = await voice.texts_for(unit, who)
    text, keyboard = _text(t, dossier, move), _buttons(t, dossier, move)
    attached = [kept_file(who, file) for file in move.files if move.by_staff]
    told = SendMessage(chat_id=who, text=text, reply_markup=keyboard)
    return [Notice(told), *map(Notice, attached)]


def _text(t: Texts, dossier: Dossier, move: Move) -> Html:
    one = dossier.application
    said = [
        t("application-told-head", number=one.number, kind=kind_name(t, one.kind)),
        t(
            f"application-told-{move.act}",
            who=move.who,
            visit=visit_text(t, move.visit),
            date=one.answer_by,
        ),
    ]
    if move.text:
        said.append(t("quoted", text=move.text))
    if move.act in (Act.ANSWER, Act.REFUSE):
        said.append(t("application-told-reply"))
    return Html("\n".join(said))


def _buttons(t: Texts, dossier: Dossier, move: Move) -> InlineKeyboardMarkup | None:
    return proposal(t, dossier.application.nonce) if move.act is Act.PROPOSE else None


async def late(voice: Voice, unit: Unit, event: ApplicationIsLate) -> list[Spoken]:
    """A line under the card; from the last day on it calls the administrators."""
    application = await unit.applications.find(event.application)
    if application is None:
        return []
    t = voice.staff_texts
    called = "" if event.stage is Stage.HALF_GONE else await _administrators(voice, unit)
    text = t(
        f"application-late-{event.stage.value}",
        number=application.number,
        date=application.answer_by,
        administrators=called,
    )
    card = application_card(t, await dossier_of(unit, application))
    return [card, UnderCard(thing_of(application), text)]


async def _administrators(voice: Voice, unit: Unit) -> Html:
    chat = await voice.staff_chat(unit)
    known = await unit.desk.administrators(chat) if chat is not None else []
    names = await unit.members.names(known)
    mentions = (voice.staff_texts("staff-mention", id=str(who), name=name) for who, name in names.items())
    return Html(" ".join(mentions))


async def morning(voice: Voice, _: Unit, event: MorningCame) -> list[Spoken]:
    return [ToStaff(TOPIC, summary(voice.staff_texts, event.waiting, event.late))]


TELLERS: Tellers = {ApplicationMoved: moved, ApplicationIsLate: late, MorningCame: morning}
