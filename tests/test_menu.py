"""Greeting, language, help, and answers to what nobody expects."""

import pytest

from tests.house import House

SIGN_IN = {"uz": "Kirish", "uz-Cyrl": "Кириш", "ru": "Войти", "en": "Log in"}
NAMES = {"uz": "Oʻzbekcha", "uz-Cyrl": "Ўзбекча", "ru": "Русский", "en": "English"}


@pytest.mark.parametrize("code", SIGN_IN)
async def test_the_first_start_offers_all_languages_and_speaks_the_chosen_one(
    house: House, code: str
) -> None:
    anna = house.person("Anna", language="de")
    await anna.opens_link()
    assert all(name in anna.screen for name in NAMES.values())
    await anna.taps(NAMES[code])
    assert SIGN_IN[code] in anna.screen


@pytest.mark.parametrize(("telegram", "spoken"), [("ru", "ru"), ("en-GB", "en"), ("uz", "uz"), ("fr", "uz")])
async def test_before_a_choice_the_language_is_guessed(house: House, telegram: str, spoken: str) -> None:
    anna = house.person("Anna", language=telegram)
    await anna.says("/login")
    await anna.says("/cancel")
    assert SIGN_IN[spoken] in anna.screen


async def test_the_choice_is_kept(house: House) -> None:
    anna = house.person("Anna", language="en")
    await anna.says("/language")
    await anna.taps("Ўзбекча")
    await anna.says("/start")
    assert SIGN_IN["uz-Cyrl"] in anna.screen


async def test_a_button_of_another_language_is_understood(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    for label in ("💰 Balans", "баланс", "BALANCE"):
        await anna.says(label)
        assert "Задолженность" in anna.screen


async def test_help_names_deadlines_contacts_and_where_else_to_go(house: House) -> None:
    anna = house.person("Анна")
    await anna.says("/help")
    for words in (
        "25-го",
        "10-го",
        "metrology@teploenergo.uz",
        "my.gov.uz",
        "256",
        "698",
        "Выход",
        "Toshissiqquvvati",
        "19:00",
    ):
        assert words in anna.screen


async def test_what_is_not_understood_gets_an_answer_and_the_menu(house: House) -> None:
    anna = house.person("Анна")
    await anna.says("сколько я должен?")
    assert "Помощь" in anna.screen
    await anna.sends_photo()
    assert "Помощь" in anna.screen


async def test_a_group_the_bot_does_not_know_is_left_with_a_line(house: House) -> None:
    anna = house.person("Анна")
    group = house.telegram.world.add_group("Чужая группа")
    house.telegram.world.join(group, anna.user)
    await anna.in_group(group).says("/balance")
    said = house.said_in(group)
    assert len(said) == 1
    assert "личн" in said[0]
    assert "leaveChat" in [call.method for call in house.telegram.api.calls]


async def test_staff_ask_how_the_feed_went(house: House) -> None:
    clerk = house.person("Клерк")
    house.telegram.world.join(house.staff, clerk.user)
    await clerk.in_group(house.staff).says("/feed")
    assert "загружены" in house.staff_screen()[-1]
    await clerk.in_group(house.staff).says("/help")
    assert "/feed" in house.staff_screen()[-1]


async def test_staff_talking_to_each_other_are_not_answered(house: House) -> None:
    clerk = house.person("Клерк")
    house.telegram.world.join(house.staff, clerk.user)
    await clerk.in_group(house.staff).says("Кто сегодня дежурит?")
    assert house.staff_screen() == []
