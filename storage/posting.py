"""Online payments beside those of the billing snapshot in force: which are still looked for, which are found."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.payments import Payment, State
from domain.posting import LedgerRow, Look
from storage.billing import BillingView, SnapshotInForce
from storage.billing_tables import payments
from storage.payments import PAYMENT, as_payment
from storage.schema import online_payments

# a ledger's day may be the one before ours where clocks differ
_DAY_BEFORE = timedelta(days=1)
_LEDGER = (
    select(
        *(payments.c.contract, payments.c.paid_on, payments.c.amount),
        *(payments.c.document, payments.c.channel, payments.c.upay_trans_id),
    )
    .where(payments.c.contract.in_(bindparam("of_contracts", expanding=True)))
    .where(payments.c.paid_on >= bindparam("since"))
    .order_by(payments.c.paid_on)
)


class PostingRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    async def look(self, now: datetime, at_most: int, looked_for: timedelta) -> Look | None:
        """Payments younger than `looked_for` that the snapshot in force was not asked for; None if there are none."""
        snapshot = await self._billing.in_force()
        if snapshot is None:
            return None
        missed = await self._not_looked_for(snapshot, now - looked_for, at_most)
        if not missed:
            return None
        waiting = await self._of(online_payments.c.id.in_(missed))
        accounts = sorted({payment.account for payment in waiting})
        since = min(payment.paid_at for payment in waiting) - _DAY_BEFORE
        posted = await self._of(
            online_payments.c.account.in_(accounts),
            online_payments.c.state == State.POSTED.value,
            online_payments.c.posted_on >= since.date(),
        )
        return Look(snapshot.id, waiting, missed, posted, await self._ledger(accounts, since))

    async def _not_looked_for(
        self, snapshot: SnapshotInForce, since: datetime, at_most: int
    ) -> dict[int, int]:
        """How many snapshots have missed it, by payment; those only which the snapshot may hold at all."""
        columns = online_payments.c
        statement = (
            select(columns.id, columns.missed)
            .where(columns.state.in_((State.PAID.value, State.UNMATCHED.value)))
            .where(or_(columns.looked_in.is_(None), columns.looked_in < snapshot.id))
            .where(or_(columns.paid_at <= snapshot.as_of, columns.booked_at <= snapshot.as_of))
            .where(columns.booked_at >= since)
            .order_by(columns.id)
            .limit(at_most)
            .with_for_update(skip_locked=True)
        )
        return {row.id: row.missed for row in await self._connection.execute(statement)}

    async def _of(self, *conditions: object) -> list[Payment]:
        statement = select(*PAYMENT).where(*conditions).order_by(online_payments.c.id)  # type: ignore[arg-type]
        return [as_payment(row) for row in await self._connection.execute(statement)]

    async def _ledger(self, accounts: Sequence[str], since: datetime) -> list[LedgerRow]:
        found = await self._billing.all(_LEDGER, {"of_contracts": accounts, "since": since.date()})
        return [LedgerRow(*tuple(row)) for row in found]

    async def post(self, payment: int, snapshot: int, row: LedgerRow, now: datetime) -> None:
        """It stands in the ledger."""
        await self._change(
            payment,
            state=State.POSTED.value,
            looked_in=snapshot,
            posted_at=now,
            posted_on=row.paid_on,
            document=row.document,
        )

    async def miss(self, payment: int, snapshot: int, state: State, missed: int) -> None:
        """It does not stand in this snapshot."""
        await self._change(payment, state=state.value, looked_in=snapshot, missed=missed)

    async def _change(self, payment: int, **changes: object) -> None:
        await self._connection.execute(
            update(online_payments).where(online_payments.c.id == payment).values(**changes)
        )
