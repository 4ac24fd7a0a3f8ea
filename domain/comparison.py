"""A year beside the one before: each month with the same month of the year before, where both are known."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.ledger import Consumption, Settlement, half_up
from domain.money import Money, Quantity
from domain.periods import Month

YEAR = 12
_TENTHS_OF_PERCENT = 1000


@dataclass(frozen=True, order=True, slots=True)
class Measure:
    """What is compared: `charged` in soʻm (no unit), or a service in its unit."""

    what: str
    unit: str | None = None

    def value(self, amount: int) -> Money | Quantity:
        """Whole tiyin or millionths as what they are."""
        return Money(amount) if self.unit is None else Quantity(amount)


CHARGED = Measure("charged")


@dataclass(frozen=True, slots=True)
class Pair:
    """A month and the same month a year before, in whole tiyin or millionths; None is not known."""

    now: int | None
    before: int | None

    @property
    def is_whole(self) -> bool:
        return self.now is not None and self.before is not None

    @property
    def change(self) -> int | None:
        """By how many tenths of a percent it has grown; None where there is nothing to measure it by."""
        if self.now is None or not self.before or self.before < 0:
            return None
        return half_up((self.now - self.before) * _TENTHS_OF_PERCENT, self.before)


@dataclass(frozen=True, slots=True)
class ComparedMonth:
    period: Month
    pairs: Mapping[Measure, Pair]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Months newest first; `totals` are of those months of which both years are known, as of a moment."""

    as_of: datetime
    months: Sequence[ComparedMonth]

    @property
    def measures(self) -> list[Measure]:
        """All that is compared: money first, then services."""
        return sorted({measure for month in self.months for measure in month.pairs}, key=_money_first)

    @property
    def totals(self) -> dict[Measure, Pair]:
        return {measure: total for measure in self.measures if (total := self._total(measure)) is not None}

    def _total(self, measure: Measure) -> Pair | None:
        pairs = [month.pairs[measure] for month in self.months if measure in month.pairs]
        whole = [pair for pair in pairs if pair.is_whole]
        if not whole:
            return None
        return Pair(sum(pair.now or 0 for pair in whole), sum(pair.before or 0 for pair in whole))


def compared(
    as_of: datetime,
    settlements: Sequence[Settlement],
    consumption: Iterable[Consumption],
    months: Sequence[Month],
) -> Comparison:
    """The months given, each beside the same one a year before."""
    amounts = _amounts(settlements, consumption)
    found = (ComparedMonth(month, dict(_pairs(amounts, month))) for month in months)
    return Comparison(as_of, [month for month in found if month.pairs])


def _amounts(
    settlements: Iterable[Settlement], consumption: Iterable[Consumption]
) -> dict[Measure, dict[Month, int]]:
    amounts: dict[Measure, dict[Month, int]] = defaultdict(lambda: defaultdict(int))
    for settled in settlements:
        amounts[CHARGED][settled.period] += settled.charged.tiyin
    for used in consumption:
        if used.quantity is not None:
            amounts[Measure(used.service, used.unit)][used.period] += used.quantity.millionths
    return amounts


def _pairs(amounts: Mapping[Measure, Mapping[Month, int]], month: Month) -> Iterator[tuple[Measure, Pair]]:
    for measure, by_month in amounts.items():
        pair = Pair(by_month.get(month), by_month.get(month.plus(-YEAR)))
        if pair.now is not None or pair.before is not None:
            yield measure, pair


def _money_first(measure: Measure) -> tuple[bool, Measure]:
    return measure != CHARGED, measure
