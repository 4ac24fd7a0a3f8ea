"""The bot under two watches: `python -m bench.bots.watched` notes how late its loop comes and who waits to write.

It looks at the clock every five milliseconds; a line of `watch.jsonl` has half a second of what it saw.
"""

import asyncio
import json
import os
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.bots import ours
from bot.logs import set_up
from bot.loop import run_in_a_loop
from storage.database import Database
from storage.unit_of_work import UnitOfWork

_EVERY = 0.005
_LINE = 100


@dataclass(frozen=True)
class Watch:
    """Seconds by which the loop came late, and that were waited until a transaction began."""

    late: list[float]
    waited: list[float]


async def main() -> None:
    waited: list[float] = []
    usual = Database.transaction

    @asynccontextmanager
    async def timed(database: Database) -> AsyncIterator[UnitOfWork]:
        asked = time.monotonic()
        async with usual(database) as unit:
            waited.append(time.monotonic() - asked)
            yield unit

    Database.transaction = timed  # type: ignore[method-assign]
    watch = _watch(_place(Path(os.environ["FILES_DIR"]).parent), waited)
    watching = asyncio.create_task(watch)  # noqa: TID251 - it is ended below
    try:
        await ours.main()
    finally:
        watching.cancel()


async def _watch(place: Path, waited: list[float]) -> None:
    late: list[float] = []
    while True:
        asked = time.monotonic()
        await asyncio.sleep(_EVERY)
        late.append(max(0.0, time.monotonic() - asked - _EVERY))
        if len(late) == _LINE:
            with place.open("a") as lines:
                lines.write(json.dumps([asked, late, waited]) + "\n")
            late.clear()
            waited.clear()


def watched(folder: Path, began: float, ended: float) -> Watch:
    """What the bot in this folder saw between two moments of the monotonic clock."""
    seen = [(late, waited) for at, late, waited in _lines(folder) if began <= at <= ended]
    return Watch([one for late, _ in seen for one in late], [one for _, waited in seen for one in waited])


def _lines(folder: Path) -> Iterator[tuple[float, list[float], list[float]]]:
    for line in _place(folder).read_text().splitlines():
        yield tuple(json.loads(line))


def _place(folder: Path) -> Path:
    return folder / "watch.jsonl"


if __name__ == "__main__":
    set_up()
    run_in_a_loop(main())
