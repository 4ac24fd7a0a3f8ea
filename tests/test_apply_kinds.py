"""What each kind of application asks and tells, and to whom it is open."""

from domain.consumer import Level
from emulator.person import Person
from tests.applying import at_home
from tests.house import OWN_PASSWORD, House


async def _chooses(person: Person, kind: str) -> None:
    await person.says("/apply")
    await person.taps(kind)


async def test_every_kind_is_offered_and_what_is_done_elsewhere_is_told(house: House) -> None:
    anna = await at_home(house, "Анна", "00003")
    await anna.says("Подать заявку")
    assert anna.buttons == [
        "Отключение",
        "Обследование прибора учёта",
        "Обследование системы",
        "Обращение",
        "Перезаключение договора",
        "Справка об отсутствии задолженности",
    ]
    assert "my.gov.uz" in anna.screen
    assert "снятие, поверка и установка" in anna.screen


async def test_points_to_be_disconnected_are_ticked_over_pages(house: House) -> None:
    head = await at_home(house, "Завуч", "00004")
    await _chooses(head, "Отключение")
    await head.says("Другое")
    await head.taps("27")
    await head.taps("Готово (0)")
    assert "хотя бы одну" in (head.alert or "")
    first = head.buttons[0]
    await head.taps(first)
    assert head.buttons[0] == first.replace("▫️", "☑️")
    await head.taps("▶")
    await head.taps(head.buttons[1])
    await head.taps("Готово (2)")
    await head.says("Пропустить")
    await head.says("Завуч")
    await head.taps("Без пожелания")
    assert "Точки учёта: " + first.removeprefix("▫️ ").partition(" · ")[0] in head.chat
    await head.taps("✏️ Точки учёта")
    await head.taps("Все точки")
    assert "и ещё 35" in head.chat
    await head.taps("Отправить")
    assert "TA-2026-000001" in head.chat


async def test_a_disconnection_asks_for_the_password_again(house: House) -> None:
    anna = await at_home(house, "Анна", "00003")
    await _chooses(anna, "Отключение")
    await anna.says("Ремонт")
    for day, told in (
        ("23.11.2026", "с 24.11.2026 по 23.11.2027"),
        ("24.11.2027", "с 24.11.2026 по 23.11.2027"),
        ("31.02.2027", "Нужна дата"),
        ("завтра", "Нужна дата"),
    ):
        await anna.says(day)
        assert told in anna.screen
    await anna.says("24.11.2026")
    assert "Шаг 4 из 6" in anna.screen
    await anna.says("Пропустить")
    await anna.says("Анна")
    await anna.taps("Без пожелания")
    house.clock.passes(minutes=3)
    await anna.taps("Отправить")
    assert "пришлите пароль ещё раз" in anna.screen
    await anna.says(OWN_PASSWORD)
    assert "TA-2026-000001" in anna.chat
    assert OWN_PASSWORD not in anna.chat


async def test_a_kind_tells_first_what_stands_in_its_way(house: House) -> None:
    debtor = await at_home(house, "Должник", "00001")
    await _chooses(debtor, "Справка")
    assert "задолженность" in (debtor.alert or "")
    assert "23.11.2026 19:05" in (debtor.alert or "")
    without_meter = await at_home(house, "Чайханщик", "00010")
    await _chooses(without_meter, "Обследование прибора учёта")
    assert "нет приборов учёта" in (without_meter.alert or "")
    ending = await at_home(house, "Фармацевт", "00012")
    await _chooses(ending, "Перезаключение договора")
    assert "действует до 15.12.2026" in ending.chat


async def test_a_closed_contract_is_offered_an_appeal_and_the_certificate(house: House) -> None:
    person = await at_home(house, "Бывший", "00007")
    await person.says("/apply")
    assert person.buttons == ["Обращение", "Справка об отсутствии задолженности"]
    assert "Договор закрыт" in person.screen


async def test_who_is_not_confirmed_may_file_an_appeal_and_sees_it_alone(house: House) -> None:
    anna = await at_home(house, "Анна", "00003")
    boris = await at_home(house, "Борис", "00003", Level.L1)
    for person in (anna, boris):
        await _chooses(person, "Обращение")
        for text in ("Вопрос", "Когда?", "Готово", "Без пожелания", "Отправить"):
            await person.says(text)
    await boris.says("/apply")
    assert boris.buttons == ["Обращение"]
    assert "не подтверждён" in boris.screen
    await boris.says("/applications")
    assert boris.buttons == ["🆕 TA-2026-000002 · Обращение"]
    await anna.says("/applications")
    assert len(anna.buttons) == 2


async def test_a_missed_month_leads_to_an_inspection_with_one_tap(house: House) -> None:
    house.clock.passes(days=3)
    anna = await at_home(house, "Анна", "00003")
    await anna.says("/readings")
    await anna.taps("Обследование прибора")
    assert "Шаг 2 из 4" in anna.screen
    assert "снимет контрольные показания" in anna.chat
