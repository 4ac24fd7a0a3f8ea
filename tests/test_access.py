"""Sign-in, the forced change and sign-out, as people live them."""

from sqlalchemy import select

from emulator.cast import find
from emulator.person import Person
from storage.schema import bindings, metadata
from tests.house import OWN_PASSWORD, House


async def _walks_to_password(house: House, name: str = "Анна", contract: str = "00001") -> Person:
    anna = house.person(name)
    await anna.opens_link()
    await anna.taps("Русский")
    await anna.taps("Войти")
    await anna.says(contract)
    return anna


async def test_the_first_sign_in_leads_through_the_change_to_the_menu(either_house: House) -> None:
    anna = await _walks_to_password(either_house)
    await anna.says(find("00001").inn)
    assert "новый пароль" in anna.screen
    await anna.says(OWN_PASSWORD)
    assert "ещё раз" in anna.screen
    await anna.says(OWN_PASSWORD)
    assert "Пароль задан" in anna.screen
    assert "Баланс" in anna.screen
    assert "Договор" in anna.screen


async def test_afterwards_the_own_password_opens_the_menu_at_once(either_house: House) -> None:
    anna = either_house.person("Анна")
    await either_house.signs_in(anna)
    await anna.says("/logout")
    await anna.taps("Войти")
    await anna.says("00001")
    await anna.says(OWN_PASSWORD)
    assert "Баланс" in anna.screen


async def test_every_message_with_a_password_disappears_at_once(house: House) -> None:
    anna = await _walks_to_password(house)
    for secret in (
        "wrong-password",
        find("00001").inn,
        "short",
        OWN_PASSWORD,
        "not-the-same-1",
        OWN_PASSWORD,
    ):
        await anna.says(secret)
        assert secret not in anna.chat


