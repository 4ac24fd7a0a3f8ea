"""What access speaks of: the contract as billing knows it, the accounts bound to it, the supplier's rules."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from domain.consumer import Binding


class Policy(Enum):
    """Which first password makes an account proven (`ACCESS_POLICY`)."""

    FIRST_TRUSTED = "first_trusted"
    CONFIRMED = "confirmed"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Identity:
    """What billing knows of a contract that access needs; `phone` may hold several, as they were typed."""

    contract: str
    inn: str
    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class Rules:
    """`primary_for` is how long the primary password (the INN) may stay unchanged."""

    policy: Policy
    primary_for: timedelta


@dataclass(frozen=True, slots=True)
class Member:
    """An account on a contract: `name` and `username` as Telegram shows them, `seen_at` its last sign of life."""

    binding: Binding
    name: str
    username: str | None
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class Held:
    """A contract in the hands of the account that asks; `name` is billing's, None if it is not to be told."""

    binding: Binding
    name: str | None


@dataclass(frozen=True, slots=True)
class Noted:
    """A step of the audit: who did it to whom, as far as known (`name` of the account it was done to)."""

    at: datetime
    action: str
    telegram_id: int | None
    name: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """All that staff weigh when they decide about an account.

    `phone_matches` is None until a phone was shared; `votes` are the administrators who have decided so far, with
    their decision, where the contract is contested.
    """

    member: Member
    identity: Identity | None
    phone_matches: bool | None
    others: tuple[Member, ...]
    contested: bool
    blocked: bool
    votes: tuple[tuple[str, str], ...]
