"""What is odd in the settlements but no reason to refuse: sums and carry-overs that do not come out even.

The annual balance a consumer sees is the supplier's own; the bot does not correct it, it tells the supplier.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from domain.periods import Month
from gateways.billing.keys import contract_of, month_of, packed

_EXAMPLES = 5
_ENDS = {"packed": pl.Int64, "opening": pl.Int64, "closing": pl.Int64, "uneven": pl.Boolean}
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
        self._ends: list[pl.DataFrame] = []

    def take(self, settlements: pl.DataFrame) -> None:
        """One more part of the table, amounts in tiyin, periods in months since year 0."""
        uneven = (pl.col("closing") != _SUM).alias("uneven")
        self._ends.append(settlements.select(packed("contract", "period"), "opening", "closing", uneven))

    def go_on(self, ends: pl.DataFrame, gone: pl.DataFrame) -> None:
        """Take over what an earlier one came to, but for the settlements that are gone."""
        at = ends["packed"].search_sorted(gone.select(packed("contract", "period")).to_series())
        self._ends.append(ends.filter(pl.Series(np.bincount(at.to_numpy(), minlength=ends.height) == 0)))

    def ends(self) -> pl.DataFrame:
        """What it comes to, one row a settlement in the order of `packed`; after the last part."""
        ends = pl.concat(self._ends) if self._ends else pl.DataFrame(schema=_ENDS)
        if not ends["packed"].is_sorted():
            ends = ends.sort("packed")
        self._ends = [ends]
        return ends

    def oddities(self) -> Iterator[Oddity]:
        """What was found in all parts; after the last one."""
        ends = self.ends()
        yield from _oddity("sum", ends.filter("uneven"))
        yield from _oddity("chain", _broken(ends))


def _broken(ends: pl.DataFrame) -> pl.DataFrame:
    """The settlements that do not open with what the one before of the contract closed with."""
    same = contract_of("packed") == contract_of("packed").shift(1)
    return ends.filter((pl.col("closing").shift(1) != pl.col("opening")) & same)


def _oddity(kind: str, rows: pl.DataFrame) -> Iterator[Oddity]:
    if rows.height:
        number = contract_of("packed").cast(pl.String).str.zfill(5)
        first = (
            rows.head(_EXAMPLES).select(number.alias("contract"), month_of("packed").alias("period")).rows()
        )
        examples = tuple((contract, Month.from_ordinal(period)) for contract, period in first)
        yield Oddity(kind, rows.height, examples)
