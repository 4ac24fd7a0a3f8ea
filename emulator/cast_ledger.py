"""The ledger of one made-up consumer, month by month: what was used, charged, recalculated and paid.

Whole tiyin and whole hundredths of Gcal or m³ throughout; every line is rounded half up, then summed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from emulator.cast_calendar import VAT_PERCENT, Period, days_at_price
from emulator.cast_payments import Payment, pay
from emulator.cast_people import Consumer
from emulator.cast_points import Point

Row = tuple[str, ...]
# a contract ends on this day in every made-up world, so that history does not depend on today
CLOSED_AFTER = "2026-05"
_READING_MISSED = 0.04
_CORRECTED = 0.01
_DAYS_WITHOUT_METER = 10
# looked up, not formatted: a large snapshot has tens of millions of figures
_PARTS = tuple(f".{part:02d}" for part in range(100))
# nine invoices of ten are accepted by the buyer
_INVOICE_STATUSES = (*["accept"] * 90, *["receive"] * 9, "reject")


@dataclass(slots=True)
class Rows:
    """Lines of the snapshot's tables, in their column order."""

    settlements: list[Row] = field(default_factory=list)
    charges: list[Row] = field(default_factory=list)
    invoices: list[Row] = field(default_factory=list)
    payments: list[Row] = field(default_factory=list)
    consumption: list[Row] = field(default_factory=list)


class OnlinePayment(NamedTuple):
    """A payment that came in real time, as the ledger has it; `day` is `2026-11-23`, the amount is in tiyin."""

    contract: str
    day: str
    amount: int
    transaction: str
    document: str = "8001"
    channel: str = "upay"


def hundredths(value: int) -> str:
    """Whole hundredths as a decimal with a point: -105 is `-1.05`."""
    return f"-{hundredths(-value)}" if value < 0 else f"{value // 100}{_PARTS[value % 100]}"


def half_up(numerator: int, denominator: int) -> int:
    """Divide and round to the nearest, a half away from zero."""
    nearest = (2 * abs(numerator) + denominator) // (2 * denominator)
    return nearest if numerator >= 0 else -nearest


