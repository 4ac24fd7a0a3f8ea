"""The staff of the supplier, in their group: who may act there, and what lies before them as a card."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from domain.errors import DomainError, StaleButton
from domain.money import Money
from domain.ports import Transaction
from domain.scripts import search_form

MOST_FOUND = 10
LARGEST = 2**63
_NUMBER = re.compile(r"[0-9]{1,5}")


class OnlyAdministrators(DomainError):
    """The step is for administrators of the group."""

    key = "only-administrators"


class ActUnderYourName(DomainError):
    """An anonymous administrator or a channel: nobody could be named for the step."""

    key = "act-under-your-name"


class NoLongerStaff(DomainError):
    """The account has left the group; its old buttons have not."""

    key = "no-longer-staff"


class Role(Enum):
    """What an account is in the staff group."""

    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Found:
    """A contract as staff may see it. `owed` is positive for debt, of the moment `as_of`."""

    contract: str
    name: str
    kind: str
    status: str
    district: str | None
    due_day: int | None
    owed: Money
    as_of: datetime


class DeskStore(Protocol):
    async def role(self, chat: int, telegram_id: int) -> Role | None: ...
    async def set_role(self, chat: int, telegram_id: int, name: str, role: Role) -> None: ...
    async def thing(self, card: int) -> str | None: ...
    async def thing_at(self, chat: int, message: int) -> str | None: ...
    async def is_about(self, chat: int, message: int, card: int) -> bool: ...
    async def find(self, words: Sequence[str], at_most: int) -> Sequence[Found]: ...
    async def contract(self, number: str) -> Found | None: ...


class ChatStore(Protocol):
    async def present_id(self, chat: int) -> int: ...


class DeskUnit(Protocol):
    """The part of a unit of work that the desk needs."""

    @property
    def desk(self) -> DeskStore: ...
    @property
    def chats(self) -> ChatStore: ...


class Desk:
    """Who is who in the staff group, and which thing a card is about."""

    def __init__(self, transaction: Transaction[DeskUnit]) -> None:
        self._transaction = transaction

    async def admit(self, chat: int, telegram_id: int, *, administrator: bool) -> None:
        """Let pass who may act, also in what the group was before it moved.

        Raises OnlyAdministrators or NoLongerStaff.
        """
        async with self._transaction() as unit:
            role = await unit.desk.role(await unit.chats.present_id(chat), telegram_id)
        if role is Role.LEFT:
            raise NoLongerStaff
        if administrator and role is not Role.ADMINISTRATOR:
            raise OnlyAdministrators

    async def note_role(self, chat: int, telegram_id: int, name: str, role: Role) -> None:
        """Somebody came, left, rose or fell."""
        async with self._transaction() as unit:
            await unit.desk.set_role(chat, telegram_id, name, role)

    async def thing(self, card: int) -> str:
        """What the card is about, e.g. `binding:5`. Raises StaleButton."""
        if not 0 < card < LARGEST:
            raise StaleButton
        async with self._transaction() as unit:
            thing = await unit.desk.thing(card)
        if thing is None:
            raise StaleButton
        return thing

    async def check_lies(self, card: int, chat: int, message: int) -> None:
        """See that a button belongs to the message it was tapped under. Raises StaleButton."""
        async with self._transaction() as unit:
            if not await unit.desk.is_about(chat, message, card):
                raise StaleButton

    async def thing_at(self, chat: int, message: int) -> str | None:
        """What this message is about: a card, or what was said under it; None for any other, or if it is several."""
        async with self._transaction() as unit:
            return await unit.desk.thing_at(chat, message)

    async def contract(self, number: str) -> Found | None:
        """The contract of this number, leading zeros or not."""
        if not _NUMBER.fullmatch(number):
            return None
        async with self._transaction() as unit:
            return await unit.desk.contract(number.zfill(5))

    async def find(self, text: str) -> Sequence[Found]:
        """Contracts by number, or by words of the name, whole or in part, in either script; at most ten."""
        exact = await self.contract(text.strip())
        words = search_form(text).split()
        if exact is not None or not words:
            return [exact] if exact is not None else []
        async with self._transaction() as unit:
            return await unit.desk.find(words, MOST_FOUND)
