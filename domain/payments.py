"""Online payments (announcement §3.3): one transaction of a payment system is one credit, for ever.

What a person says of a payment proves nothing: the call of the payment system does, and the ledger settles it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from domain.errors import DomainError
from domain.events import Event
from domain.money import Money
from domain.periods import Month


class State(Enum):
    """Of a payment: the money was taken; it stands in the ledger; it stands in no ledger; it is nobody's."""

    PAID = "paid"
    POSTED = "posted"
    UNMATCHED = "unmatched"
    REFUSED = "refused"


class NoSuchPayment(DomainError):
    """The payment, or the place it stood in, is not there any more."""

    key = "stale-button-alert"


@dataclass(frozen=True, slots=True)
class Payment:
    """One credit. `account` is the contract that was paid for.

    `paid_at` is told by the payment system, `booked_at` is ours. `posted_at` is when a snapshot was first seen to
    hold it, `posted_on` and `document` are those of its row in the ledger.
    """

    id: int
    provider: str
    transaction: str
    account: str
    amount: Money
    service: str | None
    state: State
    paid_at: datetime
    booked_at: datetime
    posted_at: datetime | None
    posted_on: date | None
    document: str | None


@dataclass(frozen=True, slots=True)
class Intent:
    """A person was shown the page to pay on; it waits for the call that makes it a payment."""

    id: int
    contract: str
    telegram_id: int
    service: str | None
    amount: Money
    created_at: datetime

    @property
    def screen(self) -> str:
        """The name of the message that waits for the payment."""
        return f"intent:{self.id}"

    def begins_the_same(self, other: "Intent") -> bool:
        """Whether the same account was about to pay the same amount."""
        return (self.telegram_id, self.amount) == (other.telegram_id, other.amount)


@dataclass(frozen=True, slots=True)
class Payer:
    """What is known of a contract that is to pay.

    `period` is the last one billed, None before the first; `services` are those it has metering points for.
    """

    contract: str
    kind: str
    name: str
    inn: str
    owed: Money
    as_of: datetime
    period: Month | None
    services: Sequence[str]


@dataclass(frozen=True, slots=True)
class Listener:
    """An account that hears of payments of a contract; `session` and `nonce` only while it is signed in."""

    telegram_id: int
    session: int | None
    nonce: str | None


@dataclass(frozen=True, slots=True)
class PaymentReceived(Event):
    """`row` is the place of the payment among those of its contract, oldest first, from 0."""

    payment: Payment
    row: int
    intents: Sequence[Intent]


@dataclass(frozen=True, slots=True)
class PaymentForNobody(Event):
    """Money was taken for a contract that billing does not know."""

    payment: Payment


@dataclass(frozen=True, slots=True)
class PaymentContradicted(Event):
    """A known transaction came again with another amount or contract."""

    payment: Payment
    account: str
    amount: Money


@dataclass(frozen=True, slots=True)
class CallsRefused(Event):
    """Calls in the name of a payment system are not as agreed; told once an hour."""

    provider: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PaymentUnmatched(Event):
    """Two snapshots have come since the payment, and neither holds it."""

    payment: Payment


@dataclass(frozen=True, slots=True)
class PaymentFound(Event):
    """One that was missed stands in the ledger after all."""

    payment: Payment
    posted_on: date


@dataclass(frozen=True, slots=True)
class PaymentPostedOtherwise(Event):
    """The ledger has the transaction with another amount."""

    payment: Payment
    in_ledger: Money
