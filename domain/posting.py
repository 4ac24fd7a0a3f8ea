"""When an online payment stands in the ledger: by its transaction, else by amount and date, each row for one payment.

A row of the ledger that came through a bank is never taken for an online payment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Protocol

from domain.events import Event
from domain.money import Money
from domain.payments import Payment, PaymentFound, PaymentPostedOtherwise, PaymentUnmatched, State
from domain.ports import Clock, Transaction

ALARM_AFTER = 2
"""Snapshots without the payment after which staff are told."""

STILL_LOOKED_FOR = timedelta(days=90)
AT_ONCE = 200
_LATEST = timedelta(days=3)
# how billing marks what came over the wire; `bank` is a payment order
_CHANNELS = ("upay", "other")


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A payment as billing has it."""

    contract: str
    paid_on: date
    amount: Money
    document: str | None
    channel: str
    transaction: str | None


@dataclass(frozen=True, slots=True)
class Look:
    """A snapshot and the payments it has not been asked for yet, with what is needed to find them.

    `missed` counts, by payment, the snapshots that did not hold it; `posted` are those found before.
    """

    snapshot: int
    waiting: Sequence[Payment]
    missed: dict[int, int]
    posted: Sequence[Payment]
    ledger: Sequence[LedgerRow]


class PostingStore(Protocol):
    async def look(self, now: datetime, at_most: int, looked_for: timedelta) -> Look | None: ...
    async def post(self, payment: int, snapshot: int, row: LedgerRow, now: datetime) -> None: ...
    async def miss(self, payment: int, snapshot: int, state: State, missed: int) -> None: ...


class PostingUnit(Protocol):
    """The part of a unit of work that this needs."""

    @property
    def posting(self) -> PostingStore: ...
    def record(self, event: Event) -> None: ...


class Posting:
    """Looks for online payments in the snapshot in force."""

    def __init__(self, transaction: Transaction[PostingUnit], clock: Clock, zone: tzinfo) -> None:
        self._transaction = transaction
        self._clock = clock
        self._zone = zone

    async def settle(self) -> int:
        """Compare some payments with the snapshot in force, each once; how many, 0 when all are compared."""
        now = self._clock.now()
        async with self._transaction() as unit:
            look = await unit.posting.look(now, AT_ONCE, STILL_LOOKED_FOR)
            if look is None:
                return 0
            found = matches(look, self._zone)
            for payment in look.waiting:
                await self._note(unit, look, payment, found.get(payment.id))
        return len(look.waiting)

    async def _note(self, unit: PostingUnit, look: Look, payment: Payment, row: LedgerRow | None) -> None:
        if row is not None:
            await unit.posting.post(payment.id, look.snapshot, row, self._clock.now())
            if payment.state is State.UNMATCHED:
                unit.record(PaymentFound(payment, row.paid_on))
            if row.amount != payment.amount:
                unit.record(PaymentPostedOtherwise(payment, row.amount))
            return
        missed = look.missed[payment.id] + 1
        state = State.UNMATCHED if missed >= ALARM_AFTER else State.PAID
        await unit.posting.miss(payment.id, look.snapshot, state, missed)
        if missed == ALARM_AFTER:
            unit.record(PaymentUnmatched(payment))


def matches(look: Look, zone: tzinfo) -> dict[int, LedgerRow]:
    """Which row of the ledger is which payment; rows of payments found before are left to them."""
    free = list(look.ledger)
    for payment in look.posted:
        _take(free, [row for row in free if _is_its_own(row, payment)])
    found = {payment.id: _take(free, _by_transaction(free, payment)) for payment in look.waiting}
    for payment in look.waiting:
        found[payment.id] = found[payment.id] or _take(free, _by_amount(free, payment, zone))
    return {number: row for number, row in found.items() if row is not None}


def _take(free: list[LedgerRow], fitting: Sequence[LedgerRow]) -> LedgerRow | None:
    """The first that fits is free no longer."""
    if not fitting:
        return None
    free.remove(fitting[0])
    return fitting[0]


def _is_its_own(row: LedgerRow, posted: Payment) -> bool:
    here = (row.contract, row.paid_on, row.document)
    return here == (posted.account, posted.posted_on, posted.document) and row.transaction in (
        None,
        posted.transaction,
    )


def _by_transaction(free: Sequence[LedgerRow], payment: Payment) -> list[LedgerRow]:
    return [row for row in free if (row.contract, row.transaction) == (payment.account, payment.transaction)]


def _by_amount(free: Sequence[LedgerRow], payment: Payment, zone: tzinfo) -> list[LedgerRow]:
    """Online rows without a number of the same amount, on the day of payment or soon after; the nearest first."""
    day = payment.paid_at.astimezone(zone).date()
    fitting = [
        row
        for row in free
        if (row.contract, row.amount) == (payment.account, payment.amount)
        and row.transaction is None
        and row.channel in _CHANNELS
        and day <= row.paid_on <= day + _LATEST
    ]
    return sorted(fitting, key=lambda row: row.paid_on)
