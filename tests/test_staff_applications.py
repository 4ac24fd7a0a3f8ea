"""Staff and applications: the card, two clerks at once, visits, answers in reply, extension, what consumers hear."""

import pytest

from domain.consumer import Level
from emulator.messages import Message
from emulator.person import Person
from tests.applying import NUMBER, Counter, at_home, card_of, clerk, files_as, rules
from tests.house import House


@pytest.fixture
async def anna(house: House) -> Person:
    return await at_home(house, "Анна", "00003")


async def _prompted(person: Person, card: Message, button: str) -> Message:
    await person.taps_old(card, button)
    return person.last


async def test_the_card_tells_who_wants_what_until_when(house: House, anna: Person) -> None:
    boris = await at_home(house, "Борис", "00003", Level.L1)
    await files_as(house, boris, text="Почему так холодно?")
    text = card_of(house, NUMBER).text
    for words in (
        "Обращение",
        "Договор 00003",
        "«SINOV-SAVDO» MChJ",
        "Борис — вход не подтверждён",
        "Состояние: новая",
        "Ответить до 09.12.2026",
        "Вид обращения: Жалоба",
        "Почему так холодно?",
    ):
        assert words in text
    assert "Подана: Борис" in anna.screen


async def test_of_two_clerks_one_takes_and_the_other_is_told_who(house: House, anna: Person) -> None:
    dilorom, rustam = await clerk(house, "Дилором"), await clerk(house, "Рустам")
    await files_as(house, anna)
    card = card_of(house, NUMBER)
    await dilorom.taps_old(card, "Взять")
    await rustam.taps_old(card, "Взять")
    assert "Дилором" in (rustam.alert or "")
    assert "в работе: Дилором" in card_of(house, NUMBER).text
    assert "Взята в работу: Дилором" in anna.screen
    assert anna.chat.count("Взята в работу") == 1


async def test_a_reply_to_the_card_is_the_answer_of_a_named_clerk(house: House, anna: Person) -> None:
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    await dilorom.says("Включим завтра к обеду", reply_to=card_of(house, NUMBER))
    assert "Ответ (Дилором)" in anna.screen
    assert "Включим завтра к обеду" in anna.screen
    assert "Отправлено потребителю" in house.staff_screen()[-1]
    await anna.says("Спасибо, ждём", reply_to=anna.last)
    assert "Передано сотрудникам" in anna.screen
    said = [m for m in house.telegram.world.messages(house.staff) if "Спасибо, ждём" in m.text]
    assert said[0].reply_to is card_of(house, NUMBER)
    await dilorom.says("Не за что", reply_to=said[0])
    assert "Не за что" in anna.screen


async def test_staff_talk_among_themselves_is_passed_to_nobody(house: House, anna: Person) -> None:
    dilorom, rustam = await clerk(house, "Дилором"), await clerk(house, "Рустам")
    await files_as(house, anna)
    before = anna.chat
    said = await dilorom.says(f"Кто возьмёт {NUMBER}?")
    await rustam.says("Я", reply_to=said)
    assert anna.chat == before


async def test_a_prompt_asks_for_the_reason_and_the_reply_refuses(house: House, anna: Person) -> None:
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    prompt = await _prompted(dilorom, card_of(house, NUMBER), "Отклонить")
    assert "причину отказа" in prompt.text
    assert "Состояние: новая" in card_of(house, NUMBER).text
    await dilorom.says("Это не наш дом", reply_to=prompt)
    assert "Отклонена (Дилором)" in anna.screen
    assert "Это не наш дом" in anna.screen
    assert "Состояние: отклонена" in card_of(house, NUMBER).text
    await dilorom.says("Ещё раз", reply_to=prompt)
    assert "уже закрыта" in house.staff_screen()[-1]
    assert "Ещё раз" not in anna.chat


async def test_an_appeal_is_done_only_after_an_answer(house: House, anna: Person) -> None:
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    await dilorom.taps_old(card_of(house, NUMBER), "Выполнено")
    assert "закрывают ответом" in (dilorom.alert or "")
    prompt = await _prompted(dilorom, card_of(house, NUMBER), "Ответить")
    await dilorom.says("Починили", reply_to=prompt)
    await dilorom.taps_old(card_of(house, NUMBER), "Выполнено")
    assert "Выполнена (Дилором)" in anna.screen
    assert "Состояние: выполнена" in card_of(house, NUMBER).text


async def test_the_time_is_extended_with_notice(house: House, anna: Person) -> None:
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    prompt = await _prompted(dilorom, card_of(house, NUMBER), "Продлить срок")
    await dilorom.says("Нужна проверка на месте", reply_to=prompt)
    assert "продлён до 24.12.2026" in anna.screen
    assert "Нужна проверка на месте" in anna.screen
    assert "24.12.2026" in card_of(house, NUMBER).text
    await dilorom.taps_old(card_of(house, NUMBER), "Продлить срок")
    await dilorom.says("Ещё", reply_to=dilorom.last)
    assert "только один раз" in house.staff_screen()[-1]


