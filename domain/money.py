"""Exact amounts: money is whole tiyin, heat and water are whole millionths; no float ever touches them."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

_MONEY = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,2})?")
_QUANTITY = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")


class NotAnAmount(ValueError):
    """The text is not an amount in the format asked for."""


def _scaled(text: str, pattern: re.Pattern[str], places: int) -> int:
    if not pattern.fullmatch(text):
        raise NotAnAmount(text)
    return int(Decimal(text).scaleb(places))


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount of soʻm, kept in tiyin (1 soʻm = 100 tiyin). Positive is owed to the supplier."""

    tiyin: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `1234567.89` (at most two decimals, a point). Raises NotAnAmount."""
        return cls(_scaled(text, _MONEY, 2))

    @property
    def decimal(self) -> Decimal:
        """The amount in soʻm."""
        return Decimal(self.tiyin).scaleb(-2)

    def __add__(self, other: "Money") -> "Money":
        return Money(self.tiyin + other.tiyin)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.tiyin - other.tiyin)

    def __neg__(self) -> "Money":
        return Money(-self.tiyin)

    def __abs__(self) -> "Money":
        return Money(abs(self.tiyin))


@dataclass(frozen=True, order=True, slots=True)
class Quantity:
    """Heat in Gcal, water in m³ or a load in Gcal/h, kept in millionths of the unit."""

    millionths: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `146.71` (at most six decimals, a point). Raises NotAnAmount."""
        return cls(_scaled(text, _QUANTITY, 6))

    @property
    def decimal(self) -> Decimal:
        """The quantity in its unit."""
        return Decimal(self.millionths).scaleb(-6)
