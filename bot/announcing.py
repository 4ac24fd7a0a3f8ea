"""Puts announcements into the outbox a few at a time, so that nobody who writes waits long behind them."""

import asyncio
from datetime import datetime, timedelta

from aiogram.methods import SendMessage

from bot.due import every
from bot.effects import Effects
from bot.timetable import Errand
from domain.announcements import Announcement, AnnouncementMoved, Progress
from domain.ports import Clock
from handlers.saying import Notice
from locales import Language
from storage.announcements import name_of
from storage.database import Database
from storage.unit_of_work import UnitOfWork

ANNOUNCEMENTS = "announcements"
# about half a second of what Telegram takes: so long an answer may have to wait
AHEAD = 15
PAUSE_SECONDS = 0.2
TOLD_AGAIN = timedelta(seconds=5)


class Announcing:
    """Restarted at any moment it goes on with whoever is left."""

    def __init__(self, database: Database, clock: Clock, language: Language, effects: Effects) -> None:
        self._database = database
        self._clock = clock
        self._language = language
        self._effects = effects
        self._told: dict[int, tuple[Progress, datetime]] = {}

    def errand(self, pause: float = PAUSE_SECONDS) -> Errand:
        async def go_on(_: datetime) -> None:
            while await self.step():  # noqa: ASYNC110 - nothing tells when messages have gone out
                await asyncio.sleep(pause)

        return Errand(ANNOUNCEMENTS, every(seconds=1), go_on)

    async def step(self) -> bool:
        """Whether there is more to be done before long."""
        async with self._database.reading() as unit:
            if not await unit.announcements.running():
                return False
        async with self._database.transaction() as unit:
            busy = [await self._advance(unit, one) for one in await unit.announcements.running()]
            await self._effects.tell(unit)
        return any(busy)

    async def _advance(self, unit: UnitOfWork, one: Announcement) -> bool:
        on_the_way = await unit.announcements.on_the_way(one.id)
        recipients = await unit.announcements.take(one.id, max(0, AHEAD - on_the_way))
        await self._effects.say(unit, [self._notice(one, who, language) for who, language in recipients])
        if (recipients or on_the_way) and self._was_just_told(one.id):
            # to count all who were reached costs more than to reach some
            return True
        progress = await unit.announcements.progress(one.id)
        if progress.is_over:
            await unit.announcements.finish(one.id, progress, self._clock.now())
        self._tell(unit, one, progress)
        return bool(progress.left or progress.on_the_way)

    def _notice(self, one: Announcement, who: int, language: str) -> Notice:
        text = self._language.texts(language)("announcement", text=one.written.text_for(language))
        return Notice(SendMessage(chat_id=who, text=text), name_of(one.id), one.written.urgent)

    def _was_just_told(self, number: int) -> bool:
        _, at = self._told.get(number, (None, None))
        return at is not None and self._clock.now() - at < TOLD_AGAIN

    def _tell(self, unit: UnitOfWork, one: Announcement, progress: Progress) -> None:
        """The card is written anew every few seconds, and at the end."""
        told, _ = self._told.get(one.id, (None, None))
        if progress.is_over:
            self._told.pop(one.id, None)
        elif told == progress or self._was_just_told(one.id):
            return
        else:
            self._told[one.id] = (progress, self._clock.now())
        unit.record(AnnouncementMoved(one.id))
