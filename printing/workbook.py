"""Workbooks for people to keep and count on: texts stay texts, figures are numbers, days are days.

What consumers have written is never taken for a formula, whatever it begins with.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import partial
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from domain.money import Money, Quantity
from domain.periods import Month

Cell = str | int | Money | Quantity | Month | date | datetime | None
LONGEST_TEXT = 32_767
"""Characters in a cell (the format's own limit)."""

_FORMATS: dict[type, str] = {
    str: "General",
    int: "#,##0",
    Money: "#,##0.00",
    Quantity: "#,##0.00####",
    Month: "MM.YYYY",
    date: "DD.MM.YYYY",
    datetime: "DD.MM.YYYY HH:MM",
}
_LONGEST_NAME = 31
_NOT_IN_A_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LINE = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TITLE, _HEAD, _TO_FILL = "title", "head", "to fill "


@dataclass(frozen=True, slots=True)
class Column:
    """What stands over a column, and its width in characters.

    `to_fill` names what a person may write into it in a locked sheet (`Quantity`, `date`, `str`); None: nothing.
    """

    title: str
    width: int = 16
    to_fill: type | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. `heading` are lines above it: what it is, of whom, as of when; the head stays when it is scrolled.

    Money is shown in soʻm and quantities in their unit: say which in the title of the column. In a `locked` sheet
    only the columns to fill can be written to; that guards against slips, not against intent.
    """

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    heading: Sequence[str] = ()
    locked: bool = False


def workbook(sheets: Iterable[Sheet], zone: tzinfo) -> bytes:
    """The file (.xlsx) of these sheets, at least one; moments are told in `zone`. Rows are not kept in memory."""
    book = Workbook(write_only=True)
    for style in _styles():
        book.add_named_style(style)
    names: set[str] = set()
    for sheet in sheets:
        _write(book, sheet, _free_name(sheet.name, names), zone)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def as_text(text: str) -> str:
    """The text as a cell can hold it: no control or invisible characters but line breaks, not too long."""
    return "".join(map(_kept, text))[:LONGEST_TEXT]


def _kept(letter: str) -> str:
    category = unicodedata.category(letter)
    if category == "Cc":
        return letter if letter == "\n" else " "
    return "" if category in ("Cf", "Cs", "Cn") else letter


def _free_name(wanted: str, taken: set[str]) -> str:
    """A name that the format allows and no other sheet has; case does not tell names apart."""
    clean = as_text(wanted).translate(_NOT_IN_A_NAME).replace("\n", " ").strip(" '") or "1"
    name, number = clean[:_LONGEST_NAME], 1
    while name.casefold() in taken:
        number += 1
        ending = f" {number}"
        name = clean[: _LONGEST_NAME - len(ending)] + ending
    taken.add(name.casefold())
    return name


def _styles() -> Iterator[NamedStyle]:
    shade = PatternFill("solid", fgColor="E7EEF7")
    middle = Alignment(vertical="center", wrap_text=True, horizontal="center")
    yield NamedStyle(_TITLE, font=Font(bold=True, size=12))
    yield NamedStyle(_HEAD, font=Font(bold=True), fill=shade, alignment=middle, border=_BOX)
    open_, tint = Protection(locked=False), PatternFill("solid", fgColor="FFF8DC")
    for kind, code in _FORMATS.items():
        look = partial(
            NamedStyle,
            number_format=code,
            alignment=Alignment(vertical="top", wrap_text=kind is str),
            border=_BOX,
        )
        yield look(kind.__name__)
        yield look(_TO_FILL + kind.__name__, fill=tint, protection=open_)


def _write(book: Workbook, sheet: Sheet, name: str, zone: tzinfo) -> None:
    page: Any = book.create_sheet(name)
    above = len(sheet.heading) + 1 if sheet.heading else 0
    _set_up(page, sheet, above + 1)
    for place, line in enumerate(sheet.heading):
        page.append([_styled(page, line, str.__name__ if place else _TITLE, boxed=False)])
    if sheet.heading:
        page.append([])
    page.append([_styled(page, column.title, _HEAD) for column in sheet.columns])
    written = 0
    for row in sheet.rows:
        page.append(list(_cells(page, sheet.columns, row, zone)))
        written += 1
    if not sheet.locked:
        last = f"{get_column_letter(len(sheet.columns))}{above + 1 + written}"
        page.auto_filter.ref = f"A{above + 1}:{last}"


def _set_up(page: Any, sheet: Sheet, head: int) -> None:
    """What stays on the screen and on paper."""
    page.freeze_panes = f"A{head + 1}"
    page.print_title_rows = f"{head}:{head}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", Worksheet.PAPERSIZE_A4
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToHeight = 0
    page.protection.sheet = sheet.locked
    page.protection.formatColumns = False
    for place, column in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(place)].width = column.width


def _cells(page: Any, columns: Sequence[Column], row: Sequence[Cell], zone: tzinfo) -> Iterator[Any]:
    for column, cell in zip(columns, row, strict=True):
        kind = column.to_fill if cell is None and column.to_fill else type(cell)
        name = str.__name__ if cell is None and column.to_fill is None else kind.__name__
        value = None if cell is None else _VALUES[kind](cell, zone)
        yield _styled(page, value, _TO_FILL + name if column.to_fill else name)


def _styled(page: Any, value: Any, style: str, *, boxed: bool = True) -> Any:
    text = isinstance(value, str)
    cell = WriteOnlyCell(page, as_text(value) if text else value)
    cell.style = style
    if not boxed:
        cell.border, cell.alignment = Border(), Alignment()
    if text:
        # the type is said outright: openpyxl takes what begins with = for a formula and #N/A for a fault;
        # the prefix keeps it a text also when it is edited
        cell.data_type, cell.quotePrefix = "s", True
    return cell


_VALUES: dict[type, Callable[[Any, tzinfo], Any]] = {
    str: lambda text, _: text,
    int: lambda number, _: number,
    Money: lambda amount, _: amount.decimal,
    Quantity: lambda quantity, _: quantity.decimal,
    Month: lambda month, _: date(month.year, month.month, 1),
    date: lambda day, _: day,
    # the format knows no time zones
    datetime: lambda moment, zone: moment.astimezone(zone).replace(tzinfo=None),
}
