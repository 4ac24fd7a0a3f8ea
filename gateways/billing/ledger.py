"""What is odd in the settlements but no reason to refuse: sums and carry-overs that do not come out even.

The annual balance a consumer sees is the supplier's own; the bot does not correct it, it tells the supplier.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from domain.periods import Month

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
        ends = settlements.select(
            pl.col("contract").cast(pl.UInt32), pl.col("period").cast(pl.Int32), "opening", "closing"
        )
        self._ends.append(ends)

    def oddities(self) -> Iterator[Oddity]:
        """What was found in all parts; to be asked once, after the last one."""
        if self._uneven:
            yield from _oddity("sum", pl.concat(self._uneven))
            yield from _oddity("chain", self._broken())

    def _broken(self) -> pl.DataFrame:
        ends = pl.concat(self._ends)
        self._ends.clear()
        in_order = ends.sort("contract", "period").with_columns(
            before=pl.col("closing").shift(1), same=pl.col("contract") == pl.col("contract").shift(1)
        )
        broken = in_order.filter(pl.col("same") & (pl.col("before") != pl.col("opening")))
        number = pl.col("contract").cast(pl.String).str.zfill(5)
        return broken.select(number.alias("contract"), "period")


def _oddity(kind: str, rows: pl.DataFrame) -> Iterator[Oddity]:
    if rows.height:
        first = rows.sort("contract", "period").head(_EXAMPLES).rows()
        examples = tuple((contract, Month.from_ordinal(period)) for contract, period in first)
        yield Oddity(kind, rows.height, examples)
