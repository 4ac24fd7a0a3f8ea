"""Telegram's rates: 30 a second overall, 20 a minute in a group, about one a second in a chat."""

import math
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from domain.ports import Clock
from emulator.api_call import Call
from emulator.refusals import too_many

_COUNTED = ("send", "copy", "forward", "edit")


@dataclass
class _Window:
    most: int
    span: timedelta
    moments: deque[datetime] = field(default_factory=deque)

    def wait(self, now: datetime) -> int:
        """Whole seconds until there is room; 0 when there is."""
        while self.moments and self.moments[0] <= now - self.span:
            self.moments.popleft()
        if len(self.moments) < self.most:
            return 0
        return max(1, math.ceil((self.moments[0] + self.span - now).total_seconds()))


class Limits:
    """Counts what the bot says by the world's clock; off unless `enforced`."""

    def __init__(self, clock: Clock, *, overall: int = 30, group: int = 20, burst: int = 3) -> None:
        self.enforced = False
        self._clock = clock
        self._group, self._burst = group, burst
        self._overall = _Window(overall, timedelta(seconds=1))
        self._chats: dict[int, list[_Window]] = {}

    def count(self, call: Call) -> None:
        """Counts the call or refuses it with 429; chat actions are free."""
        if not self.enforced or call.method == "sendChatAction" or not call.method.startswith(_COUNTED):
            return
        now = self._clock.now()
        windows = [self._overall, *self._of_chat(int(call["chat_id"]))]
        if wait := max(window.wait(now) for window in windows):
            raise too_many(wait)
        for window in windows:
            window.moments.append(now)

    def _of_chat(self, chat_id: int) -> list[_Window]:
        """A chat takes a short burst as long as it averages one message a second."""
        if chat_id not in self._chats:
            windows = [_Window(self._burst, timedelta(seconds=self._burst))]
            if chat_id < 0:
                windows.append(_Window(self._group, timedelta(minutes=1)))
            self._chats[chat_id] = windows
        return self._chats[chat_id]
