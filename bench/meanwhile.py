"""`python -m bench.meanwhile`: what who asks for the balance notices of a snapshot that is taken in.

The snapshot is the first of its kind, so it is read as a whole. All rounds are looked at together.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.bots.process import running
from bench.bots.watched import watched
from bench.crowd import Crowd, p99
from bench.feed_files import write_snapshot
from bench.furnishing import furnish
from bench.imports import measured, postgres_urls, say, sqlite_urls
from bot.clock import SystemClock
from bot.feed import leave_room
from emulator.server import Telegram

PEOPLE = 32
PER_SECOND = 30
AT_REST = 300


@dataclass
class Seen:
    """Seconds of answers at rest and meanwhile; what the watches saw meanwhile; errors of the database."""

    at_rest: list[float] = field(default_factory=list)
    meanwhile: list[float] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    waited: list[float] = field(default_factory=list)
    errors: int = 0


async def _look(seen: Seen, url: str, folder: Path, feed: Path) -> None:
    async with Telegram.running(SystemClock()) as telegram:
        crowd = Crowd(telegram, PEOPLE)
        await furnish(url, folder / "cast", crowd.people)
        async with running("bench.bots.watched", telegram, folder, url):
            await crowd.asks_in_turn(5)
            seen.at_rest += await crowd.asks_at_a_rate(PER_SECOND, AT_REST)
            began = time.monotonic()
            await _ask_meanwhile(seen, crowd, url, feed)
            watch = watched(folder, began, time.monotonic())
        log = (folder / "bot.log").read_text()
    seen.late += watch.late
    seen.waited += watch.waited
    seen.errors += log.count("OperationalError") + log.count("database_unavailable")


async def _ask_meanwhile(seen: Seen, crowd: Crowd, url: str, feed: Path) -> None:
    importing = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bench.import_ours", url, str(feed)
    )
    leave_room(importing.pid)
    while importing.returncode is None:
        seen.meanwhile += await crowd.asks_at_a_rate(PER_SECOND, PER_SECOND)
    if importing.returncode:
        raise SystemExit(f"the import ended with {importing.returncode}")


def _compare(database: str, urls: Iterator[str], feed: Path, rounds: int) -> None:
    # the server has had a day like this: its files of the log are there, and are written again
    measured("bench.import_ours", next(urls), feed)
    seen = Seen()
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            asyncio.run(_look(seen, next(urls), Path(folder), feed))
    say(f"Balance at {PER_SECOND}/s while a snapshot is taken in, {database}: {rounds} rounds")
    for what, seconds in (("at rest", seen.at_rest), ("meanwhile", seen.meanwhile)):
        middle, late = median(seconds) * 1e3, p99(seconds) * 1e3
        say(f"  {what}: median {middle:.1f} ms, p99 {late:.1f} ms, {len(seconds)} answers")
    say(
        f"  ratio of the p99 {p99(seen.meanwhile) / p99(seen.at_rest):.2f}, errors of the database {seen.errors}"
    )
    say(f"  the loop comes late by {p99(seen.late) * 1e3:.1f} ms (p99 of {len(seen.late)})")
    say(f"  the longest of {len(seen.waited)} waits for a transaction {max(seen.waited) * 1e3:.0f} ms")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--contracts", type=int, default=100_000)
    asked.add_argument("--rounds", type=int, default=3)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="feed-") as folder:
        feed = write_snapshot(Path(folder), given.contracts, 24)
        with sqlite_urls() as urls:
            _compare("SQLite", urls, feed, given.rounds)
        with postgres_urls() as urls:
            _compare("PostgreSQL", urls, feed, given.rounds)


if __name__ == "__main__":
    main()
