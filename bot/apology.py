"""What people are told when nothing can be kept: straight away, as what is said otherwise is kept first.

What they sent is not lost: Telegram brings it again, or it waits in the inbox.
"""

from collections.abc import Iterable

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError

from handlers.notices import Notices
from storage.database import Database
from storage.faults import is_full

_log = structlog.get_logger()


class Apology:
    """Each chat is told once until there is room again; so is the staff group."""

    def __init__(self, bot: Bot, database: Database, notices: Notices) -> None:
        self._bot = bot
        self._database = database
        self._notices = notices
        self._told: set[int] = set()

    async def make(self, fault: Exception, chats: Iterable[int]) -> None:
        """To people in their private chats, if the fault is that the disk is full."""
        if not is_full(fault):
            return
        _log.error("disk_full")
        async with self._database.reading() as unit:
            staff = await self._notices.staff_chat(unit)
            texts = {chat: await self._notices.texts_for(unit, chat) for chat in chats if chat > 0}
        if staff is not None:
            await self._tell(staff, self._notices.staff_texts("staff-disk-full"))
        for chat, t in texts.items():
            await self._tell(chat, t("disk-full"))

    async def _tell(self, chat: int, text: str) -> None:
        if chat in self._told:
            return
        self._told.add(chat)
        try:
            await self._bot.send_message(chat, text)
        except AiogramError as refused:
            _log.warning("apology_not_told", fault=type(refused).__name__)

    def is_over(self) -> None:
        """Something was kept: whoever meets a full disk next is told anew."""
        self._told.clear()
