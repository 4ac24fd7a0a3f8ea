"""New invoices as people hear of them: once, at a decent hour, and without sums where nobody is signed in."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.feed_hours import FEED
from bot.importing import Feed, take_in
from domain.periods import Month
from emulator.cast import write_snapshot
from emulator.person import Person
from storage.schema import bindings, contract_access, people
from tests.delivery import started_anew
from tests.feed_folder import FeedFolder
from tests.hours import look_at
from tests.house import House

DECEMBER = datetime(2026, 12, 2, 14, 5, tzinfo=UTC)
NEWS = "Новый счёт за ноябрь 2026"


@pytest.fixture(scope="session")
def next_month(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The snapshot in which November is billed; not to be written to."""
    return write_snapshot(tmp_path_factory.mktemp("december"), created=DECEMBER)


async def taken_in(house: House, folder: Path, at: datetime = DECEMBER) -> None:
    """It is five minutes past seven in the evening, and the snapshot of this moment has been put in force."""
    house.clock.is_set_to(at)
    await take_in(house.app.database, house.clock, Feed(str(folder)))


async def bound(house: House, name: str, contract: str, language: str = "ru", **changes: object) -> Person:
    """Somebody who has signed in before and is not signed in now."""
    person = house.person(name, language)
    await person.says("/help")
    now = house.clock.now()
    row = {
        "contract": contract,
        "telegram_id": person.user.id,
        "password": "x",
        "level": 2,
        "state": "active",
    }
    row |= {"bound_at": now, "wrong_passwords": 0} | changes
    async with house.app.database.transaction() as unit:
        await unit.connection.execute(bindings.insert().values(**row))
    return person


async def told(house: House, at_most: int = 200) -> int:
    """Everything is told that is to be told at this moment; says in how many portions."""
    portions = 0
    while await house.app.invoice_news.look(at_most):
        portions += 1
        await house.app.settle()
    return portions


async def test_a_new_invoice_is_told_once_and_without_sums(either_house: House, next_month: Path) -> None:
    house = either_house
    anna = await bound(house, "Анна", "00001")
    sanjar = await bound(house, "Sanjar", "00001", "uz")
    boris = await bound(house, "Борис", "00003")
    await taken_in(house, next_month)
    await told(house)
    for person in (anna, boris):
        assert person.chat.count(NEWS) == 1
        assert "сум" not in person.last.text
    assert "договор …01" in anna.screen
    assert "Yangi hisobvaraq-faktura: noyabr 2026" in sanjar.screen
    again = started_anew(house)
    assert await again.app.invoice_news.look() == 0
    await again.app.close()
    assert anna.chat.count(NEWS) == 1


async def test_who_is_signed_in_reads_the_sum_and_it_goes_with_the_session(
    house: House, next_month: Path
) -> None:
    house.clock.is_set_to(DECEMBER)
    anna = house.person("Анна")
    await house.signs_in(anna)
    await taken_in(house, next_month)
    await told(house)
    await anna.says("/history")
    await anna.taps("Взаиморасчёты")
    charged = next(line for line in anna.screen.splitlines() if line.startswith("Начислено"))
    assert f"{NEWS}, договор 00001: {charged.partition(': ')[2]}\nданные на 02.12.2026 19:05" in anna.chat
    await anna.says("/logout")
    assert NEWS not in anna.chat


async def test_a_process_that_dies_between_portions_leaves_nobody_out(house: House, next_month: Path) -> None:
    everyone = [await bound(house, f"Анна {n}", f"{n:05d}") for n in range(1, 14)]
    colleague = await bound(house, "Борис", "00001")
    await taken_in(house, next_month)
    assert await house.app.invoice_news.look(4) == 5
    again = started_anew(house)
    await again.app.settle()
    assert await told(again, at_most=4) > 1
    await again.app.close()
    heard = [person.chat.count(NEWS) for person in everyone]
    assert colleague.chat.count(NEWS) == 1
    # the closed contract is billed no more
    assert heard == [1] * 6 + [0] + [1] * 6


