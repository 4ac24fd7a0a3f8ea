"""Reads of the consumer's own contract in the billing snapshot; every statement is scoped by the contract."""

from dataclasses import fields
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, func, select, true
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.account import Account, Balance, BilledConsumption, Contract, LastPayment, MeteringPoint
from domain.money import Money
from storage.billing import BillingView
from storage.billing_tables import consumption, contracts, metering_points, payments
from storage.payments import unposted_of
from storage.prepared import Prepared

_OF_CONTRACT: BindParameter[str] = bindparam("of_contract")
_last_payment = (
    select(payments.c.paid_on, func.sum(payments.c.amount, type_=payments.c.amount.type).label("amount"))
    .where(payments.c.contract == _OF_CONTRACT)
    .group_by(payments.c.paid_on)
    .order_by(payments.c.paid_on.desc())
    .limit(1)
    .subquery()
)
_latest = (
    select(consumption.c.point, func.max(consumption.c.period).label("period"))
    .join(metering_points, metering_points.c.point == consumption.c.point)
    .where(metering_points.c.contract == _OF_CONTRACT)
    .group_by(consumption.c.point)
    .subquery()
)
_last_consumption = (
    select(
        metering_points.c.point.label("number"),
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
    .subquery()
)
_BEFORE_CONSUMED = 4
_CONSUMED = tuple(_last_consumption.c[field.name] for field in fields(BilledConsumption))
_BALANCE = Prepared(
    select(
        contracts.c.balance,
        unposted_of(_OF_CONTRACT).scalar_subquery().label("unposted"),
        _last_payment.c.paid_on,
        _last_payment.c.amount,
        *_CONSUMED,
    )
    .select_from(contracts.outerjoin(_last_payment, true()).outerjoin(_last_consumption, true()))
    .where(contracts.c.contract == _OF_CONTRACT)
    .order_by(_last_consumption.c.number)
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
        rows = await self._billing.all(_BALANCE, {"of_contract": contract})
        snapshot = await self._billing.in_force()
        if not rows or snapshot is None:
            return None
        first = rows[0]
        payment = None if first.paid_on is None else LastPayment(first.paid_on, first.amount)
        consumed = [BilledConsumption(*row[_BEFORE_CONSUMED:]) for row in rows if row.period is not None]
        return Balance(snapshot.as_of, first.balance, first.unposted or Money(0), payment, consumed)

    async def account(self, contract: str) -> Account | None:
        """None if billing knows no such contract, or nothing was taken in yet."""
        known = await contract_of(self._billing, contract)
        snapshot = await self._billing.in_force()
        if known is None or snapshot is None:
            return None
        points = await self._billing.all(_POINTS, {"of_contract": contract})
        return Account(snapshot.as_of, known, [MeteringPoint(**named(one)) for one in points])
