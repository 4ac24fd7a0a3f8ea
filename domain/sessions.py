"""How long a signed-in account stays: ten idle minutes, twelve hours at most (announcement §2.2)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from domain.consumer import Binding, Consumer, Right, Session
from domain.errors import DomainError
from domain.events import Event, SessionClosed
from domain.ports import Clock, Transaction

LONGEST_SESSION = timedelta(hours=12)
IDLE = "idle"
"""Why a session past its time was closed."""

FRESH = timedelta(minutes=2)
"""How long a password that was given vouches for a step that cannot be taken back."""


class NotSignedIn(DomainError):
    key = "not-signed-in"


class ChangePasswordFirst(DomainError):
    key = "change-password-first"


class AccessSuspended(DomainError):
    """A colleague has denied the account; staff decide."""

    key = "access-suspended"


class PasswordNeededAgain(DomainError):
    """The step asks for a password given just now."""

    key = "password-needed-again"


class AwaitingConfirmation(DomainError):
    """The account has its password, and is not yet confirmed for what it asks."""

    key = "awaiting-confirmation"


@dataclass(frozen=True, slots=True)
class Presence:
    """The consumer, if signed in; `just_ended`: the session was found to be over at this very moment."""

    consumer: Consumer | None
    just_ended: bool = False


class SessionStore(Protocol):
    async def open(self, binding: Binding, now: datetime, *, must_change: bool) -> Session: ...
    async def consumer(self, telegram_id: int) -> Consumer | None: ...
    async def open_of(self, telegram_id: int) -> Session | None: ...
    async def touch(self, session: int, now: datetime) -> None: ...
    async def changed_password(self, session: int, now: datetime) -> None: ...
    async def proved(self, session: int, now: datetime) -> None: ...
    async def close(self, session: int, because: str, now: datetime) -> None: ...
    async def silent_since(self, seen_before: datetime, opened_before: datetime) -> list[Session]: ...


class AuditStore(Protocol):
    async def note(
        self, at: datetime, action: str, *, contract: str | None, telegram_id: int | None, **details: object
    ) -> None: ...


class SessionUnit(Protocol):
    """The part of a unit of work that sessions need."""

    @property
    def sessions(self) -> SessionStore: ...
    @property
    def audit(self) -> AuditStore: ...
    def record(self, event: Event) -> None: ...


async def end(unit: SessionUnit, session: Session, because: str, now: datetime) -> None:
    """Close a session; what it showed is removed by whoever hears of the event."""
    await unit.sessions.close(session.id, because, now)
    await unit.audit.note(now, "signed_out", contract=None, telegram_id=session.telegram_id, because=because)
    unit.record(SessionClosed(session.id, session.telegram_id, because))


async def end_open_session(unit: SessionUnit, telegram_id: int, because: str, now: datetime) -> bool:
    """Close the account's session; False if there was none."""
    session = await unit.sessions.open_of(telegram_id)
    if session is not None:
        await end(unit, session, because, now)
    return session is not None


def require(consumer: Consumer | None, right: Right) -> Consumer:
    """The consumer if the step is open.

    Raises NotSignedIn, ChangePasswordFirst, AccessSuspended or AwaitingConfirmation.
    """
    if consumer is None:
        raise NotSignedIn
    if consumer.session.must_change and right is not Right.CHOOSE_PASSWORD:
        raise ChangePasswordFirst
    if consumer.suspended:
        raise AccessSuspended
    if not consumer.may(right):
        raise AwaitingConfirmation
    return consumer


def require_fresh(consumer: Consumer, now: datetime) -> None:
    """For steps that hurt if another holds the phone. Raises PasswordNeededAgain."""
    if consumer.session.proven_at + FRESH < now:
        raise PasswordNeededAgain


class Sessions:
    """Who is signed in at this moment."""

    def __init__(self, transaction: Transaction[SessionUnit], clock: Clock, idle: timedelta) -> None:
        self._transaction = transaction
        self._clock = clock
        self._idle = idle

    async def resume(self, telegram_id: int, sent_at: datetime | None = None) -> Presence:
        """Who was signed in on this account when he sent what we handle (`sent_at`; at this moment if None).

        What an outage has held up counts as it was meant. A session past its time is closed, and counts no more.
        """
        now = self._clock.now()
        at = now if sent_at is None else min(sent_at, now)
        async with self._transaction() as unit:
            consumer = await unit.sessions.consumer(telegram_id)
            if consumer is None:
                return Presence(None)
            if self._is_over(consumer.session, at):
                await end(unit, consumer.session, IDLE, now)
                return Presence(None, just_ended=True)
            await unit.sessions.touch(consumer.session.id, max(at, consumer.session.seen_at))
            return Presence(consumer)

    def _is_over(self, session: Session, now: datetime) -> bool:
        return session.seen_at + self._idle <= now or session.opened_at + LONGEST_SESSION <= now

    async def sign_out(self, telegram_id: int) -> bool:
        """End the account's session; False if there was none."""
        async with self._transaction() as unit:
            return await end_open_session(unit, telegram_id, "logout", self._clock.now())

    async def close_silent(self) -> int:
        """End every session past its time, and say how many."""
        now = self._clock.now()
        async with self._transaction() as unit:
            silent = await unit.sessions.silent_since(now - self._idle, now - LONGEST_SESSION)
            for session in silent:
                await end(unit, session, IDLE, now)
        return len(silent)
