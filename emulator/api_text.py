"""Texts of a bot: entities out of HTML, trimmed as Telegram trims, within its limits."""

from typing import Any

from emulator.api_call import Call
from emulator.html import parse_html
from emulator.messages import utf16
from emulator.refusals import Json, bad

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def text_content(call: Call) -> Json:
    """The content of a text message; refuses an empty or too long one."""
    text, entities = _formatted(call["text"], call.get("parse_mode"), call.get("entities"))
    if not text:
        raise bad("message text is empty")
    if utf16(text) > TEXT_LIMIT:
        raise bad("message is too long")
    return {"text": text} | ({"entities": entities} if entities else {})


def caption_content(source: Call | Json) -> Json:
    """The caption part of a content; nothing when there is none."""
    raw = source.get("caption") or ""
    text, entities = _formatted(raw, source.get("parse_mode"), source.get("caption_entities"))
    if utf16(text) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    if not text:
        return {}
    return {"caption": text} | ({"caption_entities": entities} if entities else {})


def _formatted(text: str, parse_mode: str | None, entities: Any) -> tuple[str, list[Json]]:
    if parse_mode is None:
        return _trimmed(text, entities or [])
    if parse_mode.lower() != "html":
        raise bad("unsupported parse_mode")
    return _trimmed(*parse_html(text))


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Outer white space goes, and entities move and shrink with it."""
    stripped = text.strip()
    if stripped == text:
        return text, entities
    shift, end = utf16(text[: len(text) - len(text.lstrip())]), utf16(stripped)
    kept = []
    for one in entities:
        begin = max(one["offset"] - shift, 0)
        length = min(one["offset"] + one["length"] - shift, end) - begin
        if length > 0:
            kept.append(one | {"offset": begin, "length": length})
    return stripped, kept
