"""People at a local Telegram who ask a bot, and how long each answer takes to come."""

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC
from itertools import cycle

from emulator.changes import Change
from emulator.person import Person
from emulator.server import Telegram
from locales import Language

QUESTION = "/balance"
_BLANK = Language(UTC).texts("ru")("hidden")


class Crowd:
    """Each person's answers are told apart by the chat; they come in the order of the questions.

    A message that stands blank before it shows data is no answer yet.
    """

    def __init__(self, telegram: Telegram, size: int) -> None:
        self.people = [telegram.person(f"person {number}", language="ru") for number in range(size)]
        self._asked: dict[int, list[float]] = {person.where.id: [] for person in self.people}
        self._answered: dict[int, asyncio.Event] = {place: asyncio.Event() for place in self._asked}
        self.seconds: list[float] = []
        telegram.world.listeners.append(self._look)

    def _look(self, change: Change) -> None:
        if change.kind not in ("message", "edited") or change.message is None or not change.message.from_bot:
            return
        if change.message.text == _BLANK:
            return
        asked = self._asked.get(change.message.chat.id)
        if asked:
            self.seconds.append(time.perf_counter() - asked.pop(0))
            self._answered[change.message.chat.id].set()

    async def asks_in_turn(self, times: int) -> list[float]:
        """Everybody asks, waits for the answer, asks again. The seconds each answer took."""
        self.seconds = []
        await asyncio.gather(*(self._asks(person, times) for person in self.people))
        return self.seconds

    async def _asks(self, person: Person, times: int) -> None:
        for _ in range(times):
            await self._ask(person)
            await self._answer(person)

    async def asks_at_a_rate(self, per_second: float, total: int) -> list[float]:
        """Questions come at even times, whoever's turn it is, answered or not."""
        self.seconds = []
        began = time.perf_counter()
        for number, person in zip(range(total), cycle(self.people), strict=False):
            await asyncio.sleep(max(0.0, began + number / per_second - time.perf_counter()))
            await self._ask(person)
        for person in self.people:
            await self._answer(person)
        return self.seconds

    async def _ask(self, person: Person) -> None:
        self._answered[person.where.id].clear()
        self._asked[person.where.id].append(time.perf_counter())
        await person.says(QUESTION)

    async def _answer(self, person: Person) -> None:
        while self._asked[person.where.id]:
            self._answered[person.where.id].clear()
            await self._answered[person.where.id].wait()


def p99(seconds: Sequence[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.99)]
