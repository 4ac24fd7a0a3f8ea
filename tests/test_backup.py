"""A copy taken while people write holds all that was committed before it, and a bot goes on from it."""

import asyncio
import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.__main__ import main
from emulator.person import Person
from storage.backup import NotBackedUp, back_up
from storage.database import Database
from storage.schema import people, readings
from tests.delivery import started_anew, until
from tests.house import House
from tests.made_files import picture
from tests.readings import arrives, sends


async def _filed(house: House) -> Person:
    """A reading with a photo."""
    nargiza = await arrives(house, "Наргиза", "00005")
    await nargiza.says("/readings")
    await nargiza.says("36,40")
    await nargiza.taps("Сегодня")
    await nargiza.sends_photo(picture())
    await nargiza.taps("Готово")
    await nargiza.taps("Отправить")
    return nargiza


async def _writes_on(house: House, stop: asyncio.Event, written: list[int]) -> None:
    """Strangers keep coming; each is noted once his row has been committed."""
    number = 900_000
    while not stop.is_set():
        number += 1
        row = {
            "telegram_id": number,
            "name": "x",
            "language": "ru",
            "language_chosen": True,
            "reachable": True,
        }
        async with house.app.database.transaction() as unit:
            await unit.connection.execute(people.insert().values(**row, first_seen_at=house.clock.now()))
        written.append(number)
        await asyncio.sleep(0)


async def test_nothing_committed_before_the_copy_is_missing_from_it(house: House, tmp_path: Path) -> None:
    await _filed(house)
    stop, written = asyncio.Event(), list[int]()
    writer = asyncio.create_task(_writes_on(house, stop, written))
    await until(lambda: writer.done() or len(written) >= 20)
    before = list(written)
    database, files = house.app.database, house.app.settings.files_dir
    saved = await back_up(database.url, files, tmp_path / "saved")
    stop.set()
    await writer
    assert len(written) > len(before)
    assert (saved.snapshots, saved.files) == (1, 1)
    copy = Database(f"sqlite+aiosqlite:///{tmp_path}/saved/cabinet.db")
    async with copy.reading() as unit:
        kept = set((await unit.connection.scalars(select(people.c.telegram_id))).all())
        assert len((await unit.connection.execute(readings.select())).all()) == 1
    await copy.close()
    assert set(before) <= kept


async def test_a_bot_goes_on_from_a_restored_copy(house: House, tmp_path: Path) -> None:
    nargiza = await _filed(house)
    saved, restored = tmp_path / "saved", tmp_path / "restored"
    await back_up(house.app.database.url, house.app.settings.files_dir, saved)
    shutil.copytree(saved, restored)
    url = f"sqlite+aiosqlite:///{restored}/cabinet.db"
    again = started_anew(house, database_url=url, files_dir=restored / "files")
    await nargiza.says("/balance")
    assert "данные на 23.11.2026" in nargiza.screen
    await sends(nargiza, "40", point="1-nuqta")
    assert "исправление 2" in again.staff_screen()[-1]
    await again.app.close()


async def test_a_folder_that_holds_something_is_left_alone(house: House, tmp_path: Path) -> None:
    with pytest.raises(NotBackedUp, match="not empty"):
        await back_up(house.app.database.url, tmp_path / "files", tmp_path)


def test_a_database_there_is_not_is_named_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for url in (f"sqlite+aiosqlite:///{tmp_path}/none.db", "postgresql+asyncpg://x@127.0.0.1/x"):
        monkeypatch.setenv("DATABASE_URL", url)
        assert main(["backup", str(tmp_path / "to")]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert "no such database" in line or "pg_dump" in line