async def test_staff_propose_a_visit_and_the_consumer_agrees(house: House, anna: Person) -> None:
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna, visit={"day": "2026-11-27", "starts": 9, "ends": 11})
    assert "Пожелание: 27.11.2026, 09:00–11:00" in card_of(house, NUMBER).text
    await dilorom.taps_old(card_of(house, NUMBER), "Назначить визит")
    assert dilorom.buttons[0] == "✅ Как просят: 27.11.2026, 09:00–11:00"
    await dilorom.taps("26")
    await dilorom.taps("13:00–15:00")
    assert "Предложено" in dilorom.screen
    assert "предлагает визит: 26.11.2026, 13:00–15:00" in anna.screen
    await anna.taps("Согласен")
    assert "Договорились" in (anna.alert or "")
    assert "визит согласован: 26.11.2026, 13:00–15:00" in card_of(house, NUMBER).text
    assert "время подходит" in house.staff_screen()[-1]


async def test_the_consumer_asks_for_a_third_time(house: House, anna: Person) -> None:
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    await dilorom.taps_old(card_of(house, NUMBER), "Назначить визит")
    await dilorom.taps("26")
    await dilorom.taps("13:00–15:00")
    proposal = anna.last
    await anna.taps("Другое время")
    await anna.taps("27")
    await anna.taps("09:00–11:00")
    assert "Пожелание передано: 27.11.2026, 09:00–11:00" in anna.screen
    assert "просит другое время" in house.staff_screen()[-1]
    await anna.taps_old(proposal, "Согласен")
    assert "устарела" in (anna.alert or "")
    await dilorom.taps_old(card_of(house, NUMBER), "Назначить визит")
    await dilorom.taps("Как просят")
    assert "Визит согласован: 27.11.2026, 09:00–11:00 (Дилором)" in anna.screen


async def test_who_is_signed_out_is_told_and_has_to_sign_in_to_agree(house: House, anna: Person) -> None:
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    await anna.says("/logout")
    await dilorom.taps_old(card_of(house, NUMBER), "Назначить визит")
    await dilorom.taps("26")
    await dilorom.taps("13:00–15:00")
    assert "предлагает визит" in anna.screen
    await anna.taps("Согласен")
    assert "войдите" in (anna.alert or "")
    assert "предложен визит" in card_of(house, NUMBER).text


async def test_withdrawing_tells_staff_and_closes_the_card(house: House, anna: Person) -> None:
    await files_as(house, anna)
    await anna.says("/applications")
    await anna.taps(NUMBER)
    await anna.taps("Отозвать")
    await anna.taps("Да, отозвать")
    assert "Состояние: отозвана" in anna.screen
    assert "отзывает заявку" in house.staff_screen()[-1]
    assert "Состояние: отозвана" in card_of(house, NUMBER).text
    assert "Отозвать" not in anna.screen


async def test_more_words_go_under_the_card_one_after_the_other(house: House, anna: Person) -> None:
    await files_as(house, anna)
    await anna.says("/applications")
    await anna.taps(NUMBER)
    await anna.taps("Дополнить")
    await anna.says("Второй подъезд")
    await anna.says("И третий")
    assert [text for text in house.staff_screen() if "дополняет" in text][-1].endswith("И третий")
    await anna.taps("Готово")
    assert "дополнение, Анна: Второй подъезд" in anna.screen


async def test_colleagues_hear_of_it_and_strangers_do_not(house: House, anna: Person) -> None:
    colleague = await at_home(house, "Коллега", "00003")
    waiting = await at_home(house, "Ждущий", "00003", Level.L1)
    stranger = await at_home(house, "Чужой", "00004")
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    await dilorom.taps_old(card_of(house, NUMBER), "Взять")
    assert "Взята в работу" in colleague.screen
    assert not waiting.messages
    assert not stranger.messages


async def test_an_ex_clerk_and_a_forged_tap_change_nothing(house: House, anna: Person) -> None:
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna)
    card = card_of(house, NUMBER)
    for data in ("act:take:99999", "act:take:9223372036854775808", "visits:pick:1:1:9", "visits:day:1:-5:0"):
        await dilorom.forges_tap(card, data)
        assert "устарела" in (dilorom.alert or "")
    house.telegram.world.leave(house.staff, dilorom.user)
    await dilorom.taps_old(card, "Взять")
    assert "больше не в группе" in (dilorom.alert or "")
    assert "Состояние: новая" in card_of(house, NUMBER).text


async def test_a_long_appeal_is_shown_whole_on_demand(house: House, anna: Person) -> None:
    dilorom = await clerk(house, "Дилором")
    await files_as(house, anna, text="начало " + "ж" * 2900 + " конец")
    assert "конец" not in card_of(house, NUMBER).text
    await dilorom.taps_old(card_of(house, NUMBER), "Полностью")
    assert house.staff_screen()[-1].endswith("конец")


async def test_reminders_come_once_each_and_call_the_administrators(house: House, anna: Person) -> None:
    await clerk(house, "Начальница", "administrator")
    await files_as(house, anna)

    async def a_morning(days: int) -> str:
        house.clock.passes(days=days)
        before = len(house.staff_screen())
        for _ in range(2):
            async with house.app.database.transaction() as unit:
                await Counter(house.app.database, house.clock, rules()).desk.remind()
                await house.app.effects.tell(unit)
        await house.app.settle()
        return "\n".join(house.staff_screen()[before:])

    assert not await a_morning(1)
    assert "Прошла половина срока" in await a_morning(7)
    assert "Начальница" not in "".join(house.staff_screen())
    last = await a_morning(7)
    assert "Остался день" in last
    assert "Начальница" in last
    assert "Просрочена" in await a_morning(3)
    assert "нужно было до" in card_of(house, NUMBER).text
