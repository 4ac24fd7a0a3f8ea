"""What fell between is found within five minutes: mended where it can be, told where it cannot."""

from datetime import timedelta

import pytest

from bot.reconciler import Check, Reconciler
from bot.timetable import Timetable
from emulator.faults import flood
from storage.unit_of_work import UnitOfWork
from tests.delivery import writes
from tests.house import House
from tests.test_metrics import counted


async def _five_minutes_later(house: House) -> list[str]:
    """What staff have read once every check has been made again."""
    house.clock.passes(minutes=5)
    await house.app.timetable.look()
    await house.app.relay.drain()
    return [said for said in house.staff_screen() if "15 минут" in said]


async def _after(house: House, minutes: int) -> list[str]:
    house.clock.passes(minutes=minutes - 5)
    return await _five_minutes_later(house)


async def test_where_nothing_fell_between_nothing_is_said(either_house: House) -> None:
    await either_house.person("Анна").says("/start")
    assert await _after(either_house, 60) == []
    assert "cabinet_reconciled_total{" not in counted(either_house)


async def test_of_updates_nobody_handles_staff_hear_once_an_hour(either_house: House) -> None:
    anna = either_house.person("Анна")
    await either_house.app.settle()
    writes(either_house, anna, "/start")
    await either_house.app.intake.poll(0)
    assert await _after(either_house, 10) == []
    (told,) = await _five_minutes_later(either_house)
    assert "ждут обработки" in told
    assert told.count(": 1.") == 1
    assert len(await _five_minutes_later(either_house)) == 1
    assert len(await _after(either_house, 55)) == 2
    assert 'cabinet_reconciled_total{check="updates-waiting"} 3.0' in counted(either_house)


async def test_of_answers_that_do_not_go_out_staff_hear(either_house: House) -> None:
    anna = either_house.person("Анна")
    await either_house.app.settle()
    writes(either_house, anna, "/start")
    await either_house.app.intake.poll(0)
    await either_house.app.worker.drain()
    either_house.clock.passes(minutes=15)
    async with either_house.app.database.transaction() as unit:
        assert await _messages_waiting(either_house, unit) == 1


async def test_a_chat_that_telegram_asks_to_wait_for_is_not_held_up(either_house: House) -> None:
    anna = either_house.person("Анна")
    either_house.telegram.api.faults.once(flood(3600), method="sendMessage")
    await anna.says("/start")
    writes(either_house, anna, "/help")
    await either_house.app.settle()
    either_house.clock.passes(minutes=30)
    async with either_house.app.database.transaction() as unit:
        assert await _messages_waiting(either_house, unit) == 0


async def _messages_waiting(house: House, unit: UnitOfWork) -> int:
    return await Reconciler(house.clock, house.app.metrics).messages_waiting(unit)


@pytest.mark.parametrize("mends", [True, False])
async def test_a_check_that_breaks_leaves_the_others_alone(house: House, mends: bool) -> None:
    looked: list[str] = []

    async def breaks(_: UnitOfWork) -> int:
        raise ValueError

    async def finds(_: UnitOfWork) -> int:
        looked.append("found")
        return 2

    reconciler = Reconciler(house.clock, house.app.metrics)
    app = house.app
    jobs = [
        reconciler.job(Check("broken", breaks, mends)),
        reconciler.job(Check("sound", finds)),
    ]
    timetable = Timetable(jobs, app.database, house.clock, app.settings.zone, app.effects, lambda: None)
    await timetable.look()
    assert looked == ["found"]
    house.clock.passes(minutes=5)
    await timetable.look()
    assert 'cabinet_reconciled_total{check="sound"} 4.0' in counted(house)
    async with app.database.reading() as unit:
        broken = next(run for run in await unit.jobs.latest() if run.name == "broken")
    assert broken.finished_at is None
    assert house.clock.now() - broken.due_at < timedelta(minutes=5)
