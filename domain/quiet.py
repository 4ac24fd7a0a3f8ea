"""Hours in which a person is not to be disturbed by what can wait; what falls into them comes when they end."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol

from domain.errors import StaleButton
from domain.ports import Transaction


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From the full hour `begins` to the full hour `ends`, local time; none where they are the same."""

    begins: int
    ends: int

    @property
    def is_off(self) -> bool:
        return self.begins == self.ends

    def end_after(self, local: datetime) -> datetime | None:
        """When the quiet ends that this local moment lies in; None if it lies in none."""
        hour, night = local.hour, self.begins > self.ends
        within = (hour >= self.begins or hour < self.ends) if night else self.begins <= hour < self.ends
        if not within:
            return None
        later = night and hour >= self.begins
        day = local.date() + timedelta(days=1) if later else local.date()
        return datetime.combine(day, time(self.ends), local.tzinfo)


USUAL = QuietHours(21, 8)
"""Of everybody who has not chosen others."""

CHOICES = (USUAL, QuietHours(20, 8), QuietHours(22, 7), QuietHours(23, 9), QuietHours(0, 0))
"""What can be chosen; the last are none."""


class QuietStore(Protocol):
    async def of(self, telegram_id: int) -> QuietHours: ...
    async def choose(self, telegram_id: int, hours: QuietHours) -> None: ...


class QuietUnit(Protocol):
    """The part of a unit of work that this needs."""

    @property
    def quiet_hours(self) -> QuietStore: ...


class Quiet:
    """Belongs to the Telegram account, like the choice of notices."""

    def __init__(self, transaction: Transaction[QuietUnit]) -> None:
        self._transaction = transaction

    async def of(self, telegram_id: int) -> QuietHours:
        async with self._transaction() as unit:
            return await unit.quiet_hours.of(telegram_id)

    async def choose(self, telegram_id: int, place: int) -> QuietHours:
        """The hours at this place of the choices, from now on. Raises StaleButton."""
        if not 0 <= place < len(CHOICES):
            raise StaleButton
        async with self._transaction() as unit:
            await unit.quiet_hours.choose(telegram_id, CHOICES[place])
        return CHOICES[place]
