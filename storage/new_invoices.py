"""Invoices that the snapshot in force has and the one before has not, with the people of their contracts.

One statement over both snapshots finds a portion of them, by contract: nothing is read contract by contract.
"""

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import MetaData, and_, bindparam, exists, func, or_, select

from domain.consumer import Level
from domain.ledger import WITHDRAWN
from domain.new_invoices import NewInvoice
from domain.notice_settings import NoticeKind
from domain.periods import Month
from storage.account import named
from storage.billing import BEFORE, BillingView
from storage.billing_tables import charges, invoices
from storage.schema import bindings, contract_access, people, sessions, unwanted_notices

_before = invoices.to_metadata(MetaData(), schema=BEFORE)
_known = exists().where(
    _before.c.contract == invoices.c.contract,
    _before.c.period == invoices.c.period,
    _before.c.number == invoices.c.number,
)
_amount = (
    select(func.sum(charges.c.gross, type_=charges.c.gross.type))
    .where(charges.c.contract == invoices.c.contract, charges.c.period == invoices.c.period)
    .scalar_subquery()
)
_session = (
    select(sessions.c.id)
    .where(sessions.c.binding == bindings.c.id, sessions.c.closed_at.is_(None), ~sessions.c.must_change)
    .scalar_subquery()
)
# whom to tell of what is new since the snapshot before
_news = (
    bindings.join(people, people.c.telegram_id == bindings.c.telegram_id)
    .join(invoices, invoices.c.contract == bindings.c.contract)
    .outerjoin(contract_access, contract_access.c.contract == bindings.c.contract)
)
_unwanted = exists().where(
    unwanted_notices.c.telegram_id == bindings.c.telegram_id,
    unwanted_notices.c.kind == NoticeKind.INVOICES.value,
)
_is_news = and_(
    ~_unwanted,
    *(bindings.c.state == "active", bindings.c.level >= Level.L2),
    *(people.c.reachable, contract_access.c.blocked_at.is_(None)),
    or_(invoices.c.status.is_(None), invoices.c.status.not_in(sorted(WITHDRAWN))),
    *(invoices.c.period >= bindparam("first", type_=invoices.c.period.type), ~_known),
)
_next_contracts = (
    select(bindings.c.contract)
    .select_from(_news)
    .where(bindings.c.contract > bindparam("after"), _is_news)
    .distinct()
    .order_by(bindings.c.contract)
    .limit(bindparam("at_most"))
    .correlate(None)
)
_NEW = (
    select(
        bindings.c.telegram_id,
        people.c.language,
        bindings.c.contract,
        invoices.c.period,
        _session.label("session"),
        _amount.label("amount"),
    )
    .select_from(_news)
    .where(bindings.c.contract.in_(_next_contracts), _is_news)
    .order_by(bindings.c.contract, bindings.c.telegram_id, invoices.c.period.desc())
)


class NewInvoiceRows:
    def __init__(self, billing: BillingView) -> None:
        self._billing = billing

    async def portion(self, after: str, first: Month, at_most: int) -> Sequence[NewInvoice] | None:
        """Those of the next contracts with news: each person of a contract once, with the newest month.

        `after` is the last contract that was told, `first` the oldest month that is news, and `at_most` how many
        contracts. None where there is no snapshot before this one, empty where no more is new.
        """
        values = {"after": after, "first": first, "at_most": at_most}
        rows = await self._billing.beside_the_one_before(_NEW, values)
        if rows is None:
            return None
        by_person = groupby(rows, key=lambda row: (row.contract, row.telegram_id))
        return [NewInvoice(**named(next(newest_first))) for _, newest_first in by_person]
