"""Telegram's limits: 30 messages a second overall, about one a second in a chat, 20 a minute in a group.

A change in place counts like a message. Of what a group takes in a minute a third may come at once and the rest
comes evenly: what arrives faster is told together every few seconds, not in fits a minute apart.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

COUNTED = ("send", "edit", "copyMessage", "forwardMessage")
_LONG_SILENT = 60.0
_MANY_CHATS = 10_000


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` messages within `seconds`."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Limits:
    overall: Limit = Limit(29, 1.0)
    chat: Limit = Limit(3, 3.0)
    group: Limit = Limit(19, 60.0)


@dataclass(slots=True)
class _Window:
    """What was sent within the time of a limit."""

    limit: Limit
    sent: deque[float] = field(default_factory=deque)

    def free_at(self, now: float) -> float:
        while self.sent and self.sent[0] <= now - self.limit.seconds:
            self.sent.popleft()
        full = len(self.sent) >= self.limit.count
        return max(now, self.sent[-self.limit.count] + self.limit.seconds) if full else now

    def take(self, at: float) -> None:
        self.sent.append(at)


class _Flow:
    """A third of a limit at once, the rest evenly over its time; never more than the limit within it."""

    def __init__(self, limit: Limit) -> None:
        self._burst = max(1, limit.count // 3)
        self._apart = limit.seconds / max(1, limit.count - self._burst)
        self._full_at = 0.0

    def free_at(self, now: float) -> float:
        return max(now, self._full_at - (self._burst - 1) * self._apart)

    def take(self, at: float) -> None:
        self._full_at = max(self._full_at, at) + self._apart

    def left(self, now: float) -> int:
        """How many could go out at this moment."""
        missing = max(0.0, self._full_at - now) / self._apart
        return max(0, int(round(self._burst - missing, 6)))


class _Chat:
    """What one chat takes."""

    def __init__(self, limits: Limits, *, group: bool) -> None:
        self._window = _Window(limits.chat)
        self.flow = _Flow(limits.group) if group else None
        self.last = 0.0

    def free_at(self, now: float) -> float:
        at = self._window.free_at(now)
        return at if self.flow is None else max(at, self.flow.free_at(now))

    def take(self, at: float) -> None:
        self.last = at
        self._window.take(at)
        if self.flow is not None:
            self.flow.take(at)


class Pace:
    """Lets messages through no faster than the limits; other calls are not counted by Telegram."""

    def __init__(self, limits: Limits, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._now = monotonic
        self._overall = _Window(limits.overall)
        self._chats: dict[int, _Chat] = {}

    def pauses(self, chat: int, method: str) -> Iterator[float]:
        """Seconds to wait before this call may go out, to be waited for one after the other.

        A place among all messages is taken only when that of the chat has come: who waits for a full group must
        not hold up everybody else.
        """
        if not method.startswith(COUNTED):
            return
        for taken in (self._of(chat), self._overall):
            now = self._now()
            at = taken.free_at(now)
            taken.take(at)
            yield at - now
        self._forget(self._now())

    def opens_in(self, chat: int) -> float:
        """Seconds until the chat has room for a message; no place is taken."""
        now = self._now()
        return self._of(chat).free_at(now) - now

    def left(self, group: int) -> int:
        """How many messages a group would take at this moment."""
        flow = self._of(group).flow
        return 1 if flow is None else flow.left(self._now())

    def _of(self, chat: int) -> _Chat:
        if chat not in self._chats:
            self._chats[chat] = _Chat(self._limits, group=chat < 0)
        return self._chats[chat]

    def _forget(self, now: float) -> None:
        """Chats that have been silent for longer than any limit need not be remembered."""
        if len(self._chats) > _MANY_CHATS:
            oldest = now - _LONG_SILENT
            self._chats = {chat: kept for chat, kept in self._chats.items() if kept.last > oldest}
