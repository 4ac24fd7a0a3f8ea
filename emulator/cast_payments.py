"""When and how much a made-up consumer pays: by habit, of what was owed when the month began."""

from random import Random
from typing import NamedTuple

from emulator.cast_calendar import Period, days_at_price
from emulator.cast_people import Consumer, Habit, Kind
from emulator.cast_points import Point

_THOUSAND_SUM = 1000_00
_SUM = 100


class Payment(NamedTuple):
    """One payment; the amount is in tiyin."""

    day: int
    amount: int
    document: str
    channel: str
    upay_trans_id: str


def pay(consumer: Consumer, points: list[Point], owed: int, period: Period, random: Random) -> list[Payment]:
    """The payments of one month, by a habit and a bit of luck; `owed` is in tiyin."""
    luck, halves = random.random(), random.random()
    amount = max(0, _amount(consumer, points, owed, period, luck))
    channel = _channel(consumer, luck, amount)
    if channel == "upay":
        amount -= amount % _SUM
    parts = [amount // 2] * 2 if _in_halves(amount, channel, halves) else [amount]
    return [_payment(consumer, period, place, part, channel) for place, part in enumerate(parts, 1) if part]


def _amount(consumer: Consumer, points: list[Point], owed: int, period: Period, luck: float) -> int:
    match consumer.habit:
        case Habit.EXACT:
            return owed
        case Habit.AHEAD:
            return owed + _a_winter_month(points, period)
        case Habit.LATE:
            return _rounded(owed * (30 + int(luck * 40)) // 100)
        case Habit.USUAL:
            return _usual(owed, luck)


def _usual(owed: int, luck: float) -> int:
    if luck < 0.7:  # noqa: PLR2004 - seven months of ten
        return owed
    return _rounded(owed // 2) if luck < 0.85 else 0  # noqa: PLR2004 - half of the rest


def _rounded(amount: int) -> int:
    return amount - amount % _THOUSAND_SUM


def _a_winter_month(points: list[Point], period: Period) -> int:
    """More than any one month can cost, so that a balance paid so far ahead never becomes a debt."""
    cost = sum(p.load * 24 * 31 * 100 // 1000 * days_at_price(period.month, p.tariff)[-1][1] for p in points)
    return _rounded(cost * 2 // 100)


def _channel(consumer: Consumer, luck: float, amount: int) -> str:
    if consumer.kind is Kind.SOLE_PROPRIETOR and consumer.habit is not Habit.EXACT and luck > 0.3:  # noqa: PLR2004
        return "upay" if amount >= _THOUSAND_SUM else "bank"
    return "other" if 0.66 < luck < 0.69 else "bank"  # noqa: PLR2004 - cash desk, now and then


def _in_halves(amount: int, channel: str, luck: float) -> bool:
    """Two equal payments on one day are two payments; billing must never take them for one."""
    return channel == "bank" and amount % 2 == 0 and luck < 0.1  # noqa: PLR2004 - one of ten


def _payment(consumer: Consumer, period: Period, place: int, amount: int, channel: str) -> Payment:
    day = 1 if consumer.habit is Habit.EXACT else 1 + consumer.number % 28
    upay_trans_id = f"{period.month.ordinal % 1000}{consumer.contract}" if channel == "upay" else ""
    return Payment(day, amount, f"{period.month.ordinal % 1000}{place}", channel, upay_trans_id)
