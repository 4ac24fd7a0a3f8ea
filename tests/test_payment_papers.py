"""Receipt, notice and payment order as people get them: at once, again at any time, the same file."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from emulator.files import StoredFile
from emulator.keyboards import inline_rows
from emulator.person import Person
from tests.paying import FIRM, NBSP, TRADER, PayHouse


def given(person: Person) -> StoredFile:
    """The newest file of the bot."""
    files = [one.file for one in person.messages if one.from_bot and one.file is not None]
    assert files, person.chat
    return files[-1]


def words(file: StoredFile) -> str:
    """What stands in a paper, on one line with plain spaces."""
    pages = PdfReader(BytesIO(file.data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).replace(NBSP, " ").split())


@pytest.fixture
async def paid(paying: PayHouse) -> Person:
    """A sole proprietor whose money has just come."""
    trader = await paying.signed_in()
    await paying.pays(TRADER, 50_000)
    return trader


async def test_the_receipt_says_what_was_confirmed_and_that_it_is_not_fiscal(paid: Person) -> None:
    await paid.taps("Чек (PDF)")
    assert given(paid).name == "Чек 1232145.pdf"
    said = words(given(paid))
    for part in (
        "Чек электронной оплаты",
        "1232145",
        "UPAY",
        "23.11.2026 19:30",
        "50 000,00",
        "Пятьдесят тысяч",
        "00002",
        "YTT Sinovov S. S.",
        "«NAMUNA ISSIQLIK» DUK",
        "20210000900000000001",
        "09901",
        "Не является фискальным чеком",
    ):
        assert part in said, said


async def test_the_notice_names_both_sides_and_the_purpose(paid: Person) -> None:
    await paid.taps("Извещение (PDF)")
    said = words(given(paid))
    for part in (
        "Извещение об оплате тепловой энергии",
        "ноябрь 2026",
        "Оплата за тепловую энергию по договору № 00002 за 11.2026, ИНН 512504056",
        "«NAMUNA ISSIQLIK» DUK",
        "50 000,00",
    ):
        assert part in said, said


async def test_a_paper_asked_for_again_is_the_same_file(paying: PayHouse, paid: Person) -> None:
    await paid.taps("Чек (PDF)")
    first = given(paid)
    paying.house.clock.passes(minutes=5)
    await paid.says("/payments")
    await paid.taps("1")
    await paid.taps("Чек (PDF)")
    assert given(paid) is not first
    assert given(paid).data == first.data


async def test_papers_stay_when_the_session_ends(paid: Person) -> None:
    await paid.taps("Чек (PDF)")
    await paid.says("/logout")
    assert "<document Чек 1232145.pdf>" in paid.chat
    assert "50 000" not in paid.chat.replace(NBSP, " ")


async def test_a_legal_entity_gets_the_draft_of_a_payment_order(paying: PayHouse) -> None:
    anna = await paying.signed_in(FIRM, "Анна")
    await anna.says("/pay")
    await anna.taps("Платёжное поручение (PDF)")
    said = words(given(anna))
    for part in (
        "Платёжное поручение",
        "6 426 487,52",
        "«NAMUNA-TEKSTIL» MChJ",
        "20208000900000001001",
        "«NAMUNA ISSIQLIK» DUK",
        "по договору № 00001 за 10.2026",
    ):
        assert part in said, said


async def test_there_is_no_order_for_nothing(paying: PayHouse) -> None:
    ahead = await paying.signed_in("00003", "Анна")
    await ahead.says("/pay")
    assert not any("PDF" in button for button in ahead.buttons)
    debtor = await paying.signed_in(FIRM, "Борис")
    await debtor.says("/pay")
    order = inline_rows(debtor.last)[-1][0].data or ""
    await paying.pays(FIRM, 6_426_488)
    await debtor.forges_tap(debtor.last, order)
    assert "нечего" in debtor.screen
