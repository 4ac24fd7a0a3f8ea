"""Reading ahead of whoever works with what was read."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, aclosing, asynccontextmanager
from functools import partial
from itertools import islice, repeat
from typing import TypeVar

T = TypeVar("T")


def ahead(things: Iterator[T]) -> AbstractAsyncContextManager[AsyncIterator[T]]:
    """The next one is made, in a thread, while the one before is worked with; the first one from now on."""
    return _made(repeat(partial(next, things, None)), at_once=1, in_hand=1)


def side_by_side(
    works: Iterable[Callable[[], T]], at_once: int, in_hand: int
) -> AbstractAsyncContextManager[AsyncIterator[T]]:
    """What works come to, as they are done: so many at once, each in a thread, from now on.

    No more than `in_hand` are begun or done before somebody has taken one of them.
    """
    return _made(iter(works), at_once, in_hand)


@asynccontextmanager
async def _made(
    works: Iterator[Callable[[], T | None]], at_once: int, in_hand: int
) -> AsyncIterator[AsyncIterator[T]]:
    """Until there are no more, or one comes to None."""
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(at_once) as threads:
        waiting = {loop.run_in_executor(threads, work) for work in islice(works, in_hand)}

        async def each() -> AsyncGenerator[T]:
            while waiting:
                done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                first = done.pop()
                thing = await first
                waiting.remove(first)
                if thing is None:
                    return
                waiting.update(loop.run_in_executor(threads, work) for work in islice(works, 1))
                yield thing

        try:
            async with aclosing(each()) as following:
                yield following
        finally:
            if waiting:
                await asyncio.wait(waiting)
            for one in waiting:
                one.exception()
