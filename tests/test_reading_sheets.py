"""Readings of many points in a sheet: given, filled, sent back; whole or not at all, whatever the file holds."""

import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from domain.consumer import Level
from domain.errors import DomainError
from domain.readings.figures import NotAFigure
from domain.readings.sheet import SheetTooLarge, SheetUnreadable, day_in, figure_in
from emulator.person import Person
from gateways.sheets import rows_of
from tests.house import House
from tests.readings import arrives, kept, seen, sends

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SCHOOL = "00004"
FIRST = 5
"""The line of the first point: title, instruction, an empty line and the head stand above it."""


@pytest.fixture
async def school(house: House) -> Person:
    """Forty points."""
    return await arrives(house, "Завхоз", SCHOOL)


async def asks_for_sheet(person: Person) -> bytes:
    await person.says("/readings")
    await person.taps("Excel")
    assert person.last.file is not None
    return person.last.file.data


def filled(content: bytes, cells: dict[str, object]) -> bytes:
    """The same sheet with these cells written."""
    book = load_workbook(BytesIO(content))
    for cell, value in cells.items():
        book.worksheets[0][cell] = value  # type: ignore[assignment]  # whatever people write
    saved = BytesIO()
    book.save(saved)
    book.close()
    return saved.getvalue()


def page(content: bytes) -> Worksheet:
    return load_workbook(BytesIO(content)).worksheets[0]


async def sends_back(person: Person, content: bytes, name: str = "readings.xlsx") -> None:
    await person.sends_document(name, content, XLSX)


def every_point(figure: object = 12.5, day: object = date(2026, 11, 20)) -> dict[str, object]:
    return {f"{column}{FIRST + n}": value for n in range(40) for column, value in (("H", figure), ("I", day))}


async def test_the_sheet_has_a_line_for_every_point_and_only_two_columns_can_be_written_to(
    school: Person,
) -> None:
    sheet = page(await asks_for_sheet(school))
    assert [cell.value for cell in sheet[FIRST - 1]][6:] == ["Прошлый расход", "Расход", "Снято"]
    assert sheet.max_row == FIRST + 39
    assert sheet[f"A{FIRST}"].value == 401
    assert sheet[f"G{FIRST}"].value > 0
    assert sheet.protection.sheet
    assert [sheet[f"{column}{FIRST}"].protection.locked for column in "AGHI"] == [True, True, False, False]


async def test_forty_points_are_sent_with_one_file_and_one_word(house: House, school: Person) -> None:
    content = await asks_for_sheet(school)
    await sends_back(school, filled(content, every_point()))
    if "почему" in school.screen:
        await school.says("Так и есть")
    assert "Проверьте" in school.screen
    assert await kept(house) == 0
    for _ in range(2):
        await school.says("Отправить")
    assert await kept(house) == 40
    assert "40 из 40" in school.screen
    assert sum("Показания: договор 00004" in said for said in house.staff_screen()) == 1


async def test_every_fault_is_named_by_its_cell_and_nothing_is_filed(house: House, school: Person) -> None:
    content = await asks_for_sheet(school)
    wrong = {
        "H5": "двенадцать",
        "H6": 12.5,
        "H7": -1,
        "I7": date(2026, 11, 20),
        "H8": "12,345",
        "I8": date(2026, 11, 20),
        "H9": 12,
        "I9": date(2026, 11, 24),
        "H10": 12,
        "I10": "когда-то",
        "A11": 999,
        "H11": 12,
        "I11": date(2026, 11, 20),
        "A12": 403,
        "H12": 12,
        "I12": date(2026, 11, 20),
        "H13": 12,
        "I13": date(2026, 11, 20),
    }
    await sends_back(school, filled(content, wrong))
    for said in (
        "H5 — Нужно число",
        "I6 — Нет даты",
        "H7 — Нужно число",
        "H8 — Нужно число",
        "I9 — Этот день ещё не наступил",
        "I10 — Нужна дата",
        "A11 — Такой точки",
        "A12 — Эта точка уже есть",
        "8 ошибок. Ничего не отправлено",
    ):
        assert said in seen(school)
    assert "I13" not in school.screen
    assert await kept(house) == 0


