"""getUpdates: long polling by one poller at a time; a newer one ends the older with 409."""

import asyncio

from emulator.api_call import Call
from emulator.refusals import Json, conflict
from emulator.updates import Updates

_MOST = 100
_LONGEST_SECONDS = 50
_TERMINATED = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Polling:
    """Waits for updates on behalf of the bot's newest request."""

    def __init__(self, updates: Updates) -> None:
        self._updates = updates
        self._waiting: asyncio.Future[None] | None = None
        updates.on_arrival.append(self._wake)

    async def get_updates(self, call: Call) -> list[Json]:
        """Updates from the offset on, at once or as soon as there are any within the timeout."""
        self._take_over()
        if "allowed_updates" in call:
            self._updates.allowed = set(call["allowed_updates"]) or None
        found = self._take(call)
        seconds = min(call.get("timeout", 0), _LONGEST_SECONDS)
        if not found and seconds > 0:
            await self._arrival(seconds)
            found = self._take(call)
        return found

    def stop(self) -> None:
        """Lets a waiting request end with what there is."""
        self._wake()

    def _take(self, call: Call) -> list[Json]:
        limit = min(max(call.get("limit", _MOST), 1), _MOST)
        return [update.json() for update in self._updates.take(call.get("offset", 0), limit)]

    async def _arrival(self, seconds: float) -> None:
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(waiting, seconds)
        except TimeoutError:
            return

    def _take_over(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(conflict(_TERMINATED))

    def _wake(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)
