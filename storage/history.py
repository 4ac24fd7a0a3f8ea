"""Reads of a contract's past in the billing snapshot, newest first; every statement is scoped by the contract."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, Table, bindparam, case, select

from domain.account import Contract
from domain.ledger import RECALCULATION, Charge, Consumption, IssuedInvoice, Payment, Settlement
from domain.periods import Month
from storage.account import contract_of, named
from storage.billing import BillingView
from storage.billing_tables import (
    charges,
    consumption,
    contracts,
    invoices,
    metering_points,
    payments,
    settlements,
)

_OF: BindParameter[str] = bindparam("of_contract")
_FIRST: BindParameter[Month] = bindparam("first", type_=settlements.c.period.type)
_MONTHS = bindparam("months", expanding=True, type_=settlements.c.period.type)


def _columns(kind: type, table: Table) -> list[Any]:
    """A column for each field of the class."""
    return [table.c[field.name].label(field.name) for field in fields(kind)]


def _point_columns(kind: type, table: Table) -> list[Any]:
    """The same for a table of points, which are known by number and name."""
    points = metering_points.c
    known = {"service": points.service, **dict(table.c), "number": points.point, "point": points.name}
    return [known[field.name].label(field.name) for field in fields(kind)]


_KNOWN = select(contracts.c.contract).where(contracts.c.contract == _OF)
_SETTLEMENTS = (
    select(*_columns(Settlement, settlements))
    .where(settlements.c.contract == _OF, settlements.c.period >= _FIRST)
    .order_by(settlements.c.period.desc())
)
_CHARGES = (
    select(*_point_columns(Charge, charges))
    .join_from(charges, metering_points, metering_points.c.point == charges.c.point)
    .where(charges.c.contract == _OF, charges.c.period.in_(_MONTHS))
    .order_by(
        charges.c.period.desc(),
        charges.c.service,
        charges.c.point,
        case((charges.c.basis == RECALCULATION, 1), else_=0),
        charges.c.basis.desc(),
        charges.c.tariff,
        charges.c.net,
    )
)
_PAYMENTS = (
    select(*_columns(Payment, payments))
    .where(payments.c.contract == _OF, payments.c.paid_on.between(bindparam("from_day"), bindparam("to_day")))
    .order_by(payments.c.paid_on.desc(), payments.c.document.desc(), payments.c.amount)
)
_INVOICES = (
    select(*_columns(IssuedInvoice, invoices))
    .where(
        invoices.c.contract == _OF, invoices.c.period == bindparam("of_month", type_=invoices.c.period.type)
    )
    .order_by(invoices.c.issued_on, invoices.c.number)
)
_CONSUMPTION = (
    select(*_point_columns(Consumption, consumption))
    .join_from(consumption, metering_points, metering_points.c.point == consumption.c.point)
    .where(metering_points.c.contract == _OF, consumption.c.period >= _FIRST)
    .order_by(consumption.c.period.desc(), consumption.c.point)
)


class HistoryRows:
    def __init__(self, billing: BillingView) -> None:
        self._billing = billing

    async def as_of(self, contract: str) -> datetime | None:
        """None if billing knows no such contract, or nothing was taken in yet."""
        snapshot = await self._billing.in_force()
        known = await self._billing.one_or_none(_KNOWN, {"of_contract": contract})
        return None if snapshot is None or known is None else snapshot.as_of

    async def contract(self, contract: str) -> Contract | None:
        return await contract_of(self._billing, contract)

    async def settlements(self, contract: str, first: Month) -> Sequence[Settlement]:
        found = await self._billing.all(_SETTLEMENTS, {"of_contract": contract, "first": first})
        return [Settlement(**named(row)) for row in found]

    async def charges(self, contract: str, months: Iterable[Month]) -> Sequence[Charge]:
        """By month; heating first, each point's lines by meter, by load, recalculated, older tariffs first."""
        found = await self._billing.all(_CHARGES, {"of_contract": contract, "months": list(months)})
        return [Charge(**named(row)) for row in found]

    async def payments(self, contract: str, first: date, until: date) -> Sequence[Payment]:
        days = {"from_day": first, "to_day": until}
        found = await self._billing.all(_PAYMENTS, {"of_contract": contract, **days})
        return [Payment(**named(row)) for row in found]

    async def invoices(self, contract: str, period: Month) -> Sequence[IssuedInvoice]:
        """Oldest first."""
        found = await self._billing.all(_INVOICES, {"of_contract": contract, "of_month": period})
        return [IssuedInvoice(**named(row)) for row in found]

    async def consumption(self, contract: str, first: Month) -> Sequence[Consumption]:
        found = await self._billing.all(_CONSUMPTION, {"of_contract": contract, "first": first})
        return [Consumption(**named(row)) for row in found]
