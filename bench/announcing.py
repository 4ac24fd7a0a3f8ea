"""`python -m bench.announcing`: an announcement to many, beside the thirty messages a second that Telegram takes."""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from bench.bots.process import running
from bench.furnishing import UNMETERED, furnish
from bot.clock import SystemClock
from domain.announcements import Announcement, Written
from emulator.changes import Change
from emulator.server import Telegram
from storage.database import Database

PER_SECOND = 30
TEXT = "Завтра с 10:00 до 14:00 не будет тепла."


class Ears:
    """When the text was heard for the first time and the last, and by how many."""

    def __init__(self, telegram: Telegram) -> None:
        self.times: list[float] = []
        self.chats: set[int] = set()
        telegram.world.listeners.append(self._hear)

    def _hear(self, change: Change) -> None:
        message = change.message
        if change.kind == "message" and message is not None and message.from_bot and TEXT in message.text:
            self.times.append(time.perf_counter())
            self.chats.add(message.chat.id)


async def _announce(url: str) -> None:
    database = Database(url)
    async with database.transaction() as unit:
        audience = await unit.announcements.audience(())
        written = Written("bench", (), {"ru": TEXT}, urgent=True)
        await unit.announcements.create(Announcement(0, written, 1, "bench", SystemClock().now()), audience)
    await database.close()


async def measure(people: int) -> tuple[float, float, int]:
    """Seconds from the first message to the last, cores used meanwhile, how many were told twice."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        url = f"sqlite+aiosqlite:///{folder}/cabinet.db"
        async with Telegram.running(SystemClock()) as telegram:
            told = [telegram.person(f"person {number}", language="ru") for number in range(people)]
            for person in told:
                # each has begun the chat some time ago
                person.where.started = True
            await furnish(url, folder / "feed", told, UNMETERED)
            ears = Ears(telegram)
            async with running("bot", telegram, folder, url) as bot:
                await _announce(url)
                used, began = bot.processor_seconds(), time.perf_counter()
                while len(ears.chats) < people:  # noqa: ASYNC110 - the messages come over the wire
                    await asyncio.sleep(0.1)
                cores = (bot.processor_seconds() - used) / (time.perf_counter() - began)
    return ears.times[-1] - ears.times[0], cores, len(ears.times) - people


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=10_000)
    people = asked.parse_args().people
    seconds, cores, twice = asyncio.run(measure(people))
    least = people / PER_SECOND
    sys.stdout.write(f"An announcement to {people} people\n")
    sys.stdout.write(
        f"  {seconds:.1f} s, at {PER_SECOND} a second {least:.1f} s, ratio {seconds / least:.2f}\n"
    )
    sys.stdout.write(f"  {cores:.2f} cores, told twice {twice}\n")


if __name__ == "__main__":
    main()
