"""A further account on a contract: how it is proven, who may object, who may shut whom out."""

import pytest

from emulator.cast import find
from emulator.person import Person
from keyboards.callbacks import Go
from tests.house import OWN_PASSWORD, House

CONTRACT = "00001"
SECOND_PASSWORD = "drugoy-klyuch-5"


async def _two(house: House) -> tuple[Person, Person]:
    """Anna was first and is proven; Boris has his password and waits."""
    anna, boris = house.person("Анна"), house.person("Борис")
    await house.signs_in(anna)
    await house.signs_in(boris, password=SECOND_PASSWORD)
    return anna, boris


async def _sees_figures(person: Person) -> bool:
    await person.says("/balance")
    return "сум" in person.screen


async def _signs_in_again(person: Person, password: str = OWN_PASSWORD, contract: str = CONTRACT) -> None:
    for text in ("/login", contract, password):
        await person.says(text)


async def test_a_second_account_waits_and_is_told_how_to_get_in(house: House) -> None:
    _, boris = await _two(house)
    assert "Поделиться телефоном" in boris.screen
    assert "Разрешить" in boris.screen
    assert not await _sees_figures(boris)


async def test_a_colleague_is_told_of_it_without_data_and_lets_it_in(either_house: House) -> None:
    anna, boris = await _two(either_house)
    assert "Борис" in anna.screen
    assert "сум" not in anna.chat
    await anna.taps("Разрешить")
    assert "Вы открыли доступ" in anna.screen
    assert "подтверждён" in boris.screen
    assert await _sees_figures(boris)


async def test_a_colleague_who_has_left_signs_in_before_letting_anybody_in(house: House) -> None:
    anna, boris = await _two(house)
    asked = anna.last
    await anna.says("/logout")
    await anna.taps_old(asked, "Разрешить")
    assert "Сначала войдите" in (anna.alert or "")
    await _signs_in_again(anna)
    await anna.taps_old(asked, "Разрешить")
    assert await _sees_figures(boris)


async def test_the_second_tap_on_an_answered_question_changes_nothing(house: House) -> None:
    anna, boris = await _two(house)
    asked = anna.last
    await anna.taps("Разрешить")
    await anna.taps_old(asked, "Разрешить")
    assert "уже всё решено" in (anna.alert or "")
    assert await _sees_figures(boris)


async def test_a_phone_that_billing_knows_opens_the_data_at_once(either_house: House) -> None:
    house = either_house
    await house.signs_in(house.person("Анна"))
    boris = house.person("Борис", phone=find(CONTRACT).phone)
    await house.signs_in(boris, password=SECOND_PASSWORD)
    await boris.shares_contact()
    assert "доступ открыт" in boris.screen
    assert await _sees_figures(boris)


async def test_a_phone_that_billing_does_not_know_opens_nothing(house: House) -> None:
    _, boris = await _two(house)
    await boris.shares_contact()
    assert "нет в договоре" in boris.screen
    assert not await _sees_figures(boris)


async def test_only_the_own_phone_counts_and_only_if_shared_by_oneself(house: House) -> None:
    owner = house.person("Хозяин", phone=find(CONTRACT).phone)
    _, boris = await _two(house)
    await boris.shares_contact(of=owner)
    assert "собственный номер" in boris.screen
    await boris.shares_contact(find(CONTRACT).phone)
    assert "собственный номер" in boris.screen
    carol = house.person("Карина", phone=find(CONTRACT).phone)
    shared = await carol.shares_contact()
    await boris.forwards(shared)
    assert "собственный номер" in boris.screen
    assert not await _sees_figures(boris)


async def test_not_me_suspends_the_new_account_at_once_and_needs_no_sign_in(either_house: House) -> None:
    anna, boris = await _two(either_house)
    asked = anna.last
    await anna.says("/logout")
    await anna.taps_old(asked, "Это не я")
    assert "Аккаунт «Борис» приостановлен" in anna.chat
    assert "приостановлен" in boris.screen
    await boris.says("/menu")
    assert "Войти" in boris.screen


async def test_a_suspended_account_comes_in_to_nothing(house: House) -> None:
    anna, boris = await _two(house)
    await anna.taps("Это не я")
    await _signs_in_again(boris, SECOND_PASSWORD)
    assert "приостановлен" in boris.screen
    for text in ("/balance", "/settings", "/contracts", "/menu", "/password"):
        await boris.says(text)
        assert "приостановлен" in boris.screen
    assert boris.keyboard == ["🚪 Выход"]


async def test_a_stranger_is_told_nothing_and_cannot_object(house: House) -> None:
    anna, boris = await _two(house)
    before = boris.chat
    await anna.says("/login")
    await anna.says(CONTRACT)
    await anna.says(find(CONTRACT).inn)
    await anna.says("sovsem-novyy-9")
    await anna.says("sovsem-novyy-9")
    assert boris.chat == before


async def test_a_proven_colleague_hears_of_a_changed_password_and_stops_it(house: House) -> None:
    anna, boris = await _two(house)
    await anna.taps("Разрешить")
    await _signs_in_again(boris, find(CONTRACT).inn)
    await boris.says("sovsem-novyy-9")
    await boris.says("sovsem-novyy-9")
    assert "Борис — пароль сменён" in anna.screen
    await anna.taps("Это не я")
    assert not await _sees_figures(boris)


