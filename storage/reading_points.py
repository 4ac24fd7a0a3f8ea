"""What billing knows of a contract that readings need: its terms, its metered points, what they used before."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.account import MeteringPoint
from domain.periods import Month
from domain.readings.facts import Terms
from domain.readings.plausibility import Billed
from storage.account import POINT
from storage.billing import BillingView
from storage.billing_tables import consumption, contracts, metering_points
from storage.schema import readings

_YEAR = 12
METERED = func.coalesce(metering_points.c.meter_serial, metering_points.c.meter_model).is_not(None)
_OF_CONTRACT: BindParameter[str] = bindparam("of_contract")
_TERMS = select(contracts.c.contract, contracts.c.name, contracts.c.status, contracts.c.due_day).where(
    contracts.c.contract == _OF_CONTRACT
)
_POINTS = (
    select(*POINT)
    .where(metering_points.c.contract == _OF_CONTRACT, METERED)
    .order_by(metering_points.c.point)
)
_CONSUMED = (
    select(consumption.c.point, consumption.c.period, consumption.c.quantity, consumption.c.reading_on)
    .join(metering_points, metering_points.c.point == consumption.c.point)
    .where(
        metering_points.c.contract == _OF_CONTRACT,
        consumption.c.period >= bindparam("first", type_=consumption.c.period.type),
        consumption.c.period < bindparam("before", type_=consumption.c.period.type),
    )
    .order_by(consumption.c.point, consumption.c.period)
)


class ReadingPoints:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    async def terms(self, contract: str) -> Terms | None:
        """None if billing knows no such contract."""
        row = await self._billing.one_or_none(_TERMS, {"of_contract": contract})
        snapshot = await self._billing.in_force()
        if row is None or snapshot is None:
            return None
        return Terms(row.contract, row.name, row.status, row.due_day, snapshot.as_of)

    async def names(self, of: Sequence[str]) -> Mapping[str, str]:
        """Of many contracts at once, those that billing knows."""
        wanted = select(contracts.c.contract, contracts.c.name).where(contracts.c.contract.in_(of))
        return {row.contract: row.name for row in await self._billing.all(wanted, {})}

    async def points(self, contract: str) -> Sequence[MeteringPoint]:
        """Those with a billing meter."""
        rows = await self._billing.all(_POINTS, {"of_contract": contract})
        return [MeteringPoint(**row._mapping) for row in rows]  # noqa: SLF001 - SQLAlchemy's public name for it

    async def billed(self, contract: str, period: Month) -> Mapping[int, Billed]:
        """By point, of the year before a month; a reading that was sent counts as a day of reading too."""
        within = {"of_contract": contract, "first": period.plus(-_YEAR), "before": period}
        by_point: dict[int, list[Row[Any]]] = defaultdict(list)
        for row in await self._billing.all(_CONSUMED, within):
            by_point[row.point].append(row)
        read_on = await self._sent_before(contract, period)
        points = by_point.keys() | read_on.keys()
        return {one: _billed(by_point[one], period, read_on.get(one)) for one in points}

    async def _sent_before(self, contract: str, period: Month) -> Mapping[int, date]:
        sent = (
            select(readings.c.point, func.max(readings.c.read_on).label("read_on"))
            .where(readings.c.contract == contract, readings.c.period < period)
            .where(readings.c.period >= period.plus(-_YEAR), readings.c.rejected_at.is_(None))
            .group_by(readings.c.point)
        )
        return {row.point: row.read_on for row in await self._connection.execute(sent)}


def _billed(rows: Sequence[Row[Any]], period: Month, sent_on: date | None) -> Billed:
    """`rows` are of one point, oldest first."""
    of_month = {row.period: row.quantity for row in rows}
    days = [row.reading_on for row in rows if row.reading_on is not None]
    days += [] if sent_on is None else [sent_on]
    return Billed(
        last=rows[-1].quantity if rows else None,
        last_period=rows[-1].period if rows else None,
        read_on=max(days, default=None),
        month_before=of_month.get(period.plus(-1)),
        year_before=of_month.get(period.plus(-_YEAR)),
    )
