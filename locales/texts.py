"""The texts of one language. A missing text or value raises: nobody is shown a raw key."""

from collections.abc import Callable, Mapping
from datetime import tzinfo
from html import escape
from typing import Any

from babel import Locale
from fluent.runtime.bundle import FluentBundle

from locales.values import Formats, Period
from locales.writers import Values, Writer, writer_of


class MissingText(KeyError):
    """The language has no such text, or the text asks for a value that was not given."""


class Html(str):
    """A text whose markup is meant: it is put into other texts as it is."""

    __slots__ = ()


def _escaped(value: str) -> str:
    return value if isinstance(value, Html) else escape(value, quote=False).replace('"', "&quot;")


def _unescaped(value: str) -> str:
    if isinstance(value, Html):
        raise TypeError("markup in a plain text")
    return value


class Texts:
    """`t("balance-debt", amount=Money(…))` for messages, `t.plain("menu-balance")` for buttons and alerts."""

    def __init__(self, code: str, bundle: FluentBundle, timezone: tzinfo) -> None:
        self.code = code
        self.timezone = timezone
        self._bundle = bundle
        self._writers: dict[str, Writer] = {}
        # texts without values say the same each time
        self._fixed: dict[str, str] = {}
        self._formats = Formats(Locale.parse(bundle.locales[0]), timezone, self.plain)

    def __call__(self, key: str, /, **values: object) -> Html:
        """The text in Telegram's HTML, every `str` value escaped unless it is Html. Raises MissingText."""
        return Html(self._say(key, values, _escaped))

    def plain(self, key: str, /, **values: object) -> str:
        """The text for buttons, alerts, command descriptions and file names. Raises MissingText."""
        return self._say(key, values, _unescaped)

    def value(self, value: object) -> str:
        """A figure, day, moment or month on its own, for a table cell."""
        written = self._formats.write(value)
        return str(written)

    def short(self, month: Period) -> str:
        """A month in few letters, for the axis of a chart: `окт 26`."""
        return self._formats.short_month(month)

    def _say(self, key: str, values: Mapping[str, object], guard: Callable[[str], str]) -> str:
        if not values:
            fixed = self._fixed.get(key)
            if fixed is None:
                fixed = self._fixed[key] = self._written(key, {})
            return fixed
        write = self._formats.write
        args = {name: guard(v) if isinstance(v, str) else write(v) for name, v in values.items()}
        return self._written(key, args)

    def _written(self, key: str, values: Values) -> str:
        write = self._writers.get(key)
        if write is None:
            write = self._writers[key] = writer_of(self._pattern(key), self._bundle)
        try:
            return write(values)
        except KeyError as missing:
            raise MissingText(key, self.code, *missing.args) from None

    def _pattern(self, key: str) -> Any:
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            raise MissingText(key, self.code)
        message = self._bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise MissingText(key, self.code)
        return pattern
