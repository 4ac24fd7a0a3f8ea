"""Calls of payment systems: money that was taken is booked once, whoever began it and however often it is told.

The same transaction with other values is refused; so is money for a contract that billing does not know.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from domain.access import NotAContractNumber, contract_number
from domain.events import Event
from domain.payments import (
    CallsRefused,
    Intent,
    Payment,
    PaymentContradicted,
    PaymentForNobody,
    PaymentReceived,
    State,
)
from domain.ports import Clock, Transaction
from domain.providers import Asked, Reported, Verdict

INTENT_LIVES = timedelta(days=3)
"""A call may come this late and still be the answer to what was begun in the chat."""

ONE_ALARM = timedelta(hours=1)


class CreditStore(Protocol):
    async def knows(self, contract: str) -> bool: ...
    async def find(self, provider: str, transaction: str) -> Payment | None: ...
    async def book(
        self, provider: str, reported: Reported, state: State, now: datetime
    ) -> Payment | None: ...
    async def row_of(self, payment: Payment) -> int: ...
    async def fulfil(self, payment: Payment, begun_after: datetime) -> Sequence[Intent]: ...
    async def contradicted(self, payment: int, now: datetime) -> bool: ...
    async def is_news(self, name: str, now: datetime, window: timedelta) -> bool: ...


class CreditUnit(Protocol):
    """The part of a unit of work that this needs."""

    @property
    def payments(self) -> CreditStore: ...
    def record(self, event: Event) -> None: ...


class Credits:
    """What a payment system asks and reports, in any number of copies, in any order."""

    def __init__(self, transaction: Transaction[CreditUnit], clock: Clock) -> None:
        self._transaction = transaction
        self._clock = clock

    async def check(self, asked: Asked) -> Verdict:
        """Whether the contract may be paid for. Raises NoBillingData before the first snapshot."""
        async with self._transaction() as unit:
            known = await _known(unit, asked.account)
        return Verdict.ACCEPTED if known else Verdict.NOT_FOUND

    async def take(self, provider: str, reported: Reported) -> Verdict:
        """Book a payment; a repeat gets the verdict of the first. Raises NoBillingData before the first snapshot."""
        async with self._transaction() as unit:
            if not _is_contract(reported.account):
                await self._alarm(unit, provider)
                return Verdict.NOT_FOUND
            first = await unit.payments.find(provider, reported.transaction)
            if first is None:
                state = State.PAID if await _known(unit, reported.account) else State.REFUSED
                booked = await unit.payments.book(provider, reported, state, self._clock.now())
                if booked is not None:
                    return await self._tell(unit, booked)
                first = await _booked_meanwhile(unit, provider, reported)
            return await self._again(unit, first, reported)

    async def refuse(self, provider: str) -> Verdict:
        """A call that is not as agreed, or has a wrong token."""
        async with self._transaction() as unit:
            await self._alarm(unit, provider)
        return Verdict.REFUSED

    async def _tell(self, unit: CreditUnit, booked: Payment) -> Verdict:
        if booked.state is State.REFUSED:
            unit.record(PaymentForNobody(booked))
            return Verdict.NOT_FOUND
        intents = await unit.payments.fulfil(booked, self._clock.now() - INTENT_LIVES)
        unit.record(PaymentReceived(booked, await unit.payments.row_of(booked), intents))
        return Verdict.ACCEPTED

    async def _again(self, unit: CreditUnit, first: Payment, reported: Reported) -> Verdict:
        if (first.account, first.amount) != (reported.account, reported.amount):
            if await unit.payments.contradicted(first.id, self._clock.now()):
                unit.record(PaymentContradicted(first, reported.account, reported.amount))
            return Verdict.CONTRADICTS
        return Verdict.NOT_FOUND if first.state is State.REFUSED else Verdict.ACCEPTED

    async def _alarm(self, unit: CreditUnit, provider: str) -> None:
        now = self._clock.now()
        if await unit.payments.is_news(f"calls_refused:{provider}", now, ONE_ALARM):
            unit.record(CallsRefused(provider, now))


def _is_contract(account: str) -> bool:
    """Exactly as it is written: an account without its leading zeros is another one."""
    try:
        return contract_number(account) == account
    except NotAContractNumber:
        return False


async def _known(unit: CreditUnit, account: str) -> bool:
    return _is_contract(account) and await unit.payments.knows(account)


async def _booked_meanwhile(unit: CreditUnit, provider: str, reported: Reported) -> Payment:
    """Another copy of the call was first."""
    first = await unit.payments.find(provider, reported.transaction)
    assert first is not None  # noqa: S101 - its key was found taken
    return first
