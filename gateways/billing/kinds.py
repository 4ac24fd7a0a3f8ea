"""How the text of a column becomes an exact value, for a whole column at once.

A kind turns text into a value or into null where the text is not of that kind; money and quantities go
from text to whole numbers without a float on the way. The forms are those of `domain.money`
and `domain.periods`.
"""

from dataclasses import dataclass
from typing import Protocol

import polars as pl

_DATE = r"^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$"
_MONTH = r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$"


class Kind(Protocol):
    """What a column may hold."""

    @property
    def expected(self) -> str:
        """What is asked for, to go after «the value is not …»."""
        ...

    def parse(self, text: pl.Expr) -> pl.Expr:
        """The value of each text; null for null and for what does not parse."""
        ...


@dataclass(frozen=True)
class Text:
    """Anything."""

    expected: str = "text"

    def parse(self, text: pl.Expr) -> pl.Expr:
        return text


@dataclass(frozen=True)
class Digits:
    """ASCII digits whose leading zeros matter; stays text."""

    least: int
    most: int

    @property
    def expected(self) -> str:
        return f"{self.least} digits" if self.least == self.most else f"{self.least} to {self.most} digits"

    def parse(self, text: pl.Expr) -> pl.Expr:
        return pl.when(text.str.contains(f"^[0-9]{{{self.least},{self.most}}}$")).then(text)


@dataclass(frozen=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    @property
    def expected(self) -> str:
        return "one of " + ", ".join(self.words)

    def parse(self, text: pl.Expr) -> pl.Expr:
        return pl.when(text.is_in(list(self.words))).then(text)


@dataclass(frozen=True)
class Whole:
    """A whole number within limits; becomes an integer."""

    least: int
    most: int

    @property
    def expected(self) -> str:
        return f"a whole number from {self.least} to {self.most}"

    def parse(self, text: pl.Expr) -> pl.Expr:
        number = text.str.to_integer(strict=False)
        shaped = text.str.contains("^[0-9]{1,18}$") & number.is_between(self.least, self.most)
        return pl.when(shaped).then(number)


@dataclass(frozen=True)
class Fixed:
    """At most `digits` before a point and `places` after it; becomes a whole number of 10^-places."""

    digits: int
    places: int
    signed: bool = False

    @property
    def expected(self) -> str:
        sign = "" if self.signed else ", not negative"
        return f"a decimal with at most {self.places} digits after a point{sign}"

    def parse(self, text: pl.Expr) -> pl.Expr:
        sign = "-?" if self.signed else ""
        shape = f"^{sign}[0-9]{{1,{self.digits}}}(\\.[0-9]{{1,{self.places}}})?$"
        scaled = text.cast(pl.Decimal(self.digits + self.places, self.places), strict=False)
        return pl.when(text.str.contains(shape)).then(scaled.to_physical().cast(pl.Int64))


@dataclass(frozen=True)
class Period:
    """`YYYY-MM`; becomes months since year 0."""

    expected: str = "a month YYYY-MM"

    def parse(self, text: pl.Expr) -> pl.Expr:
        year = text.str.slice(0, 4).cast(pl.Int64, strict=False)
        month = text.str.slice(5, 2).cast(pl.Int64, strict=False)
        return pl.when(text.str.contains(_MONTH)).then(year * 12 + month - 1)


@dataclass(frozen=True)
class Day:
    """A real date `YYYY-MM-DD`, 1900 to 2099; stays text, which is what both databases take."""

    expected: str = "a real date YYYY-MM-DD"

    def parse(self, text: pl.Expr) -> pl.Expr:
        real = text.str.to_date("%Y-%m-%d", strict=False).is_not_null()
        return pl.when(text.str.contains(_DATE) & real).then(text)


def money(*, signed: bool = False) -> Fixed:
    """Soʻm in the file, whole tiyin after reading."""
    return Fixed(15, 2, signed)


def quantity(*, signed: bool = False) -> Fixed:
    """Gcal, m³ or Gcal/h in the file, whole millionths after reading."""
    return Fixed(12, 6, signed)


def percent() -> Fixed:
    """Percent in the file, whole hundredths of a percent after reading."""
    return Fixed(3, 2)
