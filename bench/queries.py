"""`python -m bench.queries`: a balance query against what a bare echo bot and a usual bot need for their answers.

All are processes of their own beside the same local Telegram, in turn, several rounds; what is told are medians.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import psutil

from bench.bots.process import running
from bench.crowd import Crowd, p99
from bench.furnishing import furnish, furnish_usual
from bench.imports import postgres_urls, say, sqlite_urls
from bot.clock import SystemClock
from emulator.server import Telegram

PEOPLE = 32
WARMING_UP = 5
PER_SECOND = 50

Furnish = Callable[[str, Crowd], Awaitable[None]]


@dataclass(frozen=True)
class Round:
    """Microseconds of processor for an update; milliseconds to an answer, with all asking and at a rate.

    `stolen` is for how many milliseconds of the rate a processor was ready to run us, but given to another machine.
    """

    processor: float
    middle: float
    late: float
    late_at_rate: float
    stolen: float


@dataclass(frozen=True)
class Bot:
    """A program, and what is there before it starts."""

    name: str
    module: str
    furnish: Furnish


async def _nothing(_url: str, _crowd: Crowd) -> None:
    pass


async def _measured(bot: Bot, url: str, times: int) -> Round:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        async with Telegram.running(SystemClock()) as telegram:
            crowd = Crowd(telegram, PEOPLE)
            await bot.furnish(url, crowd)
            async with running(bot.module, telegram, Path(folder), url) as process:
                await crowd.asks_in_turn(WARMING_UP)
                before = process.processor_seconds()
                asked = await crowd.asks_in_turn(times)
                processor = (process.processor_seconds() - before) / len(asked)
                before = _stolen_seconds()
                at_rate = await crowd.asks_at_a_rate(PER_SECOND, PER_SECOND * 10)
                stolen = _stolen_seconds() - before
    return Round(processor * 1e6, median(asked) * 1e3, p99(asked) * 1e3, p99(at_rate) * 1e3, stolen * 1e3)


def _stolen_seconds() -> float:
    return float(getattr(psutil.cpu_times(), "steal", 0.0))


def _compare(database: str, urls: Iterator[str], feed: Path, rounds: int, times: int) -> None:
    async def with_cabinet(url: str, crowd: Crowd) -> None:
        await furnish(url, feed, crowd.people)

    async def with_table(url: str, crowd: Crowd) -> None:
        await furnish_usual(url, crowd.people)

    bots = [
        Bot("echo", "bench.bots.echo", _nothing),
        Bot("usual", "bench.bots.usual", with_table),
        Bot("ours", "bench.bots.ours", with_cabinet),
    ]
    taken: dict[str, list[Round]] = {bot.name: [] for bot in bots}
    for _ in range(rounds):
        for bot in bots:
            taken[bot.name].append(asyncio.run(_measured(bot, next(urls), times)))
    _tell(database, taken, rounds)


def _tell(database: str, taken: dict[str, list[Round]], rounds: int) -> None:
    say(f"Balance, {PEOPLE} people at once, {database}: medians of {rounds} rounds")
    say(f"  {'':8} processor, µs   answer, ms   p99, ms   p99 at {PER_SECOND}/s, ms   stolen then, ms")
    for name, runs in taken.items():
        figures = [median(getattr(run, what) for run in runs) for what in Round.__annotations__]
        say("  {:8} {:13.0f} {:12.1f} {:9.1f} {:17.1f} {:17.0f}".format(name, *figures))
    for floor in ("echo", "usual"):
        pairs = list(zip(taken["ours"], taken[floor], strict=True))
        processor = median(ours.processor / least.processor for ours, least in pairs)
        late = median(ours.late / least.late for ours, least in pairs)
        say(f"  ours / {floor}: processor {processor:.2f}, p99 {late:.2f}")
    more = median(o.late_at_rate - e.late_at_rate for o, e in zip(taken["ours"], taken["echo"], strict=True))
    say(f"  p99 at {PER_SECOND}/s: ours − echo {more:+.1f} ms")
    each = ", ".join(f"{run.late_at_rate:.0f} ({run.stolen:.0f})" for run in taken["ours"])
    say(f"  ours, each round, and what was stolen meanwhile: {each}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--times", type=int, default=40)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="feed-") as folder:
        feed = Path(folder) / "feed"
        with sqlite_urls() as urls:
            _compare("SQLite", urls, feed, given.rounds, given.times)
        with postgres_urls() as urls:
            _compare("PostgreSQL", urls, feed, given.rounds, given.times)


if __name__ == "__main__":
    main()
