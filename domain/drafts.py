"""What somebody has begun to enter and was cut off from: kept for a week, and offered again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol

from domain.consumer import Consumer
from domain.ports import Clock, Transaction


class DraftStore(Protocol):
    async def find(self, telegram_id: int, contract: str, flow: str) -> Mapping[str, Any] | None: ...
    async def keep(
        self, telegram_id: int, contract: str, flow: str, content: Mapping[str, Any], now: datetime
    ) -> None: ...
    async def drop(self, telegram_id: int, contract: str, flow: str) -> None: ...


class DraftUnit(Protocol):
    """The part of a unit of work that drafts need."""

    @property
    def drafts(self) -> DraftStore: ...


class Drafts:
    """One draft of an account for each contract and flow, e.g. `readings`; its content is JSON."""

    def __init__(self, transaction: Transaction[DraftUnit], clock: Clock) -> None:
        self._transaction = transaction
        self._clock = clock

    async def find(self, consumer: Consumer, flow: str) -> Mapping[str, Any] | None:
        """What was entered so far; None if nothing was, or it was forgotten since."""
        async with self._transaction() as unit:
            return await unit.drafts.find(consumer.telegram_id, consumer.contract, flow)

    async def keep(self, consumer: Consumer, flow: str, content: Mapping[str, Any]) -> None:
        """In place of what was kept before."""
        async with self._transaction() as unit:
            await unit.drafts.keep(consumer.telegram_id, consumer.contract, flow, content, self._clock.now())

    async def drop(self, consumer: Consumer, flow: str) -> None:
        """It was filed, or given up."""
        async with self._transaction() as unit:
            await unit.drafts.drop(consumer.telegram_id, consumer.contract, flow)
