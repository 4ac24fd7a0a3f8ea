"""The webhook: updates are POSTed in order, each until it is taken with 2xx."""

import asyncio
import re
from contextlib import suppress

import aiohttp

from domain.ports import Clock
from emulator.api_call import Call
from emulator.refusals import Json, bad
from emulator.updates import Update, Updates

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
_TIMEOUT = aiohttp.ClientTimeout(total=60)
_LONGEST_PAUSE = 30.0


class Webhook:
    """Set or not; plain http is taken too, since all is on one machine. Pauses are real seconds."""

    def __init__(self, updates: Updates, clock: Clock) -> None:
        self.url = ""
        self.first_pause = 0.05
        self._secret = ""
        self._updates = updates
        self._clock = clock
        self._error: Json = {}
        self._arrived = asyncio.Event()
        self._drained = asyncio.Event()
        self._drained.set()
        self._task: asyncio.Task[None] | None = None
        updates.on_arrival.append(self._wake)

    async def set(self, call: Call) -> bool:
        """setWebhook; an empty url takes the webhook away."""
        url, secret = call.get("url", ""), call.get("secret_token", "")
        if url and not url.startswith(("http://", "https://")):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if secret and not _SECRET.fullmatch(secret):
            raise bad("secret token contains unallowed characters")
        await self.delete(call)
        if "allowed_updates" in call:
            self._updates.allowed = set(call["allowed_updates"]) or None
        self.url, self._secret = url, secret
        if url:
            self._wake()
            self._task = asyncio.get_running_loop().create_task(self._deliver())
        return True

    async def delete(self, call: Call) -> bool:
        """deleteWebhook; what waits stays for polling unless it is to be dropped."""
        await self.stop()
        self.url, self._error = "", {}
        if call.get("drop_pending_updates"):
            self._updates.forget_all()
        return True

    def info(self) -> Json:
        """The answer to getWebhookInfo."""
        body: Json = {"url": self.url, "has_custom_certificate": False}
        body |= {"pending_update_count": len(self._updates), "max_connections": 40} | self._error
        return body | ({"allowed_updates": sorted(self._updates.allowed)} if self._updates.allowed else {})

    async def drained(self) -> None:
        """Waits until every update has been taken by the bot."""
        await self._drained.wait()

    async def stop(self) -> None:
        """Ends delivery; nothing is lost, what was not taken waits."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        self._drained.set()

    def _wake(self) -> None:
        self._arrived.set()
        if self.url:
            self._drained.clear()

    async def _deliver(self) -> None:
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
            while True:
                waiting = self._updates.take(0, 1)
                if waiting:
                    await self._until_taken(session, waiting[0])
                    self._updates.confirm_below(waiting[0].id + 1)
                    continue
                self._drained.set()
                self._arrived.clear()
                await self._arrived.wait()

    async def _until_taken(self, session: aiohttp.ClientSession, update: Update) -> None:
        pause = self.first_pause
        while not await self._taken(session, update):
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _taken(self, session: aiohttp.ClientSession, update: Update) -> bool:
        headers = {_SECRET_HEADER: self._secret} if self._secret else {}
        try:
            async with session.post(self.url, json=update.json(), headers=headers) as answer:
                if answer.ok:
                    return True
                self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
        except (aiohttp.ClientError, TimeoutError):
            self._failed("Connection refused")
        return False

    def _failed(self, why: str) -> None:
        self._error = {"last_error_date": int(self._clock.now().timestamp()), "last_error_message": why}
