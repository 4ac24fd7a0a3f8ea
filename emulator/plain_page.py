"""Pages beside the chat, in one dress: no script, nothing from elsewhere, and a word that all of it is made up."""

from aiohttp import web

_TOY = "Всё здесь игрушечное: деньги не списываются, настоящую карту не вводите. / Made up: no money moves."
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
}


def plain_page(title: str, body: str, status: int = 200) -> web.Response:
    """A page; `title` and `body` are HTML."""
    text = (
        '<!doctype html><html lang="ru"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="stylesheet" href="/page/static/plain.css"><link rel="icon" href="data:,">'
        f"<title>Made up</title><main><p class=toy>{_TOY}</p><h1>{title}</h1>{body}</main></html>"
    )
    return web.Response(text=text, content_type="text/html", headers=_HEADERS, status=status)
