"""Sums of money as people type them."""

import re

from domain.errors import DomainError
from domain.money import Money

SOUM = 100
"""Tiyin."""

_TYPED = re.compile(r"(-?)([0-9]{1,12})(?:[.,]([0-9]{1,2}))?(?:сум|сўм|soʻm|soum|sum)?", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_SIGNS = str.maketrans(dict.fromkeys("'`’‘ʼ", "ʻ") | dict.fromkeys("−–—", "-"))


class NotASum(DomainError):
    key = "not-a-sum"


class NotWholeSoum(DomainError):
    """Payment systems take whole soʻm."""

    key = "not-whole-soum"


def typed_amount(text: str) -> Money:
    """Of either sign, to the tiyin: `17 850 487,52`, `-1000`, `0`. Raises NotASum."""
    found = _TYPED.fullmatch(_SPACES.sub("", text).translate(_SIGNS))
    if not found:
        raise NotASum
    tiyin = int(found[2]) * SOUM + int((found[3] or "").ljust(2, "0"))
    return Money(-tiyin if found[1] else tiyin)


def typed_sum(text: str) -> Money:
    """Whole soʻm, as they are paid: `50000`, `50 000`, `50 000,00 сум`. Raises NotASum or NotWholeSoum."""
    amount = typed_amount(text)
    if amount.tiyin < 0:
        raise NotASum
    if amount.tiyin % SOUM:
        raise NotWholeSoum
    return amount
