"""A sheet with readings of many points, as people fill it: every fault is found at once and named by its cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from domain.errors import DomainError
from domain.money import Quantity
from domain.readings import figures
from domain.readings.facts import Entry, Filing

POINT, CONSUMPTION, READ_ON = "A", "H", "I"
"""The columns that count; the others are there to be read."""

LARGEST_FILE = 1024 * 1024
MOST_ROWS = 2000
_HUNDREDTHS = 2
_TOO_MUCH = 1_000_000
_ALMOST = Decimal("0.000000001")


class SheetTooLarge(DomainError):
    """No sheet with the points of one contract is so large."""

    key = "sheet-too-large"


class SheetUnreadable(DomainError):
    """The file is no workbook, or none that is safe to open."""

    key = "sheet-unreadable"


class SheetNotFetched(DomainError):
    """Telegram did not hand the file over this time."""

    key = "sheet-not-fetched"


class SheetEmpty(DomainError):
    """No consumption is entered, or nothing that was not sent before."""

    key = "sheet-empty"


class NoSuchPoint(DomainError):
    """The contract has no such point with a billing meter."""

    key = "sheet-no-such-point"


class PointTwice(DomainError):
    """The same point stands on another line, too."""

    key = "sheet-point-twice"


class DayMissing(DomainError):
    """A consumption without the day of reading."""

    key = "sheet-day-missing"


@dataclass(frozen=True, slots=True)
class SentSheet:
    """A file as Telegram announces it; `size` in bytes, 0 if it does not say."""

    id: str
    unique_id: str
    size: int


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the sheet: its number, and what stands in the columns that count, in whatever type."""

    number: int
    point: object
    consumption: object
    read_on: object

    def cell(self, column: str) -> str:
        return f"{column}{self.number}"


class SheetReader(Protocol):
    async def __call__(self, file: SentSheet) -> Sequence[Row]:
        """The lines of the first sheet. Raises SheetTooLarge, SheetUnreadable or SheetNotFetched."""
        ...


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a cell."""

    cell: str
    why: DomainError

    @property
    def line(self) -> int:
        return int(self.cell[1:])


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that was looked through: either its `faults`, or the filing it makes."""

    faults: Sequence[Fault] = ()
    filing: Filing | None = None


def is_filled(row: Row) -> bool:
    """Whether a consumption stands beside something that may be a point; heads and empty lines are passed by."""
    return _is_given(row.consumption) and _whole(row.point) is not None


def entry_of(row: Row) -> Entry | Fault:
    """What the line says. Titles of columns and the like are no lines: see `is_filled`."""
    column = CONSUMPTION
    try:
        quantity = figure_in(row.consumption)
        column = READ_ON
        return Entry(_whole(row.point) or 0, quantity, day_in(row.read_on))
    except DomainError as why:
        return Fault(row.cell(column), why)


def twice(rows: Sequence[Row]) -> Iterator[Fault]:
    """Points that stand on a line before."""
    met = set()
    for row in rows:
        point = _whole(row.point)
        if point in met:
            yield Fault(row.cell(POINT), PointTwice())
        met.add(point)


def figure_in(cell: object) -> Quantity:
    """A consumption, typed as a text or kept as a number. Raises NotAFigure."""
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float, Decimal)):
        raise figures.NotAFigure
    if isinstance(cell, str):
        return figures.consumption(cell)
    exact = Decimal(repr(cell)) if isinstance(cell, float) else Decimal(cell)
    if not exact.is_finite() or not 0 <= exact < _TOO_MUCH:
        raise figures.NotAFigure
    # a program of tables keeps 54.6 + 0.01 as 54.61000000000001
    rounded = abs(round(exact, _HUNDREDTHS))
    if abs(exact - rounded) > _ALMOST:
        raise figures.NotAFigure
    return figures.consumption(f"{rounded:f}")


def day_in(cell: object) -> date:
    """A day, typed as a text or kept as one. Raises DayMissing or NotADay."""
    if not _is_given(cell):
        raise DayMissing
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, str):
        return figures.day(cell)
    raise figures.NotADay


def _is_given(cell: object) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _whole(cell: object) -> int | None:
    """The number of a point, if it can be one."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int):
        return cell
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() else None
    text = cell.strip() if isinstance(cell, str) else ""
    return int(text) if text.isascii() and text.isdigit() else None
