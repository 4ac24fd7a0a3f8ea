"""The report of a month on paper: ready after the first reading, sent back stamped, mailed on, told to staff."""

from pathlib import Path

import pytest

from domain.consumer import Level
from emulator.keyboards import inline_rows
from emulator.person import Person
from tests.clock import StandingClock
from tests.house import House, a_house
from tests.made_files import pdf, picture
from tests.pdf_tools import pages
from tests.readings import arrives, sends, without_nbsp
from tests.smtp import a_mail_server
from tests.test_staff_readings import card

METROLOGY = "metrology@heat.example"


@pytest.fixture
async def anna(house: House) -> Person:
    """Has sent one of two points."""
    person = await arrives(house, "Анна", "00001")
    await sends(person)
    return person


def _paper(person: Person) -> str:
    """The text of the newest file that was sent to a person."""
    files = [one.file for one in person.messages if one.from_bot and one.file]
    assert files[-1] is not None
    return " ".join(without_nbsp(" ".join(pages(files[-1].data))).split())


async def test_the_report_is_one_tap_away_after_the_first_reading(house: House, anna: Person) -> None:
    await anna.taps("Отчёт (PDF)")
    text = _paper(anna)
    for words in ("за ноябрь 2026", "00001", "NAMUNA-TEKSTIL", "36,40", "23.11.2026", "до 10.12.2026"):
        assert words in text, words
    assert "привезите до 10.12.2026" in anna.screen
    await anna.says("/readings")
    assert "отчёт сформирован: 23.11.2026" in without_nbsp(anna.screen)
    assert "отчёт сформирован" in card(house).text


async def test_the_same_readings_make_the_same_report(house: House, anna: Person) -> None:
    for _ in range(2):
        await anna.says("/readings")
        await anna.taps("Отчёт (PDF)")
    files = [one.file.data for one in anna.messages if one.from_bot and one.file]
    assert files[0] == files[1]


@pytest.mark.parametrize(
    ("code", "words"), [("uz", "Issiqlik"), ("uz-Cyrl", "Иссиқлик"), ("en", "Отчёт о потреблении")]
)
async def test_the_report_is_in_the_language_of_the_person_or_in_russian(
    house: House, anna: Person, code: str, words: str
) -> None:
    t = house.app.language.texts(code)
    await anna.says("/language")
    await anna.taps(t.plain("language-name"))
    await anna.says("/readings")
    await anna.taps(t.plain("readings-button-report"))
    assert words in _paper(anna)


async def test_no_report_before_the_first_reading(house: House) -> None:
    person = await arrives(house, "Анна", "00001")
    await person.says("/readings")
    assert not any("Отчёт" in label for label in person.buttons)


async def test_an_account_that_is_not_confirmed_gets_its_own_readings_and_nothing_of_billing(
    house: House,
) -> None:
    boris = await arrives(house, "Борис", "00001", Level.L1)
    await sends(boris)
    await boris.taps("Отчёт (PDF)")
    text = _paper(boris)
    assert "36,40" in text
    assert "00001" in text
    assert "NAMUNA-TEKSTIL" not in text


async def test_stamped_pages_are_taken_back_and_counted(house: House, anna: Person) -> None:
    await anna.taps("Скан отчёта")
    assert "с подписью и печатью" in anna.screen
    await anna.says("вот он")
    assert "PDF или фото отчёта" in anna.screen
    await anna.sends_document("отчёт.pdf", pdf(), "application/pdf")
    await anna.sends_photo(picture())
    assert "Скан отчёта получен: 2 из 5" in anna.screen
    await anna.taps("Готово")
    await anna.says("/readings")
    assert "скан получен: 23.11.2026" in without_nbsp(anna.screen)
    shown = card(house)
    assert "скан получен" in shown.text
    assert "Файлы" in [button.text for row in inline_rows(shown) for button in row]


async def test_who_leaves_half_way_loses_no_page(house: House, anna: Person) -> None:
    await anna.taps("Скан отчёта")
    await anna.sends_photo(picture())
    await anna.taps("Отмена")
    await anna.says("/readings")
    assert "скан получен" in anna.screen


async def test_a_stamped_report_is_mailed_to_the_metrologists(
    sqlite_url: str, clock: StandingClock, tmp_path: Path
) -> None:
    async with (
        a_mail_server() as mail,
        a_house(sqlite_url, clock, tmp_path / "files", smtp_url=mail.url, metrology_email=METROLOGY) as house,
    ):
        anna = await arrives(house, "Анна", "00001")
        await sends(anna)
        await anna.taps("Скан отчёта")
        await anna.sends_document("отчёт.pdf", pdf(), "application/pdf")
        await house.app.settle()
        [letter] = mail.letters
    assert letter["To"] == METROLOGY
    assert letter["Subject"] == "Отчёт о потреблении: договор 00001, ноябрь 2026"
    [enclosed] = letter.iter_attachments()
    assert enclosed.get_filename() == "отчёт.pdf"
