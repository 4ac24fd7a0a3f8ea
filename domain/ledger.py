"""The lines of a contract's account as billing gives them, and whether they come out even.

The figures are the supplier's own and are shown as they are; what does not come out even is said, never mended.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.money import Money, Quantity
from domain.periods import Month

NOTHING = Money(0)
RECALCULATION = "recalculation"
EARLIEST = Month(2019, 1)
MONTHS_BACK = 12
# an invoice that was taken back or never came about; one the buyer rejected still stands
WITHDRAWN = frozenset({"cancel", "fail"})
_MILLIONTHS, _HUNDREDTHS_OF_PERCENT = 1_000_000, 100_00


def earliest_offered(present: Month) -> Month:
    """The oldest month that is told of: twelve back, and never before 2019 (announcement §3.1 and §3.2)."""
    return max(EARLIEST, present.plus(-MONTHS_BACK))


def half_up(numerator: int, denominator: int) -> int:
    """Divide and round to the nearest, a half away from zero."""
    nearest = (2 * abs(numerator) + denominator) // (2 * denominator)
    return nearest if numerator >= 0 else -nearest


def total(amounts: Iterable[Money]) -> Money:
    return sum(amounts, NOTHING)


@dataclass(frozen=True, slots=True)
class Settlement:
    """A month of the account. Positive balances are debt, negative ones prepayment; `paid` is what came in."""

    period: Month
    opening: Money
    charged: Money
    recalculated: Money
    paid: Money
    closing: Money

    @property
    def is_even(self) -> bool:
        """Opening + charged + recalculated − paid = closing."""
        return self.opening + self.charged + self.recalculated - self.paid == self.closing


@dataclass(frozen=True, slots=True)
class Charge:
    """What was used at a point in a month and what it costs; a tariff that changes within it makes two.

    `tariff` is soʻm for a unit without VAT, `vat_rate` hundredths of a percent; `basis` is `meter`,
    `contract_load` or `recalculation`. None is unknown to billing.
    """

    period: Month
    number: int
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

    @property
    def is_recalculated(self) -> bool:
        """Whether it puts an earlier month right."""
        return self.basis == RECALCULATION

    @property
    def net_is_even(self) -> bool:
        """Quantity × tariff = net, to the tiyin, as far as both are known."""
        if self.quantity is None or self.tariff is None:
            return True
        product = self.quantity.millionths * self.tariff.tiyin
        return half_up(product, _MILLIONTHS) == self.net.tiyin

    @property
    def gross_is_even(self) -> bool:
        """Net × rate = VAT as far as the rate is known, and net + VAT = gross."""
        by_rate = half_up(self.net.tiyin * (self.vat_rate or 0), _HUNDREDTHS_OF_PERCENT)
        known = self.vat_rate is None or by_rate == self.vat.tiyin
        return known and self.net + self.vat == self.gross


@dataclass(frozen=True, slots=True)
class Payment:
    """`channel` is `bank`, `upay` or `other`; None is unknown to billing."""

    paid_on: date
    amount: Money
    document: str | None
    channel: str
    upay_trans_id: str | None
    purpose: str | None


@dataclass(frozen=True, slots=True)
class IssuedInvoice:
    """The electronic invoice of a month as its operator knows it."""

    period: Month
    number: str
    issued_on: date | None
    roaming_id: str | None
    status: str | None


@dataclass(frozen=True, slots=True)
class Consumption:
    """What was billed for a point in a month, and on which reading; `quantity` None is unknown to billing."""

    number: int
    point: str | None
    service: str
    period: Month
    quantity: Quantity | None
    unit: str
    basis: str
    reading_on: date | None
