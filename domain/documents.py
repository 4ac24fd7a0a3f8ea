"""Which papers of past months a consumer may take, and his word that a statement is right (announcement §3.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from domain.account import NoBillingData
from domain.books import (
    Books,
    FiguresDisagree,
    Invoice,
    NothingToPrint,
    Statement,
    invoice_of,
    newest_invoice,
    statement_of,
)
from domain.consumer import Consumer
from domain.errors import DomainError
from domain.events import Event
from domain.ledger import MONTHS_BACK, IssuedInvoice, earliest_offered
from domain.papers import digest_of
from domain.periods import Month
from domain.ports import Clock, Transaction
from domain.sessions import AuditStore

_SHORT = 8


class FiguresChanged(DomainError):
    """The statement under the button is not what billing says any more."""

    key = "figures-changed"


@dataclass(frozen=True, slots=True)
class MonthDisagrees(Event):
    """A paper was asked for of a month whose figures contradict each other."""

    contract: str
    period: Month
    as_of: datetime


@dataclass(frozen=True, slots=True)
class StatementAgreed(Event):
    """A consumer has said that a statement is right."""

    contract: str
    first: Month
    last: Month
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Agreement:
    """Who of a contract has agreed to which figures (`digest`), and when; the first one counts."""

    contract: str
    first: Month
    last: Month
    digest: str
    telegram_id: int
    name: str
    at: datetime


class DocumentStore(Protocol):
    async def present_month(self) -> Month | None: ...
    async def settled_months(self, contract: str, earliest: Month) -> list[Month]: ...
    async def invoices(self, contract: str, earliest: Month) -> list[IssuedInvoice]: ...
    async def books(self, contract: str, first: Month, last: Month) -> Books | None: ...
    async def agree(self, agreement: Agreement) -> bool: ...
    async def agreed(self, like: Agreement) -> Agreement: ...


class DocumentUnit(Protocol):
    """The part of a unit of work that documents need."""

    @property
    def documents(self) -> DocumentStore: ...
    @property
    def audit(self) -> AuditStore: ...
    def record(self, event: Event) -> None: ...


def figures_of(statement: Statement) -> str:
    """A short mark of the figures of a statement, to notice that they are others now."""
    return _digest(statement)[:_SHORT]


def _digest(statement: Statement) -> str:
    return digest_of(replace(statement, mirrored=False))


class Documents:
    """Statements and invoices of the consumer's own contract."""

    def __init__(self, transaction: Transaction[DocumentUnit], clock: Clock) -> None:
        self._transaction = transaction
        self._clock = clock

    async def statement_months(self, consumer: Consumer) -> Sequence[Month]:
        """Months that can be stated, newest first, twelve at most. Raises NoBillingData."""
        async with self._transaction() as unit:
            earliest = await _earliest(unit)
            return (await unit.documents.settled_months(consumer.contract, earliest))[:MONTHS_BACK]

    async def invoice_months(self, consumer: Consumer) -> Sequence[Month]:
        """Months with an invoice that stands, newest first, twelve at most. Raises NoBillingData."""
        async with self._transaction() as unit:
            issued = await unit.documents.invoices(consumer.contract, await _earliest(unit))
        months = sorted({one.period for one in issued}, reverse=True)
        return [month for month in months if newest_invoice(issued, month)][:MONTHS_BACK]

    async def statement(self, consumer: Consumer, first: Month, last: Month, *, mirrored: bool) -> Statement:
        """The statement, if it may be printed. Raises NothingToPrint, FiguresDisagree or NoBillingData."""
        offered = await self.statement_months(consumer)
        if first > last or not {first, last} <= set(offered):
            raise NothingToPrint
        books = await self._books(consumer, first, last)
        try:
            return statement_of(books, first, last, mirrored=mirrored)
        except FiguresDisagree as refusal:
            await self._report(books, refusal)
            raise

    async def invoice(self, consumer: Consumer, period: Month) -> Invoice:
        """The invoice, if it may be printed. Raises NothingToPrint, FiguresDisagree or NoBillingData."""
        if period not in await self.invoice_months(consumer):
            raise NothingToPrint
        books = await self._books(consumer, period, period)
        try:
            return invoice_of(books, period)
        except FiguresDisagree as refusal:
            await self._report(books, refusal)
            raise

    async def agree(
        self, consumer: Consumer, name: str, first: Month, last: Month, figures: str
    ) -> Agreement:
        """Record that a statement is right; a repeat gives the first agreement. Raises FiguresChanged."""
        statement = await self.unchanged(consumer, first, last, figures)
        digest, now = _digest(statement), self._clock.now()
        mine = Agreement(consumer.contract, first, last, digest, consumer.telegram_id, name, now)
        async with self._transaction() as unit:
            if not await unit.documents.agree(mine):
                return await unit.documents.agreed(mine)
            await self._tell(unit, mine)
        return mine

    async def unchanged(self, consumer: Consumer, first: Month, last: Month, figures: str) -> Statement:
        """The statement, if it still says what it said when it was sent. Raises FiguresChanged."""
        statement = await self.statement(consumer, first, last, mirrored=False)
        if figures_of(statement) != figures:
            raise FiguresChanged
        return statement

    async def _books(self, consumer: Consumer, first: Month, last: Month) -> Books:
        async with self._transaction() as unit:
            books = await unit.documents.books(consumer.contract, first, last)
        if books is None:
            raise NoBillingData
        return books

    async def _report(self, books: Books, refusal: FiguresDisagree) -> None:
        """In a transaction of its own: the refusal does not take back that staff are told."""
        async with self._transaction() as unit:
            unit.record(MonthDisagrees(books.contract.number, refusal.period, books.as_of))

    async def _tell(self, unit: DocumentUnit, mine: Agreement) -> None:
        months = {"first": str(mine.first), "last": str(mine.last), "digest": mine.digest}
        await unit.audit.note(
            mine.at, "statement_agreed", contract=mine.contract, telegram_id=mine.telegram_id, **months
        )
        unit.record(StatementAgreed(mine.contract, mine.first, mine.last, mine.name, mine.at))


async def _earliest(unit: DocumentUnit) -> Month:
    present = await unit.documents.present_month()
    if present is None:
        raise NoBillingData
    return earliest_offered(present)
