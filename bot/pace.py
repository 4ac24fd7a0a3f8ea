"""Telegram's limits: 30 messages a second overall, about one a second in a chat, 20 a minute in a group."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

SPEAKING = ("send", "copyMessage", "forwardMessage")
# there what is changed in place counts as well
SPEAKING_IN_GROUPS = (*SPEAKING, "edit", "desk")


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` messages within `seconds`."""

    count: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Limits:
    overall: Limit = Limit(28, 1.0)
    private: Limit = Limit(5, 5.0)
    group: Limit = Limit(19, 60.0)


class Pace:
    """Lets messages through no faster than the limits; other calls are not counted by Telegram."""

    def __init__(self, limits: Limits, monotonic: Callable[[], float] | None = None) -> None:
        self._limits = limits
        self._monotonic = monotonic
        self._overall: deque[float] = deque()
        self._chats: dict[int, deque[float]] = {}

    def pauses(self, chat: int, method: str) -> Iterator[float]:
        """Seconds to wait before this call may go out, to be waited for one after the other.

        A place among all messages is taken only when that of the chat has come: who waits for a full group must
        not hold up everybody else.
        """
        if not method.startswith(SPEAKING if chat > 0 else SPEAKING_IN_GROUPS):
            return
        yield self._reserve(
            self._chats.setdefault(chat, deque()), self._limits.group if chat < 0 else self._limits.private
        )
        yield self._reserve(self._overall, self._limits.overall)
        self._forget(self._now())

    def _reserve(self, sent: deque[float], limit: Limit) -> float:
        now = self._now()
        at = _free_at(sent, limit, now)
        sent.append(at)
        return at - now

    def _now(self) -> float:
        return (self._monotonic or asyncio.get_running_loop().time)()

    def _forget(self, now: float) -> None:
        """Chats that have been silent for longer than any limit need not be remembered."""
        if len(self._chats) > 10_000:  # noqa: PLR2004 - a bound on memory
            oldest = now - self._limits.group.seconds
            self._chats = {chat: sent for chat, sent in self._chats.items() if sent and sent[-1] > oldest}


def _free_at(sent: deque[float], limit: Limit, now: float) -> float:
    while sent and sent[0] <= now - limit.seconds:
        sent.popleft()
    return max(now, sent[-limit.count] + limit.seconds) if len(sent) >= limit.count else now
