"""What a payment system must be able to do to be plugged in: a page to pay on, and calls it makes to us.

Each of its calls comes to one `Verdict`, which it is told in its own words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from domain.money import Money


class Verdict(Enum):
    """What becomes of a call; the value names it in settings and in the log of calls."""

    ACCEPTED = "accepted"
    NOT_FOUND = "not_found"
    """No such contract: nothing is credited."""
    REFUSED = "refused"
    """The token or a field is not as agreed."""
    CONTRADICTS = "already_paid"
    """The transaction is known, with another amount or contract."""


@dataclass(frozen=True, slots=True)
class Call:
    """One HTTP request of a payment system, as it came; `headers` are looked up whatever their case."""

    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """Whether there is such an account; `account` is as the payer typed it."""

    account: str


@dataclass(frozen=True, slots=True)
class Reported:
    """Money has been taken from the payer. `transaction` is the payment system's own number of it."""

    transaction: str
    account: str
    amount: Money
    paid_at: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """What a payment system is answered over HTTP."""

    body: bytes
    content_type: str


class NotAsAgreed(Exception):
    """A call that cannot be read, or whose token or key is wrong."""


class Provider(Protocol):
    """A payment system.

    `name` is what people call it; it is kept with every credit and never changes. `paths` are those of its calls
    on our HTTP server.
    """

    @property
    def name(self) -> str: ...
    @property
    def paths(self) -> tuple[str, ...]: ...

    def pay_link(self, contract: str, amount: Money, service: str | None) -> str:
        """Where a payer is sent; `amount` is in whole soʻm, `service` one of ours if there is a choice."""
        ...

    def admits(self, address: str | None) -> bool:
        """Whether it makes calls from this IP address."""
        ...

    def read(self, call: Call) -> Asked | Reported:
        """What a call says, its token checked. Raises NotAsAgreed."""
        ...

    def answer(self, verdict: Verdict) -> Said:
        """The verdict in the words of this payment system."""
        ...

    def masked(self, body: bytes) -> str:
        """A body fit for keeping: no token, no secret, no card number."""
        ...
