"""What statements and invoices of past months say (announcement §3.2), and what must hold before they are printed.

Billing's figures are never mended: a month that does not add up gives no paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum

from domain.account import Contract
from domain.errors import DomainError
from domain.money import Money, Quantity
from domain.periods import Month

EARLIEST = Month(2019, 1)
MONTHS_BACK = 12
WITHDRAWN = frozenset({"cancel", "fail"})
_NOTHING = Money(0)


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
class Settlement:
    """A month of the account: positive amounts are owed to the supplier, `paid` is what came in."""

    period: Month
    opening: Money
    charged: Money
    recalculated: Money
    paid: Money
    closing: Money


@dataclass(frozen=True, slots=True)
class Charge:
    """A line of a month: what was used at a point and what it costs. `vat_rate` is in hundredths of a percent."""

    period: Month
    point: str | None
    service: str
    basis: str
    quantity: Quantity | None
    unit: str
    tariff: Money | None
    net: Money
    vat_rate: int | None
    vat: Money
    gross: Money


@dataclass(frozen=True, slots=True)
class IssuedInvoice:
    """The electronic invoice of a month as the operator knows it."""

    period: Month
    number: str
    issued_on: date | None
    roaming_id: str | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Payment:
    paid_on: date
    amount: Money
    document: str | None


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
        return last_day(self.last)


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


def last_day(month: Month) -> date:
    after = month.plus(1)
    return date(after.year, after.month, 1) - timedelta(days=1)


def earliest_offered(as_of: Month) -> Month:
    """The oldest month papers are given of: twelve back, and never before 2019 (announcement §3.2)."""
    return max(EARLIEST, as_of.plus(-MONTHS_BACK))


def half_up(numerator: int, denominator: int) -> int:
    """Divide and round to the nearest, a half away from zero."""
    nearest = (2 * abs(numerator) + denominator) // (2 * denominator)
    return nearest if numerator >= 0 else -nearest


def total(amounts: Iterator[Money]) -> Money:
    return sum(amounts, _NOTHING)


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
    if not all(map(_line_adds_up, lines)) or gross != settled.charged + settled.recalculated:
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
        moved = one.opening + one.charged + one.recalculated - one.paid
        if moved != one.closing or (before is not None and before.closing != one.opening):
            raise FiguresDisagree(one.period)
        before = one
    months = {one.period: one.paid for one in settled}
    came: dict[Month, Money] = dict.fromkeys(months, _NOTHING)
    for payment in books.payments:
        month = Month.of(payment.paid_on)
        if first <= month <= last:
            came[month] = came.get(month, _NOTHING) + payment.amount
    for month, paid in came.items():
        if paid != months.get(month, _NOTHING):
            raise FiguresDisagree(month)


def _line_adds_up(line: Charge) -> bool:
    if line.gross != line.net + line.vat:
        return False
    return line.vat_rate is None or line.vat.tiyin == half_up(line.net.tiyin * line.vat_rate, 100_00)


def _entries(books: Books, settled: Sequence[Settlement]) -> list[Entry]:
    """In the order of days; what was charged stands at the end of its month."""
    found = [entry for one in settled for entry in _month_entries(books, one)]
    return sorted(found, key=lambda entry: (entry.on, entry.movement is not Movement.PAID))


def _month_entries(books: Books, settled: Settlement) -> Iterator[Entry]:
    invoice = newest_invoice(books.invoices, settled.period)
    number = None if invoice is None else invoice.number
    day = (invoice and invoice.issued_on) or last_day(settled.period)
    for movement, amount in (
        (Movement.CHARGED, settled.charged),
        (Movement.RECALCULATED, settled.recalculated),
    ):
        if amount != _NOTHING:
            yield Entry(day, movement, settled.period, number, amount, _NOTHING, _NOTHING)
    for paid in books.payments:
        if Month.of(paid.paid_on) == settled.period:
            yield Entry(
                paid.paid_on, Movement.PAID, settled.period, paid.document, _NOTHING, paid.amount, _NOTHING
            )


def _running(opening: Money, entries: Sequence[Entry]) -> Iterator[Entry]:
    balance = opening
    for one in entries:
        balance = balance + one.debit - one.credit
        yield Entry(one.on, one.movement, one.period, one.document, one.debit, one.credit, balance)
