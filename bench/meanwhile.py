"""`python -m bench.meanwhile`: what who asks for the balance notices of a snapshot that is taken in."""

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.bots.process import running
from bench.crowd import Crowd, p99
from bench.feed_files import write_snapshot
from bench.furnishing import furnish
from bench.imports import postgres_urls, sqlite_urls
from bot.clock import SystemClock
from emulator.server import Telegram

PEOPLE = 32
PER_SECOND = 30
AT_REST = 300
POLITE = 10


async def _measured(url: str, folder: Path, feed: Path) -> tuple[list[float], list[float], int]:
    """Seconds of answers at rest and while the import runs; errors of the database meanwhile."""
    async with Telegram.running(SystemClock()) as telegram:
        crowd = Crowd(telegram, PEOPLE)
        await furnish(url, folder / "cast", crowd.people)
        async with running("bench.bots.ours", telegram, folder, url):
            await crowd.asks_in_turn(5)
            at_rest = await crowd.asks_at_a_rate(PER_SECOND, AT_REST)
            importing = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bench.import_ours", url, str(feed)),
                preexec_fn=lambda: os.nice(POLITE),
            )
            meanwhile: list[float] = []
            while importing.returncode is None:
                meanwhile += await crowd.asks_at_a_rate(PER_SECOND, PER_SECOND)
            if importing.returncode:
                raise SystemExit(f"the import ended with {importing.returncode}")
        log = (folder / "bot.log").read_text()
    return at_rest, meanwhile, log.count("OperationalError") + log.count("database_unavailable")


def _compare(database: str, urls: Iterator[str], feed: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        at_rest, meanwhile, errors = asyncio.run(_measured(next(urls), Path(folder), feed))
    sys.stdout.write(f"Balance at {PER_SECOND}/s while a snapshot is taken in, {database}\n")
    for what, seconds in (("at rest", at_rest), ("meanwhile", meanwhile)):
        middle, late = median(seconds) * 1e3, p99(seconds) * 1e3
        sys.stdout.write(f"  {what}: median {middle:.1f} ms, p99 {late:.1f} ms, {len(seconds)} answers\n")
    ratio = p99(meanwhile) / p99(at_rest)
    sys.stdout.write(f"  ratio of the p99 {ratio:.2f}, errors of the database {errors}\n")


def main(arguments: list[str] | None = None) -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--contracts", type=int, default=10_000)
    given = asked.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="feed-") as folder:
        feed = write_snapshot(Path(folder), given.contracts, 24)
        with sqlite_urls() as urls:
            _compare("SQLite", urls, feed)
        with postgres_urls() as urls:
            _compare("PostgreSQL", urls, feed)


if __name__ == "__main__":
    main()
