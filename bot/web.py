"""HTTP: whether the process lives, whether it is ready, and updates where a webhook brings them."""

import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.app import App
from storage.billing import SnapshotInForce

LARGEST_UPDATE = 1024 * 1024
OLDEST_WAITING = timedelta(minutes=2)
OLDEST_FEED = timedelta(hours=26)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


class _Pages:
    def __init__(self, app: App) -> None:
        self._app = app

    async def alive(self, _: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def ready(self, _: web.Request) -> web.Response:
        """503 with the culprit, one a line."""
        culprits = await self._culprits()
        return web.Response(text="\n".join(culprits or ["ready"]) + "\n", status=503 if culprits else 200)

    async def _culprits(self) -> list[str]:
        now = self._app.clock.now()
        try:
            async with self._app.database.reading() as unit:
                update, message = await unit.inbox.oldest_waiting(), await unit.outbox.oldest_waiting()
                snapshot = await unit.billing.in_force()
        except (SQLAlchemyError, OSError):
            return ["database: does not answer"]
        late = [_late("inbox", update, now), _late("outbox", message, now)]
        telegram = None if self._app.telegram_answers() else "telegram: does not answer"
        return [one for one in (*late, telegram, _old_feed(snapshot, now)) if one]

    async def update(self, request: web.Request) -> web.Response:
        """Store one update; Telegram keeps it and comes again when we could not."""
        given = request.headers.get(SECRET_HEADER, "")
        secret = self._app.settings.webhook_secret.get_secret_value()
        if not secret or not hmac.compare_digest(given.encode(errors="replace"), secret.encode()):
            return web.Response(status=403)
        update = _update_in(await request.read())
        if update is None:
            return web.Response(status=400)
        try:
            await self._app.intake.store([update])
        except (SQLAlchemyError, OSError):
            return web.Response(status=503, headers={"Retry-After": "5"})
        return web.Response()


def _update_in(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except ValueError:
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None


def _late(box: str, oldest: datetime | None, now: datetime) -> str | None:
    if oldest is None or now - oldest < OLDEST_WAITING:
        return None
    return f"{box}: the oldest waits for {int((now - oldest).total_seconds())} s"


def _old_feed(snapshot: SnapshotInForce | None, now: datetime) -> str | None:
    if snapshot is None:
        return "feed: no snapshot yet"
    return None if now - snapshot.as_of < OLDEST_FEED else f"feed: data of {snapshot.as_of.isoformat()}"


def web_application(app: App) -> web.Application:
    pages = _Pages(app)
    application = web.Application(client_max_size=LARGEST_UPDATE)
    application.add_routes(
        [
            web.get("/healthz", pages.alive),
            web.get("/readyz", pages.ready),
            web.post("/telegram", pages.update),
        ]
    )
    return application


@asynccontextmanager
async def serving(app: App) -> AsyncIterator[None]:
    """Answer on HTTP_HOST:HTTP_PORT meanwhile."""
    runner = web.AppRunner(web_application(app), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, app.settings.http_host, app.settings.http_port).start()
        yield
    finally:
        await runner.cleanup()
