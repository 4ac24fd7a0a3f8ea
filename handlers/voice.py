"""Speaks to each in his own language, and to staff in their group."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from domain.events import Event
from domain.ports import PhonesIn
from handlers.language import STAFF_LANGUAGE
from handlers.saying import Spoken, ToStaff
from locales import Language, Texts


class _People(Protocol):
    async def language_of(self, telegram_id: int) -> str | None: ...
    async def set_reachable(self, telegram_id: int, *, reachable: bool) -> None: ...


class _Chats(Protocol):
    async def present_id(self, chat: int) -> int: ...


class NoticeUnit(Protocol):
    """The part of a unit of work that every notice needs."""

    @property
    def people(self) -> _People: ...
    @property
    def chats(self) -> _Chats: ...


class Voice:
    """What a notice needs to be said; `staff_texts` are the words of the staff group."""

    def __init__(self, language: Language, staff_chat: int | None, phones_in: PhonesIn) -> None:
        self.language = language
        self._staff_chat = staff_chat
        self.phones_in = phones_in
        self.staff_texts = language.texts(STAFF_LANGUAGE)

    async def texts_for(self, unit: NoticeUnit, chat: int) -> Texts:
        """The words of whoever listens in a chat."""
        return self.texts_in(await unit.people.language_of(chat) if chat > 0 else STAFF_LANGUAGE)

    def texts_in(self, language: str | None) -> Texts:
        """The first language where nothing is known of whoever listens."""
        return self.language.texts(language or self.language.languages()[0])

    async def staff_chat(self, unit: NoticeUnit) -> int | None:
        """Where the staff group is now; None where there is none."""
        return None if self._staff_chat is None else await unit.chats.present_id(self._staff_chat)

    def to_staff(self, topic: str, key: str, **values: object) -> list[Spoken]:
        """A line in a topic of the staff group."""
        return [ToStaff(topic, self.staff_texts(key, **values))]


Teller = Callable[[Voice, Any, Any], Awaitable[list[Spoken]]]
Tellers = dict[type[Event], Teller]
"""Who tells of which event: given the voice, the unit of work and the event."""
