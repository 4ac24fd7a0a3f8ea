"""What is put right without anybody's message: silent sessions, data on screens, questions after an outage."""

from datetime import datetime, timedelta

from bot.effects import Effects
from bot.intake import TAP_LIVES
from domain.ports import Clock
from domain.sessions import Sessions
from handlers.saying import AskAdministrators
from storage.database import Database
from storage.outbox import HIDE, Outgoing

ALIVE = "alive"
KEPT = timedelta(days=7)
MONEY_TALK_KEPT = timedelta(days=90)
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

    async def order_administrators(self) -> None:
        """Have Telegram say anew who decides in the staff group."""
        async with self._database.transaction() as unit:
            await self._effects.say(unit, [AskAdministrators()])

    async def note_alive(self, at: datetime) -> None:
        """So that it is known for how long nobody listened, whatever comes."""
        async with self._database.transaction() as unit:
            await unit.chats.mark(ALIVE, at)

    async def silent_before(self, back_since: datetime) -> bool:
        """Whether nobody had listened for so long, before this moment, that buttons have died."""
        async with self._database.reading() as unit:
            alive = await unit.chats.marked(ALIVE)
        return alive is not None and back_since - alive > TAP_LIVES

    async def forget_the_old(self) -> None:
        """Updates, messages, unfinished dialogues after a week; what was said of payments after 90 days."""
        old = self._clock.now() - KEPT
        async with self._database.transaction() as unit:
            await unit.inbox.drop_older_than(old)
            await unit.outbox.drop_older_than(old)
            await unit.dialogues.drop_older_than(old)
            await unit.payment_calls.drop_older_than(self._clock.now() - MONEY_TALK_KEPT)
            await unit.payments.drop_intents_older_than(self._clock.now() - MONEY_TALK_KEPT)

    async def ask_again(self, outage_ended: datetime) -> int:
        """Repeat, once, the questions that have stood open since before an outage ended; says how many."""
        now = self._clock.now()
        async with self._database.transaction() as unit:
            questions = await unit.dialogues.open_since(now - QUESTION_LIVES, outage_ended)
            rows = [Outgoing(chat, "sendMessage", question) for chat, question in questions]
            if rows:
                await unit.outbox.add(rows, now)
            await unit.chats.mark(ALIVE, now)
        return len(rows)
