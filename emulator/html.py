"""HTML of the Bot API: a few tags, strictly closed; anything else is refused with its place in bytes."""

import re
from dataclasses import dataclass, field

from emulator.messages import utf16
from emulator.refusals import Json, Refused, bad

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LAST_CHARACTER = 0x10FFFF
_PIECE = re.compile(r"<|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|lt|gt|amp|quot);?")
_TAG = re.compile(r"</?([^\s>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([^\s=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+)))?")


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    at: int


@dataclass
class _Parser:
    source: str
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def run(self) -> None:
        place = 0
        while found := _PIECE.search(self.source, place):
            self.text += self.source[place : found.start()]
            place = self._tag(found.start()) if found.group() == "<" else self._character(found)
        self.text += self.source[place:]
        if self.open:
            raise _unparsable(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')

    def _character(self, found: re.Match[str]) -> int:
        name = found.group()[1:].rstrip(";").lower()
        if name in _NAMED:
            self.text += _NAMED[name]
        else:
            code = int(f"0{name[1:]}", 16) if name[1] == "x" else int(name[1:])
            self.text += chr(code) if 0 < code <= _LAST_CHARACTER else found.group()
        return found.end()

    def _tag(self, place: int) -> int:
        found = _TAG.match(self.source, place)
        if found is None:
            what = "end" if self.source.startswith("</", place) else "start"
            raise _unparsable(f"Unclosed {what} tag at byte offset {self._byte(place)}")
        name = found.group(1).lower()
        if self.source.startswith("</", place):
            self._close(name, place)
        else:
            self._begin(name, found.group(2), place)
        return found.end()

    def _begin(self, name: str, rest: str, place: int) -> None:
        if name not in _TYPES:
            raise _unparsable(f'Unsupported start tag "{name}" at byte offset {self._byte(place)}')
        attributes = {one[0].lower(): one[1] or one[2] or one[3] for one in _ATTRIBUTE.findall(rest)}
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(place)}')
        self.open.append(_Open(name, attributes, utf16(self.text)))

    def _close(self, name: str, place: int) -> None:
        if not self.open:
            raise _unparsable(f"Unexpected end tag at byte offset {self._byte(place)}")
        opened = self.open.pop()
        if name and name != opened.tag:
            where = f"Unmatched end tag at byte offset {self._byte(place)}"
            raise _unparsable(f'{where}, expected "</{opened.tag}>", found "</{name}>"')
        if (length := utf16(self.text) - opened.at) > 0:
            self.entities.append(_entity(opened, length))

    def _byte(self, place: int) -> int:
        return len(self.source[:place].encode())


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The text without its tags, and the entities; raises `Refused` as Telegram would."""
    if "<" not in source and "&" not in source:
        return source, []
    parser = _Parser(source)
    parser.run()
    return parser.text, sorted(parser.entities, key=lambda one: (one["offset"], -one["length"]))


def _entity(opened: _Open, length: int) -> Json:
    entity: Json = {"type": _TYPES[opened.tag], "offset": opened.at, "length": length}
    if opened.tag == "a":
        entity["url"] = opened.attributes.get("href", "")
    if opened.tag == "blockquote" and "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    if opened.tag == "tg-emoji":
        entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
    return entity


def _unparsable(words: str) -> Refused:
    return bad(f"can't parse entities: {words}")
