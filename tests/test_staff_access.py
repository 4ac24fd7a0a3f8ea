"""Staff and access: cards of accounts, who may decide, contracts that two claim, blocking, finding."""

import pytest

from emulator.cast import find
from emulator.chats import Chat, Member
from emulator.messages import Message
from emulator.person import Person
from tests.house import OWN_PASSWORD, House

CONTRACT = "00001"
SECOND_PASSWORD = "drugoy-klyuch-5"


@pytest.fixture
async def staffed(either_house: House) -> tuple[House, Person, Person]:
    """A house whose staff group has two administrators, known to the bot."""
    return await _staffed(either_house)


async def _staffed(house: House) -> tuple[House, Person, Person]:
    world = house.telegram.world
    head, deputy = house.person("Дилором"), house.person("Рустам")
    for person in (head, deputy):
        world.join(house.staff, person.user, "administrator")
    await house.app.settle()
    return house, head.in_group(house.staff), deputy.in_group(house.staff)


async def _two(house: House) -> tuple[Person, Person]:
    anna, boris = house.person("Анна"), house.person("Борис")
    await house.signs_in(anna)
    await house.signs_in(boris, password=SECOND_PASSWORD)
    return anna, boris


def _card(house: House, words: str, group: Chat | None = None) -> Message:
    found = [m for m in house.telegram.world.messages(group or house.staff) if m.from_bot and words in m.text]
    assert found, house.staff_screen()
    return found[-1]


async def _sees_figures(person: Person) -> bool:
    await person.says("/balance")
    return "сум" in person.screen


async def test_each_account_has_one_card_that_tells_what_speaks_for_it(
    staffed: tuple[House, Person, Person],
) -> None:
    house, _, _ = staffed
    _, boris = await _two(house)
    await boris.shares_contact()
    card = _card(house, "👤 Борис")
    for words in (
        CONTRACT,
        find(CONTRACT).name,
        "ждёт подтверждения",
        "в договоре нет",
        "Анна — видит данные",
    ):
        assert words in card.text
    assert boris.user.phone not in card.text
    assert find(CONTRACT).phone not in "".join(house.staff_screen())
    assert sum("👤 Борис" in text for text in house.staff_screen()) == 1


async def test_an_administrator_confirms_and_the_card_says_so(staffed: tuple[House, Person, Person]) -> None:
    house, head, _ = staffed
    _, boris = await _two(house)
    await head.taps_old(_card(house, "👤 Борис"), "Подтвердить")
    assert "подтверждён" in boris.screen
    assert "Аккаунт: видит данные" in _card(house, "👤 Борис").text
    assert await _sees_figures(boris)


async def test_an_administrator_shuts_out_and_the_data_leave_the_screen(
    staffed: tuple[House, Person, Person],
) -> None:
    house, head, _ = staffed
    anna, _ = await _two(house)
    assert await _sees_figures(anna)
    await head.taps_old(_card(house, "👤 Анна"), "Отключить")
    assert "сум" not in anna.chat
    assert "отключён от договора" in anna.screen
    assert "Аккаунт: отключён" in _card(house, "👤 Анна").text


async def test_only_administrators_under_their_own_name_decide(house: House) -> None:
    _, head, _ = await _staffed(house)
    _, boris = await _two(house)
    card = _card(house, "👤 Борис")
    clerk = house.person("Сардор").in_group(house.staff)
    house.telegram.world.join(house.staff, clerk.user)
    await clerk.taps_old(card, "Подтвердить")
    assert "только администраторы" in (clerk.alert or "")
    house.telegram.world.leave(house.staff, head.user)
    await head.taps_old(card, "Подтвердить")
    assert "больше не в группе" in (head.alert or "")
    assert not await _sees_figures(boris)


async def test_an_anonymous_administrator_or_a_channel_is_asked_for_a_name(house: House) -> None:
    await _staffed(house)
    await _two(house)
    shadow = house.person("Тень")
    house.telegram.world.join(house.staff, shadow.user, "administrator", anonymous=True)
    await shadow.in_group(house.staff).says(f"/block {CONTRACT}")
    assert "под своим именем" in house.staff_screen()[-1]


