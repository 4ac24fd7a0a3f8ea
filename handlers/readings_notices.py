"""What is said about readings that nobody asked for: the card for staff, verdicts and reminders for consumers."""

from typing import Protocol

from aiogram.methods import SendMessage

from domain.readings import ReadingsChanged, ReadingsJudged, ReadingsReplied, Reminded
from domain.readings.desk import JudgedUnit, whole_month
from handlers.quoting import harmless, quoted
from handlers.readings_cards import readings_card, thing_named
from handlers.readings_replies import VERDICTS, told_head
from handlers.saying import Notice, Spoken, UnderCard
from handlers.voice import NoticeUnit, Tellers, Voice
from locales import Texts


class Unit(NoticeUnit, JudgedUnit, Protocol):
    """What these notices read."""


async def changed(voice: Voice, unit: Unit, event: ReadingsChanged) -> list[Spoken]:
    zone = event.at.tzinfo
    if zone is None:
        raise ValueError("a moment without the zone of the town")
    month = await whole_month(unit, event.contract, event.period, event.at, zone)
    return [readings_card(voice.staff_texts, month)]


async def judged(voice: Voice, unit: NoticeUnit, event: ReadingsJudged) -> list[Spoken]:
    """To those who sent them, each in his language; nothing of it is a figure of billing."""
    return [
        Notice(SendMessage(chat_id=who, text=_verdict(await voice.texts_for(unit, who), event)))
        for who in event.people
    ]


def _verdict(t: Texts, event: ReadingsJudged) -> str:
    words = t("quoted", text=event.reason or "")
    if event.verdict in VERDICTS:
        head = told_head(t, event.verdict, event.contract, event.period)
        more = {"date": event.until} if event.verdict == "rejected" else {"clerk": event.clerk}
        return t(f"readings-told-{event.verdict}", head=head, words=words, **more)
    return t(f"readings-told-{event.verdict}", contract=event.contract, period=event.period)


async def replied(voice: Voice, _: Unit, event: ReadingsReplied) -> list[Spoken]:
    """Under the card, quoted."""
    t = voice.staff_texts
    about = {"contract": event.contract, "period": event.period, "who": harmless(event.who)}
    said = t("readings-reply-under", **about, words=quoted(t, event.words))
    return [UnderCard(thing_named(event.contract, event.period), said)]


async def reminded(voice: Voice, unit: NoticeUnit, event: Reminded) -> list[Spoken]:
    """Without a figure: nobody may be signed in."""
    t = await voice.texts_for(unit, event.telegram_id)
    text = t(f"reminder-{event.kind}", contract=event.contract, period=event.period, date=event.until)
    return [Notice(SendMessage(chat_id=event.telegram_id, text=text))]


TELLERS: Tellers = {
    ReadingsChanged: changed,
    ReadingsJudged: judged,
    ReadingsReplied: replied,
    Reminded: reminded,
}
