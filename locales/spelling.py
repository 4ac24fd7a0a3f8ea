"""What a reader would trip over: apostrophes, mixed alphabets, broken markup, long alerts."""

import re
from collections.abc import Iterator

from fluent.syntax import ast

from locales.catalogue import Entry

ALERT_LIMIT = 200
"""Characters in the answer to a tap (Bot API, answerCallbackQuery)."""

VALUE_LENGTH = 16
"""What a value is reckoned to take in an alert: `1 234 567,89 сум`."""

TAGS = {"b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>]*)?>")
_STRAY = re.compile(r"[<>]|&(?!(?:lt|gt|amp|quot);)")
_FOREIGN_APOSTROPHE = re.compile("['`\u00b4\u2018\u2019]")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def has_markup(entry: Entry) -> bool:
    return any(_TAG.search(run) for run in entry.runs)


def latin_uzbek(locale: str) -> bool:
    return locale.startswith("uz") and "Cyrl" not in locale


def misspelt(entry: Entry, locale: str) -> Iterator[str]:
    """Apostrophes that are not ʻ or ʼ in Latin Uzbek, and words of two alphabets in any language."""
    for run in entry.runs:
        text = _TAG.sub(" ", run)
        if latin_uzbek(locale) and (found := _FOREIGN_APOSTROPHE.search(text)):
            yield f"{found[0]} instead of \u02bb or \u02bc"
        yield from (f"two alphabets in «{word}»" for word in _WORD.findall(text) if _is_mixed(word))


def _is_mixed(word: str) -> bool:
    return bool(_LATIN.search(word) and _CYRILLIC.search(word))


def broken_markup(entry: Entry) -> Iterator[str]:
    """Tags that Telegram does not know or that are not closed in the run they are opened in."""
    for run in entry.runs:
        yield from _unbalanced(run)
        if stray := _STRAY.search(_TAG.sub("", run)):
            yield f"a bare {stray[0]}"


def _unbalanced(run: str) -> Iterator[str]:
    open_tags: list[str] = []
    for closing, name in _TAG.findall(run):
        if name not in TAGS:
            yield f"Telegram has no tag <{name}>"
        elif not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            yield f"</{name}> closes nothing"
    yield from (f"<{name}> is not closed" for name in open_tags)


def reckoned_length(pattern: ast.Pattern) -> int:
    """Characters of the longest choice, without markup, values as long as an amount."""
    return sum(_element_length(element) for element in pattern.elements)


def _element_length(element: ast.TextElement | ast.Placeable) -> int:
    if isinstance(element, ast.TextElement):
        return len(_TAG.sub("", element.value))
    if isinstance(element.expression, ast.SelectExpression):
        return max(reckoned_length(variant.value) for variant in element.expression.variants)
    return VALUE_LENGTH
