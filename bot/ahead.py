"""Reading ahead of whoever works with what was read."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, asynccontextmanager
from typing import TypeVar

T = TypeVar("T")


@asynccontextmanager
async def ahead(things: Iterator[T], at_most: int = 1) -> AsyncIterator[AsyncIterator[T]]:
    """The next ones are made, in a thread, while the one before is worked with; the first ones from now on."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as reader:
        waiting = deque(loop.run_in_executor(reader, next, things, None) for _ in range(at_most))

        async def each() -> AsyncGenerator[T]:
            while (thing := await waiting[0]) is not None:
                waiting.popleft()
                waiting.append(loop.run_in_executor(reader, next, things, None))
                yield thing

        try:
            async with aclosing(each()) as following:
                yield following
        finally:
            await asyncio.wait(waiting)
            for one in waiting:
                one.exception()
