"""From what has happened to what is said about it, and to whom."""

from typing import Protocol

from aiogram.methods import SendMessage

from domain.events import AccessBlocked, Event, SessionClosed, SignInPaused
from domain.feed import FeedRun
from handlers.feed_texts import told
from handlers.language import STAFF_LANGUAGE
from handlers.saying import Hide, Saying
from keyboards import menu
from locales import Language, Texts


class _People(Protocol):
    async def language_of(self, telegram_id: int) -> str | None: ...
    async def set_reachable(self, telegram_id: int, *, reachable: bool) -> None: ...


class _Chats(Protocol):
    async def present_id(self, chat: int) -> int: ...


class NoticeUnit(Protocol):
    """The part of a unit of work that notices need."""

    @property
    def people(self) -> _People: ...
    @property
    def chats(self) -> _Chats: ...


class Notices:
    """Says things nobody asked for: to consumers in their language, to staff in their group."""

    def __init__(self, language: Language, staff_chat: int | None) -> None:
        self._language = language
        self._staff_chat = staff_chat

    async def about(self, unit: NoticeUnit, event: Event) -> list[Saying]:
        """What an event makes us say."""
        match event:
            case SessionClosed():
                return await self._farewell(unit, event)
            case SignInPaused():
                return await self.to_staff(unit, "staff-sign-in-paused", at=event.at)
            case AccessBlocked():
                return await self.to_staff(unit, "staff-access-blocked", contract=event.contract)
        return []

    async def _farewell(self, unit: NoticeUnit, event: SessionClosed) -> list[Saying]:
        hide = Hide(event.telegram_id, event.session)
        if event.because == "replaced":
            return [hide]
        t = await self._texts(unit, event.telegram_id)
        text = t(f"session-closed-{event.because}")
        return [hide, SendMessage(chat_id=event.telegram_id, text=text, reply_markup=menu.home(t, None))]

    async def staff_chat(self, unit: NoticeUnit) -> int | None:
        """Where the staff group is now; None where there is none."""
        return None if self._staff_chat is None else await unit.chats.present_id(self._staff_chat)

    async def to_staff(self, unit: NoticeUnit, key: str, **values: object) -> list[Saying]:
        """A line in the staff group; nothing where there is none."""
        chat = await self.staff_chat(unit)
        if chat is None:
            return []
        t = self._language.texts(STAFF_LANGUAGE)
        return [SendMessage(chat_id=chat, text=t(key, **values))]

    async def quarantined(self, unit: NoticeUnit, chat: int, reference: str, fault: str) -> list[Saying]:
        """An update could not be handled: the person learns the reference, staff learn where it broke."""
        told = await self.to_staff(unit, "staff-quarantined", reference=reference, fault=fault)
        if chat <= 0:
            return told
        t = await self._texts(unit, chat)
        return [SendMessage(chat_id=chat, text=t("update-failed", reference=reference)), *told]

    async def undelivered(
        self, unit: NoticeUnit, chat: int, method: str, kind: str, fault: str
    ) -> list[Saying]:
        """Telegram refuses a message for good, or nobody is there any more."""
        if chat > 0 and kind == "unreachable":
            await unit.people.set_reachable(chat, reachable=False)
        if chat == await self.staff_chat(unit):
            return []
        key = "staff-unreachable" if kind == "unreachable" else "staff-undelivered"
        return await self.to_staff(unit, key, method=method, fault=fault)

    async def hidden_text(self, unit: NoticeUnit, chat: int) -> str:
        """What stands where Telegram will not delete."""
        return (await self._texts(unit, chat))("hidden")

    async def _texts(self, unit: NoticeUnit, telegram_id: int) -> Texts:
        code = await unit.people.language_of(telegram_id) if telegram_id > 0 else STAFF_LANGUAGE
        return self._language.texts(code or self._language.languages()[0])

    async def feed(self, unit: NoticeUnit, run: FeedRun) -> list[Saying]:
        """How a run of the billing feed ended, for staff."""
        chat = await self.staff_chat(unit)
        if chat is None:
            return []
        return [SendMessage(chat_id=chat, text=told(self._language.texts(STAFF_LANGUAGE), run))]
