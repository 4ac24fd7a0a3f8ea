"""What was sent, month by month, with every correction: never to be mixed with what was billed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Protocol

from domain.consumer import Consumer, Right
from domain.periods import Month
from domain.ports import Clock, Transaction
from domain.readings.facts import Reading, Stage, Way
from domain.readings.month import stage_of_sent
from domain.sessions import require

MONTHS_BACK = 12


@dataclass(frozen=True, slots=True)
class SentMonth:
    """A month with everything that was sent for it, newest correction first; `at` is the present moment."""

    period: Month
    readings: Sequence[Reading]
    way: Way
    stage: Stage
    at: datetime


class SentStore(Protocol):
    async def sent(self, contract: str, first: Month, telegram_id: int | None) -> Sequence[Reading]: ...
    async def ways(self, contract: str, first: Month) -> Mapping[Month, Way]: ...


class SentUnit(Protocol):
    """The part of a unit of work that this history needs."""

    @property
    def readings(self) -> SentStore: ...


class SentReadings:
    """The history of what a contract has sent."""

    def __init__(self, reading: Transaction[SentUnit], clock: Clock, zone: tzinfo) -> None:
        self._reading = reading
        self._clock = clock
        self._zone = zone

    async def months(self, consumer: Consumer) -> Sequence[SentMonth]:
        """The last twelve months, newest first; an account that is not proven sees what it has sent itself."""
        require(consumer, Right.SUBMIT)
        now = self._clock.now()
        first = Month.of(now.astimezone(self._zone).date()).plus(1 - MONTHS_BACK)
        own = None if consumer.may(Right.SEE_FIGURES) else consumer.telegram_id
        async with self._reading() as unit:
            sent = await unit.readings.sent(consumer.contract, first, own)
            ways = await unit.readings.ways(consumer.contract, first)
        periods = sorted({one.period for one in sent}, reverse=True)
        return [self._month(period, sent, ways.get(period, Way()), now) for period in periods]

    def _month(self, period: Month, sent: Sequence[Reading], way: Way, now: datetime) -> SentMonth:
        readings = sorted(
            (one for one in sent if one.period == period), key=lambda one: (one.point, -one.revision)
        )
        return SentMonth(period, readings, way, stage_of_sent(way, period, now, self._zone), now)
