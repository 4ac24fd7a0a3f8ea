"""A new invoice is told to the people of its contract: once, at a decent hour, and without sums to the signed-out."""

from dataclasses import dataclass
from datetime import datetime

from domain.money import Money
from domain.periods import Month

_AWAKE = range(9, 21)


@dataclass(frozen=True, slots=True)
class NewInvoice:
    """Whom to tell, in which language, of the invoice of which month.

    `session` is the one in which the person is signed in to this contract, None if he is not; `amount` is what the
    month comes to, None if billing has no lines of it.
    """

    telegram_id: int
    language: str
    contract: str
    period: Month
    session: int | None
    amount: Money | None


def may_be_told(local: datetime) -> bool:
    """Whether people are awake at this local time to hear what can wait."""
    return local.hour in _AWAKE
