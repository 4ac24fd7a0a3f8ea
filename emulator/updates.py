"""The queue of updates: kept until confirmed by an offset, and for 24 hours at most."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.ports import Clock
from emulator.refusals import Json

KEPT_FOR = timedelta(hours=24)
# what a bot gets only by asking for it
ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(frozen=True)
class Update:
    """One update as it waits; its message is as it was at that moment."""

    id: int
    at: datetime
    kind: str
    payload: Json

    def json(self) -> Json:
        """The `Update` object of the Bot API."""
        return {"update_id": self.id, self.kind: self.payload}


class Updates:
    """Unconfirmed updates in order, and the wish of the bot which kinds it wants."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waiting: deque[Update] = deque()
        self._last_id = 700_000_000
        self.allowed: set[str] | None = None
        self.on_arrival: list[Callable[[], None]] = []

    def __len__(self) -> int:
        self._expire()
        return len(self._waiting)

    def put(self, kind: str, payload: Json) -> Update | None:
        """Queues an update unless the bot does not want its kind."""
        if not self.wants(kind):
            return None
        self._last_id += 1
        update = Update(self._last_id, self._clock.now(), kind, payload)
        self._waiting.append(update)
        for tell in self.on_arrival:
            tell()
        return update

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ON_REQUEST

    def take(self, offset: int, limit: int) -> list[Update]:
        """Updates from the offset on; all below it are confirmed. A negative offset counts from the end."""
        self._expire()
        if offset < 0:
            offset = self._waiting[offset].id if -offset <= len(self._waiting) else 0
        self.confirm_below(offset)
        return [self._waiting[place] for place in range(min(limit, len(self._waiting)))]

    def confirm_below(self, offset: int) -> None:
        """Forgets all updates with a lower id."""
        while self._waiting and self._waiting[0].id < offset:
            self._waiting.popleft()

    def forget_all(self) -> None:
        """Drops everything that waits."""
        self._waiting.clear()

    def _expire(self) -> None:
        oldest = self._clock.now() - KEPT_FOR
        while self._waiting and self._waiting[0].at < oldest:
            self._waiting.popleft()
