"""Fetches what people have sent from Telegram, counted while it comes; no error of it holds the token.

What fails for now (`OSError`) postpones the message. A file that keeps failing is refused in the end: it must not
hold up everything else its sender says.
"""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramNotFound
from aiogram.methods import GetFile
from aiohttp import ClientError
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from domain.evidence import LARGEST, FileTooBig, FileUnavailable, Sent
from domain.ports import Clock

GIVE_UP_AFTER = timedelta(minutes=10)
ATTEMPTS = 3
PAUSE_SECONDS = 1.0
BLOCK = 64 * 1024
TIMEOUT_SECONDS = 60
OFFICIAL = "https://api.telegram.org/"


class OutOfReach(ConnectionError):
    """Telegram does not hand the file out just now."""


class TelegramFetcher:
    """Satisfies `domain.evidence.stores.Fetcher`."""

    def __init__(self, bot: Bot, clock: Clock) -> None:
        self._bot = bot
        self._clock = clock
        self._failing_since: dict[str, datetime] = {}

    async def fetch(self, sent: Sent) -> bytes:
        """The bytes of a file, `LARGEST` at most. Raises FileTooBig, FileUnavailable or OutOfReach."""
        retrying = AsyncRetrying(
            retry=retry_if_exception_type(OutOfReach),
            stop=stop_after_attempt(ATTEMPTS),
            wait=wait_exponential(multiplier=PAUSE_SECONDS),
            reraise=True,
        )
        try:
            content: bytes = await retrying(self._attempt, sent)
        except OutOfReach:
            self._give_up_in_the_end(sent)
            raise
        self._failing_since.pop(sent.file_id, None)
        return content

    def _give_up_in_the_end(self, sent: Sent) -> None:
        now = self._clock.now()
        since = self._failing_since.setdefault(sent.file_id, now)
        if now - since >= GIVE_UP_AFTER:
            del self._failing_since[sent.file_id]
            raise FileUnavailable from None

    async def _attempt(self, sent: Sent) -> bytes:
        try:
            return await self._content(await self._path(sent.file_id))
        except (AiogramError, ClientError, OSError) as fault:
            # its text may hold the address, and that the token; its name says enough
            raise OutOfReach(type(fault).__name__) from None

    async def _path(self, file_id: str) -> str:
        try:
            found = await self._bot(GetFile(file_id=file_id))
        except (TelegramBadRequest, TelegramNotFound) as refused:
            raise (FileTooBig if "too big" in refused.message else FileUnavailable) from None
        if found.file_path is None:
            raise FileUnavailable
        return found.file_path

    async def _content(self, path: str) -> bytes:
        url = self._bot.session.api.file_url(self._bot.token, path)
        if Path(path).is_absolute() and not url.startswith(OFFICIAL):
            return await asyncio.to_thread(_from_disk, Path(path))
        content = bytearray()
        async for block in self._bot.session.stream_content(url, timeout=TIMEOUT_SECONDS, chunk_size=BLOCK):
            content += block
            if len(content) > LARGEST:
                raise FileTooBig
        return bytes(content)


def _from_disk(path: Path) -> bytes:
    """A Bot API server in its local mode names the file where it lies, and serves none."""
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise FileTooBig
    return content
