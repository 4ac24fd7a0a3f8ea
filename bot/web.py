"""HTTP: whether the process lives, whether it is ready, and updates where a webhook brings them."""

import hmac
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError

from bot.exposition import exposition
from bot.process import App
from bot.vitals import Vitals, free_bytes, full_disks, places_of, vitals

LARGEST_UPDATE = 1024 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


class _Pages:
    def __init__(self, app: App) -> None:
        self._app = app
        self._places = places_of(app.database, app.settings.files_dir)

    async def alive(self, _: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def ready(self, _: web.Request) -> web.Response:
        """503 with the culprit, one a line."""
        culprits = await self._culprits()
        return web.Response(text="\n".join(culprits or ["ready"]) + "\n", status=503 if culprits else 200)

    async def _culprits(self) -> list[str]:
        found = await self._vitals()
        if found is None:
            return ["database: does not answer"]
        silent = [] if self._app.telegram_answers() else ["telegram: does not answer"]
        return [*found.culprits(), *silent, *full_disks(free_bytes(self._places))]

    async def metrics(self, _: web.Request) -> web.Response:
        """For Prometheus."""
        found, free = await self._vitals(), free_bytes(self._places)
        told = exposition(self._app.metrics, found, free, leads=self._app.leads)
        return web.Response(body=told, headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _vitals(self) -> Vitals | None:
        """None while the database does not answer."""
        try:
            return await vitals(self._app.database, self._app.clock, self._app.timetable)
        except (SQLAlchemyError, OSError):
            return None

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


def web_application(app: App) -> web.Application:
    pages = _Pages(app)
    application = web.Application(client_max_size=LARGEST_UPDATE)
    application.add_routes(
        [
            web.get("/healthz", pages.alive),
            web.get("/readyz", pages.ready),
            web.get("/metrics", pages.metrics),
            web.post("/telegram", pages.update),
            *(route for calls in app.payment_calls for route in calls.routes()),
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
