"""Readings before the staff: one card a month, verdicts, originals, who is behind, exports."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from domain.consumer import Level
from domain.readings import ReadingsChanged
from emulator.messages import Message
from emulator.person import Person
from tests.house import House
from tests.readings import PERIOD, TASHKENT, arrives, sends, without_nbsp


@pytest.fixture
async def clerk(house: House) -> Person:
    return joins(house, "Сардор")


def joins(house: House, name: str) -> Person:
    person = house.person(name)
    house.telegram.world.join(house.staff, person.user)
    return person.in_group(house.staff)


def card(house: House, words: str = "Показания: договор") -> Message:
    found = [m for m in house.telegram.world.messages(house.staff) if m.from_bot and words in m.text]
    assert found, house.staff_screen()
    return found[-1]


async def replies(clerk: Person, to: Message, text: str) -> None:
    await clerk.says(text, reply_to=to)


def rows(message: Message) -> list[list[Any]]:
    assert message.file is not None
    book = load_workbook(BytesIO(message.file.data))
    found = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    book.close()
    return found


async def test_one_card_a_month_tells_every_point_as_it_arrives(house: House) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna, "54,60")
    await sends(anna, "5000", point="2-nuqta")
    assert sum("Показания: договор" in said for said in house.staff_screen()) == 1
    text = without_nbsp(card(house).text)
    for words in (
        "договор 00001, ноябрь 2026",
        "«NAMUNA-TEKSTIL» MChJ",
        "2 из 2",
        "• 1-nuqta, isitish: 54,60 Гкал, снято 23.11.2026",
        "⚠️ больше, чем даёт договорная нагрузка",
        "Вырос расход тепла",
        "показания переданы: 23.11.2026 19:30",
    ):
        assert words in text
    assert text.index("2-nuqta") < text.index("1-nuqta")


async def test_the_card_says_whose_access_is_not_confirmed(house: House) -> None:
    boris = await arrives(house, "Борис", "00005", Level.L1)
    await sends(boris, point="расход")
    assert "вход не подтверждён" in card(house).text


async def test_forty_points_fit_the_card(house: House) -> None:
    school = await arrives(house, "Завхоз", "00004")
    await sends(school, "12")
    async with house.app.database.transaction() as unit:
        [one] = (await unit.readings.latest("00004", PERIOD)).values()
        others = [
            replace(one, point=400 + n, filing=str(n), point_name=f"{n} " + "x" * 90) for n in range(2, 41)
        ]
        await unit.readings.add(others)
        unit.record(ReadingsChanged("00004", PERIOD, house.clock.now().astimezone(TASHKENT)))
        await house.app.effects.tell(unit)
    await house.app.settle()
    assert "40 из 40" in card(house).text
    assert "и ещё" in card(house).text
    assert len(card(house).text) < 4096


async def test_a_clerk_accepts_and_the_consumer_sees_it(house: House, clerk: Person) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna, "54,60")
    await clerk.taps_old(card(house), "Принять")
    assert "☑️ принято" in card(house).text
    assert "приняты поставщиком тепла" in anna.screen
    assert "54,60" not in anna.screen
    await anna.says("/readings")
    await anna.taps("Переданные показания")
    assert "принято 23.11.2026 19:30" in anna.screen
    await clerk.taps_old(card(house), "Принять")
    assert "Рассматривать нечего" in (clerk.alert or "")


async def test_what_is_sent_back_comes_with_the_reason_and_may_be_sent_again(
    house: House, clerk: Person
) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna, "54,60")
    await clerk.taps_old(card(house), "Отклонить")
    asked = card(house, "почему показания отклонены")
    assert asked.reply_to is card(house)
    assert "Сардор" in asked.text
    await replies(clerk, asked, "На фото <b>другой</b> прибор")
    assert "❌ отклонено" in card(house).text
    for words in ("отклонены", "На фото <b>другой</b> прибор", "до 25.11.2026 включительно"):
        assert words in anna.screen
    await anna.says("/readings")
    assert "отклонено, передайте заново" in anna.screen
    assert "другой" in anna.screen
    await sends(anna, "55")
    assert "55,00" in without_nbsp(card(house).text)
    assert "❌" not in card(house).text


async def test_a_reply_to_another_card_is_no_reason(house: House, clerk: Person) -> None:
    anna, boris = await arrives(house, "Анна", "00001"), await arrives(house, "Борис", "00005")
    await sends(anna, "54,60")
    await clerk.taps_old(card(house), "Отклонить")
    await sends(boris, point="расход")
    await replies(clerk, card(house, "00005"), "Всё ли верно?")
    assert "Сардор" in boris.screen
    assert "Всё ли верно?" in boris.screen
    assert "отклонены" not in anna.chat
    await replies(clerk, card(house, "договор 00001"), "Фото не читается")
    assert "Фото не читается" in anna.screen


async def test_a_stranger_in_the_group_and_a_former_clerk_decide_nothing(house: House, clerk: Person) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna, "54,60")
    house.telegram.world.leave(house.staff, clerk.user)
    await clerk.taps_old(card(house), "Принять")
    assert "больше не в группе" in (clerk.alert or "")
    assert "☑️" not in card(house).text


async def test_the_original_is_taken_in_from_the_card_or_in_a_pile(house: House, clerk: Person) -> None:
    anna, boris = await arrives(house, "Анна", "00001"), await arrives(house, "Борис", "00005")
    await sends(anna, "54,60")
    await sends(boris, point="расход")
    await clerk.taps_old(card(house, "договор 00001"), "Оригинал получен")
    assert "оригинал принят: 23.11.2026" in card(house, "договор 00001").text
    assert "принят. Спасибо" in anna.screen
    await clerk.says("/originals 00001, 00005 00008")
    said = house.staff_screen()[-1]
    assert "Оригинал получен (1): 00005 (ноябрь 2026)" in said
    assert "(2): 00001, 00008" in said
    assert "оригинал принят" in card(house, "договор 00005").text
    await clerk.says("/originals 2026-10 00001")
    assert "Не ждём" in house.staff_screen()[-1]


@pytest.mark.parametrize("said", ["/originals", "/originals школа", "/originals 2026-10", "/originals 1"])
async def test_a_pile_that_is_none_is_explained(house: House, clerk: Person, said: str) -> None:
    await clerk.says(said)
    assert "/originals 00001 00002" in house.staff_screen()[-1]


async def test_who_is_behind_is_told_by_district_with_all_of_them_in_a_file(
    house: House, clerk: Person
) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna, "54,60")
    await clerk.says("/due")
    said = next(text for text in house.staff_screen() if "Не передали" in text)
    assert "Бектемирский район — " in said
    assert "00001 (1)" in said
    assert "00007" not in said
    assert "Ждём оригинал" not in said
    found = rows(clerk.last)
    assert ["Бектемирский район", "00001", "«NAMUNA-TEKSTIL» MChJ", 1] in found


async def test_everything_that_was_sent_is_exported_with_every_correction(
    house: House, clerk: Person
) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna, "54,60")
    await anna.says("/readings")
    await anna.taps("1-nuqta")
    await anna.says("0")
    await anna.taps("Сегодня")
    await anna.says("=1+1; цех стоит")
    await anna.taps("Без фото")
    await anna.taps("Отправить")
    await clerk.says("/export readings 2026-11")
    title, _, head, first, second = rows(clerk.last)
    assert "ноябрь 2026" in title[0]
    told = dict(zip(head, second, strict=True))
    assert dict(zip(head, first, strict=True))["Расход"] == pytest.approx(54.6)
    assert (told["Договор"], told["Точка"], told["Исправление"]) == ("00001", 101, 2)
    assert told["Пояснение потребителя"] == "=1+1; цех стоит"
    assert told["Что необычно"]
    assert told["Вход подтверждён"] == "да"
    assert told["Отправлено"].hour == 19
    await clerk.says("/export readings")
    assert "/export readings 2026-11" in house.staff_screen()[-1]


async def test_a_consumer_answers_and_it_stands_under_the_card(house: House, clerk: Person) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna)
    await replies(clerk, card(house), "На фото не видно номера")
    told = anna.last
    assert "Сардор, поставщик тепла" in told.text
    await anna.says("Пришлю новое @admin", reply_to=told)
    assert "Передано сотрудникам" in anna.screen
    under = card(house, "Пришлю новое")
    assert under.reply_to is card(house)
    assert "Анна о показаниях за ноябрь 2026, договор 00001" in under.text
    assert "@admin" not in under.text


async def test_what_is_replied_to_a_refusal_reaches_staff_too(house: House, clerk: Person) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna)
    await clerk.taps("Отклонить…")
    await replies(clerk, card(house, "почему показания"), "Не тот прибор")
    await anna.says("Прибор тот же", reply_to=anna.last)
    assert "Прибор тот же" in card(house, "Прибор тот же").text


async def test_a_reply_to_something_else_is_no_answer_to_staff(house: House, clerk: Person) -> None:
    anna = await arrives(house, "Анна", "00001")
    await sends(anna)
    await anna.says("Вопрос", reply_to=anna.last)
    assert not any("Вопрос" in text for text in house.staff_screen())
