"""Settings: the password changed, contracts gone between, one's own data taken along or erased."""

import json

from sqlalchemy import select

from emulator.cast import find
from emulator.person import Person
from storage.schema import bindings, people
from tests.house import OWN_PASSWORD, House

NEW_PASSWORD = "sovsem-novyy-9"
SECOND = "00002"


async def _opens(person: Person, screen: str) -> None:
    await person.says("/settings")
    await person.taps(screen)


async def _with_two_contracts(house: House) -> Person:
    anna = house.person("Анна")
    await house.signs_in(anna, SECOND)
    await house.signs_in(anna)
    return anna


async def _comes_in(person: Person, contract: str, password: str) -> bool:
    for text in ("/login", contract, password):
        await person.says(text)
    return "Вы вошли" in person.screen


async def test_the_password_is_changed_from_the_settings(either_house: House) -> None:
    anna = either_house.person("Анна")
    await either_house.signs_in(anna)
    await _opens(anna, "🔑 Пароль")
    await anna.says(NEW_PASSWORD)
    await anna.says(NEW_PASSWORD)
    assert "Пароль задан" in anna.screen
    await anna.says("/logout")
    assert not await _comes_in(anna, "00001", OWN_PASSWORD)
    assert await _comes_in(anna, "00001", NEW_PASSWORD)


async def test_changing_it_asks_for_the_present_one_when_that_was_given_long_ago(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    house.clock.passes(minutes=3)
    await anna.says("/password")
    assert "пришлите пароль ещё раз" in anna.screen
    await anna.says(OWN_PASSWORD)
    assert "новый пароль" in anna.screen
    await anna.says(OWN_PASSWORD)
    assert "прежний" in anna.screen
    assert OWN_PASSWORD not in anna.chat


async def test_a_change_that_is_cancelled_changes_nothing(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/password")
    await anna.says(NEW_PASSWORD)
    await anna.says("/cancel")
    assert "Отменено" in anna.screen
    await anna.says("/logout")
    assert await _comes_in(anna, "00001", OWN_PASSWORD)


async def test_five_wrong_passwords_at_a_serious_step_rest_the_account(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    house.clock.passes(minutes=3)
    await anna.says("/password")
    for _ in range(5):
        await anna.says("wrong-wrong-1")
    await anna.says(OWN_PASSWORD)
    assert "Слишком много" in anna.screen


async def test_a_forwarded_password_is_no_password(house: House) -> None:
    anna, boris = house.person("Анна"), house.person("Борис")
    await house.signs_in(anna)
    await anna.says("/logout")
    noted = await boris.says(OWN_PASSWORD)
    await anna.says("/login")
    await anna.says("00001")
    await anna.forwards(noted)
    assert "набранный в этом чате" in anna.screen
    assert OWN_PASSWORD not in anna.chat


async def test_contracts_are_listed_and_the_other_one_wants_its_password(either_house: House) -> None:
    anna = await _with_two_contracts(either_house)
    await anna.says("/contracts")
    assert find("00001").name in anna.screen
    assert find(SECOND).name in anna.screen
    await anna.taps(f"Открыть {SECOND}")
    await anna.says("wrong-wrong-1")
    assert "не подходит" in anna.screen
    await anna.says(OWN_PASSWORD)
    assert f"Договор {SECOND}" in anna.screen
    await anna.says("/account")
    assert find(SECOND).inn in anna.screen


async def test_going_to_another_contract_takes_the_data_of_the_first_off_the_screen(house: House) -> None:
    anna = await _with_two_contracts(house)
    await anna.says("/account")
    await anna.says("/contracts")
    await anna.taps(f"Открыть {SECOND}")
    assert find("00001").inn in anna.chat
    await anna.says(OWN_PASSWORD)
    assert find("00001").inn not in anna.chat


async def test_a_button_of_the_contract_before_is_stale(house: House) -> None:
    anna = await _with_two_contracts(house)
    await anna.says("/contracts")
    old = anna.last
    await anna.taps(f"Открыть {SECOND}")
    await anna.says(OWN_PASSWORD)
    await anna.taps_old(old, f"Отключиться от {SECOND}")
    assert "устарела" in (anna.alert or "")


async def test_leaving_a_contract_ends_what_it_opened(either_house: House) -> None:
    anna = await _with_two_contracts(either_house)
    await anna.says("/account")
    await anna.says("/contracts")
    await anna.taps("Отключиться от 00001")
    await anna.taps("Да, отключиться")
    assert "Вы отключились от договора 00001" in anna.screen
    assert find("00001").inn not in anna.chat
    assert not await _comes_in(anna, "00001", OWN_PASSWORD)
    assert await _comes_in(anna, SECOND, OWN_PASSWORD)


async def test_ones_own_data_come_as_a_file_without_a_hash(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await _opens(anna, "Мои данные")
    file = anna.last.file
    assert file is not None
    told = json.loads(file.data)
    assert told["people"][0]["name"] == "Анна"
    assert told["bindings"][0]["contract"] == "00001"
    assert "argon2" not in file.data.decode()


async def test_erasing_forgets_the_person_and_keeps_the_journal(either_house: House) -> None:
    house = either_house
    anna = await _with_two_contracts(house)
    await _opens(anna, "Удалить мои данные")
    await anna.taps("Да, удалить всё")
    assert "Ваши данные удалены" in anna.screen
    async with house.app.database.reading() as unit:
        names = (await unit.connection.scalars(select(people.c.name))).all()
        states = (await unit.connection.scalars(select(bindings.c.state))).all()
        steps = await unit.members.journal("00001", 0, 5)
    assert names == []
    assert set(states) == {"revoked"}
    assert steps[0].action == "erased"
    assert steps[0].name is None
    assert not await _comes_in(anna, "00001", OWN_PASSWORD)
