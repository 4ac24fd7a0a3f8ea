"""The disk of the database is full: people are told, nothing is lost, and it goes on by itself."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from emulator.person import Person
from storage.faults import is_full
from tests.delivery import heard, until
from tests.house import House
from tests.readings import arrives

FULL, AGAIN = "Сейчас сохранить Ваше сообщение некуда", "на диске базы данных"


class Disk:
    """As many pages as the database has, or as many as it likes."""

    def __init__(self, house: House) -> None:
        self._engine = house.app.database.engine.sync_engine
        self._is_full = False
        event.listen(self._engine, "begin", self._set)

    def _set(self, connection: Any) -> None:
        driven = connection.connection.dbapi_connection._connection._conn
        size = driven.execute("PRAGMA page_count").fetchone()[0]
        driven.execute(f"PRAGMA max_page_count = {size if self._is_full else 1_000_000}")

    async def is_filled(self, house: House) -> None:
        """To the last page."""
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


@pytest.fixture
def disk(house: House) -> Iterator[Disk]:
    made = Disk(house)
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
