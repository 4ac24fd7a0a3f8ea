"""Numbers and amounts in words; which words, each language says in its `numbers.ftl`."""

from collections.abc import Iterator

from domain.money import Money
from locales import Texts

SCALES = ("trillion", "billion", "million", "thousand", "one")
_TEENS = 20


def number_in_words(t: Texts, number: int) -> str:
    """A whole number from 0 to 999 999 999 999 999. Raises ValueError for others."""
    if not 0 <= number < 1000 ** len(SCALES):
        raise ValueError(number)
    return " ".join(_words(t, number)) or t.plain("number-zero")


def amount_in_words(t: Texts, amount: Money) -> str:
    """Soʻm in words, tiyin in two digits, without the sign; begins with a capital."""
    soum, tiyin = divmod(abs(amount.tiyin), 100)
    said = t.plain(
        "amount-in-words",
        words=number_in_words(t, soum),
        soum=soum,
        tiyin=f"{tiyin:02d}",
        parts=tiyin,
    )
    return said[:1].upper() + said[1:]


def _words(t: Texts, number: int) -> Iterator[str]:
    for power, scale in zip(range(len(SCALES) - 1, -1, -1), SCALES, strict=True):
        group = number // 1000**power % 1000
        if not group:
            continue
        yield from _group(t, group, scale)
        if scale != "one":
            yield t.plain(f"number-{scale}", n=group)


def _group(t: Texts, group: int, scale: str) -> Iterator[str]:
    """A number below a thousand; the words for 1 and 2 may differ where thousands are counted."""
    hundreds, rest = divmod(group, 100)
    if hundreds:
        yield _listed(t, "number-hundreds")[hundreds - 1]
    ones = _listed(t, "number-ones-of-thousands" if scale == "thousand" else "number-ones")
    if 0 < rest < _TEENS:
        yield ones[rest - 1]
    elif rest:
        ten = _listed(t, "number-tens")[rest // 10 - 2]
        one = rest % 10
        yield ten if not one else t.plain("number-ten-and-one", ten=ten, one=ones[one - 1])


def _listed(t: Texts, key: str) -> list[str]:
    return t.plain(key).split(", ")
