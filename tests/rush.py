"""Cards that arrive at their moments while the relay waits for its turns: hours pass within seconds."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.pace import Limits, Pace
from emulator.messages import Message
from handlers.saying import Spoken
from tests.house import House


@dataclass
class Rush:
    """What is said at which second; the staff group takes it no faster than Telegram lets it."""

    house: House
    arrivals: deque[tuple[float, Spoken]] = field(default_factory=deque)

    def __post_init__(self) -> None:
        self.began = self.house.clock.now()
        turns = self.house.app.relay.turns
        turns.pace = Pace(Limits(), lambda: self.house.clock.now().timestamp())
        turns.wait = self._wait
        self.house.telegram.api.limits.enforced = True

    async def comes(self, arrivals: Sequence[tuple[float, Spoken]]) -> None:
        """Everything arrives and is delivered."""
        self.arrivals.extend(sorted(arrivals, key=lambda arrival: arrival[0]))
        while self.arrivals:
            await self._arrive_until(self._moment(self.arrivals[0][0]))
            await self.house.app.relay.drain()

    def seconds(self, message: Message) -> float:
        """When a message was sent, after the beginning."""
        return (message.date - self.began).total_seconds()

    async def _wait(self, seconds: float, unless: asyncio.Event) -> None:
        assert not unless.is_set()
        until = self.house.clock.now() + timedelta(seconds=seconds)
        await self._arrive_until(until)
        self.house.clock.is_set_to(max(until, self.house.clock.now()))

    async def _arrive_until(self, until: datetime) -> None:
        """Say what arrives by then, each at its moment."""
        while self.arrivals and self._moment(self.arrivals[0][0]) <= until:
            at, saying = self.arrivals.popleft()
            self.house.clock.is_set_to(max(self._moment(at), self.house.clock.now()))
            async with self.house.app.database.transaction() as unit:
                await self.house.app.effects.say(unit, [saying])

    def _moment(self, seconds: float) -> datetime:
        return self.began + timedelta(seconds=seconds)
