"""Who is behind with readings and with originals: statements over all contracts, for staff and reminders."""

from typing import Any

from sqlalchemy import Select, and_, func, select

from domain.periods import Month
from storage.billing_tables import contracts, metering_points
from storage.reading_points import METERED
from storage.reading_rows import stands
from storage.schema import reading_months, readings


def behind_in(period: Month) -> Select[Any]:
    """District, contract, its name and how many metered points have no reading of the month that stands."""
    sent = select(readings.c.id).where(
        readings.c.contract == metering_points.c.contract,
        readings.c.point == metering_points.c.point,
        readings.c.period == period,
        stands(),
    )
    return (
        select(contracts.c.district, contracts.c.contract, contracts.c.name, func.count().label("missing"))
        .join(metering_points, metering_points.c.contract == contracts.c.contract)
        .where(METERED, contracts.c.status != "closed", ~sent.exists())
        .group_by(contracts.c.district, contracts.c.contract, contracts.c.name)
        .order_by(contracts.c.district, contracts.c.contract)
    )


def without_original_in(period: Month) -> Select[Any]:
    """Contracts with readings of a month that stand, and no original."""
    of_month = and_(
        reading_months.c.contract == readings.c.contract, reading_months.c.period == readings.c.period
    )
    return (
        select(readings.c.contract)
        .distinct()
        .outerjoin(reading_months, of_month)
        .where(readings.c.period == period, reading_months.c.original_at.is_(None), stands())
        .order_by(readings.c.contract)
    )
