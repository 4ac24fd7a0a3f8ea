"""Fetches a file that somebody sent to have it verified, and looks into it: outside of any transaction."""

import asyncio
import hashlib
from io import BytesIO

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramEntityTooLarge
from aiohttp import ClientError

from bot.slow import answer_to
from domain.papers import LARGEST_FILE, Examined, PaperNotFetched, PaperTooLarge, SentFile
from printing.codes import codes_in

AT_ONCE = 2


class _Counted(BytesIO):
    """Takes no more than Telegram hands to bots, whatever size was declared."""

    def write(self, part: object, /) -> int:
        written = super().write(part)  # type: ignore[arg-type]  # whatever buffer comes
        if self.tell() > LARGEST_FILE:
            raise PaperTooLarge
        return written


class PaperExaminer:
    """Satisfies `domain.papers.Examiner`."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._places = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, file: SentFile) -> Examined:
        examined: Examined = await answer_to(("paper", file.unique_id), lambda: self._examined(file))
        return examined

    async def _examined(self, file: SentFile) -> Examined:
        async with self._places:
            content = await self._fetched(file)
            return await asyncio.to_thread(_looked_into, content)

    async def _fetched(self, file: SentFile) -> bytes:
        content = _Counted()
        try:
            await self._bot.download(file.id, content)
        except TelegramEntityTooLarge:
            raise PaperTooLarge from None
        except (AiogramError, ClientError, OSError, TimeoutError):
            # the fault itself names the token
            raise PaperNotFetched from None
        return content.getvalue()


def _looked_into(content: bytes) -> Examined:
    return Examined(hashlib.sha256(content).hexdigest(), codes_in(content))
