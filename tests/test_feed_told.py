"""What staff are told of the billing feed at its hour: once, with what was refused or does not add up."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.feed_hours import FeedHours
from bot.importing import Feed, take_in
from bot.timetable import Timetable
from domain.feed import FeedRun
from emulator.cast import write_snapshot
from gateways.billing.refusal import FeedRefused
from tests.feed_folder import FeedFolder
from tests.house import House

DUE = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
IN_FORCE = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)


class Evening:
    """The feed's window on the day after the snapshot in force, without a process of its own for the import."""

    def __init__(self, house: House, folder: Path) -> None:
        self.house = house
        self.folder = folder
        self.runs = 0
        app = house.app
        hours = FeedHours(
            app.database,
            house.clock,
            app.settings.feed_window,
            app.notices,
            app.effects,
            self._run,
            app.invoice_news.catch_up,
        )
        self.timetable = Timetable(
            [hours.errand()], app.database, house.clock, app.settings.zone, app.effects, app.relay.wake
        )

    async def _run(self) -> FeedRun:
        self.runs += 1
        with suppress(FeedRefused):
            await take_in(self.house.app.database, self.house.clock, Feed(str(self.folder)))
        async with self.house.app.database.reading() as unit:
            run = await unit.feed_runs.last()
        assert run is not None
        return run

    async def at(self, moment: datetime) -> list[str]:
        """What staff have been told by then."""
        self.house.clock.is_set_to(moment)
        await self.timetable.look()
        await self.house.app.settle()
        return self.house.staff_screen()


@pytest.fixture
def evening(house: House, tmp_path: Path) -> Evening:
    return Evening(house, write_snapshot(tmp_path / "feed", created=IN_FORCE))


def _new_snapshot(evening: Evening) -> FeedFolder:
    return FeedFolder(write_snapshot(evening.folder, created=DUE + timedelta(minutes=3)))


async def test_until_its_hour_the_feed_is_left_alone(evening: Evening) -> None:
    assert await evening.at(DUE - timedelta(seconds=1)) == []
    assert evening.runs == 0


async def test_a_new_snapshot_is_taken_in_and_told_once(evening: Evening) -> None:
    _new_snapshot(evening)
    (told,) = await evening.at(DUE + timedelta(minutes=4))
    assert "загружены" in told
    await evening.at(DUE + timedelta(minutes=14))
    await evening.at(DUE + timedelta(hours=4))
    assert evening.runs == 1


async def test_within_the_window_it_is_looked_for_again_each_minute(evening: Evening) -> None:
    for second in (0, 30, 59):
        assert await evening.at(DUE + timedelta(seconds=second)) == []
    assert evening.runs == 1
    await evening.at(DUE + timedelta(seconds=61))
    assert evening.runs == 2


async def test_a_window_that_closes_without_a_snapshot_is_told_once(evening: Evening) -> None:
    await evening.at(DUE)
    (told,) = await evening.at(DUE + timedelta(minutes=15))
    assert "новых данных биллинга нет" in told
    assert len(await evening.at(DUE + timedelta(minutes=30))) == 1
    assert evening.runs == 2


async def test_a_window_slept_through_is_caught_up(evening: Evening) -> None:
    _new_snapshot(evening)
    (told,) = await evening.at(DUE + timedelta(hours=9))
    assert "загружены" in told


async def test_a_refused_snapshot_is_told_with_its_place_once_until_it_changes(evening: Evening) -> None:
    _new_snapshot(evening).change("contracts", 3, "balance", "12,50")
    (told,) = await evening.at(DUE)
    assert "contracts.csv, line 3, column balance" in told
    assert len(await evening.at(DUE + timedelta(minutes=2))) == 1
    _new_snapshot(evening)
    assert "загружены" in (await evening.at(DUE + timedelta(minutes=4)))[-1]


async def test_settlements_that_do_not_add_up_are_listed_to_staff(evening: Evening) -> None:
    folder = _new_snapshot(evening)
    first = folder.rows("settlements")[0]
    folder.change("settlements", 2, "charged", "1.00")
    (told,) = await evening.at(DUE)
    assert "не сходится" in told
    assert f"{first['contract']} ({first['period']})" in told
