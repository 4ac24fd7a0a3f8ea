"""From what has happened to what is said about it, and to whom."""

from aiogram.methods import SendMessage

from domain.errors import DomainError
from domain.events import Event
from domain.feed import FeedRun
from handlers import (
    access_notices,
    announcement_cards,
    application_notices,
    documents_notices,
    payments_notices,
    readings_notices,
    upkeep_notices,
)
from handlers.feed_texts import told
from handlers.saying import Spoken, ToStaff
from handlers.voice import NoticeUnit, Tellers, Voice

TELLERS: Tellers = {
    **access_notices.TELLERS,
    **announcement_cards.TELLERS,
    **application_notices.TELLERS,
    **documents_notices.TELLERS,
    **payments_notices.TELLERS,
    **readings_notices.TELLERS,
    **upkeep_notices.TELLERS,
}
"""Who tells of which event; one that is not here is told to nobody."""


class Notices(Voice):
    """Says things nobody asked for: to consumers in their language, to staff in their group."""

    async def about(self, unit: NoticeUnit, event: Event) -> list[Spoken]:
        """What an event makes us say."""
        teller = TELLERS.get(type(event))
        return [] if teller is None else await teller(self, unit, event)

    async def quarantined(self, unit: NoticeUnit, chat: int, reference: str, fault: str) -> list[Spoken]:
        """An update could not be handled: the person learns the reference, staff learn where it broke."""
        told = self.to_staff("system", "staff-quarantined", reference=reference, fault=fault)
        if chat <= 0:
            return told
        t = await self.texts_for(unit, chat)
        return [SendMessage(chat_id=chat, text=t("update-failed", reference=reference)), *told]

    async def undelivered(
        self, unit: NoticeUnit, chat: int, method: str, kind: str, fault: str
    ) -> list[Spoken]:
        """Telegram refuses a message for good, or nobody is there any more."""
        if chat > 0 and kind == "unreachable":
            await unit.people.set_reachable(chat, reachable=False)
        if chat == await self.staff_chat(unit):
            return []
        key = "staff-unreachable" if kind == "unreachable" else "staff-undelivered"
        if method == "mail":
            key = "staff-mail-undelivered"
        return self.to_staff("system", key, method=method, fault=fault)

    async def refused(self, unit: NoticeUnit, chat: int, refusal: DomainError) -> list[Spoken]:
        """What was promised cannot be given, and why."""
        t = await self.texts_for(unit, chat)
        return [SendMessage(chat_id=chat, text=t(refusal.key, **refusal.facts))]

    def hidden_text(self, language: str | None) -> str:
        """What stands where Telegram will not delete, and where data are to stand in a moment."""
        return self.texts_in(language)("hidden")

    def feed(self, run: FeedRun) -> list[Spoken]:
        """How a run of the billing feed ended, for staff."""
        return [ToStaff("system", told(self.staff_texts, run))]
