"""Files and papers of applications: what comes along, the form, the certificate, the month as a workbook."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from domain.consumer import Level
from emulator.cast import find
from emulator.person import Person
from tests.applying import NUMBER, at_home, card_of, clerk, files_as
from tests.house import House
from tests.made_files import pdf, picture


async def _asks_for_certificate(person: Person) -> None:
    await person.says("/apply")
    await person.taps("Справка")
    await person.says("в банк")
    await person.taps("Отправить")


def _paper(person: Person) -> tuple[str, str]:
    """The newest file the bot has sent: its name and its words."""
    file = next(one.file for one in reversed(person.messages) if one.from_bot and one.file)
    pages = PdfReader(BytesIO(file.data)).pages
    return file.name, "\n".join(page.extract_text() for page in pages)


async def test_a_photo_and_a_pdf_go_with_an_appeal_and_staff_can_see_them(house: House) -> None:
    anna = await at_home(house, "Анна", "00003")
    dilorom = await clerk(house, "Дилором")
    await anna.says("/apply")
    await anna.taps("Обращение")
    await anna.says("Жалоба")
    await anna.says("Течёт труба")
    await anna.sends_photo(picture())
    assert "Файл принят: 1 из 5" in anna.screen
    await anna.sends_document("акт.pdf", pdf(), "application/pdf")
    await anna.sends_document("вирус.exe", b"MZ" + b"\0" * 100)
    assert "Файл принят" not in anna.screen
    await anna.taps("Готово")
    await anna.taps("Без пожелания")
    await anna.taps("Отправить")
    assert "Файлы: 2" in card_of(house, NUMBER).text
    await dilorom.taps_old(card_of(house, NUMBER), "Файлы")
    shown = [one for one in dilorom.messages if one.from_bot and one.file]
    assert len(shown) == 2
    assert all(one.reply_to is card_of(house, NUMBER) for one in shown)


async def test_staff_attach_the_act_and_the_consumer_keeps_it(house: House) -> None:
    anna = await at_home(house, "Анна", "00003")
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    card = card_of(house, NUMBER)
    await dilorom.sends_document(
        "акт.pdf", pdf(), "application/pdf", caption="Акт обследования", reply_to=card
    )
    assert "Акт обследования" in anna.chat
    assert anna.last.file is not None
    assert anna.last.file.name == "акт.pdf"
    await anna.says("/applications")
    await anna.taps(NUMBER)
    await anna.taps("📎 акт.pdf")
    assert sum(1 for one in anna.messages if one.from_bot and one.file) == 2


async def test_the_certificate_is_issued_at_once_and_says_what_the_balance_was(house: House) -> None:
    anna = await at_home(house, "Анна", "00003")
    await _asks_for_certificate(anna)
    assert f"Справка {NUMBER} готова" in anna.chat
    name, text = _paper(anna)
    assert name == f"Справка {NUMBER}.pdf"
    for words in (NUMBER, "SINOV-SAVDO", "в банк", "23.11.2026 19:05", find("00003").inn):
        assert words in text
    assert "Состояние: выполнена" in card_of(house, NUMBER).text


@pytest.mark.parametrize(
    ("level", "shown", "hidden"),
    [(Level.L2, find("00003").inn, ""), (Level.L1, "№ 00003", find("00003").inn)],
)
async def test_the_form_says_what_was_asked_and_no_more_than_may_be_seen(
    house: House, level: Level, shown: str, hidden: str
) -> None:
    anna = await at_home(house, "Анна", "00003", level)
    await files_as(
        house, anna, text="Почему так холодно?", visit={"day": "2026-11-27", "starts": 9, "ends": 11}
    )
    await anna.says("/applications")
    await anna.taps(NUMBER)
    await anna.taps("Бланк (PDF)")
    _, text = _paper(anna)
    for words in (NUMBER, "Жалоба", "Почему так холодно?", "27.11.2026", "до 09.12.2026", shown):
        assert words in text
    assert not hidden or hidden not in text


async def test_a_month_of_applications_is_a_workbook_whose_texts_stay_texts(house: House) -> None:
    anna = await at_home(house, "=HYPERLINK(1)", "00013")
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna, text="=1+1")
    await dilorom.says("@SUM(A1)", reply_to=card_of(house, NUMBER))
    await dilorom.says("/export applications 2026-11")
    file = dilorom.last.file
    assert file is not None
    sheet: Any = load_workbook(BytesIO(file.data)).active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    row = next(row for row in rows if row[0] == NUMBER)
    for words in ("00013", "=HYPERLINK(1)", "Обращение"):
        assert words in row
    assert not [cell for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]
    await dilorom.says("/export applications ноябрь")
    assert "/export applications 2026-11" in house.staff_screen()[-1]
