"""The chat in a browser: what people see and do on the local Telegram, on the port of its Bot API."""

import json
from collections.abc import Iterable
from pathlib import Path

from aiohttp import web

from emulator.page.acts import ACTS
from emulator.page.asked import Asked, Unknown
from emulator.page.files import download
from emulator.page.stream import Stream
from emulator.page.uploads import send_files
from emulator.refusals import Impossible, Json
from emulator.world import World

_STATIC = Path(__file__).with_name("static")
# nothing from elsewhere, nothing inline: a message can never become a script
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "connect-src 'self' ws:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": _POLICY,
}


def routes(world: World) -> Iterable[web.AbstractRouteDef]:
    """The page, its live stream, and a POST for each thing people do; for `Telegram.running(pages=…)`."""
    page = _Page(world)
    return [
        web.get("/", _index),
        web.get(r"/page/static/{name:[a-z]+\.(?:js|css|svg)}", _asset),
        web.get("/page/stream", Stream(world).serve),
        web.get("/page/file/{id}", page.file),
        web.post("/page/upload", page.upload),
        web.post("/page/{act}", page.act),
    ]


class _Page:
    def __init__(self, world: World) -> None:
        self._world = world

    async def file(self, request: web.Request) -> web.Response:
        return download(self._world.files.get(request.match_info["id"]))

    async def act(self, request: web.Request) -> web.Response:
        act = ACTS.get(request.match_info["act"])
        if act is None:
            raise web.HTTPNotFound
        try:
            return await self._settled(act(Asked(self._world, await _body(request))))
        except (Impossible, Unknown) as refusal:
            return _refused(refusal)

    async def upload(self, request: web.Request) -> web.Response:
        try:
            return await self._settled(send_files(self._world, await request.post()))
        except (Impossible, Unknown) as refusal:
            return _refused(refusal)

    async def _settled(self, result: Json) -> web.Response:
        await self._world.settle()
        return web.json_response(result)


async def _body(request: web.Request) -> Json:
    try:
        found = json.loads(await request.read())
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Unknown("an object in JSON is expected")
    return found


def _refused(refusal: Impossible | Unknown) -> web.Response:
    """409: people cannot do that; 400: the page asked for what is not there."""
    status = 409 if isinstance(refusal, Impossible) else 400
    return web.json_response({"error": str(refusal)}, status=status)


async def _index(_request: web.Request) -> web.FileResponse:
    return web.FileResponse(_STATIC / "index.html", headers=_HEADERS)


async def _asset(request: web.Request) -> web.FileResponse:
    path = _STATIC / request.match_info["name"]
    if not path.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(path, headers=_HEADERS)
