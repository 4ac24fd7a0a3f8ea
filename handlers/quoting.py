"""What consumers write, shown to staff: inside a quotation, calling nobody, commanding nothing."""

import re
import unicodedata

from locales import Html, Texts

LONGEST = 700
# Telegram makes links, mentions and commands of what begins so; a word joiner stops it, unseen
_CALLING = re.compile(r"(?=[@/#$])|(?<=\w)(?=\.\w)|(?<=:)(?=//)")
_JOINER = "\N{WORD JOINER}"


def harmless(text: str) -> str:
    """Without control and direction characters, and without anything Telegram would make clickable."""
    kept = "".join(letter for letter in unicodedata.normalize("NFC", text) if _is_plain(letter))
    return _CALLING.sub(_JOINER, kept)


def _is_plain(letter: str) -> bool:
    return letter == "\n" or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def quoted(t: Texts, text: str) -> Html:
    """As a quotation; a long one is folded in and cut short."""
    shown = harmless(text)
    cut = shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
    return t("quoted", text=cut)
