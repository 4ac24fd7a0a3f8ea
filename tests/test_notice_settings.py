"""What a person wants to hear of, and when: kinds switched over at a tap, quiet hours, nothing lost by night."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from aiogram.methods import SendMessage
from hypothesis import given
from hypothesis import strategies as st

from domain.quiet import CHOICES, USUAL, QuietHours
from emulator.person import Person
from handlers.saying import Notice
from tests.hours import look_at
from tests.house import House
from tests.readings import arrives
from tests.staffing import say

TASHKENT = ZoneInfo("Asia/Tashkent")
EVENING = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)


@pytest.fixture
async def anna(either_house: House) -> Person:
    return await arrives(either_house, "Анна", "00001")


async def _notices(house: House, person: Person, *words: str) -> None:
    await say(house, *(Notice(SendMessage(chat_id=person.user.id, text=one)) for one in words))


async def _morning_comes(house: House) -> None:
    house.clock.is_set_to(MORNING)
    await look_at(house, "held-notices")
    await house.app.settle()


async def test_a_kind_is_switched_off_and_on_again(anna: Person) -> None:
    await anna.taps("Настройки")
    await anna.taps("Уведомления")
    assert "🔔 Новый счёт" in anna.buttons
    await anna.taps("Новый счёт")
    assert "🔕 Новый счёт" in anna.buttons
    await anna.taps("Новый счёт")
    assert "🔔 Новый счёт" in anna.buttons


async def test_quiet_hours_are_chosen_and_shown(anna: Person) -> None:
    await anna.taps("Настройки")
    await anna.taps("Уведомления")
    await anna.taps("Тихие часы: 21:00–08:00")
    await anna.taps("22:00–07:00")
    assert "✅ 22:00–07:00" in anna.buttons
    await anna.taps("Назад")
    assert "🌙 Тихие часы: 22:00–07:00" in anna.buttons


async def test_what_can_wait_comes_in_the_morning_in_its_order_and_once(
    either_house: House, anna: Person
) -> None:
    either_house.clock.is_set_to(EVENING)
    await _notices(either_house, anna, "первое", "второе")
    assert "первое" not in anna.chat
    await look_at(either_house, "held-notices")
    assert "первое" not in anna.chat
    for _ in range(2):
        await _morning_comes(either_house)
    assert anna.chat.count("первое") == anna.chat.count("второе") == 1
    assert anna.chat.index("первое") < anna.chat.index("второе")


async def test_by_night_a_person_is_answered_whatever_waits(either_house: House, anna: Person) -> None:
    either_house.clock.is_set_to(EVENING)
    await _notices(either_house, anna, "утром")
    await anna.says("/help")
    assert "Сроки" in anna.screen or "помощь" in anna.screen.lower()
    assert "утром" not in anna.chat


async def test_who_wants_no_quiet_hears_at_once(either_house: House, anna: Person) -> None:
    async with either_house.app.database.transaction() as unit:
        await unit.quiet_hours.choose(anna.user.id, QuietHours(0, 0))
    either_house.clock.is_set_to(EVENING)
    await _notices(either_house, anna, "сейчас")
    assert "сейчас" in anna.chat


def _hours(begins: int, ends: int) -> Sequence[int]:
    """Independently: the hours of a day that are quiet, counted on from the first."""
    return [(begins + n) % 24 for n in range((ends - begins) % 24)]


@given(st.sampled_from(CHOICES), st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)))  # noqa: DTZ001 - local
def test_quiet_ends_at_its_hour_and_is_no_longer_than_it_lasts(hours: QuietHours, naive: datetime) -> None:
    local = naive.replace(tzinfo=TASHKENT)
    end = hours.end_after(local)
    assert (end is not None) == (local.hour in _hours(hours.begins, hours.ends))
    if end is not None:
        assert end.hour == hours.ends
        assert 0 < (end - local).total_seconds() <= len(_hours(hours.begins, hours.ends)) * 3600
        assert hours.end_after(end) is None


def test_the_usual_quiet_is_from_nine_to_eight() -> None:
    assert (USUAL.begins, USUAL.ends) == (21, 8)
