"""The made-up consumers that the demo, the manual and the tests speak of by contract number.

The primary password of each is its INN. Nobody here exists, and no real firm can have such an INN.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from emulator.cast_ledger import OnlinePayment
from emulator.cast_people import Consumer, Habit, Kind, made_up, made_up_inn, made_up_phone
from emulator.cast_writer import write_package

__all__ = ["CAST", "Consumer", "Habit", "Kind", "OnlinePayment", "find", "write_snapshot"]

_CONTRACT = re.compile(r"[0-9]{5}")
# what a name must survive: a formula, markup, quotes, commas, two scripts; exactly 200 characters
_LONG_NAME = '=1+1; "Sinov <b>&amp; Oʻrnak</b>", O\'quv & <Oʻgʻillari> «Ёлка» MChJ,' + " uzun nomli" * 12


def _firm(number: int, name: str, special: str) -> Consumer:
    inn = made_up_inn(Kind.LEGAL_ENTITY, number)
    return Consumer(f"{number:05d}", inn, Kind.LEGAL_ENTITY, name, made_up_phone(number), special)


def _trader(number: int, name: str, special: str) -> Consumer:
    inn = made_up_inn(Kind.SOLE_PROPRIETOR, number)
    return Consumer(f"{number:05d}", inn, Kind.SOLE_PROPRIETOR, name, made_up_phone(number), special)


CAST: tuple[Consumer, ...] = (
    replace(
        _firm(
            1,
            "«NAMUNA-TEKSTIL» MChJ",
            "debt; heating and hot water; heat meter changed in January 2026, its next reading late",
        ),
        habit=Habit.LATE,
        hot_water=1,
    ),
    replace(_trader(2, "YTT Sinovov S. S.", "sole proprietor with debt: pays online"), habit=Habit.LATE),
    replace(_firm(3, "«SINOV-SAVDO» MChJ", "prepayment"), habit=Habit.AHEAD),
    replace(
        _firm(4, "«SINOV MAKTABI»", "a school with 40 metering points at the tariff of budget bodies"),
        heating=28,
        hot_water=12,
        budget=True,
    ),
    _trader(5, "YTT Namunayeva N. N.", "a shop with one metering point"),
    replace(_firm(6, "«FARAZ-MEBEL» MChJ", "suspended, in debt"), status="suspended", habit=Habit.LATE),
    replace(
        _firm(7, "«XAYOL-GUL» MChJ", "closed since 2026-05-31, nothing owed"),
        status="closed",
        habit=Habit.EXACT,
    ),
    replace(_firm(8, "«TAJRIBA-NON» MChJ", "due day 20 instead of 25"), due_day=20),
    replace(_trader(9, "YTT Tajribayev T. T.", "no phone in billing"), phone=""),
    replace(_firm(10, "«MASHQ-CHOY» MChJ", "no billing meter: charged by contract load"), metered=False),
    replace(_firm(11, "«OʻQUV-KITOB» MChJ", "meter verification has run out"), verified=False, hot_water=1),
    replace(_firm(12, "«GʻOYIB-DORI» MChJ", "contract ends on the 15th of next month"), ends_soon=True),
    _firm(13, _LONG_NAME, "a name of 200 characters with markup, quotes and a formula"),
    replace(_trader(14, "YTT Farazov F. F.", "a balance of exactly zero"), habit=Habit.EXACT),
    replace(_firm(15, "«NAMUNA-POYABZAL» MChJ", "signed this month: no history at all"), brand_new=True),
)


def find(contract: str) -> Consumer:
    """Who holds this contract: one of the cast, or one of the many nobody speaks of.

    Raises ValueError when it is not five digits.
    """
    if not _CONTRACT.fullmatch(contract):
        raise ValueError(contract)
    number = int(contract)
    return CAST[number - 1] if 1 <= number <= len(CAST) else made_up(number)


def write_snapshot(
    folder: Path,
    *,
    created: datetime,
    contracts: int = 40,
    months: int = 24,
    seed: int = 1,
    online: Sequence[OnlinePayment] = (),
) -> Path:
    """Write the billing snapshot that stands at `created` (zone required) into `folder` and return it.

    Contracts are numbered from 00001, the cast first; of 100,000 the last one is 00000. The ledgers
    cover the `months` before the one of `created`, and payments up to its day; so a snapshot made for
    one day later is the next day's: the same but for about 3 % of the contracts, which have paid.
    `online` has come besides. Equal arguments give equal bytes.
    """
    people = _everyone(contracts)
    return write_package(folder, people, created=created, months=months, seed=seed, online=online)


def _everyone(contracts: int) -> Iterator[Consumer]:
    return (find(f"{number % 100_000:05d}") for number in range(1, contracts + 1))
