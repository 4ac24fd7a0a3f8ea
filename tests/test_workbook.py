"""What comes out of a workbook when it is opened: texts, figures and days, and never a formula."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from domain.money import Money, Quantity
from domain.periods import Month
from printing.workbook import Cell, Column, Sheet, workbook

ZONE = ZoneInfo("Asia/Tashkent")


def made(*rows: list[Cell], **more: Any) -> bytes:
    columns = more.pop("columns", None) or [Column(f"c{place}") for place in range(len(rows[0]))]
    return workbook([Sheet("1", columns, rows, **more)], ZONE)


def opened(content: bytes) -> Any:
    book = load_workbook(BytesIO(content))
    return book[book.sheetnames[0]]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+998001234567", "-5", "@SUM(A1)", "\t=1+1", "#N/A", "00001", "TRUE", "=cmd|' /C calc'!A0"],
)
def test_a_text_is_a_text_whatever_it_begins_with(text: str) -> None:
    content = made([text])
    cell = opened(content)["A2"]
    assert (cell.data_type, cell.value.strip()) == ("s", text.strip())
    assert cell.quotePrefix
    with ZipFile(BytesIO(content)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


@given(st.text())
@settings(max_examples=60, deadline=None)
def test_any_text_at_all_can_be_written_and_read(text: str) -> None:
    cell = opened(made([text + "."]))["A2"]
    assert cell.data_type == "s"
    assert cell.value.endswith(".")


def test_what_cannot_be_seen_is_left_out_and_line_breaks_stay() -> None:
    assert opened(made(["a\x00b\u202ec\ud800\nd"]))["A2"].value == "a bc\nd"


def test_figures_are_numbers_exact_to_the_tiyin_and_days_are_days() -> None:
    moment = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
    row: list[Cell] = [
        Money(999_999_999_999_99),
        Quantity.parse("-36.4"),
        Month(2026, 10),
        date(2026, 10, 25),
        moment,
        7,
        None,
    ]
    page = opened(made(row))
    assert [cell.value for cell in page[2]] == [
        999_999_999_999.99,
        -36.4,
        datetime(2026, 10, 1),  # noqa: DTZ001 - workbooks know no zones
        datetime(2026, 10, 25),  # noqa: DTZ001 - same
        datetime(2026, 11, 23, 19, 5),  # noqa: DTZ001 - same
        7,
        None,
    ]
    assert [cell.number_format for cell in page[2]][:5] == [
        "#,##0.00",
        "#,##0.00####",
        "MM.YYYY",
        "DD.MM.YYYY",
        "DD.MM.YYYY HH:MM",
    ]
    with ZipFile(BytesIO(made(row))) as parts:
        assert b"999999999999.99" in parts.read("xl/worksheets/sheet1.xml")


def test_the_heading_tells_what_it_is_and_the_head_stays_in_sight() -> None:
    page = opened(made([1], heading=["=Платежи", "Договор 00001"], columns=[Column("Сумма, сум", width=20)]))
    assert [page["A1"].value, page["A2"].value, page["A4"].value] == [
        "=Платежи",
        "Договор 00001",
        "Сумма, сум",
    ]
    assert page["A1"].data_type == "s"
    assert page.freeze_panes == "A5"
    assert page.auto_filter.ref == "A4:A5"
    assert page.column_dimensions["A"].width == 20


def test_in_a_locked_sheet_only_what_is_to_be_filled_in_can_be_written_to() -> None:
    columns = [Column("point"), Column("consumption", to_fill=Quantity), Column("day", to_fill=date)]
    page = opened(made([101, None, None], [102, Quantity.parse("1.5"), None], columns=columns, locked=True))
    assert page.protection.sheet
    assert [cell.protection.locked for cell in page[2]] == [True, False, False]
    assert [cell.number_format for cell in page[2]][1:] == ["#,##0.00####", "DD.MM.YYYY"]
    assert page["B3"].value == 1.5


def test_sheets_with_impossible_and_equal_names_are_told_apart() -> None:
    names = ["a/b", "a?b", "A:B", "'", "x" * 40, "x" * 41]
    book = load_workbook(BytesIO(workbook([Sheet(name, [Column("c")], []) for name in names], ZONE)))
    assert book.sheetnames == ["a b", "a b 2", "A B 3", "1", "x" * 31, "x" * 29 + " 2"]


def test_a_large_export_is_written_row_by_row() -> None:
    asked = 0

    def rows() -> Any:
        nonlocal asked
        for number in range(2000):
            asked += 1
            yield [f"={number}", Money(number)]

    page = opened(workbook([Sheet("1", [Column("a"), Column("b")], rows())], ZONE))
    assert (page.max_row, asked) == (2001, 2000)
