"""Uzbek is written in two scripts, and names are looked for in either."""

_PAIRS = (
    ("oʻ", "ў"),
    ("gʻ", "ғ"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("yo", "ё"),
    ("yu", "ю"),
    ("ya", "я"),
    ("ye", "е"),
)
_LETTERS = dict(zip("abdefghijklmnopqrstuvxyz", "абдефгҳижклмнопқрстувхйз", strict=True))
_BACK = {cyrillic: latin for latin, cyrillic in _LETTERS.items()} | {
    **{cyrillic: latin for latin, cyrillic in _PAIRS if latin != "ye"},
    "э": "e",
    "ъ": "ʼ",
    "ь": "",
    "ц": "ts",
    "щ": "sh",
    "ы": "i",
}
_APOSTROPHES = dict.fromkeys(map(ord, "'`’‘ʻʼ"), "ʻ")


def to_cyrillic(text: str) -> str:
    """Latin Uzbek in Cyrillic letters, lower case; a letter of no pair stays as it is."""
    text = text.casefold().translate(_APOSTROPHES)
    for latin, cyrillic in _PAIRS:
        text = text.replace(latin, cyrillic)
    return "".join(_LETTERS.get(letter, "ъ" if letter == "ʻ" else letter) for letter in text)


def to_latin(text: str) -> str:
    """Cyrillic Uzbek or Russian in Latin letters, lower case."""
    return "".join(_BACK.get(letter, letter) for letter in text.casefold())


def in_both_scripts(text: str) -> tuple[str, ...]:
    """What may stand in a name where this was typed; the text itself first."""
    return tuple(dict.fromkeys((text, to_latin(text), to_cyrillic(text))))
