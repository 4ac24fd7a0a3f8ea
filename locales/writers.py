"""How a text is written once its values are known.

Most texts are words and values in turn: they need nothing of the library's resolver, which walks through many calls
and objects for each text.
"""

from collections.abc import Callable
from typing import Any

from fluent.runtime import resolver
from fluent.runtime.bundle import FluentBundle

# The library's guard against hostile translations would refuse an appeal of 2501 characters;
# what people write is bounded by Telegram at 4096 and grows sixfold when it is escaped.
resolver.MAX_PART_LENGTH = 8 * 4096

Values = dict[str, Any]
Writer = Callable[[Values], str]
"""Raises KeyError for what is missing."""


def writer_of(pattern: Any, bundle: FluentBundle) -> Writer:
    template = _template(pattern)
    return template.__mod__ if template is not None else _resolving(pattern, bundle)


def _template(pattern: Any) -> str | None:
    """`Долг %(amount)s`; None for a text that chooses words or refers to another."""
    parts = [_part(one) for one in getattr(pattern, "elements", (pattern,))]
    return None if None in parts else "".join(part for part in parts if part)


def _part(element: Any) -> str | None:
    if isinstance(element, resolver.StringLiteral):
        return _words(element.parse()["value"])
    if isinstance(element, resolver.TextElement):
        return _words(element.value)
    value = getattr(element, "expression", None)
    return f"%({value.id.name})s" if isinstance(value, resolver.VariableReference) else None


def _words(words: str) -> str:
    return words.replace("%", "%%")


def _resolving(pattern: Any, bundle: FluentBundle) -> Writer:
    def write(values: Values) -> str:
        # FluentBundle.format_pattern would turn a Count into a number of its own format
        errors: list[Exception] = []
        current = resolver.CurrentEnvironment(args=values)
        env = resolver.ResolverEnvironment(context=bundle, errors=errors, current=current)
        said = str(pattern(env))
        if errors:
            raise KeyError(*errors)
        return said

    return write
