"""A label typed by hand is understood whatever its case, emoji and apostrophes."""

# ' ` ´ ’ ‘ ʻ ʼ are typed for one another or left out; ё is commonly written е
_FOLDED = str.maketrans({**dict.fromkeys("'`\u00b4\u2019\u2018\u02bb\u02bc"), "ё": "е"})


def fold(text: str) -> str:
    """The letters and digits of a label in one case; of a label that is all emoji, the emoji.

    >>> fold("💳 To'lash") == fold("toʻlash")
    True
    """
    letters = text.casefold().translate(_FOLDED)
    words = "".join(letter if letter.isalnum() else " " for letter in letters).split()
    return " ".join(words) or text.strip()
