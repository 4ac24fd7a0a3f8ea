"""The event loop everything runs in: uvloop, which needs less for each call; the standard one where there is none."""

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

if sys.platform == "win32":
    new_loop = asyncio.new_event_loop
else:
    import uvloop

    new_loop = uvloop.new_event_loop


def run_in_a_loop(work: Coroutine[Any, Any, T]) -> T:
    """As `asyncio.run` does."""
    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(work)
