"""Fetches a workbook that somebody sent and reads it in a thread: outside of any transaction."""

import asyncio
from collections.abc import Sequence
from io import BytesIO

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiohttp import ClientError

from bot.slow import answer_to
from domain.readings.sheet import LARGEST_FILE, Row, SentSheet, SheetNotFetched, SheetTooLarge

AT_ONCE = 2


class _Counted(BytesIO):
    """Takes no more than a sheet may be, whatever size was declared."""

    def write(self, part: object, /) -> int:
        written = super().write(part)  # type: ignore[arg-type]  # whatever buffer comes
        if self.tell() > LARGEST_FILE:
            raise SheetTooLarge
        return written


class TelegramSheets:
    """Satisfies `domain.readings.sheet.SheetReader`."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._places = asyncio.Semaphore(AT_ONCE)

    async def __call__(self, file: SentSheet) -> Sequence[Row]:
        if file.size > LARGEST_FILE:
            raise SheetTooLarge
        rows: Sequence[Row] = await answer_to(("sheet", file.unique_id), lambda: self._read(file))
        return rows

    async def _read(self, file: SentSheet) -> Sequence[Row]:
        from gateways.sheets import rows_of  # noqa: PLC0415 - reads openpyxl when the first sheet comes

        async with self._places:
            content = await self._fetched(file)
            return await asyncio.to_thread(rows_of, content)

    async def _fetched(self, file: SentSheet) -> bytes:
        content = _Counted()
        try:
            await self._bot.download(file.id, content)
        except (AiogramError, ClientError, OSError, TimeoutError):
            # the fault itself names the token
            raise SheetNotFetched from None
        return content.getvalue()
