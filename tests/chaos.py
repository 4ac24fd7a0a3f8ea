"""Kills the bot at random moments while people use it, and counts what was lost: `python -m tests.chaos`.

`--processes 2 --database postgres --weather foul --kills 40 --outage 30`: several on one database, killed in turn
under a Telegram on a bad day; then the server of the database is stopped for so many seconds.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from emulator.server import Telegram
from storage.database import Database
from tests.chaos_bot import MortalBot, Zygote, a_zygote, environment, no_feed_is_due
from tests.chaos_check import Verdict, judge
from tests.chaos_database import Place, furnished
from tests.chaos_people import Unanswered, Walker, fleet
from tests.chaos_weather import FAIR, FOUL, Weather, telegram_in

PEOPLE = 40
LIFE_SECONDS = 0.0, 1.6
# so many of the lives are cut off from their beginning, wherever that then is
STILLBORN = 0.15
# people are in the middle of something when the database goes, and go on once it is back
AROUND_AN_OUTAGE = 4.0


@dataclass(frozen=True)
class Trial:
    """What the bot has to live through; `outage`: for how many seconds the database is away at the end."""

    kills: int
    seed: int = 1
    people: int = PEOPLE
    processes: int = 1
    weather: Weather = FAIR
    outage: float = 0.0


@dataclass
class Ordeal:
    """A trial under way; the verdict is filled in as it goes."""

    trial: Trial
    place: Place
    telegram: Telegram
    bots: list[MortalBot]
    walkers: list[Walker]
    verdict: Verdict

    def __post_init__(self) -> None:
        self._chance = random.Random(self.trial.seed)

    async def goes_on(self) -> None:
        """From the first birth until everybody has left."""
        enough = asyncio.Event()
        walks = [asyncio.create_task(walker.walks(enough)) for walker in self.walkers]
        for bot in self.bots:
            await bot.is_born()
        for number in range(self.trial.kills):
            await self._one_life_ends(self.bots[number % len(self.bots)])
        if self.trial.outage:
            await self._database_is_away()
        enough.set()
        ends = await asyncio.gather(*walks, return_exceptions=True)
        for end in ends:
            if isinstance(end, BaseException) and not isinstance(end, Unanswered):
                raise end
        self.verdict.faults += [f"unanswered: {end}" for end in ends if end is not None]

    async def _one_life_ends(self, bot: MortalBot) -> None:
        if self._chance.random() > STILLBORN:
            await self._called("getUpdates")
        await asyncio.sleep(self._chance.uniform(*LIFE_SECONDS))
        led = bot.leads()
        await bot.is_killed()
        if led and len(self.bots) > 1:
            self.verdict.takeovers.append(await self._called("getUpdates"))
        await bot.is_born()

    async def _called(self, method: str) -> float:
        """Seconds until it is called next. A life is counted from its first call: else some would end before."""
        calls, began, before = self.telegram.api.calls, time.monotonic(), len(self.telegram.api.calls)
        while method not in (calls[place].method for place in range(before, len(calls))):
            before = len(calls)
            await asyncio.sleep(0.01)
        return time.monotonic() - began

    async def _database_is_away(self) -> None:
        await asyncio.sleep(AROUND_AN_OUTAGE)
        await self.place.is_away_for(self.trial.outage)
        self.verdict.recovered_in = await self._called("sendMessage")
        await asyncio.sleep(AROUND_AN_OUTAGE)

    async def is_judged(self) -> None:
        """Once everything has been delivered and the bots have left as they should."""
        database = Database(self.place.url)
        try:
            await _quiet(database)
            codes = [await bot.is_asked_to_leave() for bot in self.bots]
            self.verdict.faults += [f"SIGTERM: exit code {code}" for code in codes if code]
            await judge(self.telegram, database, self.walkers, self.verdict)
        finally:
            await database.close()


async def run(place: Place, folder: Path, trial: Trial) -> Verdict:
    """A furnished database is at `place`; what the bots log goes to folders of theirs in `folder`."""
    await no_feed_is_due(place.url)
    async with telegram_in(trial.weather, trial.seed) as telegram:
        staff = telegram.world.add_group("Abonent boʻlimi")
        walkers = fleet(telegram, trial.people, trial.seed)
        around = environment(telegram, staff.id, place.url, folder)
        with a_zygote() as zygote:
            bots = [_a_bot(zygote, around, folder / f"bot-{n}") for n in range(trial.processes)]
            ordeal = Ordeal(trial, place, telegram, bots, walkers, Verdict(trial.kills, staff))
            try:
                await ordeal.goes_on()
                await ordeal.is_judged()
            finally:
                for bot in bots:
                    await bot.is_buried()
    return ordeal.verdict


def _a_bot(zygote: Zygote, around: dict[str, str], room: Path) -> MortalBot:
    room.mkdir()
    return MortalBot(zygote, around, room)


async def _quiet(database: Database) -> None:
    """Nothing waits any more, for two minutes at most: a group takes 20 messages in one."""
    for _ in range(1200):
        async with database.reading() as unit:
            if await unit.inbox.oldest_waiting() is None and await unit.outbox.oldest_waiting() is None:
                return
        await asyncio.sleep(0.1)


def _asked_for() -> tuple[Trial, str]:
    """The trial, and the kind of database it is held on."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--weather", choices=["fair", "foul"], default="fair")
    parser.add_argument("--outage", type=float, default=0.0, metavar="SECONDS")
    given = parser.parse_args()
    if given.database == "sqlite" and (given.processes > 1 or given.outage):
        parser.error("several processes, and a database that goes away, need --database postgres")
    weather = FOUL if given.weather == "foul" else FAIR
    trial = Trial(given.kills, given.seed, given.people, given.processes, weather, given.outage)
    return trial, given.database


def main() -> int:
    trial, kind = _asked_for()
    with tempfile.TemporaryDirectory(prefix="chaos-") as name, furnished(kind, Path(name)) as place:
        verdict = asyncio.run(run(place, Path(name), trial))
    sys.stdout.write("\n".join([*verdict.faults, verdict.figures()]) + "\n")
    return 1 if verdict.faults else 0


if __name__ == "__main__":
    sys.exit(main())