async def test_two_who_lead_at_the_same_moment_tell_it_once(either_house: House, next_month: Path) -> None:
    house = either_house
    anna = await bound(house, "Анна", "00001")
    await taken_in(house, next_month)
    other = started_anew(house)
    await house.app.invoice_news.look()
    async with other.app.database.reading() as unit:
        found = await unit.new_invoices.portion("", Month(2025, 12), 200)
        snapshot = await unit.billing.in_force()
    assert snapshot is not None
    await other.app.invoice_news._tell(snapshot.as_of, None, found)
    await house.app.settle()
    await other.app.close()
    assert anna.chat.count(NEWS) == 1


async def test_at_night_nobody_is_told(house: House, next_month: Path) -> None:
    anna = await bound(house, "Анна", "00001")
    await taken_in(house, next_month)
    for hour in (21, 23, 3, 8):
        house.clock.is_set_to(datetime(2026, 12, 2, hour, 59, tzinfo=UTC) - timedelta(hours=5))
        assert await told(house) == 0
    house.clock.is_set_to(datetime(2026, 12, 3, 9, 0, tzinfo=UTC) - timedelta(hours=5))
    assert await told(house) == 1
    assert NEWS in anna.screen


async def test_who_must_not_see_figures_or_cannot_be_reached_is_not_told(
    house: House, next_month: Path
) -> None:
    await bound(house, "Анна", "00001", level=1)
    await bound(house, "Борис", "00001", state="suspended")
    await bound(house, "Вера", "00002")
    gone = await bound(house, "Глеб", "00003")
    async with house.app.database.transaction() as unit:
        blocked = {"contract": "00002", "blocked_at": house.clock.now(), "blocked_because": "staff"}
        await unit.connection.execute(contract_access.insert().values(**blocked))
        leave = people.update().where(people.c.telegram_id == gone.user.id).values(reachable=False)
        await unit.connection.execute(leave)
    await taken_in(house, next_month)
    assert await told(house) == 0


async def test_the_first_snapshot_and_one_without_new_invoices_are_no_news(
    house: House, tmp_path: Path
) -> None:
    anna = await bound(house, "Анна", "00001")
    assert await told(house) == 0
    folder = tmp_path / "next"
    write_snapshot(folder, created=datetime(2026, 11, 24, 14, 5, tzinfo=UTC))
    await taken_in(house, folder, datetime(2026, 11, 24, 14, 10, tzinfo=UTC))
    assert await told(house) == 0
    assert "Новый счёт" not in anna.chat


@pytest.mark.parametrize(
    ("status", "heard"), [("cancel", 0), ("reject", 1), ("fail", 0), ("receive", 1), ("", 1)]
)
async def test_an_invoice_that_was_taken_back_is_no_news(
    house: House, next_month: Path, tmp_path: Path, status: str, heard: int
) -> None:
    anna = await bound(house, "Анна", "00001")
    folder = FeedFolder(Path(shutil.copytree(next_month, tmp_path / "next")))
    line = next(n for n, row in enumerate(folder.rows("invoices"), 2) if _is_november(row))
    folder.change("invoices", line, "status", status)
    await taken_in(house, folder.path)
    await told(house)
    assert anna.chat.count(NEWS) == heard


def _is_november(row: dict[str, str]) -> bool:
    return (row["contract"], row["period"]) == ("00001", "2026-11")


async def test_two_months_at_once_are_told_as_the_newer_one(house: House, tmp_path: Path) -> None:
    anna = await bound(house, "Анна", "00001")
    later = datetime(2027, 1, 2, 14, 5, tzinfo=UTC)
    folder = write_snapshot(tmp_path / "next", created=later)
    await taken_in(house, folder, later)
    await told(house)
    assert anna.chat.count("Новый счёт") == 1
    assert "декабрь 2026" in anna.screen


async def test_while_many_messages_wait_no_more_are_added(house: House, next_month: Path) -> None:
    for n in (1, 3, 5):
        await bound(house, f"Анна {n}", f"{n:05d}")
    await taken_in(house, next_month)
    assert await house.app.invoice_news.look(2) == 2
    assert await house.app.invoice_news.look(2) == 0
    await house.app.settle()
    assert await house.app.invoice_news.look(2) == 1


async def test_what_an_outage_kept_from_being_told_is_told_before_the_next_snapshot_comes(
    house: House, next_month: Path
) -> None:
    anna = await bound(house, "Анна", "00001")
    await taken_in(house, next_month)
    house.clock.is_set_to(DECEMBER + timedelta(days=1))
    await look_at(house, FEED)
    await house.app.settle()
    assert anna.chat.count(NEWS) == 1
