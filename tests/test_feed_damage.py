"""A broken feed is refused with its place, and what is in force stays as it is, row by row."""

from pathlib import Path
from shutil import copytree

import pytest

from gateways.billing import pieces
from gateways.billing.package import DESCRIPTOR, read_package
from gateways.billing.reading import FeedReading
from gateways.billing.refusal import FeedRefused
from gateways.billing.tables import TABLES
from tests.damage import DAMAGES, Damage
from tests.feed_cabinet import TODAY, FeedCabinet
from tests.feed_folder import FeedFolder

pytest_plugins = ["tests.postgres", "tests.feed_fixtures"]


async def refused(cabinet: FeedCabinet, folder: Path) -> FeedRefused:
    with pytest.raises(FeedRefused) as refusal:
        await cabinet.take_in(folder)
    return refusal.value


def place(refusal: FeedRefused) -> tuple[str, str, int | None, str | None]:
    return refusal.key, refusal.file, refusal.line, refusal.column


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
async def test_a_damaged_feed_is_refused_and_changes_nothing(
    cabinet: FeedCabinet, yesterday: Path, today: Path, tmp_path: Path, damage: Damage
) -> None:
    await cabinet.take_in(yesterday)
    before, places = await cabinet.fingerprint(), await cabinet.places()
    folder = FeedFolder(copytree(today, tmp_path / "feed"))
    damage.break_it(folder)
    refusal = await refused(cabinet, folder.path)
    assert place(refusal) == (damage.key, damage.file, damage.line, damage.column)
    assert await cabinet.fingerprint() == before
    assert await cabinet.places() == places
    run = await cabinet.last_run()
    assert (run.outcome, run.file, run.line) == ("refused", damage.file, damage.line)
    assert run.reason == refusal.sentence


async def test_a_damaged_feed_changes_nothing_on_postgresql(
    postgres_cabinet: FeedCabinet, yesterday: Path, today: Path, tmp_path: Path
) -> None:
    await postgres_cabinet.take_in(yesterday)
    before = await postgres_cabinet.fingerprint()
    for number, damage in enumerate(DAMAGES[-8:]):
        folder = FeedFolder(copytree(today, tmp_path / f"feed-{number}"))
        damage.break_it(folder)
        refusal = await refused(postgres_cabinet, folder.path)
        assert (refusal.key, refusal.file, refusal.line) == (damage.key, damage.file, damage.line)
    assert await postgres_cabinet.fingerprint() == before
    assert await postgres_cabinet.places() == ["billing_1"]


def read_through(folder: Path) -> None:
    package = read_package((folder / DESCRIPTOR).read_bytes(), TODAY)
    reading = FeedReading(folder, package, lambda _read: None)
    for table in TABLES:
        for _ in reading.parts(table):
            pass


def test_the_place_is_found_however_small_the_pieces_are(
    today: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "PIECE", 4000)
    read_through(today)
    for number, damage in enumerate(DAMAGES):
        if damage.file != DESCRIPTOR and damage.key != "contracts-gone":
            folder = FeedFolder(copytree(today, tmp_path / str(number)))
            damage.break_it(folder)
            with pytest.raises(FeedRefused) as refusal:
                read_through(folder.path)
            assert place(refusal.value) == (damage.key, damage.file, damage.line, damage.column), damage.name


async def test_the_day_after_a_refusal_goes_in(
    cabinet: FeedCabinet, yesterday: Path, today: Path, tmp_path: Path
) -> None:
    await cabinet.take_in(yesterday)
    folder = FeedFolder(copytree(today, tmp_path / "feed"))
    folder.change("charges", 2, "net", "?")
    await refused(cabinet, folder.path)
    assert (await cabinet.take_in(today)).taken


async def test_a_refusal_repeats_no_value(cabinet: FeedCabinet, yesterday: Path, tmp_path: Path) -> None:
    folder = FeedFolder(copytree(yesterday, tmp_path / "feed"))
    folder.change("contracts", 2, "inn", "30741022X")
    refusal = await refused(cabinet, folder.path)
    run = await cabinet.last_run()
    assert "30741022" not in refusal.sentence + str(run)
