"""Reads a workbook that somebody has sent: looked through before it is opened, opened within limits."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from openpyxl import load_workbook

from domain.readings.sheet import LARGEST_FILE, MOST_ROWS, Row, SheetTooLarge, SheetUnreadable

LARGEST_PART = 3 * 1024 * 1024
LARGEST_WHOLE = 6 * 1024 * 1024
MOST_PARTS = 200
_MARKUP = (b"<?xml", b"\xef\xbb\xbf<?xml", b"<")
# a table has no use for entities of its own, which grow without end
_DECLARATIONS = (b"<!doctype", b"<!entity")
_LAST_COLUMN = 9
_POINT, _CONSUMPTION, _READ_ON = 0, 7, 8


def rows_of(content: bytes) -> Sequence[Row]:
    """The lines of the first sheet; figures of formulas are those they had when the file was kept.

    Raises SheetTooLarge or SheetUnreadable, whatever the bytes are.
    """
    if len(content) > LARGEST_FILE:
        raise SheetTooLarge
    try:
        _look_through(content)
        return list(_rows(content))
    except (SheetTooLarge, SheetUnreadable):
        raise
    except Exception:  # noqa: BLE001 - openpyxl raises whatever a broken part makes it stumble over
        raise SheetUnreadable from None


def _look_through(content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as parts:
            infos = parts.infolist()
            if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_WHOLE:
                raise SheetTooLarge
            for info in infos:
                _look_at(parts, info)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError):
        raise SheetUnreadable from None


def _look_at(parts: ZipFile, info: ZipInfo) -> None:
    """The size is counted, not believed; markup says what it is at once, and declares nothing."""
    with parts.open(info) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise SheetTooLarge
    if not info.filename.endswith((".xml", ".rels")):
        return
    if not content.startswith(_MARKUP) or any(word in content.lower() for word in _DECLARATIONS):
        raise SheetUnreadable


def _rows(content: bytes) -> Iterator[Row]:
    book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    try:
        page: Any = book.worksheets[0]
        # what a file says of its own size is not to be believed
        page.reset_dimensions()
        lines = page.iter_rows(max_row=MOST_ROWS, max_col=_LAST_COLUMN, values_only=True)
        for number, line in enumerate(lines, 1):
            cells = [*line, *[None] * _LAST_COLUMN]
            yield Row(number, cells[_POINT], cells[_CONSUMPTION], cells[_READ_ON])
    finally:
        book.close()
