"""argon2id off the event loop and outside of transactions: slow work suspends the update that needs it.

A transaction must not wait for a hash (31 ms each), so inside one the hasher raises `Suspended` with the work;
the worker rolls back, does the work in a thread and runs the update again with the answer at hand.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar

from argon2 import PasswordHasher as Argon2
from argon2.exceptions import InvalidHashError, VerificationError

Answers = dict[tuple[str, ...], str | bool]
Work = Callable[[], str | bool]
answers_at_hand: ContextVar[Answers | None] = ContextVar("answers_at_hand", default=None)


class Suspended(BaseException):
    """The update waits for `work`; not an Exception, so that nobody on the way takes it for a fault."""

    def __init__(self, key: tuple[str, ...], work: Work) -> None:
        super().__init__("slow work")
        self.key = key
        self.work = work


class SlowWork:
    """A single thread for hashes: the loop stays free, and memory is that of one hash."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="passwords")

    async def do(self, work: Work) -> str | bool:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)


class Argon2Hasher:
    """Satisfies `domain.ports.PasswordHasher` (argon2id, 19 MiB, t=2, p=1)."""

    def __init__(self, slow: SlowWork) -> None:
        self._slow = slow
        self._argon2 = Argon2(time_cost=2, memory_cost=19_456, parallelism=1)
        self._nobody = self._argon2.hash("nobody has this password")

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

    async def _answer(self, key: tuple[str, ...], work: Work) -> str | bool:
        known = answers_at_hand.get()
        if known is None:
            return await self._slow.do(work)
        if key not in known:
            raise Suspended(key, work)
        return known[key]
