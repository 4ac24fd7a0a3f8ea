"""What consumers write, shown to staff: inside a quotation, calling nobody, commanding nothing, imitating nothing."""

import re
import unicodedata
from collections.abc import Iterator

from locales import Html, Texts

LONGEST = 700
_MOST_MARKS = 2
_JOINER = "\N{WORD JOINER}"
# where Telegram begins a mention, a command, a tag, a phone number, a link; the joiner behind it stops that, unseen
_CALLING = re.compile(
    r"@(?=\w)|(?<!\w)[/#$](?=\w)|\+(?=\d)|:(?=//)"
    r"|(?<=[^\W\d_])\.(?=\w)|(?<=\w)\.(?=[^\W\d_])|(?<=\d)\.(?=\d+\.\d+\.\d)"
)
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
_BLANK = "\N{HANGUL FILLER}\N{HALFWIDTH HANGUL FILLER}\N{HANGUL CHOSEONG FILLER}\N{BRAILLE PATTERN BLANK}"
_TO_SPACES = str.maketrans(dict.fromkeys(_BLANK + "\t", " "))
_TO_LINES = str.maketrans(dict.fromkeys("\r\v\f\x85\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}", "\n"))


def harmless(text: str) -> str:
    """A name on one line: without control and direction characters, without anything that can be clicked."""
    return " ".join(_plain(text).split())


def quoted(t: Texts, text: str, longest: int = LONGEST) -> Html:
    """As a quotation that is folded until it is opened; cut where it is longer, in units of Telegram's count."""
    lines = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in _plain(text).split("\n"))).strip()
    return t("quoted", text=_cut(lines, longest))


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").translate(_TO_LINES).translate(_TO_SPACES)
    return _CALLING.sub(lambda found: found[0] + _JOINER, "".join(_seen(text)))


def _seen(text: str) -> Iterator[str]:
    """What can be seen, with no more marks upon a letter than writing needs."""
    marks = 0
    for letter in text:
        category = unicodedata.category(letter)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if letter == "\n" or (category not in _UNSEEN and marks <= _MOST_MARKS):
            yield letter


def _cut(text: str, longest: int) -> str:
    units = text.encode("utf-16-le")
    if len(units) <= 2 * longest:
        return text
    return units[: 2 * (longest - 1)].decode("utf-16-le", errors="ignore").rstrip() + "…"
