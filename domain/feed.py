"""Runs of the billing feed, as staff ask for them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.ports import Transaction


@dataclass(frozen=True, slots=True)
class FeedRun:
    """`outcome` is `taken`, `same`, `refused`, `unavailable` or `failed`; None while it runs."""

    started_at: datetime
    finished_at: datetime | None
    outcome: str | None
    file: str | None
    line: int | None
    reason: str | None
    notes: str | None


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
