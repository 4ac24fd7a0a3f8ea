"""Names are written in two scripts and many spellings: what is looked for is compared in one form of both."""

import unicodedata

_SPELT = dict(zip("абвгдезийклмнопрстуфхыэқғҳўж", "abvgdeziyklmnoprstufhieqghoj", strict=True)) | {
    "ё": "yo",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ь": "",
}
APOSTROPHES = "'`´’‘ʻʼ"
"""What is typed for one another."""

_LETTERS = str.maketrans(_SPELT | dict.fromkeys(APOSTROPHES, ""))
# spelt now one way, now another: цех is tsex or sex, ҳ and х are taken for one another, ё is written as е
_ALIKE = (("kh", "h"), ("x", "h"), ("ts", "s"), ("yo", "e"), ("ye", "e"))


def search_form(text: str) -> str:
    """Words in lower-case Latin letters with a space between; neither script, case, marks nor apostrophes matter.

    >>> search_form("«O‘QUV-MARKAZI» MChJ") == search_form("ўқув маркази мчж")
    True
    """
    latin = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    for spelt, alike in _ALIKE:
        latin = latin.replace(spelt, alike)
    return " ".join("".join(letter if letter.isalnum() else " " for letter in latin).split())
