"""What is put right without anybody's message: silent sessions, data on screens, questions after an outage."""

from datetime import datetime, timedelta

from bot.effects import Effects
from domain.ports import Clock
from domain.sessions import Sessions
from storage.database import Database
from storage.outbox import HIDE, Outgoing

ALIVE = "alive"
TAP_LIVES = timedelta(seconds=150)
KEPT = timedelta(days=7)
QUESTION_LIVES = timedelta(hours=24)


class Upkeep:
    """Each verb is done whole in one transaction and may be repeated at any time."""

    def __init__(self, database: Database, clock: Clock, sessions: Sessions, effects: Effects) -> None:
        self._database = database
        self._clock = clock
        self._sessions = sessions
        self._effects = effects

    async def close_silent_sessions(self) -> int:
        """Sign out who has been silent for too long; their data leave the screen."""
        async with self._database.transaction() as unit:
            closed = await self._sessions.close_silent()
            await self._effects.tell(unit)
        return closed

    async def hide_what_is_left(self) -> None:
        """Data of closed sessions that a crash left standing in a chat."""
        async with self._database.transaction() as unit:
            left = await unit.outbox.sessions_left_on_screen()
            if left:
                hiding = [Outgoing(chat, HIDE, "", session) for chat, session in left]
                await unit.outbox.add(hiding, self._clock.now())

    async def note_alive(self) -> None:
        """So that the next start knows how long nobody was there."""
        async with self._database.transaction() as unit:
            await unit.chats.mark(ALIVE, self._clock.now())

    async def outage(self) -> datetime | None:
        """When the last outage began, if it was long enough for buttons to have died; None if it was not."""
        async with self._database.reading() as unit:
            alive = await unit.chats.marked(ALIVE)
        too_long = alive is not None and self._clock.now() - alive > TAP_LIVES
        return alive if too_long else None

    async def is_behind(self) -> bool:
        """Whether updates still wait to be handled."""
        async with self._database.reading() as unit:
            return await unit.inbox.oldest_waiting() is not None

    async def forget_the_old(self) -> None:
        """Updates, messages and unfinished dialogues that have served, after a week."""
        old = self._clock.now() - KEPT
        async with self._database.transaction() as unit:
            await unit.inbox.drop_older_than(old)
            await unit.outbox.drop_older_than(old)
            await unit.dialogues.drop_older_than(old)

    async def ask_again(self, since: datetime) -> int:
        """Repeat the open questions of everyone who waited through an outage; says how many."""
        now = self._clock.now()
        async with self._database.transaction() as unit:
            questions = await unit.dialogues.open_since(now - QUESTION_LIVES, since)
            rows = [Outgoing(chat, "sendMessage", question) for chat, question in questions]
            if rows:
                await unit.outbox.add(rows, now)
        return len(rows)
