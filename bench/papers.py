"""A hundred papers asked for at once: what does who asks for the balance notice of it?"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiogram.methods import SendDocument

from bench.furnishing import furnish
from bench.unlimited import UNLIMITED
from bot.app import make_app
from bot.clock import SystemClock
from bot.process import App
from bot.settings import load
from emulator.person import Person
from emulator.server import Telegram
from handlers.saying import FILE, PAPER, Made

PAPERS = 100
QUERIES = 30
# «Start», and what it is answered
GREETED = 2
MONTH = "2026-10"


@dataclass
class Desk:
    """The whole bot beside a local Telegram, and somebody who asks."""

    app: App
    asker: Person
    others: list[Person]

    async def asks(self) -> float:
        """Milliseconds from the question to the answer on the screen."""
        before, began = len(self.asker.messages), time.perf_counter()
        await self.asker.says("/balance")
        while len(self.asker.messages) < before + 2:  # noqa: ASYNC110 - the answer comes over the wire
            await asyncio.sleep(0.001)
        return (time.perf_counter() - began) * 1000

    async def orders_papers(self) -> None:
        """An invoice for each of a hundred people, in contracts of the cast by turns."""
        contracts = [f"{1 + at % 8:05d}" for at in range(PAPERS)]
        orders = [
            Made(
                SendDocument(chat_id=person.user.id, document=FILE),
                PAPER,
                {"form": "statement", "contract": contract, "first": f"2026-{1 + at % 10:02d}", "last": MONTH}
                | {"mirrored": at % 2 == 0, "language": ("ru", "uz", "uz-Cyrl")[at % 3]},
            )
            for at, (person, contract) in enumerate(zip(self.others, contracts, strict=True))
        ]
        async with self.app.database.transaction() as unit:
            await self.app.effects.say(unit, orders)
        self.app.relay.wake()

    @property
    def papers(self) -> int:
        return sum(any(one.file for one in person.messages) for person in self.others)


@asynccontextmanager
async def _desk(folder: Path) -> AsyncIterator[Desk]:
    clock = SystemClock()
    async with Telegram.running(clock) as telegram:
        settings = load(
            _env_file=None,
            bot_token=telegram.token,
            telegram_api_base=telegram.base_url,
            database_url=f"sqlite+aiosqlite:///{folder}/cabinet.db",
            files_dir=folder / "files",
        )
        people = [telegram.person(f"person {at}") for at in range(PAPERS + 1)]
        await furnish(settings.database_url, folder / "feed", people[:1])
        app = make_app(settings, clock, UNLIMITED)
        stopping = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            working = app.intake.run(), app.worker.run(stopping), app.relay.run()
            tasks = [group.create_task(one) for one in working]
            for person in people:
                await person.opens_link()
            while any(len(person.messages) < GREETED for person in people):  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.05)
            yield Desk(app, people[0], people[1:])
            for task in tasks:
                task.cancel()
        await app.close()


async def measure() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        async with _desk(Path(folder)) as desk:
            for _ in range(5):
                await desk.asks()
            at_rest = sorted([await desk.asks() for _ in range(QUERIES)])
            began = time.perf_counter()
            await desk.orders_papers()
            meanwhile = sorted([await desk.asks() for _ in range(QUERIES)])
            while desk.papers < PAPERS:  # noqa: ASYNC110 - papers come over the wire
                await asyncio.sleep(0.05)
            seconds = time.perf_counter() - began
    return {
        "balance at rest, median, ms": statistics.median(at_rest),
        "balance while 100 papers are made, median, ms": statistics.median(meanwhile),
        "balance while 100 papers are made, worst of 30, ms": meanwhile[-1],
        "ratio of the medians": statistics.median(meanwhile) / statistics.median(at_rest),
        "papers a second": PAPERS / seconds,
    }


def main() -> None:
    sys.stdout.write("A hundred papers at once\n")
    for name, figure in asyncio.run(measure()).items():
        sys.stdout.write(f"  {name:52} {figure:8.2f}\n")


if __name__ == "__main__":
    main()
