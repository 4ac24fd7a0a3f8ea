"""The door: does the time of an answer tell whether a contract exists, and who waits while a hundred sign in."""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from argon2 import PasswordHasher as Argon2

from bot.clock import SystemClock
from bot.importing import Feed, take_in
from bot.passwords import Argon2Hasher, HashingThread
from bot.slow import Answers, Suspended, answers_at_hand
from bot.worker import AT_ONCE as TURNS
from domain.access import Access, Policy, Rules
from domain.consumer import Level
from domain.errors import DomainError
from emulator.cast import write_snapshot
from storage.database import Database
from storage.migration import migrate

# the door rests after sixty failures a minute
ROUNDS = 25
AT_ONCE = 100
TICK = 0.005
PASSWORD = "teplo-i-svet-7"  # noqa: S105 - of made-up people


@asynccontextmanager
async def _door(folder: Path) -> AsyncIterator[tuple[Database, Access]]:
    database = Database(f"sqlite+aiosqlite:///{folder}/cabinet.db")
    thread = HashingThread()
    await migrate(database)
    write_snapshot(folder / "feed", created=SystemClock().now().replace(microsecond=0))
    await take_in(database, SystemClock(), Feed(str(folder / "feed")))
    rules = Rules(Policy.FIRST_TRUSTED, timedelta(days=3))
    yield database, Access(database.transaction, SystemClock(), Argon2Hasher(thread), rules)
    thread.close()
    await database.close()


async def _bind(database: Database) -> None:
    """Accounts with a password of their own."""
    stored = Argon2().hash(PASSWORD)
    now = SystemClock().now()
    async with database.transaction() as unit:
        for who in range(AT_ONCE):
            binding = await unit.access.bind("00001", who + 1, now)
            await unit.access.set_password(binding.id, stored, Level.L2, now)


async def _try(door: Access, who: int, contract: str, password: str = "a wrong password") -> float:  # noqa: S107 - wrong
    """Seconds from the question to the answer, the hash done between two transactions as the worker does."""
    began = time.perf_counter()
    answers: Answers = {}
    token = answers_at_hand.set(answers)
    try:
        while True:
            try:
                await door.sign_in(who, contract, password)
                return time.perf_counter() - began
            except Suspended as suspended:
                answers[suspended.key] = await suspended.answer()
            except DomainError:
                return time.perf_counter() - began
    finally:
        answers_at_hand.reset(token)


async def _lag(stopping: asyncio.Event) -> list[float]:
    late = []
    while not stopping.is_set():
        began = time.perf_counter()
        await asyncio.sleep(TICK)
        late.append(time.perf_counter() - began - TICK)
    return late


async def _all_sign_in(door: Access, done: asyncio.Event) -> None:
    """As many at a time as the worker lets in."""
    turns = asyncio.Semaphore(TURNS)

    async def signs_in(who: int) -> None:
        async with turns:
            await _try(door, who, "00001", PASSWORD)

    await asyncio.gather(*(signs_in(who + 1) for who in range(AT_ONCE)))
    done.set()


async def measure() -> dict[str, float]:
    """Milliseconds: how much longer a known contract takes than an unknown one; the loop's lag under load."""
    with tempfile.TemporaryDirectory() as folder:
        async with _door(Path(folder)) as (database, door):
            await _bind(database)
            known, unknown = [], []
            for at in range(ROUNDS):
                known.append(await _try(door, 1000 + at, f"{1 + at:05d}"))
                unknown.append(await _try(door, 3000 + at, f"{90_000 + at:05d}"))
            stopping = asyncio.Event()
            late = sorted((await asyncio.gather(_lag(stopping), _all_sign_in(door, stopping)))[0])
    difference = statistics.median(known) - statistics.median(unknown)
    return {
        "known − unknown contract, median": difference * 1000,
        f"loop lag while {AT_ONCE} sign in, p99": late[int(len(late) * 0.99)] * 1000,
        f"loop lag while {AT_ONCE} sign in, worst": late[-1] * 1000,
    }


def main() -> None:
    sys.stdout.write("The door\n")
    for name, milliseconds in asyncio.run(measure()).items():
        sys.stdout.write(f"  {name:45} {milliseconds:8.2f} ms\n")


if __name__ == "__main__":
    main()
