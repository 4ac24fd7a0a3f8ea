"""An application and its life: states, which act leads from which to which, and all that is told of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any

from domain.applications.kinds import KINDS, Kind, Promise
from domain.applications.rules import MONTHLY_SORTS, Slot, Visit
from domain.errors import DomainError, StaleButton
from domain.evidence import Piece
from domain.money import Money


class State(StrEnum):
    """Where an application stands; the value is kept."""

    NEW = "new"
    TAKEN = "taken"
    PROPOSED = "proposed"
    AGREED = "agreed"
    DONE = "done"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


OPEN = frozenset({State.NEW, State.TAKEN, State.PROPOSED, State.AGREED})


class Act(StrEnum):
    """What happens to an application; the value is kept."""

    FILE = "file"
    TAKE = "take"
    PROPOSE = "propose"
    CONFIRM = "confirm"
    ACCEPT = "accept"
    ASK = "ask"
    ANSWER = "answer"
    ADD = "add"
    EXTEND = "extend"
    DONE = "done"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


def _from_open(to: State | None = None) -> dict[State, State]:
    return {state: to or state for state in OPEN}


_TAKEN_UP = {state: State.TAKEN if state is State.NEW else state for state in State}
MOVES: Mapping[Act, Mapping[State, State]] = {
    Act.TAKE: {State.NEW: State.TAKEN},
    # staff propose a time, or confirm the one that was wished for
    Act.PROPOSE: _from_open(State.PROPOSED),
    Act.CONFIRM: {State.NEW: State.AGREED, State.TAKEN: State.AGREED},
    # the consumer accepts, or asks for another time
    Act.ACCEPT: {State.PROPOSED: State.AGREED},
    Act.ASK: {**_from_open(State.TAKEN), State.NEW: State.NEW},
    Act.ANSWER: _TAKEN_UP,
    Act.ADD: {state: state for state in State if state is not State.WITHDRAWN},
    Act.EXTEND: {state: _TAKEN_UP[state] for state in OPEN},
    Act.DONE: _from_open(State.DONE),
    Act.REFUSE: _from_open(State.REFUSED),
    Act.WITHDRAW: _from_open(State.WITHDRAWN),
}
"""From which states an act is possible, and where it leads; all else is refused."""


class ApplicationClosed(DomainError):
    """It was done, refused or withdrawn."""

    key = "application-closed"


class AlreadyTaken(DomainError):
    """Facts: `name` of the clerk who was quicker."""

    key = "application-already-taken"


class DebtBlocks(DomainError):
    """A certificate of no debt cannot be issued. Facts: `amount` owed at the moment `as_of`."""

    key = "certificate-blocked"


class OnlyTheseOfClosed(DomainError):
    """A closed contract files an appeal, or asks for the certificate, and nothing else."""

    key = "contract-is-closed"


class NoMeters(DomainError):
    """There is no meter to be inspected."""

    key = "application-no-meters"


class AnswerFirst(DomainError):
    """An appeal is closed by an answer (ЗРУ-445)."""

    key = "answer-first"


class AlreadyExtended(DomainError):
    """The time was extended once, or the law gives no more."""

    key = "already-extended"


class Stage(IntEnum):
    """How much of the promised time is gone, as far as staff were told."""

    EARLY = 0
    HALF_GONE = 1
    LAST_DAY = 2
    OVERDUE = 3


@dataclass(frozen=True, slots=True)
class Clerk:
    """Who of the staff acts, by the name shown to consumers."""

    telegram_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Application:
    """As it is kept.

    `number` is `TA-2026-000001`. `answers` are by question; points are told as billing named them when it was filed.
    `wish` is the consumer's, `visit` what staff propose or both have agreed on. `nonce` marks the newest proposal.
    `answered`: a clerk has written to the consumer.
    """

    id: int
    number: str
    kind_name: str
    contract: str
    telegram_id: int
    answers: Mapping[str, Any]
    filed_at: datetime
    registered_on: date
    answer_by: date
    state: State
    taken_by: str | None = None
    wish: Visit | None = None
    visit: Visit | None = None
    nonce: str = ""
    stage: Stage = Stage.EARLY
    answered: bool = False
    extended: bool = False
    closed_at: datetime | None = None

    @property
    def kind(self) -> Kind:
        return KINDS[self.kind_name]

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_certificate(self) -> bool:
        return self.kind.promise is Promise.AT_ONCE

    @property
    def can_extend(self) -> bool:
        """The law gives appeals a month where checking is needed, once; a proposal has it from the start."""
        by_law = self.kind.promise is Promise.APPEALS_LAW and self.answers.get("sort") not in MONTHLY_SORTS
        return by_law and self.is_open and not self.extended

    def allows(self, act: Act) -> bool:
        """Whether the act leads anywhere from here; nothing is left to do about a certificate."""
        if self.is_certificate:
            return False
        of_visits = act in (Act.PROPOSE, Act.CONFIRM, Act.ACCEPT, Act.ASK)
        return self.state in MOVES[act] and (self.kind.visit or not of_visits)

    def after(self, act: Act) -> State:
        """Where the act leads. Raises ApplicationClosed, AlreadyTaken or StaleButton."""
        to = MOVES[act].get(self.state)
        if to is not None:
            return to
        if not self.is_open:
            raise ApplicationClosed(number=self.number)
        if act is Act.TAKE:
            raise AlreadyTaken(name=self.taken_by or "—")
        raise StaleButton


@dataclass(frozen=True, slots=True)
class Move:
    """A step in the life of an application: `who` by name, of the staff or of the contract."""

    at: datetime
    act: Act
    by_staff: bool
    telegram_id: int
    who: str
    text: str = ""
    visit: Visit | None = None
    files: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """All there is to tell of an application.

    `name` is the consumer's as billing knows it, None where it is not to be told; `filer` is the account that filed
    it, `confirmed` whether that account is proven.
    """

    application: Application
    moves: Sequence[Move]
    name: str | None
    filer: str
    confirmed: bool

    @property
    def files(self) -> tuple[Piece, ...]:
        """Every file, in the order in which they came."""
        return tuple(piece for move in self.moves for piece in move.files)


@dataclass(frozen=True, slots=True)
class Standing:
    """What billing says of the contract that matters here: `owed` is positive for debt, of the moment `as_of`."""

    status: str
    name: str
    valid_until: date | None
    owed: Money
    as_of: datetime

    @property
    def closed(self) -> bool:
        return self.status == "closed"


def slot_of(starts: int, slots: Sequence[Slot]) -> Slot:
    """The slot that starts at this hour. Raises StaleButton."""
    found = next((slot for slot in slots if slot.starts == starts), None)
    if found is None:
        raise StaleButton
    return found
