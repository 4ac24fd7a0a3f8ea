"""Writes what was played as one page: a row for each act, a column for each language, as wide as on a phone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from emulator.keyboards import inline_rows
from emulator.messages import Message
from emulator.refusals import Json
from tests.screens.pictures import Gallery
from tests.screens.stage import LANGUAGES, Act

NAMES = {"ru": "Русский", "uz": "Oʻzbekcha", "uz-Cyrl": "Ўзбекча", "en": "English"}
_PICTURE = '<a href="pictures/{0}"><img loading="lazy" src="pictures/{0}" alt=""></a>'
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
STYLE = Path(__file__).with_name("page.css").read_text("utf-8")


def marked(text: str, entities: Sequence[Json]) -> str:
    """The text with its entities as HTML; they count in UTF-16."""
    raw = text.encode("utf-16-le", "surrogatepass")
    opens: dict[int, list[str]] = defaultdict(list)
    closes: dict[int, list[str]] = defaultdict(list)
    for entity in sorted(entities, key=lambda one: (one["offset"], -one["length"])):
        if (tags := _tags(entity)) is not None:
            opens[entity["offset"]].append(tags[0])
            closes[entity["offset"] + entity["length"]].insert(0, tags[1])
    cuts = sorted({0, len(raw) // 2, *opens, *closes})
    pieces = []
    for cut, until in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        words = raw[2 * cut : 2 * until].decode("utf-16-le", "surrogatepass")
        pieces += [*closes[cut], *opens[cut], escape(words, quote=False)]
    return "".join(pieces)


def _tags(entity: Json) -> tuple[str, str] | None:
    if entity["type"] == "text_link":
        return f'<a href="{escape(entity["url"])}">', "</a>"
    tag = _TAGS.get(entity["type"])
    return (f"<{tag}>", f"</{tag}>") if tag else None


def anchor(title: str) -> str:
    """Where a story stands on the page."""
    return "".join(letter if letter.isalnum() else "-" for letter in title.lower())


def chapter(title: str, acts: Sequence[Sequence[Act]], gallery: Gallery) -> str:
    """The acts of one story, for each act its languages side by side."""
    lines = [f'<h2 id="{anchor(title)}">{escape(title)}</h2>', '<div class="row head">']
    lines += [*(f"<div>{NAMES[code]}</div>" for code in LANGUAGES), "</div>"]
    for row in zip(*acts, strict=True):
        lines.append('<div class="row">')
        for act, code in zip(row, LANGUAGES, strict=True):
            lines += [f'<div lang="{code}">', *_act(act, gallery), "</div>"]
        lines.append("</div>")
    return "\n".join(lines)


def _act(act: Act, gallery: Gallery) -> Iterator[str]:
    if act.words:
        yield f'<div class="own">{escape(act.words, quote=False)}</div>'
    if act.gone:
        yield f'<div class="gone">🗑 {act.gone}</div>'
    for message in act.shown:
        if message.chat is not act.chat:
            yield f'<div class="in">→ {escape(_where(message))}</div>'
        if message.id in act.edited:
            yield '<div class="in">✎</div>'
        yield from _bubble(message, gallery)
    if act.commands:
        yield f'<div class="said">{escape(chr(10).join(act.commands), quote=False)}</div>'
    if act.alert:
        yield f'<div class="alert">{escape(act.alert, quote=False)}</div>'
    yield from _rows("keys", act.keyboard)


def _where(message: Message) -> str:
    chat = message.chat
    return chat.person.name if chat.person is not None else chat.title


def _bubble(message: Message, gallery: Gallery) -> Iterator[str]:
    pictures, name = [], ""
    if message.file is not None:
        pictures = gallery.of(message.file.data)
        name = "" if "photo" in message.content else f"📄 {escape(message.file.name, quote=False)}\n"
    images = "".join(_PICTURE.format(one) for one in pictures)
    yield f'<div class="said">{images}{name}{marked(message.text, message.entities)}</div>'
    yield from _rows("buttons", [[button.text for button in row] for row in inline_rows(message)])


def _rows(kind: str, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in rows:
        yield f'<div class="{kind}">{"".join(f"<span>{escape(one, quote=False)}</span>" for one in row)}</div>'
