"""What is due is done once, whatever restarts; late after a stop; and nobody waits for what fails."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.due import daily, every
from bot.timetable import Ending, Errand, Job, Rest, Timetable
from domain.events import SignInPaused
from handlers.saying import ToStaff
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.house import House

TASHKENT = ZoneInfo("Asia/Tashkent")
NINE = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
MORNING = daily(time(9))


class Diary:
    """What was done for which moment; may be told to fail, or to leave something for the next turn."""

    def __init__(self) -> None:
        self.done: list[datetime] = []
        self.fails = 0
        self.rests: list[Rest] = []

    async def work(self, *given: object) -> object:
        due = given[-1]
        assert isinstance(due, datetime)
        if self.fails:
            self.fails -= 1
            raise ValueError("it may not be said what")
        self.done.append(due.astimezone(UTC))
        return self.rests.pop(0) if self.rests else None


@pytest.fixture
def diary() -> Diary:
    return Diary()


def _process(house: House, *jobs: Job | Errand) -> Timetable:
    """A process that has just taken the lead."""
    app = house.app
    return Timetable(jobs, app.database, house.clock, TASHKENT, app.effects, app.relay.wake)


Look = Callable[[datetime], Awaitable[None]]


def _looks(house: House, timetable: Timetable) -> Look:
    async def at(moment: datetime) -> None:
        house.clock.is_set_to(moment)
        await timetable.look()

    return at


# --- when ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-24T09:00:00", "2026-11-24T09:00:00"),
        ("2026-11-24T08:59:59.999999", "2026-11-23T09:00:00"),
        ("2026-11-25T00:00:00", "2026-11-24T09:00:00"),
        ("2027-01-01T08:00:00", "2026-12-31T09:00:00"),
    ],
)
def test_nine_in_the_morning_is_the_last_one_that_has_come(now: str, due: str) -> None:
    found = MORNING(datetime.fromisoformat(now).replace(tzinfo=TASHKENT))
    assert found == datetime.fromisoformat(due).replace(tzinfo=TASHKENT)


def test_every_few_minutes_is_the_same_moment_for_every_process() -> None:
    due = every(minutes=5)
    for second in (0, 1, 299):
        assert due(NINE + timedelta(seconds=second)) == NINE
    assert due(NINE + timedelta(seconds=300)) == NINE + timedelta(minutes=5)
    assert due(NINE - timedelta(microseconds=1)) == NINE - timedelta(minutes=5)


# --- once ----------------------------------------------------------------------------------------------------


async def test_it_is_done_once_a_day_whatever_restarts(house: House, diary: Diary) -> None:
    for _ in range(2):
        at = _looks(house, _process(house, Job("greeting", MORNING, diary.work)))
        await at(NINE)
        await at(NINE + timedelta(hours=3))
    assert diary.done == [NINE]
    await _looks(house, _process(house, Job("greeting", MORNING, diary.work)))(NINE + timedelta(days=1))
    assert diary.done == [NINE, NINE + timedelta(days=1)]


async def test_two_processes_that_both_believe_to_lead_do_it_once(
    database: Database, second_process: Database, house: House, diary: Diary
) -> None:
    house.clock.is_set_to(NINE)
    job, effects = Job("greeting", MORNING, diary.work), house.app.effects
    both = [
        Timetable([job], one, house.clock, TASHKENT, effects, lambda: None)
        for one in (database, second_process)
    ]
    await asyncio.gather(*(timetable.look() for timetable in both))
    assert diary.done == [NINE]


async def test_a_job_that_dies_in_the_middle_has_done_nothing(house: House, diary: Diary) -> None:
    async def dies(unit: UnitOfWork, due: datetime) -> None:
        await unit.chats.mark("half-done", due)
        await diary.work(due)

    diary.fails = 1
    at = _looks(house, _process(house, Job("greeting", MORNING, dies)))
    await at(NINE)
    async with house.app.database.reading() as unit:
        assert await unit.chats.marked("half-done") is None
    await at(NINE + timedelta(minutes=1))
    assert diary.done == [NINE]


# --- after a stop --------------------------------------------------------------------------------------------


async def test_after_a_stop_the_latest_moment_alone_is_caught_up(house: House, diary: Diary) -> None:
    at = _looks(house, _process(house, Job("sweep", every(minutes=5), diary.work)))
    await at(NINE)
    await at(NINE + timedelta(minutes=61))
    assert diary.done == [NINE, NINE + timedelta(minutes=60)]


async def test_missed_days_are_made_up_for_as_far_as_the_job_says(house: House, diary: Diary) -> None:
    at = _looks(house, _process(house, Job("summary", MORNING, diary.work, makes_up_for=2)))
    await at(NINE)
    await at(NINE + timedelta(days=2, hours=1))
    await at(NINE + timedelta(days=9))
    assert [(due - NINE).days for due in diary.done] == [0, 1, 2, 7, 8, 9]


async def test_a_new_job_makes_up_for_nothing_that_was_before_it(house: House, diary: Diary) -> None:
    await _looks(house, _process(house, Job("summary", MORNING, diary.work, makes_up_for=5)))(NINE)
    assert diary.done == [NINE]


async def test_what_is_too_late_to_be_of_use_is_left_out(house: House, diary: Diary) -> None:
    job = Job("reminder", MORNING, diary.work, lasts=timedelta(hours=12))
    at = _looks(house, _process(house, job))
    await at(NINE + timedelta(hours=12, seconds=1))
    assert diary.done == []
    await at(NINE + timedelta(days=1, hours=12))
    assert diary.done == [NINE + timedelta(days=1)]


# --- faults --------------------------------------------------------------------------------------------------


async def test_what_fails_comes_again_in_a_minute_and_stops_nobody(house: House, diary: Diary) -> None:
    broken, other = Diary(), diary
    broken.fails = 2
    at = _looks(
        house, _process(house, Job("broken", MORNING, broken.work), Job("other", MORNING, other.work))
    )
    left = []
    for second in (0, 30, 59, 60, 61, 120):
        await at(NINE + timedelta(seconds=second))
        left.append(broken.fails)
    assert left == [1, 1, 1, 0, 0, 0]
    assert broken.done == other.done == [NINE]


async def test_a_frequent_job_that_fails_need_not_wait_for_its_next_moment(
    house: House, diary: Diary
) -> None:
    diary.fails = 1
    at = _looks(house, _process(house, Job("sweep", every(seconds=5), diary.work)))
    await at(NINE)
    await at(NINE + timedelta(seconds=5))
    assert diary.done == [NINE + timedelta(seconds=5)]


async def test_a_failure_is_seen_until_it_has_passed(house: House, diary: Diary) -> None:
    diary.fails = 1
    at = _looks(house, _process(house, Job("greeting", MORNING, diary.work)))
    await at(NINE)
    assert await _outcomes(house) == {"greeting": "failed"}
    await at(NINE + timedelta(minutes=1))
    assert await _outcomes(house) == {"greeting": "done"}


async def test_only_the_newest_row_of_a_frequent_job_is_kept(house: House, diary: Diary) -> None:
    at = _looks(house, _process(house, Job("sweep", every(seconds=5), diary.work)))
    for second in range(0, 30, 5):
        await at(NINE + timedelta(seconds=second))
    async with house.app.database.reading() as unit:
        assert await unit.jobs.done("sweep") == {NINE + timedelta(seconds=25)}


async def test_what_waits_to_be_done_is_measured(house: House, diary: Diary) -> None:
    diary.fails = 1
    timetable = _process(house, Job("greeting", MORNING, diary.work), Job("late", MORNING, diary.work))
    await _looks(house, timetable)(NINE + timedelta(minutes=3))
    async with house.app.database.reading() as unit:
        late = timetable.overdue(await unit.jobs.latest())
    assert late == {"greeting": timedelta(minutes=3), "late": timedelta(0)}


async def _outcomes(house: House) -> dict[str, str | None]:
    async with house.app.database.reading() as unit:
        return {run.name: run.outcome for run in await unit.jobs.latest()}


# --- in turns, and with words ---------------------------------------------------------------------------------


async def test_a_long_job_takes_a_transaction_a_turn(house: House, diary: Diary) -> None:
    diary.rests = [Rest.MORE, Rest.MORE]
    await _looks(house, _process(house, Job("news", MORNING, diary.work)))(NINE)
    assert diary.done == [NINE] * 3
    assert await _outcomes(house) == {"news": "done"}


@pytest.mark.parametrize("kind", [Job, Errand])
async def test_what_is_too_early_is_asked_again_later(
    house: House, diary: Diary, kind: type[Job | Errand]
) -> None:
    diary.rests = [Rest.NOT_YET, Rest.NOT_YET]
    at = _looks(house, _process(house, kind("feed", MORNING, diary.work)))
    for second in (0, 60, 120, 180, 600):
        await at(NINE + timedelta(seconds=second))
    assert diary.done == [NINE] * 3


async def test_what_an_errand_has_to_say_is_said_with_its_end(house: House) -> None:
    async def ends(_: datetime) -> Ending:
        return Ending("taken", [ToStaff("system", "Данные загружены")])

    await _looks(house, _process(house, Errand("feed", MORNING, ends)))(NINE)
    await house.app.settle()
    assert house.staff_screen() == ["Данные загружены"]
    assert await _outcomes(house) == {"feed": "taken"}


async def test_what_has_happened_in_a_job_is_told(house: House) -> None:
    async def finds(unit: UnitOfWork, _: datetime) -> None:
        unit.record(SignInPaused(NINE))

    await _looks(house, _process(house, Job("comparison", MORNING, finds)))(NINE)
    await house.app.settle()
    assert len(house.staff_screen()) == 1


async def test_one_job_does_not_wait_for_another(house: House, diary: Diary) -> None:
    done = asyncio.Event()

    async def waits(_: datetime) -> None:
        await done.wait()

    async def comes(*_: object) -> None:
        done.set()

    house.clock.is_set_to(NINE)
    timetable = _process(house, Errand("long", MORNING, waits), Job("short", MORNING, comes))
    running = asyncio.create_task(timetable.run())
    await asyncio.wait_for(done.wait(), 10)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
