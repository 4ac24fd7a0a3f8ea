"""Meter readings: question by question, many at once, their faults, the report, what staff do about them."""

from collections.abc import Mapping
from io import BytesIO

from openpyxl import load_workbook

from bot.reminding import REMINDERS
from domain.consumer import Level
from tests.house import OWN_PASSWORD
from tests.made_files import pdf, picture
from tests.screens.stage import Stage

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FIRM, SCHOOL = "00001", "00004"


async def readings(stage: Stage) -> None:
    anna = await stage.arrives("Анна", FIRM)
    await anna.taps("Передать показания")
    await anna.taps("1-nuqta, isitish")
    await anna.sends_photo(picture())
    for text in ("много", "54,60", "вчера", "24.12.2026", "24.10.2026"):
        await anna.says(text)
    await anna.taps("Сегодня")
    await anna.says("много")
    await anna.sends_document("readings.docx", b"PK", "application/msword")
    await anna.sends_photo(picture())
    await anna.taps("Готово")
    await anna.taps("Отправить")
    await anna.taps("Далее: 2-nuqta")
    await anna.says("5000")
    await anna.says("/balance")
    await anna.taps("Сегодня")
    await anna.taps("Вырос расход")
    await anna.taps("Без фото")
    await anna.taps("Назад")
    await anna.taps("Без фото")
    await anna.taps("Отправить")
    await anna.taps("Отчёт (PDF)")
    await anna.says("/readings")
    await anna.taps("Скан отчёта")
    await anna.says("много")
    await anna.sends_document("otchet.pdf", pdf())
    await anna.taps("Готово")
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.says("55")
    await stage.passes("11 min", minutes=11)
    for text in ("/login", FIRM, OWN_PASSWORD):
        await anna.person.says(text)
    await anna.says("/readings")
    await anna.taps("Продолжить ввод")
    await anna.says("/cancel")
    await anna.says("/readings")
    await anna.taps("Переданные показания")


async def readings_out_of_time(stage: Stage) -> None:
    await stage.arrives("Анна", FIRM)
    await stage.passes("25.11, 09:05", REMINDERS, days=1, hours=13, minutes=35)
    for contract in (FIRM, "00007", "00010"):
        other = await stage.arrives("Борис", contract)
        await other.says("/readings")
    await stage.passes("26.11", days=1)
    late = await stage.arrives("Карина", FIRM, Level.L1)
    await late.says("/readings")


async def readings_after_the_month(stage: Stage) -> None:
    shop = await stage.arrives("Наргиза", "00005")
    await shop.person.says("/readings")
    await shop.says("0")
    await shop.taps("Сегодня")
    await shop.says("Цех стоял")
    await shop.taps("Без фото")
    await shop.taps("Отправить")
    for words, days in (("1.12", 8), ("8.12, 09:05", 7)):
        hours = 14 if days == 7 else 0
        await stage.passes(words, REMINDERS, days=days - bool(hours), hours=hours)
        later = await stage.arrives("Карина", "00005")
        await later.says("/readings")
    await stage.passes("12.12", days=4)
    last = await stage.arrives("Зухра", "00005")
    await last.says("/readings")
    await last.says("/history")
    await last.taps("Переданные показания")


def _filled(content: bytes, cells: Mapping[str, object]) -> bytes:
    book = load_workbook(BytesIO(content))
    for cell, value in cells.items():
        book.worksheets[0][cell] = value  # type: ignore[assignment]  # whatever people write
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


async def readings_in_a_sheet(stage: Stage) -> None:
    school = await stage.arrives("Завхоз", SCHOOL)
    await school.says("/readings")
    await school.taps("▶")
    await school.taps("Excel")
    sheet = school.person.last.file
    assert sheet is not None
    await school.sends_document("readings.xlsx", sheet.data, XLSX)
    wrong = {"H5": "много", "I5": "20.11.2026", "H6": 12, "H7": 12, "I7": "31.02.2026"}
    await school.sends_document("readings.xlsx", _filled(sheet.data, wrong), XLSX)
    right = {
        f"{column}{5 + n}": value for n in range(40) for column, value in (("H", 12.5), ("I", "20.11.2026"))
    }
    await school.sends_document("readings.xlsx", _filled(sheet.data, right), XLSX)
    await school.taps("Вырос расход")
    await school.taps("Отправить")


async def readings_before_staff(stage: Stage) -> None:
    clerk = await stage.clerk("Сардор")
    shop = await stage.arrives("Наргиза", "00005")
    await shop.says("/readings")
    await shop.says("36,40")
    await shop.taps("Сегодня")
    await shop.sends_photo(picture())
    await shop.taps("Готово")
    await shop.taps("Отправить")
    card = clerk.message("🔢")
    await clerk.taps("Файлы", on=card)
    await clerk.taps("Отклонить…", on=card)
    await clerk.says("На фото другой прибор", to=clerk.message("почему показания отклонены"))
    await shop.says("/readings")
    await shop.says("37")
    await shop.taps("Сегодня")
    await shop.taps("Без фото")
    await shop.taps("Отправить")
    await clerk.taps("Принять", on=card)
    await clerk.taps("Принять", on=card)
    await clerk.says("Спасибо, ждём", to=card)
    await shop.says("Спасибо, ждём", to=shop.message("поставщик тепла"))
    await clerk.taps("Оригинал получен", on=card)
    await clerk.taps("Оригинал получен", on=card)
    for text in ("/due", "/originals", "/originals 00001 00005", "/export", "/export readings 2026-11"):
        await clerk.says(text)
    await shop.says("/readings")
    await shop.taps("Переданные показания")
