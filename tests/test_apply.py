"""Filing an application in the chat: questions, calendar, review, number; what cuts in, and what is kept."""

import pytest

from emulator.person import Person
from tests.applying import Counter, at_home, rules
from tests.house import OWN_PASSWORD, House

FULL = {"day": "2026-11-25", "starts": 9, "ends": 11}


@pytest.fixture
async def anna(house: House) -> Person:
    """Signed in on a contract with a prepayment and one metering point."""
    return await at_home(house, "Анна", "00003")


async def _appeals(person: Person, text: str = "Почему так холодно?") -> None:
    await person.says("/apply")
    await person.taps("Обращение")
    await person.says("Жалоба")
    await person.says(text)
    await person.taps("Готово")
    await person.taps("Без пожелания")


async def _asks_for_inspection(person: Person) -> None:
    await person.says("/apply")
    await person.taps("Обследование прибора учёта")
    await person.taps("Пропустить")
    await person.says("Анна, 90 000-00-00")


async def _others_take(house: House, places: int) -> None:
    """The first hours of the 25th, by people of other contracts."""
    counter = Counter(house.app.database, house.clock, rules())
    for number in range(places):
        await counter.files("appeal", f"{16 + number:05d}", visit=FULL)


async def test_an_appeal_has_its_number_at_once_and_only_one(anna: Person) -> None:
    await _appeals(anna)
    assert "Текст: Почему так холодно?" in anna.chat
    await anna.taps("Отправить")
    assert "Заявка TA-2026-000001 принята" in anna.chat
    assert "зарегистрирована 24.11.2026" in anna.chat
    assert "Ответ — до 09.12.2026" in anna.chat
    assert "📝 Подать заявку" in anna.keyboard
    await anna.says("Отправить")
    await anna.says("/applications")
    assert anna.buttons == ["🆕 TA-2026-000001 · Обращение"]


async def test_a_visit_is_wished_for_in_a_calendar_of_working_days(anna: Person) -> None:
    await _asks_for_inspection(anna)
    assert anna.buttons[1:10] == ["ноябрь 2026", "▶", "Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"]
    assert "24" in anna.buttons
    assert not {"23", "28"} & set(anna.buttons)
    await anna.taps("▶")
    assert "декабрь 2026" in anna.buttons
    assert "12" in anna.buttons
    assert not {"8", "24"} & set(anna.buttons)
    await anna.taps("12")
    assert anna.buttons[:4] == ["09:00–11:00", "11:00–13:00", "13:00–15:00", "15:00–17:00"]
    await anna.taps("11:00–13:00")
    assert "Время визита: 12.12.2026, 11:00–13:00" in anna.chat
    await anna.taps("Отправить")
    assert "TA-2026-000001" in anna.chat


async def test_a_full_slot_is_shown_as_full_and_cannot_be_taken(house: House, anna: Person) -> None:
    await _others_take(house, 3)
    await _asks_for_inspection(anna)
    await anna.taps("25")
    await anna.taps("09:00–11:00 — занято")
    assert "мест уже нет" in (anna.alert or "")
    await anna.taps("Другой день")
    await anna.taps("26")
    await anna.taps("09:00–11:00")
    assert "26.11.2026, 09:00–11:00" in anna.chat


async def test_who_was_slower_is_told_and_chooses_again(house: House, anna: Person) -> None:
    await _asks_for_inspection(anna)
    await anna.taps("25")
    await anna.taps("09:00–11:00")
    await _others_take(house, 3)
    await anna.taps("Отправить")
    assert "мест уже нет" in anna.screen
    await anna.taps("✏️ Время визита")
    await anna.taps("25")
    await anna.taps("11:00–13:00")
    await anna.taps("Отправить")
    assert "TA-2026-000004" in anna.chat


async def test_each_answer_can_be_changed_before_it_is_sent(anna: Person) -> None:
    await _appeals(anna)
    await anna.taps("✏️ Вид обращения")
    await anna.taps("Назад")
    assert "Всё верно?" in anna.screen
    await anna.taps("✏️ Вид обращения")
    await anna.says("Предложение")
    await anna.taps("✏️ Текст")
    await anna.says("Поставьте насос")
    assert "Вид обращения: Предложение" in anna.chat
    assert "Текст: Поставьте насос" in anna.chat
    await anna.taps("Отправить")
    assert "Ответ — до 24.12.2026" in anna.chat


