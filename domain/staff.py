"""The staff of the supplier, in their group: who may act there, and what lies before them as a card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from domain.errors import DomainError, StaleButton
from domain.money import Money
from domain.ports import Clock, Transaction
from domain.scripts import in_both_scripts

MOST_FOUND = 10
LARGEST = 2**63


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
    accounts: int


class DeskStore(Protocol):
    async def role(self, chat: int, telegram_id: int) -> Role | None: ...
    async def set_role(self, chat: int, telegram_id: int, name: str, role: Role) -> None: ...
    async def thing(self, card: int) -> str | None: ...
    async def thing_at(self, chat: int, message: int) -> str | None: ...
    async def find(self, words: Sequence[str], at_most: int) -> Sequence[Found]: ...
    async def contract(self, number: str) -> Found | None: ...


class DeskUnit(Protocol):
    """The part of a unit of work that the desk needs."""

    @property
    def desk(self) -> DeskStore: ...


class Desk:
    """Who is who in the staff group, and which thing a card is about."""

    def __init__(self, transaction: Transaction[DeskUnit], clock: Clock) -> None:
        self._transaction = transaction
        self._clock = clock

    async def admit(self, chat: int, telegram_id: int, *, administrator: bool) -> None:
        """Let pass who may act. Raises OnlyAdministrators or NoLongerStaff."""
        async with self._transaction() as unit:
            role = await unit.desk.role(chat, telegram_id)
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

    async def thing_at(self, chat: int, message: int) -> str | None:
        """What the card that is this message is about; None if it is no card."""
        async with self._transaction() as unit:
            return await unit.desk.thing_at(chat, message)

    async def find(self, text: str) -> Sequence[Found]:
        """Contracts by number, or by a part of the name in either script; at most ten."""
        async with self._transaction() as unit:
            exact = await unit.desk.contract(text.strip())
            if exact is not None:
                return [exact]
            return await unit.desk.find(in_both_scripts(text.strip()), MOST_FOUND)
