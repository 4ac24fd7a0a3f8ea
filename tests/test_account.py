"""Balance and account as people read them; whatever is tapped, nothing is shown to whom it is not meant for."""

import pytest

from emulator.cast import CAST, find
from emulator.person import Person
from tests.house import OWN_PASSWORD, House


@pytest.fixture
async def school(house: House) -> Person:
    """A school with forty metering points, signed in."""
    anna = house.person("Анна")
    await house.signs_in(anna, "00004")
    return anna


async def test_the_balance_names_debt_payment_consumption_and_their_moment(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.taps("Баланс")
    for words in (
        "Задолженность: 6 426 487,52 сум",
        "Последняя оплата",
        "36,40 Гкал",
        "по прибору",
        "показания сняты 25.10.2026",
        "данные на 23.11.2026 19:05",
    ):
        assert words in anna.screen.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("contract", "said"),
    [
        ("00003", "Предоплата"),
        ("00014", "Ни задолженности"),
        ("00010", "по договорной нагрузке"),
        ("00015", "оплат"),
    ],
)
async def test_the_balance_tells_debt_from_prepayment_from_nothing(
    house: House, contract: str, said: str
) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna, contract)
    await anna.taps("Баланс")
    assert said in anna.screen
    assert "данные на" in anna.screen


async def test_the_account_names_every_requisite_billing_knows(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.taps("Договор")
    for words in (
        "00001",
        "«NAMUNA-TEKSTIL» MChJ",
        find("00001").inn,
        "20208000900000001001",
        "09902",
        "SKS-3 № NM00000101/2",
        "Поверка действительна до 20.06.2028",
        "0,152",
        "данные на 23.11.2026",
    ):
        assert words in anna.screen


async def test_a_name_full_of_markup_is_shown_as_it_stands(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna, "00013")
    await anna.taps("Договор")
    assert find("00013").name in anna.screen
    assert house.telegram.api.complaints == []


async def test_every_consumer_of_the_cast_reads_both_screens(house: House) -> None:
    for consumer in CAST:
        anna = house.person(consumer.contract)
        await house.signs_in(anna, consumer.contract)
        for button in ("Баланс", "Договор"):
            await anna.taps(button)
            assert "данные на" in anna.screen, consumer.contract


async def test_forty_points_are_turned_page_by_page(school: Person) -> None:
    await school.taps("Договор")
    seen = set()
    for page in range(1, 6):
        assert f"{page} / 5" in school.screen
        seen |= {line for line in school.screen.splitlines() if line.startswith("▪️")}
        if page < 5:
            await school.taps("▶")
    assert len(seen) == 40
    await school.taps("◀")
    assert "4 / 5" in school.screen


async def test_a_turned_page_disappears_with_the_session_too(school: Person) -> None:
    await school.taps("Договор")
    await school.taps("▶")
    await school.taps("Выход")
    assert "SINOV MAKTABI" not in school.chat


async def test_arrows_of_an_ended_session_show_nothing(house: House, school: Person) -> None:
    await school.taps("Договор")
    old = school.last
    await school.says("/logout")
    await school.taps_old(old, "▶")
    assert "Кнопка устарела" in (school.alert or "")
    assert "▪️" not in school.chat


async def test_arrows_of_the_session_before_show_nothing(house: House, school: Person) -> None:
    await school.taps("Договор")
    old = school.last
    await school.says("/logout")
    await school.says("/login")
    await school.says("00004")
    await school.says(OWN_PASSWORD)
    await school.taps_old(old, "▶")
    assert "Кнопка устарела" in (school.alert or "")
    assert "▪️" not in school.chat


async def test_forged_foreign_and_broken_taps_are_answered_and_show_nothing(
    house: House, school: Person
) -> None:
    boris = house.person("Борис")
    await house.signs_in(boris, "00005")
    await school.taps("Договор")
    stolen = next(data for data in _callback_data(school) if data.startswith("turn"))
    await boris.taps("Баланс")
    for data in (
        stolen,
        "turn:account::0",
        "turn:nothing:x:1",
        "turn",
        "",
        "x" * 64,
        "language:xx",
        "turn:account:" + stolen.split(":")[2] + ":-1",
        "\N{SNOWMAN}",
    ):
        if not data:
            continue
        await boris.forges_tap(boris.last, data)
        assert "Кнопка устарела" in (boris.alert or ""), data
        assert "SINOV MAKTABI" not in boris.chat
    beyond = stolen.rpartition(":")[0] + ":999"
    await school.forges_tap(school.last, beyond)
    assert "Кнопка устарела" in (school.alert or "")


def _callback_data(person: Person) -> list[str]:
    return [button["callback_data"] for row in person.last.inline for button in row]


async def test_without_signing_in_no_command_shows_figures(house: House) -> None:
    anna = house.person("Анна")
    for command in ("/balance", "/account", "/menu", "Баланс", "Договор"):
        await anna.says(command)
        assert "Войти" in anna.screen or "Kirish" in anna.screen
        assert "сум" not in anna.chat
