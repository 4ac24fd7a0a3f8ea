"""What staff ask in their group: contracts, totals, help."""

import pytest

from bot.commands_menu import offer_staff_commands
from emulator.cast import find
from emulator.person import Person
from handlers.staff_reports import _pages
from keyboards.staff import COMMANDS, OpenContract
from tests.house import House

CONTRACT = "00001"


@pytest.fixture
async def clerk(either_house: House) -> Person:
    """A member of the staff group, no administrator."""
    person = either_house.person("Сардор").in_group(either_house.staff)
    either_house.telegram.world.join(either_house.staff, person.user)
    await either_house.app.settle()
    return person


async def test_a_contract_is_found_by_its_number_or_words_of_its_name(clerk: Person) -> None:
    firm = find(CONTRACT)
    for words in (CONTRACT, "1", "namuna-tek", "НАМУНА-ТЕК", "намуна текстил", "tekstil  NAMUNA"):
        await clerk.says(f"/find {words}")
        for shown in (firm.name, "юридическое лицо", "Задолженность: 6 426 487,52", "данные на 23.11.2026"):
            assert shown in clerk.screen.replace("\N{NO-BREAK SPACE}", " "), words
    assert firm.inn not in clerk.chat
    assert firm.phone not in clerk.chat


async def test_what_is_not_found_is_said_so(clerk: Person) -> None:
    for words in ("нетакогослова", "«»", "99999", "%", "_____"):
        await clerk.says(f"/find {words}")
        assert "Ничего не нашлось" in clerk.screen, words
    await clerk.says("/find")
    assert "/find 00001" in clerk.screen


async def test_of_several_each_can_be_opened(clerk: Person) -> None:
    await clerk.says("/find mchj")
    assert "Нашлось несколько" in clerk.screen
    assert len(clerk.buttons) > 1
    number = clerk.buttons[-1]
    await clerk.taps(number)
    assert f"Договор {number}" in clerk.screen
    assert find(number).name in clerk.screen


async def test_a_button_of_no_contract_is_out_of_date(clerk: Person) -> None:
    await clerk.says("/find mchj")
    before = clerk.chat
    for number in ("99999", "x", "1e3", "-1", "00001; --"):
        await clerk.forges_tap(clerk.last, OpenContract(contract=number).pack())
        assert "Кнопка устарела" in (clerk.alert or ""), number
    assert clerk.chat == before


async def test_a_contract_tells_who_is_connected_and_whether_its_login_is_closed(
    either_house: House, clerk: Person
) -> None:
    await clerk.says(f"/find {CONTRACT}")
    assert "Ни один аккаунт" in clerk.screen
    await either_house.signs_in(either_house.person("Анна"))
    await either_house.signs_in(either_house.person("Борис"), password="drugoy-klyuch-5")
    await clerk.says(f"/find {CONTRACT}")
    for words in ("Подключено аккаунтов: 2", "Анна — видит данные", "Борис — ждёт подтверждения"):
        assert words in clerk.screen


async def test_totals_count_contracts_accounts_and_what_awaits_a_decision(
    either_house: House, clerk: Person
) -> None:
    await either_house.signs_in(either_house.person("Анна"))
    await either_house.signs_in(either_house.person("Борис"), password="drugoy-klyuch-5")
    await either_house.signs_in(either_house.person("Вера"), "00004")
    head = either_house.person("Дилором").in_group(either_house.staff)
    either_house.telegram.world.join(either_house.staff, head.user, "administrator")
    await head.says("/block 00004")
    await clerk.says("/stats")
    for words in ("подключением: 2", "Аккаунтов: 3", "Ждут решения: 1", "закрытым входом: 1"):
        assert words in clerk.screen


async def test_help_lists_the_commands_that_the_menu_offers(house: House) -> None:
    clerk = house.person("Сардор").in_group(house.staff)
    house.telegram.world.join(house.staff, clerk.user)
    await offer_staff_commands(house.app.bot, house.staff.id, house.app.notices.staff_texts)
    await clerk.says("/help")
    offered = [one["command"] for one in house.telegram.world.commands(house.staff, clerk.user)]
    assert tuple(offered) == COMMANDS
    assert [line.split()[0] for line in clerk.screen.splitlines() if line.startswith("/")] == [
        f"/{name}" for name in COMMANDS
    ]


def test_a_report_that_fits_no_message_is_said_in_several() -> None:
    pages = list(_pages(["a" * 2000, "b" * 1500, "c" * 1000]))
    assert [page[0] + page[-1] for page in pages] == ["ab", "cc"]
