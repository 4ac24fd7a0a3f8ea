"""What statements and invoices of past months say (announcement §3.2), and what must hold before they are printed.

Billing's figures are never mended: a month that does not add up gives no paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from domain.account import Contract
from domain.errors import DomainError
from domain.ledger import NOTHING, WITHDRAWN, Charge, IssuedInvoice, Payment, Settlement, total
from domain.money import Money
from domain.periods import Month


class FiguresDisagree(DomainError):
    """The figures of a month contradict each other; `period` is the month."""

    key = "figures-disagree"

    def __init__(self, period: Month) -> None:
        super().__init__(period=period)
        self.period = period


class NothingToPrint(DomainError):
    """Billing has no figures of the month that was asked for."""

    key = "nothing-to-print"


@dataclass(frozen=True, slots=True)
class Books:
    """All that billing knows of the account in a range of months, oldest first, as of a moment."""

    as_of: datetime
    contract: Contract
    settlements: Sequence[Settlement]
    charges: Sequence[Charge]
    invoices: Sequence[IssuedInvoice]
    payments: Sequence[Payment]


class Movement(Enum):
    """What changes what is owed."""

    CHARGED = "charged"
    RECALCULATED = "recalculated"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a statement: `debit` is what the consumer comes to owe, `credit` what he paid, `balance` after it.

    `document` is the number of the invoice or of the payment's paper, where one is known.
    """

    on: date
    movement: Movement
    period: Month
    document: str | None
    debit: Money
    credit: Money
    balance: Money


@dataclass(frozen=True, slots=True)
class Statement:
    """Mutual settlements of a contract; `mirrored` leaves columns for the consumer's own figures."""

    contract: Contract
    first: Month
    last: Month
    opening: Money
    entries: Sequence[Entry]
    debit: Money
    credit: Money
    closing: Money
    mirrored: bool
    # the same figures a day later are the same paper
    as_of: datetime = field(compare=False)

    @property
    def until(self) -> date:
        """The day the closing balance is of."""
        return self.last.last_day


@dataclass(frozen=True, slots=True)
class Invoice:
    """The invoice of a month with its lines and their sums."""

    contract: Contract
    period: Month
    issued: IssuedInvoice
    lines: Sequence[Charge]
    net: Money
    vat: Money
    gross: Money
    # the same figures a day later are the same paper
    as_of: datetime = field(compare=False)


def statement_of(books: Books, first: Month, last: Month, *, mirrored: bool) -> Statement:
    """The statement of these months. Raises NothingToPrint or FiguresDisagree."""
    settled = [one for one in books.settlements if first <= one.period <= last]
    if not settled:
        raise NothingToPrint
    _check_settlements(books, settled, first, last)
    entries = tuple(_running(settled[0].opening, _entries(books, settled)))
    return Statement(
        contract=books.contract,
        first=first,
        last=last,
        opening=settled[0].opening,
        entries=entries,
        debit=total(entry.debit for entry in entries),
        credit=total(entry.credit for entry in entries),
        closing=settled[-1].closing,
        mirrored=mirrored,
        as_of=books.as_of,
    )


def invoice_of(books: Books, period: Month) -> Invoice:
    """The invoice of a month, the newest that was not withdrawn. Raises NothingToPrint or FiguresDisagree."""
    issued = newest_invoice(books.invoices, period)
    lines = [charge for charge in books.charges if charge.period == period]
    settled = next((one for one in books.settlements if one.period == period), None)
    if issued is None or not lines or settled is None:
        raise NothingToPrint
    gross = total(line.gross for line in lines)
    if not all(line.gross_is_even for line in lines) or gross != settled.charged + settled.recalculated:
        raise FiguresDisagree(period)
    net, vat = total(line.net for line in lines), total(line.vat for line in lines)
    return Invoice(books.contract, period, issued, tuple(lines), net, vat, gross, books.as_of)


def newest_invoice(invoices: Sequence[IssuedInvoice], period: Month) -> IssuedInvoice | None:
    """What stands for a month now: an invoice that was cancelled or never came about does not."""
    standing = [one for one in invoices if one.period == period and one.status not in WITHDRAWN]
    return max(standing, key=lambda one: (one.issued_on or date.min, one.number), default=None)


def _check_settlements(books: Books, settled: Sequence[Settlement], first: Month, last: Month) -> None:
    before: Settlement | None = None
    for one in settled:
        if not one.is_even or (before is not None and before.closing != one.opening):
            raise FiguresDisagree(one.period)
        before = one
    months = {one.period: one.paid for one in settled}
    came: dict[Month, Money] = dict.fromkeys(months, NOTHING)
    for payment in books.payments:
        month = Month.of(payment.paid_on)
        if first <= month <= last:
            came[month] = came.get(month, NOTHING) + payment.amount
    for month, paid in came.items():
        if paid != months.get(month, NOTHING):
            raise FiguresDisagree(month)


def _entries(books: Books, settled: Sequence[Settlement]) -> list[Entry]:
    """In the order of days; what was charged stands at the end of its month."""
    found = [entry for one in settled for entry in _month_entries(books, one)]
    return sorted(found, key=lambda entry: (entry.on, entry.movement is not Movement.PAID))


def _month_entries(books: Books, settled: Settlement) -> Iterator[Entry]:
    invoice = newest_invoice(books.invoices, settled.period)
    number = None if invoice is None else invoice.number
    day = (invoice and invoice.issued_on) or settled.period.last_day
    for movement, amount in (
        (Movement.CHARGED, settled.charged),
        (Movement.RECALCULATED, settled.recalculated),
    ):
        if amount != NOTHING:
            yield Entry(day, movement, settled.period, number, amount, NOTHING, NOTHING)
    for paid in books.payments:
        if Month.of(paid.paid_on) == settled.period:
            yield Entry(
                paid.paid_on, Movement.PAID, settled.period, paid.document, NOTHING, paid.amount, NOTHING
            )


def _running(opening: Money, entries: Sequence[Entry]) -> Iterator[Entry]:
    balance = opening
    for one in entries:
        balance = balance + one.debit - one.credit
        yield Entry(one.on, one.movement, one.period, one.document, one.debit, one.credit, balance)