async def test_back_leads_a_step_back_and_keeps_what_was_answered(anna: Person) -> None:
    await anna.says("/apply")
    await anna.taps("Обращение")
    await anna.says("Жалоба")
    assert "Шаг 2 из 4" in anna.screen
    await anna.taps("Назад")
    assert "Шаг 1 из 4" in anna.screen
    await anna.taps("Назад")
    assert "Обследование системы" in anna.screen
    await anna.taps("Продолжить: Обращение")
    await anna.says("Когда дадут тепло?")
    await anna.taps("Назад")
    assert "Шаг 2 из 4" in anna.screen
    await anna.says("Когда?")
    assert "Шаг 3 из 4" in anna.chat


async def test_a_command_in_the_middle_is_answered_and_the_dialogue_goes_on(anna: Person) -> None:
    await anna.says("/apply")
    await anna.taps("Обращение")
    await anna.says("/balance")
    await anna.says("Жалоба")
    await anna.says("Договор")
    assert "ИНН" in anna.screen
    await anna.says("Холодно")
    await anna.taps("Готово")
    await anna.taps("Без пожелания")
    assert "Текст: Холодно" in anna.chat


async def test_a_wrong_answer_is_explained_and_the_question_stands(anna: Person) -> None:
    await anna.says("/apply")
    await anna.taps("Обращение")
    await anna.says("что-то другое")
    assert "выберите кнопкой" in anna.screen
    await anna.says("Жалоба")
    await anna.says("я" * 3001)
    assert "Сократите" in anna.screen
    await anna.sends_photo()
    assert "словами или кнопкой" in anna.screen
    await anna.says("я" * 3000)
    assert "Шаг 3 из 4" in anna.chat


async def test_what_idleness_has_cut_off_is_offered_again(house: House, anna: Person) -> None:
    await anna.says("/apply")
    await anna.taps("Обращение")
    await anna.says("Жалоба")
    await anna.says("Холодно третий день")
    house.clock.passes(minutes=11)
    await anna.says("/menu")
    for text in ("/login", "00003", OWN_PASSWORD, "/apply"):
        await anna.says(text)
    await anna.taps("Продолжить: Обращение")
    await anna.taps("Готово")
    await anna.taps("Без пожелания")
    assert "Холодно третий день" in anna.chat
    await anna.taps("Отправить")
    assert "TA-2026-000001" in anna.chat
    await anna.says("/apply")
    assert "Продолжить" not in anna.screen


async def test_who_cancels_has_given_it_up(anna: Person) -> None:
    await anna.says("/apply")
    await anna.taps("Обращение")
    await anna.says("Жалоба")
    await anna.taps("Отмена")
    assert "Отменено" in anna.screen
    await anna.says("/apply")
    assert "Продолжить" not in anna.screen


async def test_buttons_of_an_earlier_question_are_out_of_date(anna: Person) -> None:
    await _asks_for_inspection(anna)
    calendar = anna.last
    await anna.taps("25")
    await anna.taps("09:00–11:00")
    await anna.taps_old(calendar, "09:00–11:00")
    assert "устарела" in (anna.alert or "")
    await anna.taps_old(calendar, "26")
    assert "устарела" in (anna.alert or "")


async def test_what_was_shown_leaves_the_screen_with_the_session(anna: Person) -> None:
    await _appeals(anna, "Секретное обращение")
    await anna.taps("Отправить")
    await anna.says("/applications")
    await anna.taps("TA-2026-000001")
    await anna.says("/logout")
    shown = [message.text for message in anna.messages if message.from_bot and message.text]
    assert not [text for text in shown if "Секретное обращение" in text]


@pytest.mark.parametrize(
    ("language", "kind", "sort", "ready", "skip", "send"),
    [
        ("uz", "Murojaat", "Taklif", "Tayyor", "Farqi yoʻq", "Yuborish"),
        ("uz-Cyrl", "Мурожаат", "Таклиф", "Тайёр", "Фарқи йўқ", "Юбориш"),
        ("en", "Appeal", "Proposal", "Done", "Any time", "Send"),
    ],
)
async def test_the_whole_way_in_each_language(
    house: House, language: str, kind: str, sort: str, ready: str, skip: str, send: str
) -> None:
    person = await at_home(house, "Anna", "00003", language=language)
    await person.says("/apply")
    await person.taps(kind)
    await person.says(sort)
    await person.says("Nasos qoʻying")
    await person.taps(ready)
    await person.taps(skip)
    await person.taps(send)
    assert "TA-2026-000001" in person.chat
    assert "24.12.2026" in person.chat
