"""Whom a reminder may be for, found for many accounts at a time; who was reminded on which day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consumer import Level
from domain.periods import Month
from domain.readings.reminders import Bound
from storage.billing import BillingView
from storage.billing_tables import contracts, metering_points
from storage.inserting import added
from storage.reading_lists import behind_in, without_original_in
from storage.schema import bindings, people, readings, reminded, unwanted_notices


class ReminderRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    async def bound(self, after: int, at_most: int) -> Sequence[Bound]:
        """Proven accounts that can be reached, on contracts that are not closed, behind a binding's number."""
        served = (
            select(bindings.c.id, bindings.c.telegram_id, bindings.c.contract, contracts.c.due_day)
            .join(contracts, contracts.c.contract == bindings.c.contract)
            .join(people, people.c.telegram_id == bindings.c.telegram_id)
            .where(
                bindings.c.id > after,
                bindings.c.state == "active",
                bindings.c.level >= Level.L2,
                people.c.reachable,
                contracts.c.status != "closed",
            )
            .order_by(bindings.c.id)
            .limit(at_most)
        )
        rows = await self._billing.all(served, {})
        unwanted = await self._unwanted([row.telegram_id for row in rows])
        return [
            Bound(row.id, row.telegram_id, row.contract, row.due_day, frozenset(unwanted[row.telegram_id]))
            for row in rows
        ]

    async def _unwanted(self, telegram_ids: Sequence[int]) -> Mapping[int, set[str]]:
        found: dict[int, set[str]] = defaultdict(set)
        wanted = select(unwanted_notices).where(unwanted_notices.c.telegram_id.in_(telegram_ids))
        for row in await self._connection.execute(wanted):
            found[row.telegram_id].add(row.kind)
        return found

    async def behind_of(self, of: Sequence[str], period: Month) -> frozenset[str]:
        """Those of the contracts that have not sent every point."""
        rows = await self._billing.all(behind_in(period).where(contracts.c.contract.in_(of)), {})
        return frozenset(row.contract for row in rows)

    async def without_original_of(self, of: Sequence[str], period: Month) -> frozenset[str]:
        """Those of the contracts whose original is awaited."""
        wanted = without_original_in(period).where(readings.c.contract.in_(of))
        return frozenset(await self._connection.scalars(wanted))

    async def verified_until_of(self, of: Sequence[str], days: Sequence[date]) -> Mapping[str, date]:
        """The contracts with a meter whose verification ends on one of the days, and the first such day."""
        ending = (
            select(metering_points.c.contract, metering_points.c.verified_until)
            .where(metering_points.c.contract.in_(of), metering_points.c.verified_until.in_(days))
            .order_by(metering_points.c.verified_until.desc())
        )
        return {row.contract: row.verified_until for row in await self._billing.all(ending, {})}

    async def is_news(self, telegram_id: int, contract: str, kind: str, day: date) -> bool:
        """Remember that an account was reminded; False if it was already."""
        row = {"telegram_id": telegram_id, "contract": contract, "kind": kind, "day": day}
        return bool(await added(self._connection, reminded, [row], reminded.c.day))
