"""Files on the shelf and their rows: whole or absent, counted once, swept when nobody needs them."""

import asyncio
import os
import stat
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Column, String, Table, insert

from bot.clock import SystemClock
from domain.evidence import EvidenceSweep, FileGone, Piece, Usage
from storage.database import Database
from storage.files import Files
from storage.schema import dialogues, metadata
from tests.clock import StandingClock

# files bear the time of the machine
NOW = SystemClock().now()
DAY = timedelta(days=1)


def _piece(content: bytes, size: int = 0) -> Piece:
    return Piece(sha256(content).hexdigest(), "pdf", size or len(content), "a.pdf")


async def _add(database: Database, piece: Piece, at: datetime = NOW, contract: str = "00001") -> None:
    async with database.transaction() as unit:
        await unit.evidence.add(contract, 7, f"u-{piece.hash[:8]}", piece, at)


async def _find(database: Database, piece: Piece, contract: str = "00001") -> Piece | None:
    async with database.reading() as unit:
        return await unit.evidence.find(contract, piece.hash)


# --- rows ------------------------------------------------------------------------------------------------


async def test_a_piece_is_found_by_content_and_by_what_it_was_called_at_telegram(database: Database) -> None:
    piece = _piece(b"1")
    await _add(database, piece)
    async with database.reading() as unit:
        assert await unit.evidence.find("00001", piece.hash) == piece
        assert await unit.evidence.known("00001", f"u-{piece.hash[:8]}") == piece


async def test_another_contract_knows_nothing_of_it(database: Database) -> None:
    piece = _piece(b"1")
    await _add(database, piece)
    async with database.reading() as unit:
        assert await unit.evidence.find("00002", piece.hash) is None
        assert await unit.evidence.known("00002", f"u-{piece.hash[:8]}") is None
        assert await unit.evidence.usage("00002", NOW - DAY, NOW - DAY) == Usage(0, 0)


async def test_two_processes_that_add_the_same_add_it_once(
    database: Database, second_process: Database
) -> None:
    piece = _piece(b"1")
    await asyncio.gather(_add(database, piece), _add(second_process, piece))
    async with database.reading() as unit:
        assert await unit.evidence.usage("00001", NOW - DAY, NOW - DAY) == Usage(1, 1)


async def test_the_day_counts_files_taken_and_refused_the_month_counts_bytes(database: Database) -> None:
    await _add(database, _piece(b"1", 10), NOW - 3 * DAY)
    await _add(database, _piece(b"2", 20), NOW)
    await _add(database, _piece(b"3", 40), NOW - 40 * DAY)
    async with database.transaction() as unit:
        await unit.evidence.note_refusal("00001", 7, "evidence-damaged", NOW)
        await unit.evidence.note_refusal("00001", 7, "evidence-damaged", NOW - 2 * DAY)
        assert await unit.evidence.usage("00001", NOW - DAY, NOW - 10 * DAY) == Usage(2, 30)


# --- the shelf -------------------------------------------------------------------------------------------


@pytest.fixture
def shelf(tmp_path: Path) -> Files:
    return Files(tmp_path / "files")


def _lying(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "files").glob("??/??/*") if path.is_file()]


async def test_what_is_kept_is_read_again(shelf: Files) -> None:
    assert await shelf.read(await shelf.keep(b"scan")) == b"scan"


async def test_the_same_bytes_lie_there_once_for_their_owner_alone(shelf: Files, tmp_path: Path) -> None:
    assert await shelf.keep(b"scan") == await shelf.keep(b"scan") == sha256(b"scan").hexdigest()
    [path] = _lying(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


async def test_many_who_keep_the_same_at_once_keep_one(shelf: Files, tmp_path: Path) -> None:
    assert len(set(await asyncio.gather(*(shelf.keep(b"scan" * 1000) for _ in range(20))))) == 1
    assert len(_lying(tmp_path)) == 1


async def test_a_file_that_broke_on_the_disk_is_mended_when_it_comes_again(
    shelf: Files, tmp_path: Path
) -> None:
    hash_ = await shelf.keep(b"scan")
    _lying(tmp_path)[0].write_bytes(b"scab")
    with pytest.raises(ValueError, match="disk"):
        await shelf.read(hash_)
    await shelf.keep(b"scan")
    assert await shelf.read(hash_) == b"scan"


async def test_what_is_not_there_is_gone(shelf: Files) -> None:
    with pytest.raises(FileGone):
        await shelf.read("0" * 64)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "0" * 63 + "/"])
