"""«Переданные показания» among the histories: never mixed with what was billed, open to whoever may send."""

from domain.consumer import Level
from tests.house import House
from tests.readings import arrives, seen, sends


async def test_what_was_sent_is_found_among_the_histories_and_leads_back(house: House) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna, "54,60")
    await anna.taps("История")
    await anna.taps("Переданные показания")
    assert "1-nuqta, isitish: 54,60 Гкал" in seen(anna)
    assert "отправлено 23.11.2026" in seen(anna)
    await anna.taps("‹ Назад")
    assert "Взаиморасчёты" in anna.buttons


async def test_pages_of_many_readings_stay_among_the_histories(house: House) -> None:
    anna = await arrives(house, "Анна", "00001")
    for number in range(7):
        await sends(anna, f"5{number},60")
    await anna.says("/history")
    await anna.taps("Переданные показания")
    await anna.taps("▶")
    await anna.taps("‹ Назад")
    assert "Взаиморасчёты" in anna.buttons


async def test_an_account_that_is_not_confirmed_finds_its_own_and_nothing_else(house: House) -> None:
    boris = await arrives(house, "Борис", "00001", Level.L1)
    await sends(boris)
    await boris.says("/history")
    assert boris.buttons == ["Переданные показания"]
    await boris.taps("Переданные показания")
    assert "36,40" in seen(boris)
