"""What a month costs: the heating season, and the tariffs day by day (they may change within a month)."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import groupby

from domain.periods import Month

VAT_PERCENT = 12
# how much of the contract load a month draws, in hundredths; outside of these there is no heating
_SEASON = {10: 30, 11: 60, 12: 90, 1: 100, 2: 90, 3: 50}


class Tariff(Enum):
    """Which price list applies; soʻm without VAT, per Gcal for heat and per m³ for hot water."""

    HEAT = "heat"
    BUDGET_HEAT = "budget heat"
    HOT_WATER = "hot water"


# (in force from, tiyin); those of heat were published, those of hot water are invented
_PRICES = {
    Tariff.HEAT: (
        (date(2019, 8, 15), 141_737_00),
        (date(2023, 12, 2), 212_606_00),
        (date(2024, 4, 1), 244_497_00),
        (date(2025, 11, 12), 342_296_00),
    ),
    Tariff.BUDGET_HEAT: (
        (date(2022, 10, 21), 502_067_00),
        (date(2023, 12, 2), 801_963_00),
        (date(2025, 11, 12), 952_797_00),
    ),
    Tariff.HOT_WATER: (
        (date(2022, 10, 21), 15_000_00),
        (date(2025, 11, 12), 18_500_00),
    ),
}


@dataclass(frozen=True, slots=True)
class Period:
    """One month of the ledger with all that its consumers share."""

    month: Month
    label: str
    days: int
    season: int  # hundredths of the contract load

    @property
    def last_day(self) -> str:
        return f"{self.label}-{self.days:02d}"


def period(month: Month) -> Period:
    days = monthrange(month.year, month.month)[1]
    return Period(month, str(month), days, _SEASON.get(month.month, 0))


def periods(first: Month, until: Month) -> list[Period]:
    """The months from the first to the one before `until`."""
    return [period(Month.from_ordinal(n)) for n in range(first.ordinal, until.ordinal)]


@cache
def days_at_price(month: Month, tariff: Tariff) -> Sequence[tuple[int, int]]:
    """How many days of the month each price was in force, oldest first: (days, tiyin)."""
    days = range(1, monthrange(month.year, month.month)[1] + 1)
    prices = (_price_on(date(month.year, month.month, day), tariff) for day in days)
    return tuple((len(list(same)), price) for price, same in groupby(prices))


def _price_on(day: date, tariff: Tariff) -> int:
    steps = _PRICES[tariff]
    return max((step for step in steps if step[0] <= day), default=steps[0])[1]