async def test_no_password_stands_in_the_database_in_clear(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/logout")
    await anna.says("/login")
    await anna.says("00001")
    await anna.says("a-wrong-canary-77")
    dump = await _dump(house)
    assert OWN_PASSWORD not in dump
    assert "a-wrong-canary-77" not in dump


async def _dump(house: House) -> str:
    async with house.app.database.reading() as unit:
        rows = [
            repr((await unit.connection.execute(select(table))).all()) for table in metadata.sorted_tables
        ]
    return "\n".join(rows)


async def test_whatever_was_wrong_the_answer_is_the_same(house: House) -> None:
    told = []
    for name, contract, password in (
        ("А", "00001", "312424860"),
        ("Б", "99999", find("00001").inn),
        ("В", "00001", "что угодно"),
        ("Г", "00001", "３１２４２４８６６"),
    ):
        person = await _walks_to_password(house, name, contract)
        await person.says(password)
        told.append(person.screen)
    assert len(set(told)) == 1
    assert "не подход" in told[0]


async def test_a_contract_number_is_five_ascii_digits(house: House) -> None:
    anna = house.person("Анна")
    await anna.says("/login")
    for wrong in ("1", "000001", "０００01", "номер", "0000a", "٠٠٠٠١"):
        await anna.says(wrong)
        assert "5 цифр" in anna.screen
    await anna.says("  00001 ")
    assert "парол" in anna.screen


async def test_nothing_walks_around_the_forced_change(house: House) -> None:
    anna = await _walks_to_password(house)
    await anna.says(find("00001").inn)
    for way in (
        "/balance",
        "/account",
        "/menu",
        "/start",
        "/start v_K7QM3XTA9FRD",
        "/login",
        "/help",
        "/cancel",
        "/language",
        "💰 Баланс",
        "Договор",
        "Назад",
    ):
        await anna.says(way)
        assert "новый пароль" in anna.screen, way
        assert "сум" not in anna.screen
    await anna.sends_photo()
    assert "новый пароль" in anna.screen


async def test_a_refused_password_tells_why_and_asks_again(house: House) -> None:
    anna = await _walks_to_password(house)
    await anna.says(find("00001").inn)
    for password, reason in (
        ("short", "8"),
        ("x" * 129, "128"),
        ("password123", "угадать"),
        ("my-00001-word", "договор"),
        (find("00001").inn + "abc", "ИНН"),
        ("tekstil-2026", "назван"),
        ("+998000000001z", "телефон"),
    ):
        await anna.says(password)
        assert reason in anna.screen, (password, anna.screen)
    await anna.says(OWN_PASSWORD)
    assert "ещё раз" in anna.screen


async def test_a_password_repeated_wrongly_is_asked_for_again(house: House) -> None:
    anna = await _walks_to_password(house)
    await anna.says(find("00001").inn)
    await anna.says(OWN_PASSWORD)
    await anna.says("another-one-7")
    assert "не совпа" in anna.screen
    await anna.says(OWN_PASSWORD)
    assert "Пароль задан" in anna.screen


async def test_back_from_the_repeat_lets_one_choose_anew(house: House) -> None:
    anna = await _walks_to_password(house)
    await anna.says(find("00001").inn)
    await anna.says("first-choice-7")
    await anna.taps("Назад")
    await anna.says(OWN_PASSWORD)
    await anna.says("first-choice-7")
    assert "не совпа" in anna.screen
    await anna.says(OWN_PASSWORD)
    assert "Пароль задан" in anna.screen


async def test_leaving_in_the_middle_of_the_change_ends_the_session(house: House) -> None:
    anna = await _walks_to_password(house)
    await anna.says(find("00001").inn)
    await anna.taps("Выход")
    assert "Сеанс завершён" in anna.screen
    await anna.says(OWN_PASSWORD)
    await anna.says("/balance")
    assert "Войти" in anna.screen


async def test_signing_out_takes_every_message_with_data_away(either_house: House) -> None:
    anna = either_house.person("Анна")
    await either_house.signs_in(anna)
    await anna.taps("Баланс")
    await anna.taps("Договор")
    assert "сум" in anna.chat
    await anna.taps("Выход")
    assert "сум" not in anna.chat
    assert "NAMUNA-TEKSTIL" not in anna.chat
    assert "Войти" in anna.screen


async def test_ten_idle_minutes_end_the_session_and_clear_the_screen(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.taps("Баланс")
    house.clock.passes(seconds=600)
    await house.app.upkeep.close_silent_sessions()
    await house.app.settle()
    assert "сум" not in anna.chat
    assert "Войти" in anna.screen


async def test_a_tap_after_ten_idle_minutes_shows_nothing_but_the_farewell(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    before = len(anna.messages)
    house.clock.passes(seconds=600)
    await anna.says("/balance")
    assert "сум" not in anna.chat
    assert len(anna.messages) == before + 2


async def test_who_comes_back_after_ten_idle_minutes_signs_in_at_once(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    house.clock.passes(seconds=600)
    await anna.says("/login")
    assert "время истекло" in anna.chat
    assert "номер договора" in anna.screen
    await anna.says("00001")
    await anna.says(OWN_PASSWORD)
    await anna.taps("Баланс")
    assert "Задолженность" in anna.screen


async def test_what_one_was_in_the_middle_of_is_over_with_the_session(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/readings")
    house.clock.passes(seconds=600)
    await anna.says("/help")
    assert "Поставщик тепла" in anna.screen
    async with house.app.database.reading() as unit:
        assert (await unit.dialogues.load(anna.user.id, anna.user.id)).state is None


async def test_nine_minutes_of_silence_are_no_reason_to_leave(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    for _ in range(3):
        house.clock.passes(seconds=599)
        await anna.taps("Баланс")
        assert "Задолженность" in anna.screen


async def test_the_inn_from_the_same_account_opens_only_the_change(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/logout")
    await anna.says("/login")
    await anna.says("00001")
    await anna.taps("Забыли пароль")
    await anna.says(find("00001").inn)
    await anna.says("/balance")
    assert "сум" not in anna.chat
    await anna.says(OWN_PASSWORD)
    assert "прежн" in anna.screen
    await anna.says("sovsem-novyy-9")
    await anna.says("sovsem-novyy-9")
    await anna.taps("Баланс")
    assert "сум" in anna.chat


async def test_signing_in_again_replaces_the_session_and_hides_what_it_showed(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.taps("Баланс")
    await anna.says("/login")
    await anna.says("00001")
    await anna.says(OWN_PASSWORD)
    assert "сум" not in anna.chat
    await anna.taps("Баланс")
    assert "сум" in anna.chat


async def test_cancel_leaves_the_sign_in(house: House) -> None:
    anna = await _walks_to_password(house)
    await anna.taps("Отмена")
    assert "Войти" in anna.screen
    await anna.says(find("00001").inn)
    async with house.app.database.reading() as unit:
        assert (await unit.connection.execute(select(bindings))).all() == []


async def test_ten_strangers_do_not_lock_the_owner_out(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/logout")
    for number in range(4):
        stranger = house.person(f"Чужой {number}")
        await stranger.says("/login")
        await stranger.says("00001")
        for _ in range(5):
            await stranger.says("100200300")
    assert "Слишком много" in stranger.screen
    await anna.says("/login")
    await anna.says("00001")
    await anna.says(OWN_PASSWORD)
    assert "Баланс" in anna.screen
