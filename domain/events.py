"""What has happened, in the past tense; `handlers/notices.py` says it to whom it concerns."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    """Something others are told about once the transaction that recorded it is committed."""


@dataclass(frozen=True, slots=True)
class Listener:
    """A proven account that is told of a change; with `nonce` it may object to it."""

    telegram_id: int
    nonce: str | None


@dataclass(frozen=True, slots=True)
class AccessChanged(Event):
    """Something changed about an account on a contract, done by another (`by`), by staff, or by itself.

    `action` is `bound`, `password_changed`, `phone_shared`, `confirmed`, `suspended`, `revoked`, `unbound`, `erased`,
    `blocked`, `vote_confirm` or `vote_disable`.
    """

    action: str
    contract: str
    binding: int
    telegram_id: int
    by: int | None
    by_staff: bool
    at: datetime
    listeners: tuple[Listener, ...]


@dataclass(frozen=True, slots=True)
class SessionClosed(Event):
    """A session ended; every message that showed its data is to be removed."""

    session: int
    telegram_id: int
    because: str


@dataclass(frozen=True, slots=True)
class SignInPaused(Event):
    """Too many failures a minute from accounts nobody knows: sign-in with the primary password rests."""

    at: datetime
