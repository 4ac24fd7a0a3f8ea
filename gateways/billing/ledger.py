"""What is odd in the settlements but no reason to refuse: sums and carry-overs that do not come out even.

The annual balance a consumer sees is the supplier's own; the bot does not correct it, it tells the supplier.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from domain.periods import Month
from gateways.billing.keys import contract_of, month_of, packed

_EXAMPLES = 5
_SUM = pl.col("opening") + pl.col("charged") + pl.col("recalculated") - pl.col("paid")


@dataclass(frozen=True)
class Oddity:
    """`kind`: `sum` (opening + charged + recalculated - paid ≠ closing), `chain` (closing ≠ next opening).

    `examples` are the first few as contract and month; `count` is all of them.
    """

    kind: str
    count: int
    examples: tuple[tuple[str, Month], ...]


class Ledger:
    """Looks at the settlements as they pass by, in whatever order they come."""

    def __init__(self) -> None:
        self._uneven: list[pl.DataFrame] = []
        self._ends: list[pl.DataFrame] = []

    def take(self, settlements: pl.DataFrame) -> None:
        """One more part of the table, amounts in tiyin, periods in months since year 0."""
        self._uneven.append(settlements.filter(pl.col("closing") != _SUM).select("contract", "period"))
        self._ends.append(settlements.select(packed("contract", "period"), "opening", "closing"))

    def oddities(self) -> Iterator[Oddity]:
        """What was found in all parts; to be asked once, after the last one."""
        if self._uneven:
            yield from _oddity("sum", pl.concat(self._uneven))
            yield from _oddity("chain", self._broken())

    def _broken(self) -> pl.DataFrame:
        """The settlements that do not open with what the one before of the contract closed with."""
        ends = pl.concat(self._ends)
        self._ends.clear()
        if not ends["packed"].is_sorted():
            ends = ends.sort("packed")
        same = contract_of("packed") == contract_of("packed").shift(1)
        broken = ends.filter((pl.col("closing").shift(1) != pl.col("opening")) & same)
        number = contract_of("packed").cast(pl.String).str.zfill(5)
        return broken.select(number.alias("contract"), month_of("packed").alias("period"))


def _oddity(kind: str, rows: pl.DataFrame) -> Iterator[Oddity]:
    if rows.height:
        first = rows.sort("contract", "period").head(_EXAMPLES).rows()
        examples = tuple((contract, Month.from_ordinal(period)) for contract, period in first)
        yield Oddity(kind, rows.height, examples)
