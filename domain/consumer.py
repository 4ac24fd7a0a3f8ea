"""Who is speaking: a Telegram account, what it is bound to, and how far its access reaches."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, IntEnum


class Level(IntEnum):
    """How far a binding reaches. L0 knows what is public, L1 owns a password, L2 is proven."""

    L0 = 0
    L1 = 1
    L2 = 2


class Right(Enum):
    """What a step of the dialogue needs; the value is the lowest level that opens it."""

    CHOOSE_PASSWORD = Level.L0
    SUBMIT = Level.L1
    SEE_FIGURES = Level.L2


@dataclass(frozen=True, slots=True)
class Binding:
    """A contract in the hands of one Telegram account, with a password of its own.

    `password` is a hash, None until the account has set one. `state` is `active`, `suspended`, `blocked` or
    `revoked`.
    `phone` is what the account has shared (E.164; empty if it cannot be one), None until then.
    """

    id: int
    contract: str
    telegram_id: int
    password: str | None
    level: Level
    state: str
    bound_at: datetime
    wrong_passwords: int
    locked_until: datetime | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class Session:
    """From sign-in to sign-out of one account; `nonce` tells its buttons from those of other sessions.

    `proven_at` is when the password was last given.
    """

    id: int
    telegram_id: int
    binding: int
    nonce: str
    must_change: bool
    opened_at: datetime
    seen_at: datetime
    proven_at: datetime


@dataclass(frozen=True, slots=True)
class Consumer:
    """The signed-in account: the actor of every request for data.

    `suspended`: a colleague has denied it, and staff have not decided yet.
    """

    session: Session
    contract: str
    bound_level: Level
    suspended: bool = False

    @property
    def telegram_id(self) -> int:
        return self.session.telegram_id

    @property
    def level(self) -> Level:
        """L0 until the primary password is replaced, and while suspended, whatever was reached before."""
        return Level.L0 if self.session.must_change or self.suspended else self.bound_level

    def proven(self) -> "Consumer":
        """The same account, raised to L2."""
        return replace(self, bound_level=Level.L2)

    def may(self, right: Right) -> bool:
        return self.level >= right.value
