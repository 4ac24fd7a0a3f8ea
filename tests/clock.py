"""Time that passes only when a test says so."""

from datetime import UTC, datetime, timedelta


class StandingClock:
    """Satisfies `domain.ports.Clock`; starts at a working evening of the heating season."""

    def __init__(self) -> None:
        self._now = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self._now

    def passes(self, **parts: float) -> None:
        self._now += timedelta(**parts)

    def is_set_to(self, moment: datetime) -> None:
        self._now = moment
