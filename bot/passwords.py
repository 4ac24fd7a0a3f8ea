"""argon2id off the event loop and outside of transactions, one hash at a time (31 ms each)."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from argon2 import PasswordHasher as Argon2
from argon2.exceptions import InvalidHashError, VerificationError

from bot.slow import answer_to


@cache
def _argon2() -> Argon2:
    return Argon2(time_cost=2, memory_cost=19_456, parallelism=1)


@cache
def _hash_of_nobody() -> str:
    """What a password is compared with where there is none, so that it takes as long; once a process."""
    return _argon2().hash("nobody has this password")


class HashingThread:
    """A single thread for hashes: the loop stays free, and memory is that of one hash."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="passwords")

    async def do(self, work: Callable[[], str | bool]) -> str | bool:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)


class Argon2Hasher:
    """Satisfies `domain.ports.PasswordHasher` (argon2id, 19 MiB, t=2, p=1)."""

    def __init__(self, thread: HashingThread) -> None:
        self._thread = thread
        self._argon2 = _argon2()
        self._nobody = _hash_of_nobody()

    async def hash(self, password: str) -> str:
        return str(await self._answer(("hash", password), lambda: self._argon2.hash(password)))

    async def verify(self, stored: str | None, password: str) -> bool:
        against = stored or self._nobody
        right = await self._answer(("verify", against, password), lambda: self._matches(against, password))
        return bool(right) and stored is not None

    def _matches(self, stored: str, password: str) -> bool:
        try:
            return self._argon2.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False

    async def _answer(self, key: tuple[str, ...], work: Callable[[], str | bool]) -> str | bool:
        answer: str | bool = await answer_to(key, lambda: self._thread.do(work))
        return answer
