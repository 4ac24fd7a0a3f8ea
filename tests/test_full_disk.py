"""The disk of the database is full: people are told, nothing is lost, and it goes on by itself."""

import asyncio
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import which
from typing import Any, Protocol

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from emulator.person import Person
from storage.faults import is_full
from tests.clock import StandingClock
from tests.delivery import heard, until
from tests.house import House, a_house, copy_sqlite
from tests.readings import arrives

FULL, AGAIN = "Сейчас сохранить Ваше сообщение некуда", "на диске базы данных"


class Disk(Protocol):
    """Of the database; it can be full."""

    async def is_filled(self, house: House) -> None:
        """To the last page."""
        ...

    def is_cleared(self) -> None: ...


class FewPages:
    """As many pages as the database has, or as many as it likes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._is_full = False
        event.listen(self._engine, "begin", self._set)

    def _set(self, connection: Any) -> None:
        driven = connection.connection.dbapi_connection._connection._conn
        size = driven.execute("PRAGMA page_count").fetchone()[0]
        driven.execute(f"PRAGMA max_page_count = {size if self._is_full else 1_000_000}")

    async def is_filled(self, house: House) -> None:
        async with house.app.database.transaction() as unit:
            await unit.connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS filler (content)")
        self._is_full = True
        with suppress(OperationalError):
            while True:
                async with house.app.database.transaction() as unit:
                    await unit.connection.exec_driver_sql("INSERT INTO filler VALUES (zeroblob(4000))")

    def is_cleared(self) -> None:
        self._is_full = False

    def leave(self) -> None:
        event.remove(self._engine, "begin", self._set)


class SmallDisk:
    """A file system of a few megabytes, with something else on it."""

    def __init__(self, folder: Path) -> None:
        self._other = folder / "other"

    async def is_filled(self, _house: House) -> None:
        with suppress(OSError), self._other.open("ab", buffering=0) as file:
            while True:
                file.write(bytes(4096))

    def is_cleared(self) -> None:
        self._other.unlink()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    mount, umount = which("mount"), which("umount")
    folder = tmp_path / "small"
    folder.mkdir()
    if mount is None or umount is None or _ended((mount, "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder)):
        pytest.skip("no file system can be mounted here")
    yield folder
    assert not _ended((umount, "--lazy", folder))


def _ended(command: tuple[str | Path, ...]) -> int:
    return subprocess.run(command, check=False, capture_output=True).returncode  # noqa: S603 - words of this file


@pytest.fixture(params=["few pages", "a small disk"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Of the database."""
    small = request.param == "a small disk"
    folder: Path = request.getfixturevalue("small_disk") if small else tmp_path
    return folder / "database"


@pytest.fixture
async def house(
    place: Path, sqlite_template: Path, clock: StandingClock, tmp_path: Path
) -> AsyncIterator[House]:
    async with a_house(copy_sqlite(sqlite_template, place), clock, tmp_path / "files") as made:
        yield made


@pytest.fixture
def disk(house: House, place: Path, tmp_path: Path) -> Iterator[Disk]:
    if place.parent != tmp_path:
        yield SmallDisk(place.parent)
        return
    made = FewPages(house.app.database.engine.sync_engine)
    yield made
    made.leave()


@pytest.fixture
async def anna(house: House) -> Person:
    return await arrives(house, "Анна", "00001")


async def _arrives_in_vain(house: House, person: Person, text: str) -> None:
    house.telegram.world.send_text(person.user, text, chat=person.where)
    with pytest.raises(OperationalError) as refused:
        await house.app.settle()
    assert is_full(refused.value)


async def test_who_writes_meanwhile_is_told_once_and_answered_when_there_is_room(
    house: House, anna: Person, disk: Disk
) -> None:
    await disk.is_filled(house)
    await _arrives_in_vain(house, anna, "/balance " + "я" * 4000)
    await _arrives_in_vain(house, anna, "/account " + "я" * 4000)
    assert sum(FULL in said for said in heard(anna)) == 1
    assert "Баланс" not in anna.chat
    disk.is_cleared()
    await house.app.settle()
    assert "Баланс" in anna.chat
    assert "NAMUNA-TEKSTIL" in anna.chat


async def test_staff_are_told_once(house: House, anna: Person, disk: Disk) -> None:
    await disk.is_filled(house)
    for _ in range(2):
        await _arrives_in_vain(house, anna, "/balance " + "я" * 4000)
    assert sum("кончилось место" in said for said in house.staff_screen()) == 1


async def test_the_next_full_disk_is_told_anew(house: House, anna: Person, disk: Disk) -> None:
    for times in (1, 2):
        await disk.is_filled(house)
        await _arrives_in_vain(house, anna, "/balance " + "я" * 4000)
        assert sum(FULL in said for said in heard(anna)) == times
        disk.is_cleared()
        await house.app.settle()


async def test_what_was_kept_before_waits_for_its_turn(house: House, anna: Person, disk: Disk) -> None:
    for _ in range(4):
        house.telegram.world.send_text(anna.user, "/help", chat=anna.where)
    await house.app.intake.poll(0)
    await disk.is_filled(house)
    working = asyncio.create_task(house.app.worker.run(stopping := asyncio.Event()))
    async with asyncio.timeout(8):
        await until(lambda: FULL in anna.chat)
    disk.is_cleared()
    await house.app.worker.idle()
    stopping.set()
    await working
    await house.app.settle()
    assert sum("Поставщик тепла" in said for said in heard(anna)) == 4
