"""When the database is asked what is to be done: when there may be something, and not too often.

Under load each look finds more, and costs less for each. A chat that is busy is left out of a look, and looked for
again when it is free, unless it is known that there is nothing for it. What comes in through this process itself is
handed on, and need not be looked for.
"""

import asyncio
import time
from contextlib import suppress

APART_SECONDS = 0.003
AGAIN_SECONDS = 0.5


class Glances:
    """`woken` is set when there may be something; `busy` are the chats in hand."""

    def __init__(self) -> None:
        self._last = self._looked = float("-inf")
        self._left_out: set[int] = set()
        self._is_to_look = False
        # for whom there is something, as far as those know who have woken us since the last look; None: for anybody
        self._told: set[int] | None = None
        self.busy: set[int] = set()
        self.woken = asyncio.Event()

    async def next(self) -> None:
        """Return when one may look: the first time at once, then a moment after the last time."""
        wait = self._last + APART_SECONDS - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
        self._last = time.monotonic()

    async def rest(self, seconds: float) -> None:
        """Return when somebody wakes us, or the time is over."""
        # not by `wait_for`: cancelled in the moment of a wake, that of Python 3.11 goes on as if it were not
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.woken.wait()

    def begin(self) -> None:
        """To be said before each look, and not earlier: it is for what has woken us until then."""
        self._left_out |= self.busy if self._told is None else self.busy & self._told
        self.woken.clear()
        self._is_to_look, self._told = False, None
        self._looked = time.monotonic()

    def wake(self) -> None:
        """There may be something, for whomever, that was not handed on."""
        self._is_to_look, self._told = True, None
        self.woken.set()

    def wake_for(self, chats: set[int]) -> None:
        """There is something for these chats, and for no others."""
        if not self.woken.is_set():
            self._told = set(chats)
        elif self._told is not None:
            self._told |= chats
        self.woken.set()

    def is_to_look_again(self) -> bool:
        """Whether the last look is long ago, however much has been handed on since."""
        return time.monotonic() - self._looked > AGAIN_SECONDS

    def take_up(self) -> None:
        """What was handed on is begun with; only something else has us look."""
        if not self._is_to_look:
            self.woken.clear()

    def leave(self, chat: int) -> None:
        """There is more for a chat than was begun with."""
        self._left_out.add(chat)

    def free(self, chat: int, *, all_done: bool) -> None:
        """A chat is not in hand any more."""
        self.busy.discard(chat)
        if chat in self._left_out or not all_done:
            self._left_out.discard(chat)
            self._is_to_look = True
            self.wake_for({chat})
