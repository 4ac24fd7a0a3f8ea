"""What looks odd about a consumption. It is never refused: the person says why, and staff see the mark."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from domain.account import MeteringPoint
from domain.money import Quantity
from domain.periods import Month

SEASON = frozenset({11, 12, 1, 2, 3})
"""Months in which heat flows from the first day to the last; when it begins and ends is decided each year."""

TIMES = 3
_HOURS = 24
# heating a cubic metre of water by 50 degrees takes so many Gcal
_GCAL_PER_M3 = Decimal("0.05")


class Oddity(Enum):
    """The value is the word it is kept under."""

    OVER_LOAD = "over-load"
    FAR_MORE = "far-more"
    FAR_LESS = "far-less"
    NOTHING = "nothing"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Billed:
    """What billing knows of a point before a month; None is unknown.

    `last` and `last_period` are the newest consumption, `read_on` the newest day of reading; `month_before` and
    `year_before` are for comparing.
    """

    last: Quantity | None = None
    last_period: Month | None = None
    read_on: date | None = None
    month_before: Quantity | None = None
    year_before: Quantity | None = None


def oddities(
    point: MeteringPoint, billed: Billed, period: Month, quantity: Quantity, read_on: date
) -> tuple[Oddity, ...]:
    """All that looks odd, in the order in which it is told."""
    compared = list(_comparable(point, billed, period))
    found = {
        Oddity.OVER_LOAD: _over_load(point, period, quantity),
        Oddity.FAR_MORE: any(quantity.millionths >= TIMES * known.millionths for known in compared),
        Oddity.FAR_LESS: any(TIMES * quantity.millionths <= known.millionths for known in compared),
        Oddity.NOTHING: quantity.millionths == 0 and _in_season(point, period),
        Oddity.UNVERIFIED: point.verified_until is not None and point.verified_until < read_on,
    }
    return tuple(oddity for oddity, is_so in found.items() if is_so)


def _in_season(point: MeteringPoint, period: Month) -> bool:
    return point.service == "heating" and period.month in SEASON


def _over_load(point: MeteringPoint, period: Month, quantity: Quantity) -> bool:
    """Whether it is more than the contract load gives day and night for the whole month."""
    if point.load is None:
        return False
    hours = _HOURS * monthrange(period.year, period.month)[1]
    most = point.load.decimal * hours
    return quantity.decimal > (most / _GCAL_PER_M3 if point.unit == "m3" else most)


def _comparable(point: MeteringPoint, billed: Billed, period: Month) -> "list[Quantity]":
    """Known consumptions of months like this one: heat within the season is not measured by heat without."""
    known = ((billed.month_before, period.plus(-1)), (billed.year_before, period.plus(-12)))
    alike = _in_season(point, period)
    return [
        quantity
        for quantity, month in known
        if quantity is not None and quantity.millionths > 0 and _in_season(point, month) == alike
    ]
