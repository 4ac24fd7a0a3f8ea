"""What has happened, in the past tense; `handlers/notices.py` says it to whom it concerns."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Event:
    """Something others are told about once the transaction that recorded it is committed."""


@dataclass(frozen=True, slots=True)
class AccountBound(Event):
    """A Telegram account set its password on a contract for the first time."""

    contract: str
    telegram_id: int
    level: int
    at: datetime


@dataclass(frozen=True, slots=True)
class PasswordChanged(Event):
    contract: str
    telegram_id: int
    at: datetime


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


@dataclass(frozen=True, slots=True)
class AccessBlocked(Event):
    """The primary password was not replaced in time; staff may unblock the account."""

    contract: str
    telegram_id: int
    at: datetime