async def test_whoever_has_just_become_an_administrator_is_known_at_the_next_tap(house: House) -> None:
    await _two(house)
    newcomer = house.person("Новый").in_group(house.staff)
    # Telegram has told nobody of it
    house.staff.members[newcomer.user.id] = Member(newcomer.user, "administrator")
    card = _card(house, "👤 Борис")
    await newcomer.taps_old(card, "Подтвердить")
    assert "только администраторы" in (newcomer.alert or "")
    await newcomer.taps_old(card, "Подтвердить")
    assert newcomer.alert == "Готово."


async def test_a_contested_contract_needs_two_administrators_of_one_mind(
    staffed: tuple[House, Person, Person],
) -> None:
    house, head, deputy = staffed
    anna, boris = await _two(house)
    await anna.taps("Разрешить")
    await boris.says("/password")
    await boris.says("sovsem-novyy-9")
    await boris.says("sovsem-novyy-9")
    await anna.taps("Это не я")
    card = _card(house, "👤 Борис")
    assert "Спор" in card.text
    await head.taps_old(card, "Подтвердить")
    assert "ещё один администратор" in (head.alert or "")
    await head.taps_old(card, "Подтвердить")
    assert not await _sees_figures(boris)
    assert "Дилором: Подтвердить" in _card(house, "👤 Борис").text
    await deputy.taps_old(card, "Подтвердить")
    for text in ("/login", CONTRACT, "sovsem-novyy-9"):
        await boris.says(text)
    assert await _sees_figures(boris)
    assert "Спор" not in _card(house, "👤 Борис").text


async def test_on_a_contested_contract_accounts_decide_nothing_themselves(house: House) -> None:
    anna, boris = await _two(house)
    await anna.taps("Разрешить")
    carol = house.person("Карина")
    await house.signs_in(carol, password="tretiy-klyuch-8")
    asked = anna.last
    await boris.says("/password")
    for _ in range(2):
        await boris.says("sovsem-novyy-9")
    await anna.taps("Это не я")
    await anna.taps_old(asked, "Разрешить")
    assert "спор" in (anna.alert or "")


async def test_blocking_a_contract_ends_its_sessions_with_a_neutral_word(
    staffed: tuple[House, Person, Person],
) -> None:
    house, head, _ = staffed
    anna = house.person("Анна")
    await house.signs_in(anna)
    assert await _sees_figures(anna)
    await head.says(f"/block {CONTRACT}")
    assert "закрыт" in house.staff_screen()[-1]
    assert "сум" not in anna.chat
    for text in ("/login", CONTRACT, OWN_PASSWORD):
        await anna.says(text)
    assert "закрыт" in anna.screen
    await head.says(f"/unblock {CONTRACT}")
    await anna.says(OWN_PASSWORD)
    assert await _sees_figures(anna)


@pytest.mark.parametrize(
    ("said", "answer"),
    [("/block", "5 цифр"), ("/block 99999", "99999"), ("/unblock 00001", "уже")],
)
async def test_a_wrong_command_says_what_is_wrong(house: House, said: str, answer: str) -> None:
    _, head, _ = await _staffed(house)
    await head.says(said)
    assert answer in house.staff_screen()[-1]


async def test_a_member_finds_contracts_without_secrets(house: House) -> None:
    clerk = house.person("Сардор").in_group(house.staff)
    house.telegram.world.join(house.staff, clerk.user)
    firm = find(CONTRACT)
    for words in (CONTRACT, "namuna-tek", "НАМУНА-ТЕК", "намуна-текстил"):
        await clerk.says(f"/find {words}")
        assert firm.name in house.staff_screen()[-1]
        assert "данные на 23.11.2026" in house.staff_screen()[-1]
    assert firm.inn not in "".join(house.staff_screen())
    assert firm.phone not in "".join(house.staff_screen())
    await clerk.says("/find нетакогослова")
    assert "Ничего не нашлось" in house.staff_screen()[-1]
    await clerk.says("/find o'quv")
    assert "00011" in house.staff_screen()[-1]
    await clerk.says("/find")
    assert "/find 00001" in house.staff_screen()[-1]
