"""How often a call of Telegram meets a fault while the bot is being killed."""

from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.clock import SystemClock
from emulator.faults import BrokenServer, Delay, Faults, LostAnswer, flood
from emulator.server import Telegram

SLOW_SECONDS = 1.5


@dataclass(frozen=True)
class Weather:
    """The chance of each fault, for any call; floods and lost answers strike `method` alone if there is one."""

    broken: float
    flooded: float
    lost: float
    slow: float = 0.0
    method: str | None = None


FAIR = Weather(broken=0.004, flooded=0.002, lost=0.002, method="sendMessage")
FOUL = Weather(broken=0.03, flooded=0.03, lost=0.03, slow=0.03)


@asynccontextmanager
async def telegram_in(weather: Weather, seed: int) -> AsyncIterator[Telegram]:
    """A Telegram that now and then breaks, floods, dawdles, or loses an answer."""
    async with Telegram.running(SystemClock()) as telegram:
        telegram.api.calls = deque()
        faults = telegram.api.faults = Faults(seed)
        faults.often(LostAnswer(), weather.lost, method=weather.method)
        faults.often(BrokenServer(), weather.broken)
        faults.often(flood(1), weather.flooded, method=weather.method)
        if weather.slow:
            faults.often(Delay(SLOW_SECONDS), weather.slow)
        yield telegram