class Ledger:
    """Bills a consumer for one month after another; `balance` is what is owed (+) or prepaid (−)."""

    def __init__(self, consumer: Consumer, points: list[Point], random: Random) -> None:
        self.balance = 0
        self.rows = Rows()
        self._consumer = consumer
        self._points = points
        self._random = random
        # what a point owes for the month before, its reading having come too late
        self._late: dict[int, tuple[Period, int]] = {}

    def forget_rows(self) -> None:
        """Keep what is owed, drop the lines: what comes now begins with that opening balance."""
        self.rows = Rows()

    def close(self, period: Period) -> None:
        """A whole month: what came in, what was used, and how it stands at the end."""
        opening = self.balance
        paid = self.receive(period, period.days)
        recalculated = sum(self._recalculate(period, point) for point in self._points)
        charged = sum(self._use(period, point) for point in self._points) if self._served(period) else 0
        self.balance += recalculated + charged
        figures = (opening, charged, recalculated, paid, self.balance)
        row = (self._consumer.contract, period.label, *map(hundredths, figures))
        self.rows.settlements.append(row)
        self._invoice(period)

    def receive(self, period: Period, until_day: int) -> int:
        """The payments of a month up to and with a day; returns their sum."""
        payments = pay(self._consumer, self._points, self.balance, period, self._random)
        came = [payment for payment in payments if payment.day <= until_day]
        self.rows.payments += [self._payment_row(period, payment) for payment in came]
        paid = sum(payment.amount for payment in came)
        self.balance -= paid
        return paid

    def receive_online(self, payments: Sequence[OnlinePayment]) -> None:
        """What was paid through a payment system since the last month was closed."""
        for one in payments:
            purpose = f"UPAY, {one.contract}-sonli shartnoma"
            how = (one.document, one.channel, one.transaction, purpose)
            self.rows.payments.append((one.contract, one.day, hundredths(one.amount), *how))
            self.balance -= one.amount

    def _payment_row(self, period: Period, payment: Payment) -> Row:
        day = f"{period.label}-{payment.day:02d}"
        purpose = f"{self._consumer.contract}-sonli shartnoma boʻyicha toʻlov, issiqlik energiyasi"
        how = (payment.document, payment.channel, payment.upay_trans_id, purpose)
        return (self._consumer.contract, day, hundredths(payment.amount), *how)

    def _served(self, period: Period) -> bool:
        return self._consumer.status != "closed" or period.label <= CLOSED_AFTER

    def _use(self, period: Period, point: Point) -> int:
        expected = point.by_load(period)
        if not point.metered:
            return self._by_load(period, point, expected)
        actual = expected * self._random.randrange(7500, 11500) // 10000
        if expected and self._reading_missed(period, point):
            self._late[point.number] = (period, actual - expected)
            return self._by_load(period, point, expected)
        return self._by_meter(period, point, actual)

    def _reading_missed(self, period: Period, point: Point) -> bool:
        return self._random.random() < _READING_MISSED or point.first_reading_late_in(period.month)

    def _by_load(self, period: Period, point: Point, quantity: int) -> int:
        self._consumed(period, point, quantity, "contract_load")
        return self._charge(period, point, "contract_load", quantity)

    def _by_meter(self, period: Period, point: Point, quantity: int) -> int:
        self._consumed(period, point, quantity, "meter")
        # while the meter was being changed the contract load counted
        days = _DAYS_WITHOUT_METER if point.meter_changed_in(period.month) else 0
        unmetered = quantity * days // period.days
        by_load = self._charge(period, point, "contract_load", unmetered)
        return by_load + self._charge(period, point, "meter", quantity - unmetered)

    def _consumed(self, period: Period, point: Point, quantity: int, basis: str) -> None:
        read_on = f"{period.label}-{20 + point.number % 6}" if basis == "meter" else ""
        row = (str(point.number), period.label, hundredths(quantity), point.unit, basis, read_on)
        self.rows.consumption.append(row)

    def _recalculate(self, period: Period, point: Point) -> int:
        """The month before put right: a reading that came too late, or now and then an error found."""
        of, quantity = self._late.pop(point.number, (period, 0))
        if point.metered and self._served(period) and self._random.random() < _CORRECTED:
            quantity += self._random.choice((-1, 1)) * (25 + point.load)
        return self._charge(period, point, "recalculation", quantity, at_prices_of=of)

    def _charge(
        self, period: Period, point: Point, basis: str, quantity: int, at_prices_of: Period | None = None
    ) -> int:
        """One line per price in force; returns their gross sum. Nothing used, nothing charged."""
        if not quantity:
            return 0
        priced = at_prices_of or period
        left, days_left, total = quantity, priced.days, 0
        for days, price in days_at_price(priced.month, point.tariff):
            part = left * days // days_left
            left, days_left = left - part, days_left - days
            total += self._line(period, point, basis, part, price) if part else 0
        return total

    def _line(self, period: Period, point: Point, basis: str, quantity: int, price: int) -> int:
        net = half_up(quantity * price, 100)
        vat = half_up(net * VAT_PERCENT, 100)
        what = (self._consumer.contract, period.label, str(point.number), point.service, basis)
        much = (hundredths(quantity), point.unit, hundredths(price), hundredths(net))
        self.rows.charges.append((*what, *much, str(VAT_PERCENT), hundredths(vat), hundredths(net + vat)))
        return net + vat

    def _invoice(self, period: Period) -> None:
        """An invoice for every month in which something was charged."""
        if not self.rows.charges or self.rows.charges[-1][1] != period.label:
            return
        number = f"HF-{period.label}-{self._consumer.contract}"
        roaming_id = f"{period.month.ordinal:012x}{self._consumer.number:012x}"
        status = self._random.choice(_INVOICE_STATUSES)
        row = (self._consumer.contract, period.label, number, period.last_day, roaming_id, status)
        self.rows.invoices.append(row)
