"""What a person types of a meter: a consumption `XXXXXX,XX` and the day it was read (announcement §3.4)."""

import re
from datetime import date

from domain.errors import DomainError
from domain.money import Quantity

_SPACES = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}]"
_WHOLE = f"[0-9]{{1,6}}|[0-9]{{1,3}}{_SPACES}[0-9]{{3}}"
_FIGURE = re.compile(f"({_WHOLE})(?:[.,]([0-9]{{1,2}}))?")
_DAY = re.compile(r"(?<![0-9])([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4}|[0-9]{2})(?![0-9])")
_CENTURY = 2000
_SHORT_YEAR = 2


class NotAFigure(DomainError):
    """The text is no consumption between 0 and 999999,99 with two decimals at most."""

    key = "not-a-figure"


class NotADay(DomainError):
    """The text names no day of the calendar, or more than one."""

    key = "not-a-day"


def consumption(text: str) -> Quantity:
    """Read `1523,40`, `1 523.4` or `001523`: 0 to 999999,99 of the point's unit. Raises NotAFigure."""
    found = _FIGURE.fullmatch(text.strip())
    if not found:
        raise NotAFigure
    whole = re.sub(_SPACES, "", found[1])
    return Quantity.parse(f"{whole}.{found[2] or '0'}")


def day(text: str) -> date:
    """Read the one day `24.11.2026` (or `24.11.26`, `24/11/2026`) that the text holds. Raises NotADay."""
    found = _DAY.findall(text)
    if len(found) != 1:
        raise NotADay
    of_month, month, year = found[0]
    century = _CENTURY if len(year) == _SHORT_YEAR else 0
    try:
        return date(century + int(year), int(month), int(of_month))
    except ValueError:
        raise NotADay from None
