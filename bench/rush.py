"""`python -m bench.rush`: cards of a thousand readings in ten minutes, and when staff see each of them.

The local Telegram keeps to the limit of a group. The minutes pass within seconds: how long somebody waits is told by
the clock that the bot goes by.
"""

import asyncio
import re
import tempfile
from pathlib import Path

from bench.imports import say
from handlers.saying import Card
from storage.database import Database
from storage.migration import migrate
from tests.clock import StandingClock
from tests.house import a_house
from tests.rush import Rush

MANY = 1_000
SECONDS = 600.0
_NUMBER = re.compile(r"reading (\d+)\b")


def _card(number: int) -> Card:
    text = f"reading {number}"
    return Card("readings", f"readings:{number}", text, (("open",),), text)


async def measure(folder: Path) -> tuple[list[float], int]:
    """How many seconds each was waited for, least first; how many messages told of them."""
    url = f"sqlite+aiosqlite:///{folder}/cabinet.db"
    database = Database(url)
    await migrate(database)
    await database.close()
    arrivals = {number: number * SECONDS / MANY for number in range(MANY)}
    async with a_house(url, StandingClock(), folder / "files") as house:
        rush = Rush(house)
        await rush.comes([(at, _card(number)) for number, at in arrivals.items()])
        said = [one for one in house.telegram.world.messages(house.staff) if one.from_bot and one.text]
        seen: dict[int, float] = {}
        for message in said:
            for number in map(int, _NUMBER.findall(message.text)):
                seen.setdefault(number, rush.seconds(message) - arrivals[number])
    return sorted(seen.values()), len(said)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        waited, messages = asyncio.run(measure(Path(folder)))
    late, worst = waited[int(MANY * 0.95)], waited[-1]
    say(f"{MANY} readings in {SECONDS / 60:.0f} minutes, a group that takes 20 messages a minute")
    say(f"  {len(waited)} seen in {messages} messages, p95 after {late:.1f} s, the last after {worst:.1f} s")


if __name__ == "__main__":
    main()
