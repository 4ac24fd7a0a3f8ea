"""Readings and their limits: once whatever is repeated, in time, by whom, for which contracts."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.consumer import Level
from emulator.cast import CAST
from emulator.person import Person
from tests.delivery import started_anew
from tests.house import House
from tests.readings import USUAL, answers, arrives, comes_back, kept, sends

LAST_MOMENT = datetime(2026, 11, 25, 18, 59, 59, tzinfo=UTC)
SHOP = "00005"


@pytest.fixture
async def anna(house: House) -> Person:
    """Heating and hot water, signed in."""
    return await arrives(house, "Анна", "00001")


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
    await anna.taps("Назад")
    assert "1 из 2" in anna.screen


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
    await boris.taps("Без фото")
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


async def test_a_kill_between_taking_it_and_answering_leaves_one_reading_and_one_answer(
    house: House, anna: Person
) -> None:
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await answers(anna)
    house.telegram.world.settle = _nobody_works
    await anna.taps("Отправить")
    assert await house.app.intake.poll(0) == 1
    await house.app.worker.drain()
    assert await kept(house) == 1
    assert "Показания приняты" not in anna.chat
    again = started_anew(house)
    assert await again.app.intake.poll(0) == 1  # Telegram was never told that it had come
    await again.app.settle()
    assert await kept(again) == 1
    assert anna.chat.count("Показания приняты") == 1
    await again.app.close()


async def _nobody_works() -> None:
    """As while the bot is dead."""
