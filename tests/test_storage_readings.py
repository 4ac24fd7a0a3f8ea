"""Readings on both databases: one reading whatever is repeated, whole or nothing, each contract for itself."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from domain.consumer import Consumer, Level
from domain.errors import DomainError, StaleButton
from domain.evidence import Piece
from domain.money import Quantity
from domain.periods import Month
from domain.readings import Readings, ReadingsDesk, Reports, SentReadings
from domain.readings.checking import ReadTooEarly, SentByProven
from domain.readings.facts import Entry, Filing, Stage, State
from domain.readings.filing import SentMeanwhile
from domain.readings.month import ContractClosed, NoMeter
from domain.readings.window import WindowClosed
from storage.database import Database
from storage.schema import readings
from tests.clock import StandingClock
from tests.door import signed_in_at

TASHKENT = ZoneInfo("Asia/Tashkent")
NOVEMBER = Month(2026, 11)
ANNA, BORIS = 10, 20
HEAT, WATER = 101, 102
READ_ON = date(2026, 11, 23)
PHOTO = Piece("a" * 64, "jpeg", 1000, "photo.jpg")


def _readings(database: Database, clock: StandingClock) -> Readings:
    return Readings(database.transaction, clock, TASHKENT)


def _desk(database: Database, clock: StandingClock) -> ReadingsDesk:
    return ReadingsDesk(database.transaction, clock, TASHKENT)


def _entry(point: int = HEAT, figure: str = "36.40", revision: int = 1) -> Entry:
    return Entry(point, Quantity.parse(figure), READ_ON, revision=revision)


def _filing(*entries: Entry, named: str = "one") -> Filing:
    return Filing(named, NOVEMBER, entries or (_entry(),), reason="as it is")


async def _bound(
    database: Database,
    clock: StandingClock,
    who: int = ANNA,
    contract: str = "00001",
    level: Level = Level.L2,
) -> Consumer:
    return await signed_in_at(database, clock, who, contract, level)


async def _rows(database: Database) -> int:
    async with database.reading() as unit:
        return await unit.connection.scalar(select(func.count()).select_from(readings)) or 0


async def _latest(database: Database) -> dict[int, str]:
    async with database.reading() as unit:
        found = await unit.readings.latest("00001", NOVEMBER)
    return {point: str(one.quantity.decimal.normalize()) for point, one in found.items()}


async def test_200_confirmations_in_two_processes_are_one_reading(
    database: Database, second_process: Database, clock: StandingClock
) -> None:
    anna = await _bound(database, clock)
    doors = [_readings(one, clock) for one in (database, second_process)]
    filing = _filing(_entry(), _entry(WATER))
    taken = await asyncio.gather(*(doors[n % 2].submit(anna, filing) for n in range(200)))
    assert await _rows(database) == 2
    assert all([one.point for one in each.readings] == [HEAT, WATER] for each in taken)


async def test_of_two_colleagues_at_once_one_is_told_of_the_other(
    database: Database, second_process: Database, clock: StandingClock
) -> None:
    people = [await _bound(database, clock, who) for who in (ANNA, BORIS)]
    doors = [_readings(one, clock) for one in (database, second_process)]
    done = await asyncio.gather(
        *(
            door.submit(who, _filing(named=str(who.telegram_id)))
            for door, who in zip(doors, people, strict=True)
        ),
        return_exceptions=True,
    )
    assert [type(one) for one in done if isinstance(one, BaseException)] == [SentMeanwhile]
    assert await _rows(database) == 1


async def test_a_correction_is_another_revision_and_the_old_one_is_kept(
    database: Database, clock: StandingClock
) -> None:
    anna, door = await _bound(database, clock), _readings(database, clock)
    await door.submit(anna, _filing())
    corrected, _ = await door.check(anna, _filing(_entry(figure="37"), named="two"))
    assert corrected.entries[0].revision == 2
    await door.submit(anna, corrected)
    assert await _latest(database) == {HEAT: "37"}
    [month] = await SentReadings(database.reading, clock, TASHKENT).months(anna)
    assert [one.revision for one in month.readings] == [2, 1]


async def test_a_repeat_after_the_window_is_told_what_was_taken_before(
    database: Database, clock: StandingClock
) -> None:
    anna, door = await _bound(database, clock), _readings(database, clock)
    first = await door.submit(anna, _filing())
    clock.passes(days=5)
    again = await door.submit(anna, _filing())
    assert again.readings == first.readings


async def test_what_was_sent_in_time_counts_though_it_came_a_day_late(
    database: Database, clock: StandingClock
) -> None:
    anna, door = await _bound(database, clock), _readings(database, clock)
    closes = datetime(2026, 11, 25, 19, tzinfo=UTC)
    clock.is_set_to(closes + timedelta(hours=24))
    with pytest.raises(WindowClosed):
        await door.submit(anna, _filing(), closes)
    [taken] = (await door.submit(anna, _filing(), closes - timedelta(seconds=1))).readings
    assert taken.sent_at == closes - timedelta(seconds=1)
    assert taken.taken_at == closes + timedelta(hours=24)


async def test_a_filing_is_taken_whole_or_not_at_all(database: Database, clock: StandingClock) -> None:
    anna, door = await _bound(database, clock), _readings(database, clock)
    for wrong in (_entry(999), replace(_entry(WATER), read_on=date(2020, 1, 1)), _entry(WATER, revision=2)):
        with pytest.raises(DomainError):
            await door.submit(anna, _filing(_entry(), wrong))
    assert await _rows(database) == 0


async def test_the_points_of_another_contract_do_not_exist(database: Database, clock: StandingClock) -> None:
    stranger = await _bound(database, clock, contract="00005")
    with pytest.raises(StaleButton):
        await _readings(database, clock).submit(stranger, _filing())


async def test_an_account_that_is_not_proven_sends_and_sees_its_own_alone(
    database: Database, clock: StandingClock
) -> None:
    anna = await _bound(database, clock)
    boris = await _bound(database, clock, BORIS, level=Level.L1)
    door = _readings(database, clock)
    await door.submit(anna, _filing())
    month = await door.month(boris)
    heat, water = month.points
    assert heat.is_sent
    assert heat.reading is None
    assert {heat.billed, water.billed} == {type(heat.billed)()}
    assert (water.point.address, water.point.load, water.point.verified_until) == (None, None, None)
    with pytest.raises(SentByProven):
        await door.submit(boris, _filing(_entry(revision=2), named="two"))
    taken = await door.submit(boris, _filing(_entry(WATER), named="three"))
    assert not taken.readings[0].confirmed
    [sent] = await SentReadings(database.reading, clock, TASHKENT).months(boris)
    assert [one.point for one in sent.readings] == [WATER]
    with pytest.raises(ReadTooEarly):
        await door.check(boris, _filing(replace(_entry(WATER), read_on=date(2026, 9, 1)), named="four"))


@pytest.mark.parametrize(("contract", "why"), [("00007", ContractClosed), ("00010", NoMeter)])
async def test_who_sends_no_readings_is_told_why(
    database: Database, clock: StandingClock, contract: str, why: type[DomainError]
) -> None:
    with pytest.raises(why):
        await _readings(database, clock).month(await _bound(database, clock, contract=contract))


async def test_files_come_back_in_their_order(database: Database, clock: StandingClock) -> None:
    anna = await _bound(database, clock)
    files = (PHOTO, replace(PHOTO, hash="b" * 64, kind="pdf", name="скан.pdf"))
    await _readings(database, clock).submit(anna, _filing(replace(_entry(), files=files)))
    async with database.reading() as unit:
        assert (await unit.readings.latest("00001", NOVEMBER))[HEAT].files == files


async def test_refused_readings_may_be_sent_again_also_after_the_window(
    database: Database, clock: StandingClock
) -> None:
    anna, door, desk = await _bound(database, clock), _readings(database, clock), _desk(database, clock)
    await door.submit(anna, _filing())
    clock.is_set_to(datetime(2026, 11, 30, 10, tzinfo=UTC))
    await desk.reject("00001", NOVEMBER, 1, "the photo shows another meter")
    clock.is_set_to(datetime(2026, 12, 2, 18, 59, tzinfo=UTC))
    month = await door.month(anna)
    assert (month.period, month.is_open) == (NOVEMBER, True)
    assert month.points[0].reading is not None
    assert month.points[0].reading.state is State.REJECTED
    again, _ = await door.check(anna, _filing(named="two"))
    await door.submit(anna, again)
    assert (await door.month(anna)).points[0].is_sent
    clock.passes(minutes=1)
    assert (await door.month(anna)).period == Month(2026, 12)


async def test_the_report_goes_its_way_and_each_step_is_dated_once(
    database: Database, clock: StandingClock
) -> None:
    anna, desk = await _bound(database, clock), _desk(database, clock)
    reports = Reports(database.transaction, clock, TASHKENT)

    async def stage() -> Stage:
        return (await desk.month("00001", NOVEMBER)).stage

    assert await stage() is Stage.OPEN
    await _readings(database, clock).submit(anna, _filing())
    assert await stage() is Stage.SENT
    await reports.order(anna, NOVEMBER)
    assert await stage() is Stage.REPORT
    ordered = clock.now()
    clock.passes(days=1)
    await reports.order(anna, NOVEMBER)
    await reports.take_scan(anna, NOVEMBER, PHOTO)
    await reports.take_scan(anna, NOVEMBER, PHOTO)
    assert await stage() is Stage.SCAN
    way = (await desk.month("00001", NOVEMBER)).way
    assert (way.report_at, way.scans) == (ordered, (PHOTO,))
    clock.is_set_to(datetime(2026, 12, 10, 18, 59, tzinfo=UTC))
    assert await reports.awaited(anna)
    clock.passes(minutes=1)
    assert not await reports.awaited(anna)
    assert await stage() is Stage.NO_ORIGINAL
    await desk.take_original("00001", NOVEMBER, 1)
    assert await stage() is Stage.ORIGINAL


async def test_a_pile_of_originals_is_noted_each_for_the_month_that_awaits_it(
    database: Database, clock: StandingClock
) -> None:
    anna, desk = await _bound(database, clock), _desk(database, clock)
    await _readings(database, clock).submit(anna, _filing())
    clock.passes(days=12)
    done = await desk.take_originals(["00001", "00005", "00001"], 1)
    assert [(one.contract, one.period) for one in done] == [("00001", NOVEMBER), ("00005", None)]
    assert [one.period for one in await desk.take_originals(["00001"], 1)] == [None]


async def test_who_is_behind_is_told_by_district_and_nobody_else(
    database: Database, clock: StandingClock
) -> None:
    anna, desk = await _bound(database, clock), _desk(database, clock)
    before = {one.contract: one.missing for one in (await desk.due()).behind}
    assert before["00001"] == 2
    assert before["00004"] == 40
    assert {"00007", "00010"}.isdisjoint(before)
    await _readings(database, clock).submit(anna, _filing())
    assert {one.contract: one.missing for one in (await desk.due()).behind} == before | {"00001": 1}
