"""What is known of a snapshot as its tables are read, whichever way they are."""

import polars as pl

from gateways.billing.ledger import Ledger, Oddity


class SnapshotSoFar:
    """The keys that later tables refer to, and what the settlements come to."""

    def __init__(self) -> None:
        self._known: dict[str, pl.Series] = {}
        self._ledger = Ledger()

    @property
    def contracts(self) -> frozenset[str]:
        """The numbers of all contracts, once that table has been read."""
        return frozenset(self._known["contracts"].to_list())

    def ends(self) -> pl.DataFrame:
        """What the settlements came to (see `Ledger.ends`), once that table has been read."""
        return self._ledger.ends()

    def oddities(self) -> list[Oddity]:
        """What to tell staff though the snapshot is good; after the last table."""
        return list(self._ledger.oddities())
