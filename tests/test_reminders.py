"""Who is reminded of what and when: never at night, never twice, never those who have done it or do not want it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.reminding import REMINDERS
from domain.consumer import Consumer, Level
from domain.errors import StaleButton
from domain.money import Quantity
from domain.notice_settings import NoticeKind, NoticeSettings
from domain.people import Person
from domain.readings import Readings, ReadingsDesk, Reminders
from domain.readings.facts import Entry, Filing
from emulator.person import Person as Someone
from storage.database import Database
from storage.schema import bindings, jobs
from tests.clock import StandingClock
from tests.door import signed_in_at
from tests.hours import look_at
from tests.house import House
from tests.readings import PERIOD, TASHKENT, arrives


def _sent(point: int, read_on: date) -> Filing:
    return Filing("x", PERIOD, (Entry(point, Quantity.parse("36.4"), read_on, revision=1),), reason="so")


def _readings(database: Database, clock: StandingClock) -> Readings:
    return Readings(database.transaction, clock, TASHKENT)


async def _reminded(database: Database, clock: StandingClock) -> list[tuple[int, str]]:
    async with database.transaction() as unit:
        after: int | None = 0
        reminders = Reminders(database.transaction, clock, TASHKENT)
        while after is not None:
            after = await reminders.remind(after)
        return [(event.telegram_id, str(event.kind)) for event in unit.events]  # type: ignore[attr-defined]  # Reminded


def _nine(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 4, tzinfo=UTC)


async def _people(database: Database, clock: StandingClock, *contracts: str) -> Sequence[Consumer]:
    bound = []
    for who, contract in enumerate(contracts, 1):
        bound.append(await signed_in_at(database, clock, who, contract, Level.L2))
        person = Person(who, "ru", language_chosen=True, name=str(who), username=None)
        async with database.transaction() as unit:
            await unit.people.add(person, clock.now())
    return bound


@pytest.mark.parametrize(
    ("day", "asked"), [(18, [8]), (20, [1, 8]), (21, []), (23, [1]), (25, [1]), (26, [])]
)
async def test_those_who_have_not_sent_are_reminded_before_their_own_due_day(
    database: Database, clock: StandingClock, day: int, asked: list[int]
) -> None:
    people = await _people(
        database, clock, "00001", "00003", "00007", "00010", "00003", "00003", "00003", "00008"
    )
    clock.is_set_to(_nine(day))
    sent = _sent(301, date(2026, 11, 10))
    await _readings(database, clock).submit(people[1], sent, _nine(15))
    await _switched_off_but(database, 1, 2, 3, 4, 8)
    reminded = await _reminded(database, clock)
    assert [who for who, kind in reminded if kind == "readings"] == asked
    assert await _reminded(database, clock) == []


async def _switched_off_but(database: Database, *wanting: int) -> None:
    async with database.reading() as unit:
        everybody = (await unit.connection.scalars(select(bindings.c.telegram_id))).all()
    settings = NoticeSettings(database.transaction)
    for who in set(everybody) - set(wanting):
        assert not await settings.toggle(who, NoticeKind.READINGS)


async def test_the_original_is_asked_for_on_the_fifth_and_the_ninth_until_it_is_in(
    database: Database, clock: StandingClock
) -> None:
    [anna, _] = await _people(database, clock, "00001", "00003")
    await _readings(database, clock).submit(anna, _sent(101, date(2026, 11, 23)))
    for day, asked in ((4, []), (5, [(1, "originals")]), (9, [(1, "originals")])):
        clock.is_set_to(_nine(day, 12))
        assert [one for one in await _reminded(database, clock) if one[1] == "originals"] == asked
    await ReadingsDesk(database.transaction, clock, TASHKENT).take_original("00001", PERIOD, 1)
    clock.passes(days=-4)
    assert await _reminded(database, clock) == []


async def test_a_verification_that_ends_is_told_thirty_and_ten_days_before(
    database: Database, clock: StandingClock
) -> None:
    await _people(database, clock, "00005")
    for ahead, told in ((31, 0), (30, 1), (29, 0), (10, 1), (0, 0)):
        clock.is_set_to(datetime(2027, 10, 20, 4, tzinfo=UTC) - timedelta(days=ahead))
        reminded = await _reminded(database, clock)
        assert [kind for _, kind in reminded].count("verification") == told, ahead


@pytest.mark.parametrize(("hour", "may"), [(7, False), (8, True), (20, True), (21, False), (3, False)])
def test_nobody_is_spoken_to_at_night(clock: StandingClock, hour: int, may: bool) -> None:
    clock.is_set_to(datetime(2026, 11, 20, hour, tzinfo=TASHKENT))
    assert Reminders(None, clock, TASHKENT).is_day() is may  # type: ignore[arg-type]  # asks no database


# --- as people hear it -----------------------------------------------------------------------------------


@pytest.fixture
async def anna(house: House) -> Someone:
    """Bound to 00001, and long gone from the cabinet."""
    person = await arrives(house, "Анна", "00001")
    await person.says("/logout")
    return person


async def _morning(house: House, at: datetime) -> None:
    house.clock.is_set_to(at)
    await look_at(house, REMINDERS)
    await house.app.settle()


def _heard(person: Someone) -> int:
    return person.chat.count("⏰")


async def test_one_message_for_all_points_without_a_figure_at_nine_and_once(
    house: House, anna: Someone
) -> None:
    await _morning(house, _nine(25) - timedelta(minutes=1))
    assert _heard(anna) == 0
    for minutes in (0, 1, 600):
        await _morning(house, _nine(25) + timedelta(minutes=minutes))
    assert _heard(anna) == 1
    for words in ("Договор 00001", "ноябрь 2026", "до 25.11.2026", "Передать показания"):
        assert words in anna.screen
    assert not any(unit in anna.screen for unit in ("Гкал", "м³", "сум"))


async def test_after_a_stop_it_is_made_up_for_by_day_and_never_by_night(house: House, anna: Someone) -> None:
    await _morning(house, _nine(25) + timedelta(hours=12))
    assert _heard(anna) == 0
    await _morning(house, _nine(23) + timedelta(hours=11, minutes=59))
    assert _heard(anna) == 1


async def test_a_kill_between_reminds_nobody_twice(house: House, anna: Someone) -> None:
    await _morning(house, _nine(25))
    async with house.app.database.transaction() as unit:
        await unit.connection.execute(jobs.delete())
    await _morning(house, _nine(25) + timedelta(minutes=5))
    assert _heard(anna) == 1


async def test_who_wants_no_reminders_gets_none(house: House, anna: Someone) -> None:
    settings = NoticeSettings(house.app.database.transaction)
    assert all((await settings.kinds(anna.user.id)).values())
    assert not await settings.toggle(anna.user.id, NoticeKind.READINGS)
    await _morning(house, _nine(25))
    assert _heard(anna) == 0
    assert await settings.toggle(anna.user.id, NoticeKind.READINGS)
    await _morning(house, _nine(25) + timedelta(days=-2))
    assert _heard(anna) == 1
    with pytest.raises(StaleButton):
        await settings.toggle(anna.user.id, "weather")
