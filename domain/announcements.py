"""Announcements to everybody, or to some districts: written in several languages, sent once to each, stoppable.

Telegram takes so many messages a second; who is told and who is not is kept row by row, so that a restart neither
repeats nor forgets.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.errors import DomainError, StaleButton
from domain.events import Event
from domain.free_text import tidy
from domain.ports import Clock, Transaction
from domain.sessions import AuditStore

LONGEST_TEXT = 3000
NEAREST: Mapping[str, tuple[str, ...]] = {
    "uz": ("uz", "uz-Cyrl", "ru", "en"),
    "uz-Cyrl": ("uz-Cyrl", "uz", "ru", "en"),
    "ru": ("ru", "uz-Cyrl", "uz", "en"),
    "en": ("en", "ru", "uz", "uz-Cyrl"),
}
"""In which language a person is told what is not written in his own, the nearest first."""


class NothingWritten(DomainError):
    """An announcement needs a text in at least one language."""

    key = "announce-nothing-written"


class NobodyToTell(DomainError):
    """Nobody of these districts is bound and wants to hear announcements."""

    key = "announce-nobody"


@dataclass(frozen=True, slots=True)
class Written:
    """What an administrator has written; `token` tells it from others.

    `districts` are codes, none of them: everybody. `texts` are by language. `urgent`: also by night.
    """

    token: str
    districts: tuple[str, ...]
    texts: Mapping[str, str]
    urgent: bool

    def text_for(self, language: str) -> str:
        """In a language, or in the one nearest to it. Raises NothingWritten."""
        found = next((self.texts[code] for code in NEAREST[language] if code in self.texts), None)
        if found is None:
            raise NothingWritten
        return found


@dataclass(frozen=True, slots=True)
class Announcement:
    """One that was sent, by whom and when."""

    id: int
    written: Written
    by: int
    by_name: str
    created_at: datetime
    stopped_at: datetime | None = None
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Of `total` people: not begun with, on the way, held until the morning, reached, gone from the bot, failed."""

    total: int
    left: int
    on_the_way: int
    held: int
    sent: int
    blocked: int
    failed: int

    @property
    def is_over(self) -> bool:
        return not (self.left or self.on_the_way or self.held)


@dataclass(frozen=True, slots=True)
class AnnouncementMoved(Event):
    """It has come on, ended or was stopped: staff see it on the card."""

    announcement: int


class AnnouncementStore(Protocol):
    async def audience(self, districts: Sequence[str]) -> Sequence[tuple[int, str]]: ...
    async def districts(self) -> Sequence[str]: ...
    async def create(self, new: Announcement, audience: Sequence[tuple[int, str]]) -> int: ...
    async def created_as(self, token: str) -> int | None: ...
    async def find(self, number: int) -> Announcement | None: ...
    async def stop(self, number: int, now: datetime) -> bool: ...
    async def progress(self, number: int) -> Progress: ...


class AnnouncementUnit(Protocol):
    """The part of a unit of work that announcements need."""

    @property
    def announcements(self) -> AnnouncementStore: ...
    @property
    def audit(self) -> AuditStore: ...
    def record(self, event: Event) -> None: ...


class Announcements:
    """What administrators of the staff group do; that the actor is one has been seen to before."""

    def __init__(self, transaction: Transaction[AnnouncementUnit], clock: Clock) -> None:
        self._transaction = transaction
        self._clock = clock

    def written(self, text: str) -> str:
        """A text as it will be told. Raises TextEmpty or TextTooLong."""
        return tidy(text, LONGEST_TEXT)

    async def districts(self) -> Sequence[str]:
        """Those in which somebody has a contract."""
        async with self._transaction() as unit:
            return await unit.announcements.districts()

    async def count(self, districts: Sequence[str]) -> int:
        """How many people would be told at this moment. Raises NobodyToTell."""
        async with self._transaction() as unit:
            found = len(await unit.announcements.audience(districts))
        if not found:
            raise NobodyToTell
        return found

    async def send(self, written: Written, by: int, by_name: str) -> int:
        """Begin to tell it, once for one token; gives its number. Raises NothingWritten or NobodyToTell."""
        if not written.texts:
            raise NothingWritten
        now = self._clock.now()
        async with self._transaction() as unit:
            known = await unit.announcements.created_as(written.token)
            if known is not None:
                return known
            audience = await unit.announcements.audience(written.districts)
            if not audience:
                raise NobodyToTell
            new = Announcement(0, written, by, by_name, now)
            number = await unit.announcements.create(new, audience)
            details = {"by": by, "by_staff": True, "announcement": number, "people": len(audience)}
            await unit.audit.note(now, "announced", contract=None, telegram_id=None, **details)
            unit.record(AnnouncementMoved(number))
        return number

    async def stop(self, number: int, by: int) -> None:
        """Nobody else is told. Raises StaleButton once it is over."""
        now = self._clock.now()
        async with self._transaction() as unit:
            if not await unit.announcements.stop(number, now):
                raise StaleButton
            details = {"by": by, "by_staff": True, "announcement": number}
            await unit.audit.note(now, "announcement_stopped", contract=None, telegram_id=None, **details)
            unit.record(AnnouncementMoved(number))
