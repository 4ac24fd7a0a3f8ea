"""A statement that does not agree with the consumer's books becomes an application, with that very statement."""

import pytest

from domain.money import Money
from domain.sums import NotASum, typed_amount
from emulator.person import Person
from tests.applying import NUMBER, at_home, card_of, clerk
from tests.house import House
from tests.made_files import pdf


@pytest.fixture
async def anna(house: House) -> Person:
    """Has the statement of October before her."""
    person = await at_home(house, "Анна", "00001")
    await person.says("/documents")
    await person.taps("Акт сверки")
    await person.taps("октябрь 2026")
    return person


async def test_a_discrepancy_is_told_line_by_line_and_answered_by_a_clerk(house: House, anna: Person) -> None:
    await anna.taps("Есть расхождения")
    assert "Расхождения по акту сверки" in anna.chat
    await anna.says("Оплачено")
    await anna.says("много")
    assert "сумм" in anna.screen.lower()
    await anna.says("4 000 000,50")
    await anna.says("Платёж от 12 октября не учтён")
    await anna.sends_document("платёжка.pdf", pdf(), "application/pdf")
    await anna.taps("Готово")
    for words in ("акт сверки за октябрь 2026", "Строка: Оплачено", "4\xa0000\xa0000,50", "не учтён"):
        assert words in anna.chat, words
    await anna.taps("Отправить")
    assert NUMBER in anna.chat
    card = card_of(house, NUMBER)
    for words in (
        "Расхождения по акту сверки",
        "акт сверки за октябрь 2026",
        "4\xa0000\xa0000,50",
        "не учтён",
    ):
        assert words in card.text, words
    dilorom = await clerk(house, "Дилором")
    await dilorom.says("Платёж нашли, проведём", reply_to=card)
    assert "Платёж нашли" in anna.screen


async def test_staff_get_the_very_statement_the_consumer_saw(house: House, anna: Person) -> None:
    shown = next(one.file for one in reversed(anna.messages) if one.file)
    await anna.taps("Есть расхождения")
    for said in ("Сальдо на конец", "-17,5", "Пропустить", "Готово", "Отправить"):
        await anna.says(said)
    dilorom = await clerk(house, "Дилором")
    await dilorom.taps_old(card_of(house, NUMBER), "Акт сверки")
    given = next(one for one in reversed(dilorom.messages) if one.from_bot and one.file)
    assert given.file is not None
    assert given.file.data == shown.data
    assert given.reply_to is card_of(house, NUMBER)


async def test_the_kind_is_offered_under_a_statement_and_nowhere_else(anna: Person) -> None:
    await anna.says("/apply")
    assert not any("Расхождения" in label for label in anna.buttons)


async def test_a_repeated_tap_begins_anew_and_files_nothing(house: House, anna: Person) -> None:
    statement = next(one for one in reversed(anna.messages) if one.file)
    for _ in range(3):
        await anna.taps_old(statement, "Есть расхождения")
    await anna.taps("Отмена")
    await anna.says("/applications")
    assert NUMBER not in anna.chat


@pytest.mark.parametrize(
    ("text", "tiyin"),
    [("0", 0), ("-17,5", -1750), ("17 850 487,52", 1785048752), ("−1", -100), ("5 сум", 500)],
)
def test_an_amount_is_read_to_the_tiyin_of_either_sign(text: str, tiyin: int) -> None:
    assert typed_amount(text) == Money(tiyin)


@pytest.mark.parametrize("text", ["", "сум", "1,234", "1.2.3", "--1", "1e5", "٣"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(NotASum):
        typed_amount(text)
