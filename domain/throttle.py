"""How many wrong sign-ins are borne, on three keys: the Telegram account, the contract, the whole bot.

A bound account has a counter of its own, so strangers can never lock the owner out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.errors import DomainError

DAY = timedelta(days=1)
OF_ACCOUNT = ((5, timedelta(minutes=15)), (10, DAY))
OF_CONTRACT = 10
OF_ALL = 60
OF_ALL_WINDOW = timedelta(minutes=1)
BOUND_TRIES = 5
BOUND_WAITS = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=4))


class TooManyTries(DomainError):
    """Facts: `until`, the moment from which the next try makes sense."""

    key = "too-many-tries"


class SignInResting(DomainError):
    key = "sign-in-resting"


@dataclass(frozen=True, slots=True)
class Failures:
    """Wrong sign-ins by unbound accounts.

    Of the last day: by this account (oldest first) and on the contract; of the last minute: by all.
    """

    of_account: Sequence[datetime]
    of_contract: int
    oldest_of_contract: datetime | None
    of_all: int


def check_stranger(failures: Failures, now: datetime) -> None:
    """Whether an account that is not bound may try. Raises TooManyTries or SignInResting."""
    until = account_may_try_at(failures.of_account, now)
    if until is None and failures.of_contract >= OF_CONTRACT and failures.oldest_of_contract:
        until = failures.oldest_of_contract + DAY
    if until is not None:
        raise TooManyTries(until=until)
    if failures.of_all > OF_ALL:
        raise SignInResting


def account_may_try_at(failures: Sequence[datetime], now: datetime) -> datetime | None:
    """When the account may try again; None if it may now."""
    waits = []
    for tries, window in OF_ACCOUNT:
        recent = [at for at in failures if at > now - window]
        if len(recent) >= tries:
            waits.append(recent[-tries] + window)
    return max(waits, default=None)


def bound_wait(wrong_passwords: int) -> timedelta | None:
    """How long a bound account waits after its n-th wrong password in a row; None if it need not."""
    rounds, rest = divmod(wrong_passwords, BOUND_TRIES)
    if rest or not rounds:
        return None
    return BOUND_WAITS[min(rounds, len(BOUND_WAITS)) - 1]


def check_bound(locked_until: datetime | None, now: datetime) -> None:
    """Raises TooManyTries while the account's own back-off runs."""
    if locked_until is not None and locked_until > now:
        raise TooManyTries(until=locked_until)
