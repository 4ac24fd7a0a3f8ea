"""What is taken away from the histories: charts that go with the session, workbooks that stay."""

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from emulator.cast import find
from emulator.messages import Message
from emulator.person import Person
from tests.house import House
from tests.readings import sends


@pytest.fixture
async def anna(house: House) -> Person:
    """Signed in to contract 00001, looking at the histories there are."""
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/history")
    return anna


def opened(message: Message) -> Any:
    assert message.file is not None
    return load_workbook(BytesIO(message.file.data))


async def test_a_chart_shows_what_its_table_says_and_goes_at_sign_out(anna: Person) -> None:
    await anna.taps("Взаиморасчёты")
    await anna.taps("График")
    caption = str(anna.last.content["caption"]).replace("\N{NO-BREAK SPACE}", " ")
    assert "Начислено · Оплачено · Сальдо на конец, млн сум" in caption
    assert "окт 26: 15,80 · 3,35 · 17,85" in caption
    assert "март 26: 21,13 · 29,85 · 56,01" in caption
    assert max(len(line) for line in caption.splitlines() if "26: " in line) <= 32
    assert len(caption) <= 1024
    assert anna.last.file is not None
    assert anna.last.file.data.startswith(b"\x89PNG")
    await anna.says("/logout")
    assert "<photo>" not in anna.chat


async def test_a_chart_of_one_thing_tells_it_to_the_tiyin(anna: Person) -> None:
    await anna.taps("Платежи")
    await anna.taps("График")
    assert "окт 26: 3 348 000,00" in str(anna.last.content["caption"]).replace("\N{NO-BREAK SPACE}", " ")


async def test_five_taps_in_a_row_give_one_chart_and_one_workbook(house: House, anna: Person) -> None:
    await anna.taps("Взаиморасчёты")
    screen = anna.last
    for label in ("График", "Excel"):
        for _ in range(5):
            house.telegram.world.forge_tap(anna.user, screen, _data_of(screen, label))
    await house.app.settle()
    assert anna.chat.count("<photo>") == 1
    assert anna.chat.count(".xlsx") == 1
    await anna.taps_old(screen, "График")
    assert anna.chat.count("<photo>") == 2


async def test_the_workbook_holds_everything_and_stays_after_sign_out(anna: Person) -> None:
    await anna.taps("Excel")
    book = opened(anna.last)
    billed = ["Взаиморасчёты", "Начисления", "Платежи", "Расход (учтённый)"]
    assert book.sheetnames == [*billed, "Переданные показания", "Онлайн-платежи"]
    page = book["Взаиморасчёты"]
    assert page["A2"].value == "Договор 00001, «NAMUNA-TEKSTIL» MChJ"
    assert page["A3"].value == "Данные на 23.11.2026 19:05. Суммы — в сумах."
    assert [cell.value for cell in page[6]] == [
        datetime(2026, 10, 1),  # noqa: DTZ001 - workbooks know no zones
        5400720.19,
        15797767.33,
        0,
        3348000,
        17850487.52,
    ]
    assert page.max_row == 5 + 12
    assert book["Расход (учтённый)"].max_row == 5 + 24
    await anna.says("/logout")
    assert "История 00001 2026-11-23.xlsx" in anna.chat


async def test_what_was_sent_through_the_bot_has_a_sheet_with_its_three_times(anna: Person) -> None:
    await sends(anna, "54,60")
    await anna.says("/history")
    await anna.taps("Excel")
    page = opened(anna.last)["Переданные показания"]
    row = dict(zip([cell.value for cell in page[5]], [cell.value for cell in page[6]], strict=True))
    assert (row["Количество"], row["Единица"], row["Состояние"]) == (54.6, "Гкал", "передано")
    sent_at = datetime(2026, 11, 23, 19, 5)  # noqa: DTZ001 - workbooks know no zones
    assert row["Отправлено"].date() == row["Получено"].date() == sent_at.date()
    assert row["Принято"] is None
    assert page.max_row == 6


async def test_the_workbook_of_a_name_that_looks_like_a_formula_holds_none(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna, "00013")
    await anna.says("/history")
    await anna.taps("Excel")
    for page in opened(anna.last):
        cells = [cell for row in page.iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
        assert find("00013").name in page["A2"].value


def _data_of(message: Message, label: str) -> str:
    found = next(button for row in message.inline for button in row if label in button["text"])
    return str(found["callback_data"])
