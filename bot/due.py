"""When something is due: the latest such moment at or before a given one."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import ClassVar, Protocol

_BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)


class Due(Protocol):
    rows_kept: ClassVar[timedelta]
    """For how long it is remembered of a moment that it was done; of the newest it always is."""

    def __call__(self, now: datetime) -> datetime:
        """The latest due moment at or before `now`, which is local."""
        ...


@dataclass(frozen=True, slots=True)
class Every:
    """Each multiple of a period since the beginning of a day; one row is enough to go on from."""

    period: timedelta
    rows_kept: ClassVar[timedelta] = timedelta(0)

    def __call__(self, now: datetime) -> datetime:
        return now - (now - _BEGINNING) % self.period


@dataclass(frozen=True, slots=True)
class Daily:
    """Each day at a local time."""

    at: time
    rows_kept: ClassVar[timedelta] = timedelta(days=366)

    def __call__(self, now: datetime) -> datetime:
        today = datetime.combine(now.date(), self.at, now.tzinfo)
        return (
            today if today <= now else datetime.combine(now.date() - timedelta(days=1), self.at, now.tzinfo)
        )


def every(*, seconds: float = 0, minutes: float = 0) -> Every:
    return Every(timedelta(seconds=seconds, minutes=minutes))


def daily(at: time) -> Daily:
    return Daily(at)
