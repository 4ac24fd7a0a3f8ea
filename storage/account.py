"""Reads of the consumer's own contract in the billing snapshot; every statement is scoped by the contract."""

from dataclasses import fields
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.account import Account, Balance, BilledConsumption, Contract, LastPayment, MeteringPoint
from storage.billing import BillingView
from storage.billing_tables import consumption, contracts, metering_points, payments
from storage.prepared import Prepared

_OF_CONTRACT: BindParameter[str] = bindparam("of_contract")
_OWED = Prepared(select(contracts.c.balance).where(contracts.c.contract == _OF_CONTRACT))
_LAST_PAYMENT = Prepared(
    select(payments.c.paid_on, func.sum(payments.c.amount, type_=payments.c.amount.type).label("amount"))
    .where(payments.c.contract == _OF_CONTRACT)
    .group_by(payments.c.paid_on)
    .order_by(payments.c.paid_on.desc())
    .limit(1)
)
_latest = (
    select(consumption.c.point, func.max(consumption.c.period).label("period"))
    .join(metering_points, metering_points.c.point == consumption.c.point)
    .where(metering_points.c.contract == _OF_CONTRACT)
    .group_by(consumption.c.point)
    .subquery()
)
_LAST_CONSUMPTION = Prepared(
    select(
        metering_points.c.name.label("point"),
        metering_points.c.service,
        consumption.c.period,
        consumption.c.quantity,
        consumption.c.unit,
        consumption.c.basis,
        consumption.c.reading_on,
    )
    .join(metering_points, metering_points.c.point == consumption.c.point)
    .join(_latest, (_latest.c.point == consumption.c.point) & (_latest.c.period == consumption.c.period))
    .order_by(metering_points.c.point)
)
_CONTRACT = select(
    contracts.c.contract.label("number"),
    *(contracts.c[field.name] for field in fields(Contract) if field.name != "number"),
).where(contracts.c.contract == _OF_CONTRACT)
POINT = (
    metering_points.c.point.label("number"),
    metering_points.c.name,
    metering_points.c.address,
    metering_points.c.service,
    metering_points.c.unit,
    metering_points.c.meter_model,
    metering_points.c.meter_serial,
    metering_points.c.verified_until,
    metering_points.c.load_gcal_h.label("load"),
)
"""The columns of a MeteringPoint, in the order of its fields."""

_POINTS = select(*POINT).where(metering_points.c.contract == _OF_CONTRACT).order_by(metering_points.c.point)


def named(row: Row[Any]) -> dict[str, Any]:
    return dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it


async def contract_of(billing: BillingView, contract: str) -> Contract | None:
    """Requisites of a contract; None if billing knows no such one, or nothing was taken in yet."""
    row = await billing.one_or_none(_CONTRACT, {"of_contract": contract})
    return None if row is None else Contract(**named(row))


class AccountRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    async def balance(self, contract: str) -> Balance | None:
        """None if billing knows no such contract, or nothing was taken in yet."""
        of = {"of_contract": contract}
        owed = await self._billing.one_or_none(_OWED, of)
        snapshot = await self._billing.in_force()
        if owed is None or snapshot is None:
            return None
        last = await self._billing.one_or_none(_LAST_PAYMENT, of)
        consumed = await self._billing.all(_LAST_CONSUMPTION, of)
        payment = None if last is None else LastPayment(**named(last))
        return Balance(
            snapshot.as_of, owed.balance, payment, [BilledConsumption(**named(row)) for row in consumed]
        )

    async def account(self, contract: str) -> Account | None:
        """None if billing knows no such contract, or nothing was taken in yet."""
        known = await contract_of(self._billing, contract)
        snapshot = await self._billing.in_force()
        if known is None or snapshot is None:
            return None
        points = await self._billing.all(_POINTS, {"of_contract": contract})
        return Account(snapshot.as_of, known, [MeteringPoint(**named(one)) for one in points])
