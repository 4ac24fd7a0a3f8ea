"""How often the database is asked what is to be done: under load each look finds more, and costs less for each."""

import asyncio
import time

APART_SECONDS = 0.003


class Glances:
    """The first comes at once, the next a moment after it."""

    def __init__(self) -> None:
        self._last = float("-inf")

    async def next(self) -> None:
        """Return when one may look."""
        wait = self._last + APART_SECONDS - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
        self._last = time.monotonic()