async def test_what_is_no_hash_is_no_path(shelf: Files, name: str) -> None:
    with pytest.raises(ValueError, match="hash"):
        await shelf.read(name)


async def test_room_is_asked_for_before_there_is_a_folder(shelf: Files) -> None:
    assert shelf.has_room()


# --- sweeping --------------------------------------------------------------------------------------------


def _aged(tmp_path: Path, days: float) -> None:
    moment = (NOW - timedelta(days=days)).timestamp()
    for path in _lying(tmp_path):
        os.utime(path, (moment, moment))


@pytest.fixture
async def submissions(database: Database) -> AsyncIterator[Table]:
    """A table of some noun that makes use of files."""
    table = Table(
        "submissions", metadata, Column("id", String(8), primary_key=True), Column("hash", String(64))
    )
    async with database.engine.begin() as connection:
        await connection.run_sync(table.create)
    yield table
    metadata.remove(table)


async def _sweep(database: Database, shelf: Files, clock: StandingClock) -> None:
    clock.is_set_to(NOW)
    await EvidenceSweep(database.transaction, clock, shelf).sweep()


async def test_a_week_after_it_came_a_file_nobody_used_goes_with_its_row(
    database: Database, shelf: Files, tmp_path: Path, clock: StandingClock, submissions: Table
) -> None:
    unused, used, fresh = _piece(b"unused"), _piece(b"used"), _piece(b"fresh")
    for content in (b"unused", b"used", b"fresh"):
        await shelf.keep(content)
    _aged(tmp_path, 8)
    await _add(database, unused, NOW - 8 * DAY)
    await _add(database, used, NOW - 8 * DAY)
    await _add(database, fresh, NOW - 6 * DAY)
    async with database.transaction() as unit:
        await unit.connection.execute(insert(submissions).values(id="1", hash=used.hash))
    await _sweep(database, shelf, clock)
    assert await _find(database, unused) is None
    assert await _find(database, used) == used
    assert await _find(database, fresh) == fresh
    assert {path.name for path in _lying(tmp_path)} == {used.hash, fresh.hash}


async def test_a_file_an_open_dialogue_speaks_of_stays(
    database: Database, shelf: Files, tmp_path: Path, clock: StandingClock
) -> None:
    piece = _piece(b"scan")
    await shelf.keep(b"scan")
    _aged(tmp_path, 8)
    await _add(database, piece, NOW - 8 * DAY)
    async with database.transaction() as unit:
        row = {"chat": 7, "telegram_id": 7, "data": f'{{"files": ["{piece.hash}"]}}', "updated_at": NOW}
        await unit.connection.execute(insert(dialogues).values(row))
    await _sweep(database, shelf, clock)
    assert await _find(database, piece) == piece
    assert await shelf.read(piece.hash) == b"scan"


async def test_after_three_years_a_file_goes_though_it_was_used(
    database: Database, shelf: Files, tmp_path: Path, clock: StandingClock, submissions: Table
) -> None:
    piece = _piece(b"scan")
    await shelf.keep(b"scan")
    _aged(tmp_path, 1097)
    await _add(database, piece, NOW - 1097 * DAY)
    async with database.transaction() as unit:
        await unit.connection.execute(insert(submissions).values(id="1", hash=piece.hash))
    await _sweep(database, shelf, clock)
    assert await _find(database, piece) is None
    assert not _lying(tmp_path)


async def test_what_a_crash_left_without_a_row_or_half_written_goes_in_a_week(
    database: Database, shelf: Files, tmp_path: Path, clock: StandingClock
) -> None:
    await shelf.keep(b"no row")
    (_lying(tmp_path)[0].parent / ".begun-1").write_bytes(b"half")
    _aged(tmp_path, 6)
    await _sweep(database, shelf, clock)
    assert len(_lying(tmp_path)) == 2
    _aged(tmp_path, 8)
    await _sweep(database, shelf, clock)
    assert not _lying(tmp_path)


async def test_a_file_that_came_again_while_it_was_being_swept_stays(shelf: Files, tmp_path: Path) -> None:
    hash_ = await shelf.keep(b"scan")
    _aged(tmp_path, 8)
    [some] = [some async for some in shelf.untouched_since(NOW - 7 * DAY)]
    await shelf.keep(b"scan")
    await shelf.remove(some, NOW - 7 * DAY)
    assert await shelf.read(hash_) == b"scan"
