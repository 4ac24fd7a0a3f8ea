"""What the bot says. Every folder here is a language: a new one is a new folder and no Python."""

from collections.abc import Iterator
from datetime import tzinfo
from pathlib import Path

from locales.folders import HERE, bundle, folders
from locales.labels import fold
from locales.texts import Html, MissingText, Texts
from locales.values import Measured

__all__ = ["Html", "Language", "Measured", "MissingText", "Texts", "fold"]


class Language:
    """All languages, read once; moments are told in the time zone given."""

    def __init__(self, timezone: tzinfo, home: Path = HERE) -> None:
        read = [Texts(folder.name, bundle(folder), timezone) for folder in folders(home)]
        read.sort(key=lambda t: int(t.plain("language-order")))
        self._texts = {t.code: t for t in read}
        self._by_telegram = dict(_telegram_codes(read))
        self._labels: dict[str, frozenset[str]] = {}

    def languages(self) -> tuple[str, ...]:
        """Their codes, in the order they are offered; the first is spoken where nothing is known."""
        return tuple(self._texts)

    def guess(self, telegram_code: str | None) -> str:
        """The language for Telegram's `language_code`, a IETF tag such as `ru` or `en-GB`."""
        tag = (telegram_code or "").lower()
        primary, _, _ = tag.partition("-")
        return self._by_telegram.get(tag) or self._by_telegram.get(primary) or self.languages()[0]

    def texts(self, code: str) -> Texts:
        """The texts of a language. Raises MissingText where there is no such language."""
        if code not in self._texts:
            raise MissingText(code)
        return self._texts[code]

    def labels(self, key: str) -> frozenset[str]:
        """The folded label in every language. Raises MissingText."""
        if key not in self._labels:
            self._labels[key] = frozenset(fold(t.plain(key)) for t in self._texts.values())
        return self._labels[key]

    def same_label(self, text: str, key: str) -> bool:
        """Whether the text is this label, in whatever language, case and apostrophes. Raises MissingText."""
        return fold(text) in self.labels(key)


def _telegram_codes(read: list[Texts]) -> Iterator[tuple[str, str]]:
    for t in read:
        yield from ((tag.lower(), t.code) for tag in t.plain("language-codes").split())
