"""Months of a contract's account in the billing snapshot, and which statements were agreed to."""

from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Row, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.account import Contract
from domain.books import Books, Charge, IssuedInvoice, Payment, Settlement, last_day
from domain.documents import Agreement
from domain.periods import Month
from storage.account import contract_of, named
from storage.billing import BillingView
from storage.billing_tables import charges, invoices, metering_points, payments, settlements
from storage.inserting import add_new
from storage.schema import agreements

_OF: BindParameter[str] = bindparam("of_contract")
_FIRST: BindParameter[Month] = bindparam("first", type_=settlements.c.period.type)
_LAST: BindParameter[Month] = bindparam("last", type_=settlements.c.period.type)
_SETTLEMENTS = (
    select(
        settlements.c.period,
        settlements.c.opening,
        settlements.c.charged,
        settlements.c.recalculated,
        settlements.c.paid,
        settlements.c.closing,
    )
    .where(settlements.c.contract == _OF, settlements.c.period.between(_FIRST, _LAST))
    .order_by(settlements.c.period)
)
_CHARGES = (
    select(
        charges.c.period,
        metering_points.c.name.label("point"),
        charges.c.service,
        charges.c.basis,
        charges.c.quantity,
        charges.c.unit,
        charges.c.tariff,
        charges.c.net,
        charges.c.vat_rate,
        charges.c.vat,
        charges.c.gross,
    )
    .join_from(charges, metering_points, metering_points.c.point == charges.c.point, isouter=True)
    .where(charges.c.contract == _OF, charges.c.period.between(_FIRST, _LAST))
    .order_by(
        charges.c.period, charges.c.service, charges.c.point, charges.c.basis, charges.c.tariff, charges.c.net
    )
)
_INVOICE = (
    invoices.c.period,
    invoices.c.number,
    invoices.c.issued_on,
    invoices.c.roaming_id,
    invoices.c.status,
)
_INVOICES = (
    select(*_INVOICE)
    .where(invoices.c.contract == _OF, invoices.c.period.between(_FIRST, _LAST))
    .order_by(invoices.c.period, invoices.c.number)
)
_PAYMENTS = (
    select(payments.c.paid_on, payments.c.amount, payments.c.document)
    .where(payments.c.contract == _OF, payments.c.paid_on.between(bindparam("from_day"), bindparam("to_day")))
    .order_by(payments.c.paid_on, payments.c.document, payments.c.amount)
)
_SETTLED = (
    select(settlements.c.period)
    .where(settlements.c.contract == _OF, settlements.c.period >= _FIRST)
    .order_by(settlements.c.period.desc())
)
_INVOICED = select(*_INVOICE).where(invoices.c.contract == _OF, invoices.c.period >= _FIRST)


class DocumentRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    async def present_month(self) -> Month | None:
        """The month of the snapshot in force; None before the first import."""
        snapshot = await self._billing.in_force()
        return None if snapshot is None else Month.of(snapshot.as_of)

    async def settled_months(self, contract: str, earliest: Month) -> list[Month]:
        """Newest first."""
        found = await self._billing.all(_SETTLED, {"of_contract": contract, "first": earliest})
        return [row.period for row in found]

    async def invoices(self, contract: str, earliest: Month) -> list[IssuedInvoice]:
        found = await self._billing.all(_INVOICED, {"of_contract": contract, "first": earliest})
        return [IssuedInvoice(**named(row)) for row in found]

    async def books(self, contract: str, first: Month, last: Month) -> Books | None:
        """None if billing knows no such contract, or nothing was taken in yet."""
        snapshot = await self._billing.in_force()
        known: Contract | None = await contract_of(self._billing, contract)
        if known is None or snapshot is None:
            return None
        of: dict[str, Any] = {"of_contract": contract, "first": first, "last": last}
        days: dict[str, Any] = {"from_day": date(first.year, first.month, 1), "to_day": last_day(last)}
        return Books(
            as_of=snapshot.as_of,
            contract=known,
            settlements=[Settlement(**named(row)) for row in await self._billing.all(_SETTLEMENTS, of)],
            charges=[Charge(**named(row)) for row in await self._billing.all(_CHARGES, of)],
            invoices=[IssuedInvoice(**named(row)) for row in await self._billing.all(_INVOICES, of)],
            payments=[Payment(**named(row)) for row in await self._billing.all(_PAYMENTS, of | days)],
        )

    async def agree(self, agreement: Agreement) -> bool:
        """Record an agreement; False if these figures were agreed to before."""
        row = {
            "contract": agreement.contract,
            "first_month": agreement.first,
            "last_month": agreement.last,
            "digest": agreement.digest,
            "telegram_id": agreement.telegram_id,
            "name": agreement.name,
            "agreed_at": agreement.at,
        }
        return await add_new(self._connection, agreements, row) is not None

    async def agreed(self, like: Agreement) -> Agreement:
        """The agreement to the same figures that came first."""
        statement = select(agreements).where(
            agreements.c.contract == like.contract,
            agreements.c.first_month == like.first,
            agreements.c.last_month == like.last,
            agreements.c.digest == like.digest,
        )
        row: Row[Any] = (await self._connection.execute(statement)).one()
        return Agreement(
            row.contract,
            row.first_month,
            row.last_month,
            row.digest,
            row.telegram_id,
            row.name,
            row.agreed_at,
        )
