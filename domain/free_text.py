"""What people write in their own words: kept as they mean it, without what only machines would see."""

import unicodedata

from domain.errors import DomainError

_KEPT = "\n"
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


class TextEmpty(DomainError):
    """Nothing readable was written."""

    key = "text-empty"


class TextTooLong(DomainError):
    """The text is longer than `longest` characters, as Telegram counts them: an emoji is two."""

    key = "text-too-long"


def tidy(text: str, longest: int) -> str:
    """The text in NFC, without control, direction and unassigned characters. Raises TextEmpty or TextTooLong."""
    plain = unicodedata.normalize("NFC", text.replace("\t", " "))
    kept = "".join(
        letter for letter in plain if letter in _KEPT or unicodedata.category(letter) not in _UNSEEN
    )
    kept = kept.strip()
    if not kept:
        raise TextEmpty
    if len(kept.encode("utf-16-le")) // 2 > longest:
        raise TextTooLong(longest=longest)
    return kept
