"""Tables that run over pages: the head is repeated, totals stand with the last row, a row is torn by need only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from printing.page import LEADING, MARGIN, SHADE, Align, Sheet

SIZE = 8.0
_PAD = 1.1
# of a row in one piece; less than any page holds
_MOST_LINES = 24


@dataclass(frozen=True, slots=True)
class Column:
    """`share` is the part of the width in any unit: the shares of a table are brought to its width."""

    title: str
    share: float
    align: Align = "L"


Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: Sequence[Column]
    widths: Sequence[float]
    size: float


def table(
    sheet: Sheet,
    columns: Sequence[Column],
    rows: Sequence[Row],
    totals: Sequence[Row] = (),
    *,
    size: float = SIZE,
) -> None:
    """Draw the table below what was written last; `totals` close it in bold."""
    shares = sum(column.share for column in columns)
    grid = _Grid(columns, [column.share * sheet.width / shares for column in columns], size)
    _head(sheet, grid, room_below=size * LEADING + 2 * _PAD)
    for row in rows[:-1]:
        _row(sheet, grid, row)
    # the totals are kept together, and with the last row
    closing = sum(_height(_cells(sheet, grid, row, bold=True), size) for row in totals)
    for row in rows[-1:]:
        _row(sheet, grid, row, room_below=closing)
    for row in totals:
        _row(sheet, grid, row, bold=True)


def _head(sheet: Sheet, grid: _Grid, room_below: float = 0) -> None:
    cells = _cells(sheet, grid, [column.title for column in grid.columns], bold=True)
    height = _height(cells, grid.size)
    sheet.room(height + room_below)
    _draw(sheet, grid, cells, height, bold=True, shaded=True, centred=True)


def _row(sheet: Sheet, grid: _Grid, row: Row, *, bold: bool = False, room_below: float = 0) -> None:
    for cells in _parts(_cells(sheet, grid, row, bold=bold)):
        height = _height(cells, grid.size)
        if sheet.room(height + room_below):
            _head(sheet, grid)
        _draw(sheet, grid, cells, height, bold=bold, shaded=bold)


def _parts(cells: Sequence[Sequence[str]]) -> Iterator[Sequence[Sequence[str]]]:
    """A row as it is, or in parts, if it is higher than any page."""
    for start in range(0, max(map(len, cells)), _MOST_LINES):
        yield [lines[start : start + _MOST_LINES] for lines in cells]


def _cells(sheet: Sheet, grid: _Grid, row: Row, *, bold: bool) -> list[list[str]]:
    return [
        sheet.lines(text, width - 2 * _PAD, grid.size, bold=bold)
        for text, width in zip(row, grid.widths, strict=True)
    ]


def _height(cells: Sequence[Sequence[str]], size: float) -> float:
    return max(map(len, cells)) * size * LEADING + 2 * _PAD


def _draw(
    sheet: Sheet,
    grid: _Grid,
    cells: Sequence[Sequence[str]],
    height: float,
    *,
    bold: bool = False,
    shaded: bool = False,
    centred: bool = False,
) -> None:
    x, y = MARGIN, sheet.pdf.get_y()
    sheet.pdf.set_fill_color(*SHADE)
    for lines, width, column in zip(cells, grid.widths, grid.columns, strict=True):
        sheet.pdf.rect(x, y, width, height, style="DF" if shaded else "D")
        align: Align = "C" if centred else column.align
        sheet.at(x + _PAD, y + _PAD, width - 2 * _PAD, lines, grid.size, bold=bold, align=align)
        x += width
    sheet.pdf.set_y(y + height)
