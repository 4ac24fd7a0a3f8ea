"""Photos and PDFs with a reading: one by one, in an album, too early, too late, the wrong ones."""

import pytest

from domain.periods import Month
from domain.readings.facts import Reading
from emulator.person import Person
from tests.house import House
from tests.made_files import pdf, picture
from tests.readings import arrives, kept, without_nbsp
from tests.test_staff_readings import joins

SHOP = "00005"


@pytest.fixture
async def nargiza(house: House) -> Person:
    """A shop of one point, asked for the figure."""
    person = await arrives(house, "Наргиза", SHOP)
    await person.says("/readings")
    return person


async def _to_files(person: Person) -> None:
    await person.says("36,40")
    await person.taps("Сегодня")
    if "почему" in person.screen:
        await person.taps("Вырос расход")
    assert "«Без фото»" in person.screen


async def _sent(house: House) -> Reading:
    async with house.app.database.reading() as unit:
        [one] = (await unit.readings.latest(SHOP, Month(2026, 11))).values()
    return one


def _pictures(count: int) -> list[bytes]:
    return [picture(size=(20 + number, 20)) for number in range(count)]


async def test_a_photo_and_a_pdf_go_with_the_reading(house: House, nargiza: Person) -> None:
    await _to_files(nargiza)
    await nargiza.sends_photo(picture())
    assert "Приложено файлов: 1 из 5" in nargiza.screen
    await nargiza.sends_document("акт.pdf", pdf(), "application/pdf")
    assert nargiza.chat.count("Приложено файлов") == 1
    assert "Приложено файлов: 2 из 5" in nargiza.chat
    await nargiza.taps("Готово")
    assert "📎 2 файла" in nargiza.chat
    await nargiza.taps("Отправить")
    assert [file.kind for file in (await _sent(house)).files] == ["jpeg", "pdf"]


async def test_an_album_is_counted_in_one_message_and_no_more_than_five_are_taken(
    house: House, nargiza: Person
) -> None:
    await _to_files(nargiza)
    await nargiza.sends_album(_pictures(6))
    assert "Приложено файлов: 5 из 5" in nargiza.chat
    assert "не больше 5" in nargiza.screen
    await nargiza.taps("Готово")
    await nargiza.taps("Отправить")
    assert len((await _sent(house)).files) == 5


async def test_who_says_send_at_the_files_is_shown_all_before_it_is_sent(
    house: House, nargiza: Person
) -> None:
    await _to_files(nargiza)
    await nargiza.sends_photo(picture())
    await nargiza.says("Отправить")
    assert "📎 1 файл" in nargiza.chat
    assert "Проверьте" in nargiza.screen
    async with house.app.database.reading() as unit:
        assert not await unit.readings.latest(SHOP, Month(2026, 11))
    await nargiza.taps("Отправить")
    assert len((await _sent(house)).files) == 1


async def test_the_same_photo_twice_is_one(house: House, nargiza: Person) -> None:
    await _to_files(nargiza)
    for _ in range(2):
        await nargiza.sends_photo(picture())
    await nargiza.taps("Готово")
    await nargiza.taps("Отправить")
    assert len((await _sent(house)).files) == 1


async def test_a_photo_that_comes_before_it_is_asked_for_is_kept(house: House, nargiza: Person) -> None:
    await nargiza.sends_photo(picture())
    assert "Теперь ответьте на вопрос выше" in nargiza.screen
    await _to_files(nargiza)
    assert "Приложено файлов: 1 из 5" in nargiza.screen
    await nargiza.sends_photo(picture(size=(21, 20)))
    assert "Приложено файлов: 2 из 5" in nargiza.screen
    await nargiza.taps("Готово")
    await nargiza.taps("Отправить")
    assert len((await _sent(house)).files) == 2


async def test_without_photos_takes_the_wrong_ones_away(house: House, nargiza: Person) -> None:
    await _to_files(nargiza)
    await nargiza.sends_photo(picture())
    await nargiza.taps("Готово")
    await nargiza.taps("Назад")
    assert "«Без фото» уберёт приложенные" in nargiza.screen
    await nargiza.taps("Без фото")
    await nargiza.taps("Отправить")
    assert (await _sent(house)).files == ()


@pytest.mark.parametrize(
    ("name", "content", "mime", "reason"),
    [
        ("показания.txt", b"36,40", "text/plain", "Такой файл не подходит"),
        ("фото.jpg", b"\xff\xd8\xff\xe0 no picture", "image/jpeg", "повреждён"),
    ],
)
async def test_a_wrong_file_is_explained_and_the_question_stands(
    house: House, nargiza: Person, name: str, content: bytes, mime: str, reason: str
) -> None:
    await _to_files(nargiza)
    await nargiza.sends_document(name, content, mime)
    assert reason in nargiza.screen
    await nargiza.says("вот фото")
    assert "нужны фото или PDF" in nargiza.screen
    await nargiza.sends_photo(picture())
    await nargiza.taps("Готово")
    await nargiza.taps("Отправить")
    assert len((await _sent(house)).files) == 1


async def test_the_rest_of_an_album_that_comes_behind_the_last_word_is_added(
    house: House, nargiza: Person
) -> None:
    await _to_files(nargiza)
    await nargiza.taps("Готово")
    await nargiza.taps("Отправить")
    await nargiza.sends_album(_pictures(2))
    assert "добавлен к переданным показаниям: 2 из 5" in nargiza.screen
    assert len((await _sent(house)).files) == 2
    assert await kept(house) == 1
    assert "📎 2" in house.staff_screen()[-1]


async def test_a_photo_much_later_is_a_correction_and_the_person_is_told_so(
    house: House, nargiza: Person
) -> None:
    await _to_files(nargiza)
    await nargiza.taps("Готово")
    await nargiza.taps("Отправить")
    house.clock.passes(minutes=6)
    await nargiza.says("/balance")
    house.clock.passes(minutes=6)
    await nargiza.sends_photo(picture())
    assert "по этой точке ещё раз" in nargiza.screen
    assert (await _sent(house)).files == ()


async def test_files_of_a_filing_that_was_cut_off_are_still_there(house: House, nargiza: Person) -> None:
    await _to_files(nargiza)
    await nargiza.sends_photo(picture())
    house.clock.passes(minutes=11)
    await nargiza.says("/readings")
    async with house.app.database.transaction() as unit:
        binding = await unit.access.binding(SHOP, nargiza.user.id)
        assert binding is not None
        await unit.sessions.open(binding, house.clock.now(), must_change=False)
    await nargiza.says("/readings")
    await nargiza.taps("Продолжить ввод")
    assert "Приложено файлов: 1 из 5" in nargiza.screen
    await nargiza.taps("Готово")
    await nargiza.taps("Отправить")
    assert len((await _sent(house)).files) == 1


# --- what staff see of them ------------------------------------------------------------------------------


async def test_staff_open_the_files_under_the_card_as_an_album(house: House, nargiza: Person) -> None:
    await _to_files(nargiza)
    await nargiza.sends_album(_pictures(3))
    await nargiza.sends_document("акт.pdf", pdf(), "application/pdf")
    await nargiza.taps("Готово")
    await nargiza.taps("Отправить")
    await joins(house, "Дилором").taps("Файлы")
    files = [one for one in house.telegram.world.messages(house.staff) if one.from_bot and one.file]
    assert [one.album is None for one in files] == [False, False, False, True]
    assert [one.file.name.rpartition(".")[2] for one in files if one.file] == ["jpg"] * 3 + ["pdf"]
    assert all("36,40" in without_nbsp(one.content["caption"]) for one in files)
