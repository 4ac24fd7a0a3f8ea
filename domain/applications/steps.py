"""What every act on an application has in common: it moves, it is written down, and it is told of once."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.access.steps import is_proven
from domain.applications.facts import Act, Application, Clerk, Dossier, Move, Stage
from domain.applications.rules import ServiceRules, Visit
from domain.applications.stores import ApplicationUnit
from domain.consumer import Consumer
from domain.errors import DomainError
from domain.events import Event
from domain.evidence import Piece


class SlotFull(DomainError):
    """Somebody else was quicker, or the day can no longer be chosen."""

    key = "visit-slot-full"


@dataclass(frozen=True, slots=True)
class ApplicationMoved(Event):
    """Something happened to an application; `by` is the account that did it, of the contract or of the staff."""

    application: int
    act: Act
    by: int
    by_staff: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class ApplicationIsLate(Event):
    """More of the promised time is gone than staff were told before."""

    application: int
    stage: Stage


@dataclass(frozen=True, slots=True)
class MorningCame(Event):
    """A working day begins: so many applications are open, and these are late."""

    waiting: int
    late: tuple[Application, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What an act brings along."""

    text: str = ""
    visit: Visit | None = None
    files: tuple[Piece, ...] = ()


NOTHING = Said()


async def step(
    unit: ApplicationUnit,
    before: Application,
    after: Application,
    act: Act,
    who: Consumer | Clerk,
    now: datetime,
    said: Said = NOTHING,
) -> None:
    """Keep the application as it is after the act, and let everybody know. `before` tells whether it just closed."""
    closed = before.is_open and not after.is_open
    if closed:
        await unit.visits.free(before.id)
        after = replace(after, closed_at=now, nonce="")
    await unit.applications.change(after)
    await note(unit, after, act, who, now, said)


async def note(
    unit: ApplicationUnit,
    application: Application,
    act: Act,
    who: Consumer | Clerk,
    now: datetime,
    said: Said,
) -> None:
    """Write the act down, and let everybody know."""
    by_staff = isinstance(who, Clerk)
    name = who.name if isinstance(who, Clerk) else ""
    move = Move(now, act, by_staff, who.telegram_id, name, said.text, said.visit, said.files)
    await unit.applications.note(application.id, move)
    await unit.audit.note(
        now,
        f"application_{act}",
        contract=application.contract,
        telegram_id=None if by_staff else who.telegram_id,
        number=application.number,
        by=who.telegram_id,
        by_staff=by_staff,
    )
    unit.record(ApplicationMoved(application.id, act, who.telegram_id, by_staff, now))


async def hold(unit: ApplicationUnit, application: Application, visit: Visit, rules: ServiceRules) -> None:
    """Keep a place in the slot for the application, in place of the one it held. Raises SlotFull."""
    if not await unit.visits.hold(application.id, visit, rules.capacity):
        raise SlotFull


def check_offered(visit: Visit, rules: ServiceRules, now: datetime) -> None:
    """Raises SlotFull for a day or hours that nobody offers."""
    if visit.day not in rules.visit_days(now) or visit.slot not in rules.slots:
        raise SlotFull


async def people_of(unit: ApplicationUnit, application: Application) -> list[int]:
    """Who is told of it: every proven account of the contract, and who filed it while he is on the contract."""
    members = await unit.members.of_contract(application.contract)
    return [
        member.binding.telegram_id
        for member in members
        if is_proven(member.binding) or member.binding.telegram_id == application.telegram_id
    ]


async def dossier_of(unit: ApplicationUnit, application: Application) -> Dossier:
    """All there is to tell of it."""
    standing = await unit.applications.standing(application.contract)
    members = await unit.members.of_contract(application.contract)
    filer = next((one for one in members if one.binding.telegram_id == application.telegram_id), None)
    return Dossier(
        application,
        await unit.applications.moves(application.id),
        standing.name if standing else None,
        filer.name if filer else "—",
        filer is not None and is_proven(filer.binding),
    )
