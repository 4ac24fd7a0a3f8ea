"""Keys of a table, collected part by part as compactly as they go, to find the first one that is repeated."""

import polars as pl

from gateways.billing.tables import FeedTable

# More than any month since year 0, so that contract and month, or point and month, make one whole number.
_MONTHS = 32_768


class Keys:
    """Equal keys of two rows are equal here; kept in the order of the file."""

    def __init__(self, table: FeedTable) -> None:
        self._key = table.key
        self._parts: list[pl.DataFrame] = []

    def take(self, part: pl.DataFrame) -> None:
        """One more part of the table."""
        if self._key:
            self._parts.append(part.select(packed(self._key[0], *self._key[1:2]), *self._key[2:]))

    def first_repeated(self) -> int | None:
        """The number, from 0, of the first row whose key an earlier row has; to be asked once, at the end."""
        if not self._parts:
            return None
        keys = pl.concat(self._parts)
        self._parts.clear()
        if _rises(keys["packed"]):
            return None
        again = ~keys.select(pl.struct(pl.all()).is_first_distinct()).to_series()
        return int(again.arg_true()[0]) if again.any() else None


def packed(owner: str, month: str | None = None) -> pl.Expr:
    """A contract or a point, and a month, as one whole number that sorts like the two."""
    number = pl.col(owner).cast(pl.Int64)
    return (number if month is None else number * _MONTHS + pl.col(month)).alias("packed")


def placed(table: FeedTable) -> pl.Expr:
    """Where the rows of a table are, packed."""
    return packed(*table.place).alias("place")


def unpacked(table: FeedTable, places: pl.DataFrame) -> pl.DataFrame:
    """The columns of the place again, for each packed `place`."""
    owner, *months = table.place
    number = contract_of("place") if months else pl.col("place")
    name = number.cast(pl.String).str.zfill(5) if owner == "contract" else number
    return places.with_columns(name.alias(owner), *(month_of("place").alias(month) for month in months)).drop(
        "place"
    )


def contract_of(key: str) -> pl.Expr:
    """The number of the contract, or of the point, in a packed column."""
    return pl.col(key) // _MONTHS


def month_of(key: str) -> pl.Expr:
    """The month, since year 0, in a packed column."""
    return pl.col(key) % _MONTHS


def _rises(keys: pl.Series) -> bool:
    """Whether each is greater than the one before, which is the usual order of a feed and cheap to see."""
    return bool((keys.slice(1) > keys.head(max(len(keys) - 1, 0))).all())
