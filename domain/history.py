"""Histories of the own contract: the last twelve months and never before 2019 (announcement §3.1)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from itertools import groupby
from typing import Protocol

from domain.account import Contract, NoBillingData
from domain.comparison import Comparison, compared
from domain.consumer import Consumer
from domain.errors import StaleButton
from domain.ledger import (
    MONTHS_BACK,
    Charge,
    Consumption,
    IssuedInvoice,
    Payment,
    Settlement,
    earliest_offered,
    total,
)
from domain.money import Quantity
from domain.payments import Payment as OnlinePayment
from domain.periods import Month
from domain.ports import Transaction
from domain.readings.facts import Reading


@dataclass(frozen=True, slots=True)
class Settlements:
    """Months newest first, as of a moment."""

    as_of: datetime
    months: Sequence[Settlement]


@dataclass(frozen=True, slots=True)
class OpenedMonth:
    """A month with all it was made of: charges heating first, payments oldest first."""

    as_of: datetime
    settlement: Settlement
    charges: Sequence[Charge]
    payments: Sequence[Payment]
    invoices: Sequence[IssuedInvoice]

    @property
    def is_even(self) -> bool:
        """The balances add up, the lines give what was charged, the payments what was paid."""
        charged = total(one.gross for one in self.charges if not one.is_recalculated)
        recalculated = total(one.gross for one in self.charges if one.is_recalculated)
        paid = total(one.amount for one in self.payments)
        month = self.settlement
        lines = (charged, recalculated, paid) == (month.charged, month.recalculated, month.paid)
        return month.is_even and lines

    @property
    def tariff_changed(self) -> bool:
        """Whether some point was billed at more than one tariff."""
        billed = {(one.number, one.tariff) for one in self.charges if not one.is_recalculated}
        return len(billed) > len({number for number, _ in billed})


@dataclass(frozen=True, slots=True)
class Payments:
    """Payments newest first, as of a moment."""

    as_of: datetime
    payments: Sequence[Payment]


@dataclass(frozen=True, slots=True)
class PointHistory:
    """What was billed for one point, months newest first; never empty."""

    months: Sequence[Consumption]

    @property
    def last(self) -> Consumption:
        return self.months[0]

    @property
    def total(self) -> Quantity | None:
        """What was used in all; None where some of it is not known, or not in the same unit."""
        known = [one.quantity for one in self.months if one.quantity is not None]
        if len(known) < len(self.months) or len({one.unit for one in self.months}) > 1:
            return None
        return Quantity(sum(quantity.millionths for quantity in known))


@dataclass(frozen=True, slots=True)
class Consumed:
    """Billed consumption per point, as of a moment; points nothing was billed for are left out."""

    as_of: datetime
    points: Sequence[PointHistory]


@dataclass(frozen=True, slots=True)
class WholeHistory:
    """All histories of a contract at one moment, each newest first."""

    as_of: datetime
    contract: Contract
    settlements: Sequence[Settlement]
    charges: Sequence[Charge]
    payments: Sequence[Payment]
    consumption: Sequence[Consumption]
    sent: Sequence[Reading]
    online: Sequence[OnlinePayment]


class HistoryStore(Protocol):
    """Months and days count from the given one on; everything comes newest first."""

    async def as_of(self, contract: str) -> datetime | None: ...
    async def contract(self, contract: str) -> Contract | None: ...
    async def settlements(self, contract: str, first: Month) -> Sequence[Settlement]: ...
    async def charges(self, contract: str, months: Iterable[Month]) -> Sequence[Charge]: ...
    async def payments(self, contract: str, first: date, until: date) -> Sequence[Payment]: ...
    async def invoices(self, contract: str, period: Month) -> Sequence[IssuedInvoice]: ...
    async def consumption(self, contract: str, first: Month) -> Sequence[Consumption]: ...


class HistoryUnit(Protocol):
    """The part of a unit of work that histories need."""

    @property
    def history(self) -> HistoryStore: ...


class SentStore(Protocol):
    async def sent(self, contract: str, first: Month, telegram_id: int | None) -> Sequence[Reading]: ...


class OnlineStore(Protocol):
    async def of_contract(self, contract: str) -> Sequence[OnlinePayment]: ...


class WholeUnit(HistoryUnit, Protocol):
    """The same with what people have sent and paid through the bot."""

    @property
    def readings(self) -> SentStore: ...
    @property
    def payments(self) -> OnlineStore: ...


class Histories:
    """Reads what billing says of the past of the consumer's own contract; months are those of `zone`.

    Every verb raises NoBillingData where billing knows no such contract or nothing was taken in yet.
    """

    def __init__(self, reading: Transaction[WholeUnit], zone: tzinfo) -> None:
        self._reading = reading
        self._zone = zone

    async def as_of(self, consumer: Consumer) -> datetime:
        """The moment every figure is true of; another one means other figures."""
        async with self._reading() as unit:
            return await _as_of(unit, consumer.contract)

    async def settlements(self, consumer: Consumer) -> Settlements:
        async with self._reading() as unit:
            as_of = await _as_of(unit, consumer.contract)
            return Settlements(as_of, await self._settled(unit, consumer.contract, as_of))

    async def month(self, consumer: Consumer, place: int) -> OpenedMonth:
        """The month at this place of the settlements. Raises StaleButton where there is none."""
        contract = consumer.contract
        async with self._reading() as unit:
            as_of = await _as_of(unit, contract)
            settled = await self._settled(unit, contract, as_of)
            if not 0 <= place < len(settled):
                raise StaleButton
            month = settled[place].period
            charges = await unit.history.charges(contract, [month])
            payments = await unit.history.payments(contract, month.first_day, month.last_day)
            invoices = await unit.history.invoices(contract, month)
        return OpenedMonth(as_of, settled[place], charges, payments[::-1], invoices)

    async def payments(self, consumer: Consumer) -> Payments:
        async with self._reading() as unit:
            as_of = await _as_of(unit, consumer.contract)
            return Payments(as_of, await self._paid(unit, consumer.contract, as_of))

    async def consumption(self, consumer: Consumer) -> Consumed:
        async with self._reading() as unit:
            as_of = await _as_of(unit, consumer.contract)
            used = await unit.history.consumption(consumer.contract, self._first(as_of))
        return Consumed(as_of, list(_by_point(used)))

    async def point(self, consumer: Consumer, place: int) -> tuple[datetime, PointHistory]:
        """The point at this place of the consumption, and as of when. Raises StaleButton where there is none."""
        consumed = await self.consumption(consumer)
        if not 0 <= place < len(consumed.points):
            raise StaleButton
        return consumed.as_of, consumed.points[place]

    async def comparison(self, consumer: Consumer) -> Comparison:
        """The last twelve months beside those of the year before."""
        async with self._reading() as unit:
            as_of = await _as_of(unit, consumer.contract)
            first = earliest_offered(self._first(as_of))
            settled = await unit.history.settlements(consumer.contract, first)
            used = await unit.history.consumption(consumer.contract, first)
        known = {one.period for one in settled} | {one.period for one in used}
        months = sorted((month for month in known if month >= self._first(as_of)), reverse=True)
        return compared(as_of, settled, used, months[:MONTHS_BACK])

    async def whole(self, contract: str) -> WholeHistory:
        """Everything at once, for a file to keep."""
        async with self._reading() as unit:
            as_of = await _as_of(unit, contract)
            known = await unit.history.contract(contract)
            if known is None:
                raise NoBillingData
            settled = await self._settled(unit, contract, as_of)
            charges = await unit.history.charges(contract, [one.period for one in settled])
            paid = await self._paid(unit, contract, as_of)
            used = await unit.history.consumption(contract, self._first(as_of))
            sent = await unit.readings.sent(contract, self._first(as_of), None)
            online = await unit.payments.of_contract(contract)
        months = [one for point in _by_point(used) for one in point.months]
        return WholeHistory(as_of, known, settled, charges, paid, months, sent[::-1], online)

    async def _settled(self, unit: HistoryUnit, contract: str, as_of: datetime) -> Sequence[Settlement]:
        return (await unit.history.settlements(contract, self._first(as_of)))[:MONTHS_BACK]

    async def _paid(self, unit: HistoryUnit, contract: str, as_of: datetime) -> Sequence[Payment]:
        return await unit.history.payments(
            contract, self._first(as_of).first_day, self._present(as_of).last_day
        )

    def _first(self, as_of: datetime) -> Month:
        return earliest_offered(self._present(as_of))

    def _present(self, as_of: datetime) -> Month:
        return Month.of(as_of.astimezone(self._zone))


async def _as_of(unit: HistoryUnit, contract: str) -> datetime:
    as_of = await unit.history.as_of(contract)
    if as_of is None:
        raise NoBillingData
    return as_of


def _by_point(used: Iterable[Consumption]) -> Iterator[PointHistory]:
    """Points by number, the last twelve months of each."""
    ordered = sorted(used, key=lambda one: (one.number, -one.period.ordinal))
    for _, months in groupby(ordered, key=lambda one: one.number):
        yield PointHistory(list(months)[:MONTHS_BACK])
