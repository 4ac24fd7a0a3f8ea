"""Readings as people send them: question by question, corrected, cut off and taken up again, in and out of time."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.periods import Month
from emulator.person import Person
from tests.house import House
from tests.readings import USUAL, answers, arrives, comes_back, kept, seen

LANGUAGES = ("uz", "uz-Cyrl", "ru", "en")
SHOP = "00005"


@pytest.fixture
async def anna(house: House) -> Person:
    """Heating and hot water, signed in."""
    return await arrives(house, "Анна", "00001")


# --- one point -------------------------------------------------------------------------------------------


async def test_a_reading_is_sent_in_a_few_words(house: House, anna: Person) -> None:
    await anna.taps("Передать показания")
    assert "Показания за ноябрь 2026" in anna.screen
    assert "25.11.2026" in anna.screen
    assert "0 из 2" in anna.screen
    await anna.taps("1-nuqta, isitish")
    assert "расход за ноябрь 2026" in anna.screen
    assert "SKS-3 № NM00000101/2" in anna.chat
    assert "Последний учтённый расход: 36,40 Гкал (октябрь 2026)" in seen(anna)
    assert "данные на 23.11.2026 19:05" in anna.chat
    await anna.says("54,60")
    await anna.taps("Сегодня, 23.11.2026")
    await anna.taps("Без фото")
    assert "1-nuqta, isitish: 54,60 Гкал, снято 23.11.2026" in seen(anna)
    await anna.taps("Отправить")
    assert "Показания приняты" in anna.chat
    assert "1 из 2" in anna.screen
    assert "привезите до 10.12.2026" in anna.screen
    await anna.taps("Далее: 2-nuqta")
    assert "в м³" in anna.screen


async def test_a_contract_of_one_point_is_asked_at_once(house: House) -> None:
    shop = await arrives(house, "Наргиза", SHOP)
    await shop.taps("Передать показания")
    assert "расход за ноябрь 2026" in shop.screen
    await answers(shop)
    await shop.taps("Отправить")
    assert "1 из 1" in shop.screen
    assert "Далее" not in shop.screen
    await shop.taps("Передать показания")
    assert "✅ 1-nuqta" in shop.screen


@pytest.mark.parametrize("code", LANGUAGES)
async def test_every_language_leads_from_the_menu_to_the_last_word(house: House, code: str) -> None:
    person = await arrives(house, "Anna", SHOP)
    await person.says("/language")
    t = house.app.language.texts(code)
    await person.taps(t.plain("language-name"))
    await person.says(t.plain("button-readings"))
    why, no_files, send = (
        t.plain(f"{key}") for key in ("reading-reason-more", "button-no-files", "button-send")
    )
    for said in ("999999,99", "23.11.2026", why, no_files, send):
        await person.says(said)
    assert t.plain("reading-sent") in person.chat
    await person.says("/readings")
    assert "10.12.2026" in person.screen
    await person.taps(t.plain("readings-button-history"))
    assert t.plain("sent-waiting") in person.screen
    assert house.telegram.api.complaints == []


@pytest.mark.parametrize(
    ("said", "reason"),
    [("пятнадцать", "999999,99"), ("15 Гкал", "999999,99"), ("-5", "999999,99"), ("1000000", "999999,99")],
)
async def test_what_is_no_figure_is_asked_again(anna: Person, said: str, reason: str) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.says(said)
    assert reason in anna.screen
    await anna.says(USUAL)
    assert "дату снятия" in anna.screen


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("вчера", "дата цифрами"),
        ("31.02.2026", "дата цифрами"),
        ("24.11.2026", "ещё не наступил"),
        ("24.10.2026", "сняты 25.10.2026"),
    ],
)
async def test_a_wrong_day_is_asked_again_and_the_figure_is_not_lost(
    anna: Person, said: str, reason: str
) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.says("54,60")
    await anna.says(said)
    assert reason in anna.screen
    await anna.says("20.11.2026")
    await anna.taps("Без фото")
    assert "54,60 Гкал, снято 20.11.2026" in seen(anna)


async def test_the_end_of_last_month_is_offered_in_the_first_days(house: House, anna: Person) -> None:
    await comes_back(house, anna, datetime(2026, 12, 2, 5, tzinfo=UTC))
    await anna.taps("1-nuqta")
    await anna.says("54,60")
    assert "Конец месяца, 30.11.2026" in anna.screen
    await anna.taps("Конец месяца")
    await anna.taps("Без фото")
    assert "снято 30.11.2026" in anna.chat


# --- what looks odd --------------------------------------------------------------------------------------


async def test_an_odd_figure_is_taken_with_a_reason_and_never_refused(house: House, anna: Person) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.says("0")
    await anna.taps("Сегодня")
    assert "ноль в отопительный сезон" in anna.chat
    assert "почему" in anna.screen
    await anna.says("Цех стоит с октября")
    await anna.taps("Без фото")
    assert "Пояснение: Цех стоит с октября" in anna.chat
    await anna.taps("Отправить")
    assert "Показания приняты" in anna.chat
    async with house.app.database.reading() as unit:
        [one] = (await unit.readings.latest("00001", Month(2026, 11))).values()
    assert one.reason == "Цех стоит с октября"
    assert one.oddities


async def test_an_odd_figure_may_turn_out_a_mistake(anna: Person) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.says("5460")
    await anna.taps("Сегодня")
    assert "договорная нагрузка" in anna.chat
    await anna.taps("Назад")
    await anna.says("54,60")
    await anna.taps("Сегодня")
    assert "почему" not in anna.screen
    await anna.taps("Без фото")
    await anna.taps("Отправить")
    assert "54,60" in anna.screen


# --- back, out, elsewhere --------------------------------------------------------------------------------


async def test_one_step_back_at_a_time(anna: Person) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await answers(anna, "54,60")
    await anna.taps("Назад")
    assert "фото прибора" in anna.screen
    await anna.taps("Назад")
    assert "дату снятия" in anna.screen
    await anna.taps("Назад")
    assert "расход ещё раз" in anna.screen
    await anna.taps("Назад")
    assert "0 из 2" in anna.screen
    assert "Вы начали вводить: 1-nuqta" in anna.screen


@pytest.mark.parametrize("way", ["/cancel", "Отмена"])
async def test_leaving_sends_nothing_and_keeps_nothing(house: House, anna: Person, way: str) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await answers(anna)
    await anna.says(way)
    assert "Отменено" in anna.screen
    await anna.says("/readings")
    assert "начали" not in anna.screen
    assert await kept(house) == 0


async def test_a_command_in_the_middle_answers_and_leaves_the_question_standing(anna: Person) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.says("54,60")
    for aside in ("/help", "Баланс", "/account"):
        await anna.says(aside)
    await anna.says("20.11.2026")
    await anna.taps("Без фото")
    assert "54,60 Гкал, снято 20.11.2026" in seen(anna)


async def test_what_idleness_cut_off_is_offered_again_for_a_week(house: House, anna: Person) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.says("54,60")
    house.clock.passes(minutes=11)
    await anna.says("20.11.2026")
    assert "Войти" in anna.screen
    await comes_back(house, anna, house.clock.now())
    assert "Вы начали вводить: 1-nuqta, isitish — 54,60 Гкал" in seen(anna)
    await anna.taps("Продолжить ввод")
    assert "дату снятия" in anna.screen
    await anna.says("20.11.2026")
    await anna.taps("Без фото")
    assert "54,60 Гкал, снято 20.11.2026" in seen(anna)
    house.clock.passes(days=8)
    await house.app.upkeep.forget_the_old()
    async with house.app.database.reading() as unit:
        assert await unit.drafts.find(anna.user.id, "00001", "readings") is None


async def test_the_question_is_asked_again_after_an_outage(house: House, anna: Person) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.says("54,60")
    assert await house.app.upkeep.ask_again(house.clock.now() + timedelta(seconds=1)) == 1
