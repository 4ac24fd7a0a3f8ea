"""Announcements: written by an administrator, read by each in his language, stopped, never told twice."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from bot.announcing import Announcing
from domain.announcements import NEAREST, NothingWritten, Written
from domain.notice_settings import NoticeKind
from emulator.person import Person
from storage.billing_tables import contracts
from storage.schema import announcement_recipients, announcements, outbox
from tests.delivery import started_anew
from tests.hours import look_at
from tests.house import House
from tests.readings import arrives
from tests.staffing import a_clerk

NIGHT = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 24, 3, 5, tzinfo=UTC)


@pytest.fixture
async def boss(house: House) -> Person:
    return a_clerk(house, "administrator")


@pytest.fixture
async def people(house: House) -> Mapping[str, Person]:
    """Four languages, several contracts."""
    found = {}
    for code, contract in (("ru", "00001"), ("uz", "00003"), ("uz-Cyrl", "00005"), ("en", "00008")):
        person = await arrives(house, f"Person {code}", contract)
        await person.says("/language")
        await person.taps(house.app.language.texts(code).plain("language-name"))
        found[code] = person
    return found


async def _writes(boss: Person, **texts: str) -> None:
    await boss.says("/announce")
    await boss.taps("Всем, дальше")
    for code in ("ru", "uz", "uz_Cyrl", "en"):
        await boss.says(texts.get(code, "-"), reply_to=boss.last)


async def _goes_out(house: House) -> None:
    """Until nothing is left to be done at this moment."""
    announcing = Announcing(house.app.database, house.clock, house.app.language, house.app.effects)
    while await announcing.step():
        await house.app.settle()
    await house.app.settle()


def _card(house: House) -> str:
    return next(text for text in reversed(house.staff_screen()) if text.startswith("📣 Объявление 1"))


async def test_each_reads_it_in_the_language_nearest_to_his_own(
    house: House, boss: Person, people: Mapping[str, Person]
) -> None:
    await _writes(boss, ru="Завтра не будет тепла", uz="Ertaga issiqlik boʻlmaydi")
    assert "своего текста нет" in "\n".join(house.staff_screen())
    await boss.taps("Отправить: 4")
    await _goes_out(house)
    for code, words in (("ru", "Завтра"), ("en", "Завтра"), ("uz", "Ertaga"), ("uz-Cyrl", "Ertaga")):
        assert people[code].chat.count(words) == 1, code
    assert "Announcement of the heat supplier" in people["en"].chat
    assert "Получили: 4 из 4" in _card(house)
    assert "✅ Отправлено" in _card(house)


async def test_districts_are_chosen_and_nobody_else_hears(
    house: House, boss: Person, people: Mapping[str, Person]
) -> None:
    async with house.app.database.reading() as unit:
        of_anna = select(contracts.c.district).where(contracts.c.contract == "00001")
        [[district]] = await unit.billing.all(of_anna, {})
        reached = {who for who, _ in await unit.announcements.audience([district])}
    await boss.says("/announce")
    await boss.taps(house.app.language.texts("ru").plain(f"district-{district}"))
    await boss.taps("Дальше")
    for said in ("Ремонт", "-", "-", "-"):
        await boss.says(said, reply_to=boss.last)
    await boss.taps(f"Отправить: {len(reached)}")
    await _goes_out(house)
    heard = {person.user.id for person in people.values() if "Ремонт" in person.chat}
    assert people["ru"].user.id in heard
    assert heard == reached


async def test_who_has_switched_them_off_or_blocked_the_bot_is_left_out_and_counted(
    house: House, boss: Person, people: Mapping[str, Person]
) -> None:
    async with house.app.database.transaction() as unit:
        await unit.notice_settings.set_wanted(people["uz"].user.id, NoticeKind.ANNOUNCEMENTS, wanted=False)
    await _writes(boss, ru="Новость")
    await people["en"].blocks_bot()
    await boss.taps("Отправить: 3")
    await _goes_out(house)
    assert "Новость" not in people["uz"].chat
    assert "Получили: 2 из 3" in _card(house)
    assert "Заблокировали бота: 1" in _card(house)


async def test_by_night_it_waits_unless_it_is_urgent(
    house: House, boss: Person, people: Mapping[str, Person]
) -> None:
    house.clock.is_set_to(NIGHT)
    await _writes(boss, ru="Не срочно")
    await boss.taps("Отправить: 4")
    await _goes_out(house)
    assert "Не срочно" not in people["ru"].chat
    assert "Ждут утра: 4" in _card(house)
    house.clock.is_set_to(MORNING)
    await look_at(house, "held-notices")
    await _goes_out(house)
    assert people["ru"].chat.count("Не срочно") == 1
    assert "Получили: 4 из 4" in _card(house)


async def test_an_urgent_one_comes_also_by_night(
    house: House, boss: Person, people: Mapping[str, Person]
) -> None:
    house.clock.is_set_to(NIGHT)
    await _writes(boss, ru="Авария")
    await boss.taps("Тихие часы")
    await boss.taps("Отправить: 4")
    await _goes_out(house)
    assert all(person.chat.count("Авария") == 1 for person in people.values())


async def test_it_is_stopped_and_nobody_else_hears(
    house: House, boss: Person, people: Mapping[str, Person]
) -> None:
    await _writes(boss, ru="Ошибка")
    await boss.taps("Отправить: 4")
    await boss.taps("Остановить")
    await _goes_out(house)
    assert not any("Ошибка" in person.chat for person in people.values())
    assert "⛔ Остановлено" in _card(house)
    async with house.app.database.reading() as unit:
        [row] = (await unit.connection.execute(announcements.select())).all()
    assert row.finished_at is not None


async def test_a_restart_in_the_middle_tells_nobody_twice(
    house: House, boss: Person, people: Mapping[str, Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.announcing.AHEAD", 1)
    await _writes(boss, ru="Один раз")
    await boss.taps("Отправить: 4")
    await Announcing(house.app.database, house.clock, house.app.language, house.app.effects).step()
    again = started_anew(house)
    await _goes_out(again)
    assert [person.chat.count("Один раз") for person in people.values()] == [1, 1, 1, 1]
    async with again.app.database.reading() as unit:
        assert not (await unit.connection.execute(announcement_recipients.select())).all()
        named = outbox.select().where(outbox.c.name == "announcement:1")
        assert len((await unit.connection.execute(named)).all()) == 4
    await again.app.close()


async def test_five_taps_send_it_once(house: House, boss: Person, people: Mapping[str, Person]) -> None:
    await _writes(boss, ru="Раз")
    preview, data = boss.last, boss.last.inline[0][0]["callback_data"]
    await boss.taps("Отправить: 4")
    for _ in range(4):
        await boss.forges_tap(preview, data)
    await _goes_out(house)
    assert [person.chat.count("Раз") for person in people.values()] == [1, 1, 1, 1]


async def test_an_announcement_without_a_word_is_none(house: House, boss: Person, people: object) -> None:
    await _writes(boss)
    assert "хотя бы на одном языке" in boss.screen


async def test_a_member_who_is_no_administrator_announces_nothing(house: House) -> None:
    clerk = a_clerk(house)
    await clerk.says("/announce")
    assert "Кому?" not in "\n".join(house.staff_screen())


async def test_what_is_written_cannot_break_the_message(
    house: House, boss: Person, people: Mapping[str, Person]
) -> None:
    await _writes(boss, ru="<b>5 < 6 & 7</b>")
    await boss.taps("Отправить: 4")
    await _goes_out(house)
    assert "<b>5 < 6 & 7</b>" in people["ru"].chat


def test_every_language_has_a_nearest_and_a_text_in_any_reaches_all() -> None:
    for code in NEAREST:
        written = Written("token", (), {code: "words"}, urgent=False)
        assert {written.text_for(other) for other in NEAREST} == {"words"}
    with pytest.raises(NothingWritten):
        Written("token", (), {}, urgent=False).text_for("ru")