async def test_what_was_sent_stands_in_the_sheet_and_is_not_sent_again(house: House) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna, "54,60")
    content = await asks_for_sheet(anna)
    assert (page(content)["H5"].value, page(content)["I5"].value) == (54.6, datetime(2026, 11, 23))  # noqa: DTZ001 - cells know no zone
    await sends_back(anna, content)
    assert "нет новых показаний" in anna.screen
    await sends_back(anna, filled(content, {"H6": 30, "I6": "20.11.2026"}))
    if "почему" in anna.screen:
        await anna.taps("Вырос")
    await anna.taps("Отправить")
    assert await kept(house) == 2


async def test_a_sheet_is_corrected_in_the_sheet_not_step_by_step(school: Person) -> None:
    content = await asks_for_sheet(school)
    await sends_back(school, filled(content, every_point("12")))
    await school.taps("Назад")
    assert "Вы начали вводить показания по таблице: 40" in school.screen
    await school.taps("Продолжить ввод")
    assert "почему" in school.screen or "Проверьте" in school.screen


async def test_an_account_that_is_not_proven_gets_a_sheet_without_figures(house: House) -> None:
    boris = await arrives(house, "Борис", SCHOOL, Level.L1)
    sheet = page(await asks_for_sheet(boris))
    assert {sheet[f"{column}{FIRST}"].value for column in "CGHI"} == {None}
    assert sheet[f"E{FIRST}"].value


async def test_without_signing_in_a_sheet_is_not_opened(house: House) -> None:
    anna = house.person("Анна")
    await anna.sends_document("readings.xlsx", b"PK", XLSX)
    assert "Войти" in anna.screen


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"<html>" * 100, bytes(5000)])
async def test_what_is_no_sheet_is_answered(school: Person, content: bytes) -> None:
    await sends_back(school, content or b" ")
    assert "не открывается как таблица" in school.screen


# --- hostile files ---------------------------------------------------------------------------------------


def archive(**parts: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (bytes(1024 * 1024 + 1), SheetTooLarge),
        (archive(xl__workbook_xml=b"<" + bytes(4 * 1024 * 1024)), SheetTooLarge),
        (archive(**{f"p{n}": b"" for n in range(201)}), SheetTooLarge),
        (archive(xl__workbook_xml=ENTITIES), SheetUnreadable),
        (archive(xl__workbook_xml="<?xml version='1.0'?>".encode("utf-16")), SheetUnreadable),
        (archive(nothing=b"x"), SheetUnreadable),
    ],
)
def test_bombs_and_entities_are_refused_unopened(content: bytes, why: type[DomainError]) -> None:
    with pytest.raises(why):
        rows_of(content)


@pytest.fixture(scope="module")
def honest() -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - used here alone

    book = Workbook()
    for n in range(40):
        book.worksheets[0].append([n, "x", "y", "z", "s", "u", 1, 12.5, date(2026, 11, 20)])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_damaged_sheet_is_read_or_refused_and_nothing_else(honest: bytes, data: st.DataObject) -> None:
    broken = bytearray(honest)
    for _ in range(data.draw(st.integers(1, 6))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(broken) // 2, len(broken)))
    try:
        assert len(rows_of(bytes(broken[:cut]))) <= 2000
    except (SheetTooLarge, SheetUnreadable):
        return


# --- cells -----------------------------------------------------------------------------------------------


@settings(max_examples=100, deadline=None)
@given(hundredths=st.integers(0, 99_999_999))
def test_a_number_in_a_cell_is_the_figure_it_shows(hundredths: int) -> None:
    shown = Decimal(hundredths).scaleb(-2)
    assert figure_in(float(shown)).decimal == figure_in(str(shown)).decimal == shown


@pytest.mark.parametrize(
    "cell",
    [
        -1,
        -0.01,
        0.001,
        12.345,
        1_000_000,
        1e300,
        float("nan"),
        float("inf"),
        True,
        "=1+1",
        "#N/A",
        date(2026, 1, 1),
    ],
)
def test_a_cell_that_holds_no_consumption_is_a_fault(cell: object) -> None:
    with pytest.raises(NotAFigure):
        figure_in(cell)


def test_what_a_program_of_tables_has_added_up_is_taken() -> None:
    assert figure_in(54.6 + 0.01).decimal == Decimal("54.61")


@pytest.mark.parametrize("cell", [45000, 45000.5, True, "", None, "завтра"])
def test_a_cell_that_holds_no_day_is_a_fault(cell: object) -> None:
    with pytest.raises(DomainError):
        day_in(cell)
