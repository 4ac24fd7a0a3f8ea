"""A contract as billing knows it: who, where, which meters, what is owed (announcement §3.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from domain.consumer import Consumer
from domain.errors import DomainError
from domain.money import Money, Quantity
from domain.periods import Month
from domain.ports import Transaction

USUAL_DUE_DAY = 25
"""By this day of the month the report is due where the contract names no other (announcement §3.4)."""


class NoBillingData(DomainError):
    """No snapshot has been taken in yet, or the contract is not in it."""

    key = "no-billing-data"


@dataclass(frozen=True, slots=True)
class Contract:
    """Requisites of a contract; `kind` is `legal_entity` or `sole_proprietor`, None is unknown to billing."""

    number: str
    kind: str
    name: str
    inn: str
    address: str | None
    district: str | None
    bank_account: str | None
    bank_name: str | None
    bank_mfo: str | None
    oked: str | None
    vat_code: str | None
    director: str | None
    phone: str | None
    email: str | None
    signed_on: date | None
    valid_until: date | None
    due_day: int | None
    status: str


@dataclass(frozen=True, slots=True)
class MeteringPoint:
    """Where heat or hot water is measured. `load` is the contract load in Gcal/h; no meter: both None."""

    number: int
    name: str | None
    address: str | None
    service: str
    unit: str
    meter_model: str | None
    meter_serial: str | None
    verified_until: date | None
    load: Quantity | None


@dataclass(frozen=True, slots=True)
class LastPayment:
    paid_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class BilledConsumption:
    """What was billed for a point last; `basis` is `meter`, `contract_load` or `recalculation`."""

    point: str | None
    service: str
    period: Month
    quantity: Quantity | None
    unit: str
    basis: str
    reading_on: date | None


@dataclass(frozen=True, slots=True)
class Balance:
    """Positive `owed` is debt, negative is prepayment, of the moment `as_of` like all that billing says.

    `unposted` was paid online up to now, and is not in `owed` yet.
    """

    as_of: datetime
    owed: Money
    unposted: Money
    last_payment: LastPayment | None
    consumption: Sequence[BilledConsumption]


@dataclass(frozen=True, slots=True)
class Account:
    """Requisites and metering points, as of a moment."""

    as_of: datetime
    contract: Contract
    points: Sequence[MeteringPoint]


class AccountStore(Protocol):
    async def balance(self, contract: str) -> Balance | None: ...
    async def account(self, contract: str) -> Account | None: ...


class AccountUnit(Protocol):
    """The part of a unit of work that the account needs."""

    @property
    def account(self) -> AccountStore: ...


class Accounts:
    """Reads what billing says of the consumer's own contract."""

    def __init__(self, reading: Transaction[AccountUnit]) -> None:
        self._reading = reading

    async def balance(self, consumer: Consumer) -> Balance:
        """Debt or prepayment, what was paid online since, last payment and consumption. Raises NoBillingData."""
        async with self._reading() as unit:
            balance = await unit.account.balance(consumer.contract)
        if balance is None:
            raise NoBillingData
        return balance

    async def account(self, consumer: Consumer) -> Account:
        """Requisites, metering points, meters, loads. Raises NoBillingData."""
        async with self._reading() as unit:
            account = await unit.account.account(consumer.contract)
        if account is None:
            raise NoBillingData
        return account
