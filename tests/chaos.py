"""Kills the bot at random moments while people use it, and counts what was lost: `python -m tests.chaos`."""

import argparse
import asyncio
import random
import sys
import tempfile
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.clock import SystemClock
from emulator.faults import BrokenServer, LostAnswer, flood
from emulator.server import Telegram
from storage.database import Database
from tests.chaos_bot import MortalBot, a_zygote, environment, no_feed_is_due
from tests.chaos_check import Verdict, judge
from tests.chaos_database import furnished
from tests.chaos_people import Unanswered, Walker, fleet

PEOPLE = 40
LIFE_SECONDS = 0.0, 1.6
# so many of the lives are cut off from their beginning, wherever that then is
STILLBORN = 0.15


@asynccontextmanager
async def _bad_weather(seed: int) -> AsyncIterator[Telegram]:
    """A Telegram that now and then breaks, floods, or loses an answer."""
    async with Telegram.running(SystemClock()) as telegram:
        telegram.api.calls = deque()
        telegram.api.faults.seed = seed
        telegram.api.faults.often(LostAnswer(), 0.002, method="sendMessage")
        telegram.api.faults.often(BrokenServer(), 0.004)
        telegram.api.faults.often(flood(1), 0.002, method="sendMessage")
        yield telegram


async def run(url: str, folder: Path, *, kills: int, seed: int, people: int = PEOPLE) -> Verdict:
    """A furnished database at `url`; what the bot logs goes to `folder`."""
    await no_feed_is_due(url)
    async with _bad_weather(seed) as telegram:
        staff = telegram.world.add_group("Abonent boʻlimi")
        walkers = fleet(telegram, people, seed)
        with a_zygote() as zygote:
            bot = MortalBot(zygote, environment(telegram, staff.id, url, folder), folder)
            try:
                unanswered = await _live_and_die(bot, telegram, walkers, kills, random.Random(seed))
                verdict = await _judged(bot, telegram, url, Verdict(kills), walkers)
            finally:
                await bot.is_buried()
    verdict.faults += unanswered
    return verdict


async def _judged(
    bot: MortalBot, telegram: Telegram, url: str, verdict: Verdict, walkers: list[Walker]
) -> Verdict:
    """Once everything has been delivered and the bot has left as it should."""
    database = Database(url)
    try:
        await _quiet(database)
        if code := await bot.is_asked_to_leave():
            verdict.faults.append(f"SIGTERM: exit code {code}")
        await judge(telegram, database, walkers, verdict)
    finally:
        await database.close()
    return verdict


async def _live_and_die(
    bot: MortalBot, telegram: Telegram, walkers: list[Walker], kills: int, chance: random.Random
) -> list[str]:
    """Who was left without an answer."""
    enough = asyncio.Event()
    walks = [asyncio.create_task(walker.walks(enough)) for walker in walkers]
    await bot.is_born()
    for _ in range(kills):
        if chance.random() > STILLBORN:
            await _first_word(telegram)
        await asyncio.sleep(chance.uniform(*LIFE_SECONDS))
        await bot.is_killed()
        await bot.is_born()
    enough.set()
    ends = await asyncio.gather(*walks, return_exceptions=True)
    for end in ends:
        if isinstance(end, BaseException) and not isinstance(end, Unanswered):
            raise end
    return [f"unanswered: {end}" for end in ends if end is not None]


async def _first_word(telegram: Telegram) -> None:
    """A life is counted from here, however slow the machine is: else some would end before they began."""
    calls, before = telegram.api.calls, len(telegram.api.calls)
    while "getUpdates" not in (calls[place].method for place in range(before, len(calls))):
        before = len(calls)
        await asyncio.sleep(0.01)


async def _quiet(database: Database) -> None:
    """Nothing waits any more, for a minute at most."""
    for _ in range(600):
        async with database.reading() as unit:
            if await unit.inbox.oldest_waiting() is None and await unit.outbox.oldest_waiting() is None:
                return
        await asyncio.sleep(0.1)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="chaos-") as name, furnished(given.database, Path(name)) as url:
        verdict = asyncio.run(run(url, Path(name), kills=given.kills, seed=given.seed, people=given.people))
    sys.stdout.write("\n".join([*verdict.faults, verdict.figures()]) + "\n")
    return 1 if verdict.faults else 0


if __name__ == "__main__":
    sys.exit(main())
