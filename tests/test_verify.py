"""Anyone can have a paper verified, with its code, its link or the file, and learns no more than it shows itself."""

import pytest

from domain.papers import spelled
from emulator.cast import find
from emulator.person import Person
from printing.codes import codes_in
from tests.house import OWN_PASSWORD, House
from tests.signed_in import signed_in

OCTOBER = {
    "form": "statement",
    "contract": "00001",
    "first": "2026-10",
    "last": "2026-10",
    "mirrored": False,
    "language": "ru",
}
GENUINE = "акт сверки за октябрь 2026, договор …01, документ выдан 23.11.2026 19:30"


@pytest.fixture
async def paper(house: House) -> bytes:
    """A statement that was issued."""
    return (await house.app.papers(OCTOBER)).content


@pytest.fixture
def code(paper: bytes) -> str:
    [found] = codes_in(paper)
    return spelled(found)


@pytest.fixture
async def boris(house: House) -> Person:
    """A stranger: he has never signed in."""
    return house.person("Борис")


def altered(paper: bytes) -> bytes:
    """One bit is another one, somewhere in what the paper shows."""
    at = paper.index(b"stream\n") + 40
    return paper[:at] + bytes([paper[at] ^ 1]) + paper[at + 1 :]


async def sends(person: Person, content: bytes, name: str = "akt.pdf", mime: str = "application/pdf") -> None:
    await person.sends_document(name, content, mime)


async def test_a_code_tells_what_was_issued_under_it(boris: Person, code: str) -> None:
    await boris.says("/verify")
    await boris.says(code)
    assert "подлинный" in boris.screen
    assert GENUINE in boris.screen
    assert "00001" not in boris.screen
    assert "NAMUNA" not in boris.chat


async def test_a_code_may_come_with_the_command_or_by_the_link(boris: Person, code: str) -> None:
    await boris.says(f"/verify {code.lower().replace('-', ' ')}")
    assert GENUINE in boris.screen
    await boris.opens_link("v_" + code.replace("-", ""))
    assert GENUINE in boris.screen


async def test_the_file_itself_is_genuine_altered_or_unknown(boris: Person, paper: bytes) -> None:
    await sends(boris, paper)
    assert "Файл подлинный" in boris.screen
    assert GENUINE in boris.screen
    await sends(boris, altered(paper))
    assert "Файл изменён" in boris.screen
    assert GENUINE in boris.screen
    await sends(boris, b"%PDF-1.7 of somebody else")
    assert "не выдавался" in boris.screen


async def test_a_forwarded_paper_is_verified_too(house: House, boris: Person) -> None:
    anna = await signed_in(house)
    await anna.says("/documents")
    await anna.taps("Счёт-фактура")
    await anna.taps("октябрь 2026")
    await boris.forwards(next(message for message in anna.messages if message.file is not None))
    assert "Файл подлинный" in boris.screen


async def test_a_code_nobody_was_given_is_told_so(boris: Person, code: str) -> None:
    other = ("L" if code[0] != "1" else "2") + code[1:]
    await boris.says(f"/verify {other}")
    assert "не выдавался" in boris.screen


async def test_what_is_no_code_is_asked_for_again(boris: Person, code: str) -> None:
    await boris.says("/verify")
    await boris.says("K7QM")
    assert "не похоже на код" in boris.screen
    await boris.sends_photo()
    assert "Нужен код" in boris.screen
    await boris.says(code)
    assert GENUINE in boris.screen


async def test_the_file_may_be_the_answer_to_the_question(boris: Person, paper: bytes) -> None:
    await boris.says("/verify")
    await sends(boris, paper)
    assert "Файл подлинный" in boris.screen
    await boris.says("00001")
    assert "Не понимаю" in boris.screen


async def test_a_question_can_be_left(boris: Person) -> None:
    await boris.says("/verify")
    await boris.taps("Отмена")
    assert "Отменено" in boris.screen


async def test_a_sign_in_goes_on_where_it_stood(house: House, boris: Person, paper: bytes, code: str) -> None:
    await boris.says("/login")
    await boris.says("00003")
    await boris.says(f"/verify {code}")
    assert GENUINE in boris.screen
    await sends(boris, paper)
    assert "Файл подлинный" in boris.screen
    await boris.says(find("00003").inn)
    assert "новый пароль" in boris.screen


async def test_the_forced_change_is_not_walked_around(boris: Person, paper: bytes, code: str) -> None:
    await boris.says("/login")
    await boris.says("00003")
    await boris.says(find("00003").inn)
    for step in ("Придумайте новый пароль", "тот же пароль"):
        await boris.says(f"/verify {code}")
        assert GENUINE in boris.chat
        assert step in boris.screen
        await boris.opens_link("v_" + code.replace("-", ""))
        assert step in boris.screen
        await sends(boris, paper)
        assert "Файл подлинный" in boris.chat
        assert step in boris.screen
        await boris.says("/verify")
        assert "вместе с кодом" in boris.chat
        assert step in boris.screen
        await boris.says(OWN_PASSWORD)
    assert "Пароль задан" in boris.screen


async def test_other_files_are_none_of_our_papers(boris: Person, paper: bytes) -> None:
    await sends(boris, paper, "akt.docx", "application/msword")
    assert "Не понимаю" in boris.screen
    await sends(boris, paper, "AKT.PDF", "application/octet-stream")
    assert "Файл подлинный" in boris.screen


async def test_a_file_that_is_too_large_is_not_fetched(house: House, boris: Person) -> None:
    await sends(boris, b"%PDF-1.7" + b"\0" * (20 * 1024 * 1024))
    assert "больше 20 МБ" in boris.screen
    assert "getFile" not in [call.method for call in house.telegram.api.calls]


async def test_a_file_that_telegram_withholds_is_asked_for_again(
    house: House, boris: Person, paper: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house.telegram.world.files, "at", lambda _: None)
    await sends(boris, paper)
    assert "Не удалось получить файл" in boris.screen
    assert house.staff_screen() == []


@pytest.mark.parametrize("language", ["uz", "en"])
async def test_the_answer_is_in_the_language_of_who_asks(house: House, code: str, language: str) -> None:
    asker = house.person("Emily", language=language)
    await asker.says(f"/verify {code}")
    assert {"uz": "haqiqiy hujjat berilgan", "en": "genuine document was issued"}[language] in asker.screen
