"""What is done at its hour, one row per due moment, and what has become of the newest of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.ports import Transaction

FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobRun:
    """What became of one due moment; not finished: under way, or to be tried again."""

    name: str
    due_at: datetime
    started_at: datetime
    finished_at: datetime | None
    outcome: str | None

    @property
    def has_failed(self) -> bool:
        """It is tried again until its moment has passed."""
        return self.finished_at is None and self.outcome == FAILED


class JobStore(Protocol):
    async def latest(self) -> Sequence[JobRun]: ...


class ScheduleUnit(Protocol):
    """The part of a unit of work that this needs."""

    @property
    def jobs(self) -> JobStore: ...


class Schedule:
    """Looked at by staff."""

    def __init__(self, reading: Transaction[ScheduleUnit]) -> None:
        self._reading = reading

    async def latest(self) -> Sequence[JobRun]:
        """Of each job the newest moment that was begun, in the order of their names."""
        async with self._reading() as unit:
            return await unit.jobs.latest()
