"""How figures, days and months are written: one format for all languages, only the words differ."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cache
from typing import Any, Protocol, runtime_checkable

from babel import Locale
from fluent.runtime.types import FluentType

NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


@runtime_checkable
class Sum(Protocol):
    """An amount of soʻm, in tiyin."""

    @property
    def tiyin(self) -> int: ...


@runtime_checkable
class Volume(Protocol):
    """An amount of heat or water, in millionths of its unit."""

    @property
    def millionths(self) -> int: ...


@runtime_checkable
class Period(Protocol):
    """A month that counts as one number; `date` has a year and a month too, but no such number."""

    @property
    def year(self) -> int: ...
    @property
    def month(self) -> int: ...
    @property
    def ordinal(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity together with the code of its unit (`gcal`, `m3`, `gcal_h`), written `12,34 Гкал`."""

    quantity: Volume
    unit: str


class Count(int, FluentType):
    """An integer that selects a plural form and is written with grouped digits."""

    def __str__(self) -> str:
        return grouped(self)

    def format(self, locale: Locale) -> str:
        del locale
        return str(self)


def _signed(number: int, text: str) -> str:
    return MINUS + text if number < 0 else text


def grouped(number: int) -> str:
    return _signed(number, f"{abs(number):,}".replace(",", NBSP))


def money(value: Sum) -> str:
    soum, tiyin = divmod(abs(value.tiyin), 100)
    return _signed(value.tiyin, f"{grouped(soum)},{tiyin:02d}")


def quantity(value: Volume) -> str:
    """At least two decimals, more only where there are some."""
    whole, part = divmod(abs(value.millionths), 1_000_000)
    decimals = f"{part:06d}".rstrip("0").ljust(2, "0")
    return _signed(value.millionths, f"{grouped(whole)},{decimals}")


def month_names(locale: Locale) -> dict[int, str]:
    """Names of the months standing alone, capitalised only where the language does so in a sentence."""
    alone, within = (locale.months[context]["wide"] for context in ("stand-alone", "format"))
    return {n: name.lower() if within[n].islower() else name for n, name in alone.items()}


class Formats:
    """Writes values of one language; each class is looked at once, at its first value."""

    def __init__(self, locale: Locale, timezone: tzinfo, word: Callable[[str], str]) -> None:
        self._timezone = timezone
        self._word = cache(word)
        self._months = month_names(locale)
        self._short_months = locale.months["stand-alone"]["abbreviated"]
        self._by_class: dict[type, Callable[[Any], str | Count]] = {}

    def write(self, value: object) -> str | Count:
        """The value as text (a Count still to be formatted). Raises TypeError for a value of unknown kind."""
        known = self._by_class.get(type(value))
        if known is None:
            known = self._by_class[type(value)] = self._format_of(value)
        return known(value)

    def _format_of(self, value: object) -> Callable[[Any], str | Count]:
        # bool is an int and datetime is a date: the narrower kind stands first
        formats: tuple[tuple[type, Callable[[Any], str | Count]], ...] = (
            (bool, lambda flag: "true" if flag else "false"),
            (int, Count),
            (datetime, self._moment),
            (date, _day),
            (Measured, self._measured),
            (Sum, self._money),
            (Volume, quantity),
            (Period, self._period),
        )
        for kind, write in formats:
            if isinstance(value, kind):
                return write
        raise TypeError(f"no format for {type(value).__name__}")

    def _moment(self, moment: datetime) -> str:
        if moment.tzinfo is None:
            raise TypeError("a moment without a time zone")
        here = moment.astimezone(self._timezone)
        return f"{_day(here)} {here.hour:02d}:{here.minute:02d}"

    def _money(self, value: Sum) -> str:
        return money(value) + NBSP + self._word("unit-soum")

    def _measured(self, value: Measured) -> str:
        unit = self._word("unit-" + value.unit.replace("_", "-"))
        return quantity(value.quantity) + NBSP + unit

    def short_month(self, month: Period) -> str:
        """The month's abbreviation and the last two digits of the year."""
        return f"{self._short_months[month.month].rstrip('.')}{NBSP}{month.year % 100:02d}"

    def _period(self, month: Period) -> str:
        return f"{self._months[month.month]} {month.year}"


def _day(day: date) -> str:
    return f"{day.day:02d}.{day.month:02d}.{day.year:04d}"
