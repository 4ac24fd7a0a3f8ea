"""Runs of the billing feed, as staff ask for them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.ports import Transaction


@dataclass(frozen=True, slots=True)
class Oddity:
    """Settlements that were taken in though they contradict themselves.

    `kind` is `sum` (opening + charged + recalculated − paid ≠ closing) or `chain` (closing ≠ next opening);
    `examples` are the first few of `count`, each a contract and a month `YYYY-MM`.
    """

    kind: str
    count: int
    examples: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class FeedRun:
    """`notes` are JSON. `outcome` is `taken`, `same`, `refused`, `unavailable` or `failed`; None while it runs."""

    started_at: datetime
    finished_at: datetime | None
    outcome: str | None
    file: str | None
    line: int | None
    reason: str | None
    notes: str | None

    @property
    def oddities(self) -> list[Oddity]:
        """What billing should look at again; empty when all came out even."""
        found = json.loads(self.notes or "{}").get("oddities", [])
        return [Oddity(one["kind"], one["count"], [(c, m) for c, m in one["examples"]]) for one in found]


class FeedRunStore(Protocol):
    async def last(self) -> FeedRun | None: ...


class FeedRunUnit(Protocol):
    """The part of a unit of work that this needs."""

    @property
    def feed_runs(self) -> FeedRunStore: ...


class FeedRuns:
    def __init__(self, reading: Transaction[FeedRunUnit]) -> None:
        self._reading = reading

    async def last(self) -> FeedRun | None:
        """The latest run, also one that has not ended; None before the first."""
        async with self._reading() as unit:
            return await unit.feed_runs.last()
