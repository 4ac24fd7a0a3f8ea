"""The typeface of papers: Roboto, cut down once a process to the letters of our languages.

Consumers write with any letter there is: what Roboto lacks is lent by DejaVu, what both lack is shown as a box.
"""

import logging
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import font_roboto
from fontTools import subset
from fontTools.ttLib import TTFont

logging.getLogger("fontTools").setLevel(logging.ERROR)

FAMILY, SPARE = "roboto", "dejavu"
UNKNOWN = "\N{WHITE SQUARE}"
_KEPT = (
    *range(0x20, 0x180),  # Latin with its accents
    *range(0x2B0, 0x300),  # ʻ and ʼ among them
    *range(0x400, 0x530),  # Cyrillic with ў қ ғ ҳ
    *range(0x2000, 0x2070),  # spaces, dashes, quotes
    *range(0x20A0, 0x20C1),
    *range(0x2100, 0x2300),  # № and signs
)
_WITHOUT = ("GSUB", "GPOS", "GDEF", "kern")
_PLACE: "TemporaryDirectory[str] | None" = None


@cache
def faces() -> dict[str, Path]:
    """Files of the regular and the bold face by fpdf's names for them (`""`, `"B"`), made at the first call."""
    global _PLACE  # noqa: PLW0603 - the folder lives as long as the process
    _PLACE = TemporaryDirectory(prefix="faces-")
    folder = Path(_PLACE.name)
    whole = {"": font_roboto.Roboto, "B": font_roboto.RobotoBold}
    return {style: _cut(Path(file), folder / f"{FAMILY}{style}.ttf") for style, file in whole.items()}


def _cut(whole: Path, to: Path) -> Path:
    options = subset.Options(hinting=False, notdef_outline=True, layout_features=[])
    options.drop_tables += _WITHOUT
    font = subset.load_font(str(whole), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=_KEPT)
    cutter.subset(font)
    subset.save_font(font, str(to), options)
    font.close()
    return to


@cache
def spare() -> Path:
    """DejaVu, which matplotlib brings along; matplotlib itself is not imported for it."""
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        raise FileNotFoundError("matplotlib")
    return Path(found.origin).parent / "mpl-data/fonts/ttf/DejaVuSans.ttf"


@cache
def letters(face: Path) -> frozenset[int]:
    with TTFont(face, lazy=True) as font:
        return frozenset(font.getBestCmap())


def in_house(text: str) -> bool:
    """Whether Roboto has every letter."""
    return letters(faces()[""]).issuperset(map(ord, text))


def printable(text: str) -> str:
    """The text in composed letters, with a space for what cannot be seen and a box for what no face has."""
    composed = unicodedata.normalize("NFC", text)
    if in_house(composed):
        return composed
    return "".join(map(_printable, composed))


@cache
def _printable(letter: str) -> str:
    if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp", "Mn"}:
        return " " if letter in "\n\t\r" else ""
    known = letters(faces()[""]) | letters(spare())
    return letter if ord(letter) in known else UNKNOWN