async def test_a_question_belongs_to_whom_it_was_put(house: House) -> None:
    anna, boris = await _two(house)
    carol = house.person("Карина")
    data = next(row[0]["callback_data"] for row in anna.last.inline)
    for stranger in (carol, boris):
        await stranger.says("/help")
        await stranger.forges_tap(stranger.last, data)
        assert "устарела" in (stranger.alert or "")
    assert not await _sees_figures(boris)


async def test_settings_list_who_is_connected_and_since_when(house: House) -> None:
    anna, _ = await _two(house)
    await anna.says("/settings")
    await anna.taps("Кто подключён")
    for words in ("Анна", "это Вы", "Борис", "ждёт подтверждения", "23.11.2026"):
        assert words in anna.screen


async def test_a_colleague_is_shut_out_after_the_password_was_given_again(either_house: House) -> None:
    anna, boris = await _two(either_house)
    await anna.taps("Разрешить")
    await boris.says("/balance")
    either_house.clock.passes(minutes=3)
    await anna.says("/settings")
    await anna.taps("Кто подключён")
    await anna.taps("Отключить: Борис")
    await anna.taps("Да, отключить")
    assert "пришлите пароль" in anna.screen
    await anna.says("not-my-password")
    assert "не Ваш пароль" in anna.screen
    await anna.says(OWN_PASSWORD)
    assert "Борис" not in anna.screen.rpartition("⌨")[0].replace("Отключить", "")
    assert "сум" not in boris.chat
    assert "отключён от договора" in boris.screen
    assert OWN_PASSWORD not in anna.chat


async def test_cancelling_the_password_leaves_everything_as_it_was(house: House) -> None:
    anna, boris = await _two(house)
    await anna.taps("Разрешить")
    house.clock.passes(minutes=3)
    await anna.says("/settings")
    await anna.taps("Кто подключён")
    await anna.taps("Отключить: Борис")
    await anna.taps("Да, отключить")
    await anna.says("/cancel")
    assert "Отменено" in anna.screen
    assert await _sees_figures(boris)


async def test_who_was_shut_out_comes_again_as_a_new_account(house: House) -> None:
    anna, boris = await _two(house)
    await anna.says("/settings")
    await anna.taps("Кто подключён")
    await anna.taps("Отключить: Борис")
    await anna.taps("Да, отключить")
    await _signs_in_again(boris, SECOND_PASSWORD)
    assert "не подходит" in boris.screen
    await boris.says(find(CONTRACT).inn)
    assert "новый пароль" in boris.screen


async def test_a_row_of_an_older_list_is_stale(house: House) -> None:
    anna, _ = await _two(house)
    await anna.says("/settings")
    await anna.taps("Кто подключён")
    old = anna.last
    await anna.taps("Назад")
    await anna.taps("Кто подключён")
    await anna.taps_old(old, "Отключить: Борис")
    await anna.says("/settings")
    await anna.taps("Кто подключён")
    await anna.taps_old(old, "Отключить: Борис")
    assert "устарела" in (anna.alert or "")
    await anna.says("/settings")
    await anna.taps("Кто подключён")
    assert "Борис" in anna.screen


async def test_the_journal_tells_who_did_what(house: House) -> None:
    anna, _ = await _two(house)
    await anna.taps("Разрешить")
    await anna.says("/settings")
    await anna.taps("Журнал доступа")
    for words in ("подтверждение: Борис ← Анна", "подключение: Борис", "вход по ИНН: Анна"):
        assert words in anna.screen


async def test_a_page_of_the_journal_that_cannot_be_is_stale(either_house: House) -> None:
    anna, _ = await _two(either_house)
    await anna.says("/settings")
    consumer = await either_house.consumer(anna)
    for page in (-1, 10**6, 2**63):
        await anna.forges_tap(anna.last, Go(to="journal", nonce=consumer.session.nonce, page=page).pack())
        assert "устарела" in (anna.alert or "")


async def test_a_question_is_forgotten_after_a_week_and_the_journal_is_not(either_house: House) -> None:
    house = either_house
    anna, boris = await _two(house)
    asked = anna.last
    house.clock.passes(days=8)
    await house.app.upkeep.close_silent_sessions()
    await house.app.upkeep.forget_the_old()
    await _signs_in_again(anna)
    await anna.taps_old(asked, "Разрешить")
    assert "устарела" in (anna.alert or "")
    await anna.says("/settings")
    await anna.taps("Журнал доступа")
    assert "подключение: Борис" in anna.screen
    house.clock.passes(days=5 * 365 + 1)
    await house.app.upkeep.forget_the_old()
    async with house.app.database.reading() as unit:
        assert list(await unit.members.journal(CONTRACT, 0, 10)) == []
    assert "сум" not in boris.chat


@pytest.mark.parametrize("button", ["Кто подключён", "Журнал доступа"])
async def test_an_account_that_waits_learns_nothing_of_the_others(house: House, button: str) -> None:
    _, boris = await _two(house)
    await boris.says("/settings")
    assert button not in boris.screen
