"""Readings as people send them: question by question, corrected, cut off and taken up again, in and out of time."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.consumer import Level
from domain.periods import Month
from emulator.cast import CAST
from emulator.person import Person
from storage.schema import readings
from tests.door import signed_in_at
from tests.house import House

LANGUAGES = ("uz", "uz-Cyrl", "ru", "en")
NBSP = "\N{NO-BREAK SPACE}"
LAST_MOMENT = datetime(2026, 11, 25, 18, 59, 59, tzinfo=UTC)
SHOP = "00005"
USUAL = "36,40"


def seen(person: Person) -> str:
    return person.chat.replace(NBSP, " ")


@pytest.fixture
async def anna(house: House) -> Person:
    """Heating and hot water, signed in."""
    return await arrives(house, "Анна", "00001")


async def arrives(house: House, name: str, contract: str, level: Level = Level.L2) -> Person:
    """Signed in without a dialogue, with the menu before him."""
    person = house.person(name)
    await signed_in_at(house.app.database, house.clock, person.user.id, contract, level)
    await person.says("/menu")
    return person


async def sends(person: Person, figure: str = USUAL, *, point: str = "1-nuqta") -> None:
    """The whole way, from the menu to the last word."""
    await person.taps("Передать показания")
    await person.taps(point)
    await answers(person, figure)
    await person.taps("Отправить")


async def answers(person: Person, figure: str = USUAL) -> None:
    """From the figure to the review; what looks odd is explained."""
    await person.says(figure)
    await person.taps("Сегодня")
    if "почему" in person.screen:
        await person.taps("Вырос расход")


async def kept(house: House) -> int:
    async with house.app.database.reading() as unit:
        return len((await unit.connection.execute(readings.select())).all())


async def comes_back(house: House, person: Person, at: datetime) -> None:
    """Another day: the session before is over, a new one is opened."""
    house.clock.is_set_to(at)
    await person.says("/readings")
    async with house.app.database.transaction() as unit:
        binding = await unit.access.binding("00001", person.user.id)
        assert binding is not None
        await unit.sessions.open(binding, at, must_change=False)
    await person.says("/readings")


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
    for said in ("999999,99", "23.11.2026", t.plain("reading-reason-more"), t.plain("button-send")):
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
    assert "54,60 Гкал, снято 20.11.2026" in seen(anna)


async def test_a_photo_in_place_of_a_word_loses_nothing(anna: Person) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.sends_photo()
    assert "текстом" in anna.screen
    await answers(anna, "54,60")
    await anna.sends_photo()
    await anna.says("да")
    assert "Отправить" in anna.screen
    await anna.taps("Отправить")
    assert "54,60" in seen(anna)


async def test_the_end_of_last_month_is_offered_in_the_first_days(house: House, anna: Person) -> None:
    await comes_back(house, anna, datetime(2026, 12, 2, 5, tzinfo=UTC))
    await anna.taps("1-nuqta")
    await anna.says("54,60")
    assert "Конец месяца, 30.11.2026" in anna.screen
    await anna.taps("Конец месяца")
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
    await anna.taps("Отправить")
    assert "54,60" in anna.screen


# --- back, out, elsewhere --------------------------------------------------------------------------------


async def test_one_step_back_at_a_time(anna: Person) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await answers(anna, "54,60")
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


# --- once, in time, by whom ------------------------------------------------------------------------------


async def test_five_taps_are_one_reading_and_five_answers(house: House, anna: Person) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await answers(anna, "54,60")
    for _ in range(5):
        await anna.says("Отправить")
    assert await kept(house) == 1
    assert anna.chat.count("Показания приняты") == 5


async def test_a_correction_takes_the_place_of_the_first_which_stays_in_the_history(
    house: House, anna: Person
) -> None:
    await sends(anna, "54,60")
    await sends(anna, "55,10")
    await anna.says("/readings")
    assert "55,10" in anna.screen
    assert "54,60" not in anna.screen
    await anna.taps("Переданные показания")
    assert "исправление 2" in anna.screen
    for words in ("54,60", "55,10", "отправлено 23.11.2026 19:30", "получено 23.11.2026 19:30"):
        assert words in anna.screen


async def test_what_was_sent_in_the_last_second_counts_though_it_came_the_next_day(
    house: House, anna: Person
) -> None:
    await comes_back(house, anna, LAST_MOMENT - timedelta(minutes=5))
    await anna.taps("1-nuqta")
    await answers(anna, "54,60")
    house.clock.is_set_to(LAST_MOMENT)
    house.telegram.world.send_text(anna.user, "Отправить")
    house.clock.passes(minutes=9)
    await house.app.settle()
    assert "Показания приняты" in anna.chat
    assert "Отправлено 25.11.2026 23:59" in anna.chat


async def test_a_second_too_late_is_too_late_and_what_follows_is_told(house: House, anna: Person) -> None:
    await comes_back(house, anna, LAST_MOMENT - timedelta(minutes=5))
    await anna.taps("1-nuqta")
    await answers(anna, "54,60")
    house.clock.is_set_to(LAST_MOMENT + timedelta(seconds=1))
    await anna.taps("Отправить")
    assert "закончился" in anna.screen
    assert "обследование прибора" in anna.screen
    assert await kept(house) == 0
    await anna.says("/readings")
    for words in ("закончился 25.11.2026", "договорной нагрузке", "обследование прибора учёта"):
        assert words in anna.screen
    assert "1-nuqta" not in anna.buttons


async def test_another_due_day_is_the_one_of_the_contract(house: House) -> None:
    baker = await arrives(house, "Темур", "00008")
    await baker.says("/readings")
    assert "закончился 20.11.2026" in baker.screen


@pytest.mark.parametrize(("contract", "why"), [("00007", "закрыт"), ("00010", "нет точек")])
async def test_who_has_nothing_to_send_is_told_why(house: House, contract: str, why: str) -> None:
    person = await arrives(house, "Карим", contract)
    await person.says("/readings")
    assert why in person.screen


async def test_an_account_that_is_not_proven_sends_without_seeing_a_figure(
    house: House, anna: Person
) -> None:
    await sends(anna, "54,60", point="2-nuqta")
    boris = await arrives(house, "Борис", "00001", Level.L1)
    await boris.says("/readings")
    assert "✅ 2-nuqta, issiq suv: передал другой аккаунт" in boris.screen
    await boris.taps("1-nuqta")
    for secret in ("36,40", "25.10.2026", "54,60", "данные на"):
        assert secret not in boris.chat
    await boris.says("5460")
    await boris.says("01.10.2026")
    assert "слишком давняя" in boris.screen
    await boris.taps("Сегодня")
    await boris.taps("Вырос расход")
    await boris.taps("Отправить")
    assert "Показания приняты" in boris.chat
    await boris.taps("Переданные показания")
    assert "2-nuqta" not in boris.screen
    await boris.says("/readings")
    await boris.taps("2-nuqta")
    await boris.says(USUAL)
    await boris.taps("Сегодня")
    assert "подтверждённым входом" in boris.screen


async def test_nothing_of_it_is_left_on_the_screen_after_signing_out(anna: Person) -> None:
    await sends(anna, "54,60")
    await anna.says("/readings")
    await anna.says("/logout")
    for secret in ("NM00000101", "36,40", "передано", "снято"):
        assert secret not in anna.chat


async def test_buttons_of_another_session_or_of_one_s_own_making_do_nothing(
    house: House, anna: Person
) -> None:
    await anna.says("/readings")
    old = anna.last
    boris = await arrives(house, "Борис", SHOP)
    data = old.inline[0][0]["callback_data"]
    await boris.forges_tap(boris.last, data)
    assert "устарела" in (boris.alert or "")
    for forged in ("go:readings-resume:x:0", data[:-1] + "99", data.replace("point", "other")):
        await anna.forges_tap(old, forged)
        assert "устарела" in (anna.alert or "")
    await anna.says("/logout")
    await anna.taps_old(old, "1-nuqta")
    assert "устарела" in (anna.alert or "")


async def test_forty_points_are_turned_page_by_page_and_followed_to_the_end(house: House) -> None:
    school = await arrives(house, "Завхоз", "00004")
    await school.says("/readings")
    assert "0 из 40" in school.screen
    for _ in range(4):
        await school.taps("▶")
    assert "5 / 5" in school.screen
    await school.taps("40-nuqta")
    await answers(school, "12")
    await school.taps("Отправить")
    assert "1 из 40" in school.screen
    await school.taps("Далее: 1-nuqta")
    assert "расход за" in school.screen


async def test_every_contract_of_the_cast_gets_an_answer(house: House) -> None:
    for consumer in CAST:
        person = await arrives(house, consumer.contract, consumer.contract)
        await person.says("/readings")
        assert any(words in person.chat for words in ("ноябрь 2026", "закрыт", "нет точек")), (
            consumer.contract
        )
    assert house.telegram.api.complaints == []


async def test_sending_without_having_entered_anything_is_answered(anna: Person) -> None:
    await anna.says("Отправить")
    assert "Отправлять нечего" in anna.screen
