"""Files of the chats for the browser: pictures are shown, everything else is only ever downloaded."""

from urllib.parse import quote

from aiohttp import web

from emulator.files import StoredFile

_SHOWN = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
}
# a stored file may claim any type: it is never let to run in the page's own origin
_HEADERS = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}


def download(stored: StoredFile | None) -> web.Response:
    """The bytes under a name; 404 when there is no such file."""
    if stored is None:
        raise web.HTTPNotFound
    picture = _picture(stored.data)
    way = "inline" if picture else "attachment"
    name = f"{way}; filename*=UTF-8''{quote(stored.name, safe='')}"
    return web.Response(
        body=stored.data,
        content_type=picture or "application/octet-stream",
        headers=_HEADERS | {"Content-Disposition": name},
    )


def _picture(data: bytes) -> str | None:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _SHOWN.items() if data.startswith(start)), None)
