"""The card of an announcement: how far it has come, whom it reached, and the button that stops it."""

from typing import Protocol

from domain.announcements import Announcement, AnnouncementMoved, AnnouncementStore, Progress
from handlers.language import STAFF_LANGUAGE
from handlers.quoting import quoted
from handlers.saying import Card, Spoken
from handlers.voice import NoticeUnit, Tellers, Voice
from locales import Html, Texts
from locales.districts import district

KIND = "announcement"
TOPIC = "system"


class Unit(NoticeUnit, Protocol):
    @property
    def announcements(self) -> AnnouncementStore: ...


async def moved(voice: Voice, unit: Unit, event: AnnouncementMoved) -> list[Spoken]:
    one = await unit.announcements.find(event.announcement)
    if one is None:
        return []
    progress = await unit.announcements.progress(one.id)
    return [announcement_card(voice.staff_texts, one, progress)]


def announcement_card(t: Texts, one: Announcement, progress: Progress) -> Card:
    verbs = () if one.stopped_at or progress.is_over else (("announcement-stop",),)
    line = t("announcement-card-line", number=str(one.id), n=progress.total)
    return Card(TOPIC, f"{KIND}:{one.id}", _text(t, one, progress), verbs, line)


def _text(t: Texts, one: Announcement, progress: Progress) -> Html:
    where = ", ".join(district(t, code) for code in one.written.districts) or t.plain("announce-everybody")
    lines = [
        t("announcement-card-title", number=str(one.id), where=where),
        t("announcement-card-by", name=one.by_name, moment=one.created_at),
        _state(t, one, progress),
        t("announcement-card-sent", sent=progress.sent, total=progress.total),
    ]
    told = (("held", progress.held), ("blocked", progress.blocked), ("failed", progress.failed))
    lines += [t(f"announcement-card-{key}", n=n) for key, n in told if n]
    return Html("\n".join([*lines, quoted(t, one.written.text_for(STAFF_LANGUAGE))]))


def _state(t: Texts, one: Announcement, progress: Progress) -> Html:
    if one.stopped_at is not None:
        return t("announcement-card-stopped", moment=one.stopped_at)
    return t("announcement-card-over") if progress.is_over else t("announcement-card-goes-on")


TELLERS: Tellers = {AnnouncementMoved: moved}
