"""A snapshot of the billing system goes in whole, is read at once, and is replaced by the next."""

import os
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from shutil import copytree

import pytest

from bot.import_command import run_import
from bot.importing import Feed
from domain.money import Money
from emulator.cast import write_snapshot
from gateways.billing.refusal import FeedRefused, FeedUnavailable
from gateways.billing.tables import TABLES
from storage.billing_tables import metadata as billing
from storage.snapshot_writing import ImportRunning
from storage.snapshots import snapshot_store
from tests.feed_cabinet import TODAY, YESTERDAY, FeedCabinet, StandingClock
from tests.feed_folder import FeedFolder

pytest_plugins = ["tests.postgres", "tests.feed_fixtures"]

SAMPLE = Path(__file__).parents[2] / "shared" / "feed-sample"


def test_the_snapshot_keeps_the_columns_of_the_feed_in_their_order() -> None:
    for table in TABLES:
        kept = [column.name for column in billing.tables[f"billing.{table.name}"].columns]
        assert [name for name in kept if name not in {"search", "mark"}] == list(table.names)


async def test_what_billing_says_is_what_the_consumer_sees(
    either_cabinet: FeedCabinet, yesterday: Path
) -> None:
    outcome = await either_cabinet.take_in(yesterday)
    folder = FeedFolder(yesterday)
    async with either_cabinet.database.reading() as work:
        balance = await work.account.balance("00001")
    assert outcome.taken
    assert outcome.came == 40
    assert balance is not None
    assert balance.as_of == YESTERDAY
    assert balance.owed == Money.parse(folder.rows("contracts")[0]["balance"])


async def test_every_row_of_the_files_arrives(either_cabinet: FeedCabinet, yesterday: Path) -> None:
    outcome = await either_cabinet.take_in(yesterday)
    assert outcome.rows == {table.name: len(FeedFolder(yesterday).rows(table.name)) for table in TABLES}


async def test_both_databases_hold_the_same(
    cabinet: FeedCabinet, postgres_cabinet: FeedCabinet, yesterday: Path
) -> None:
    await cabinet.take_in(yesterday)
    await postgres_cabinet.take_in(yesterday)
    assert await cabinet.fingerprint() == await postgres_cabinet.fingerprint()


async def test_the_next_day_replaces_the_one_before(
    either_cabinet: FeedCabinet, yesterday: Path, today: Path
) -> None:
    await either_cabinet.take_in(yesterday)
    before = await either_cabinet.fingerprint()
    outcome = await either_cabinet.take_in(today)
    assert (outcome.came, outcome.went) == (0, 0)
    assert await either_cabinet.fingerprint() != before
    in_force = await either_cabinet.in_force()
    assert in_force is not None
    assert in_force.as_of == TODAY


async def test_the_same_snapshot_again_is_nothing_new(either_cabinet: FeedCabinet, yesterday: Path) -> None:
    await either_cabinet.take_in(yesterday)
    outcome = await either_cabinet.take_in(yesterday)
    assert not outcome.taken
    assert (await either_cabinet.last_run()).outcome == "same"
    assert len(await either_cabinet.places()) == 1


async def test_only_the_one_in_force_and_the_one_before_are_kept(
    either_cabinet: FeedCabinet, tmp_path: Path
) -> None:
    for day in range(4):
        created = YESTERDAY - timedelta(days=4 - day)
        feed = write_snapshot(tmp_path / str(day), contracts=40, months=1, created=created)
        await either_cabinet.take_in(feed, force=True)
    assert [re.findall("[0-9]+", place)[-1] for place in await either_cabinet.places()] == ["3", "4"]


async def test_a_snapshot_somebody_reads_is_left_for_the_next_import(
    postgres_cabinet: FeedCabinet, tmp_path: Path
) -> None:
    days = [YESTERDAY - timedelta(days=3 - day) for day in range(3)]
    feeds = [write_snapshot(tmp_path / str(day), contracts=40, months=1, created=day) for day in days]
    await postgres_cabinet.take_in(feeds[0], force=True)
    async with postgres_cabinet.database.engine.connect() as reader:
        await reader.exec_driver_sql("SELECT * FROM billing_1.contracts")
        await postgres_cabinet.take_in(feeds[1], force=True)
        assert (await postgres_cabinet.take_in(feeds[2], force=True)).taken
    assert await postgres_cabinet.places() == ["billing_1", "billing_2", "billing_3"]
    await postgres_cabinet.take_in(feeds[2])
    assert await postgres_cabinet.places() == ["billing_2", "billing_3"]


async def test_what_a_killed_import_left_is_removed_by_the_next(
    cabinet: FeedCabinet, yesterday: Path, today: Path, tmp_path: Path
) -> None:
    await cabinet.take_in(yesterday)
    (tmp_path / "data" / "cabinet.billing-2.db").write_bytes(b"half a snapshot")
    (tmp_path / "data" / "cabinet.billing-9.db").write_bytes(b"another")
    await cabinet.take_in(today)
    assert await cabinet.places() == ["cabinet.billing-1.db", "cabinet.billing-2.db"]


async def test_a_schema_nobody_put_in_force_is_removed(
    postgres_cabinet: FeedCabinet, yesterday: Path
) -> None:
    async with postgres_cabinet.database.engine.begin() as connection:
        await connection.exec_driver_sql("CREATE SCHEMA billing_9")
    await postgres_cabinet.take_in(yesterday)
    assert await postgres_cabinet.places() == ["billing_1"]


async def test_two_imports_never_run_at_once(either_cabinet: FeedCabinet, yesterday: Path) -> None:
    async with snapshot_store(either_cabinet.database).alone():
        with pytest.raises(ImportRunning):
            await either_cabinet.take_in(yesterday)
    assert (await either_cabinet.take_in(yesterday)).taken


async def test_a_figure_that_does_not_add_up_goes_in_and_is_told(
    cabinet: FeedCabinet, yesterday: Path, tmp_path: Path
) -> None:
    folder = FeedFolder(copytree(yesterday, tmp_path / "feed"))
    row = folder.rows("settlements")[1]
    folder.change("settlements", 3, "closing", "1.01")
    outcome = await cabinet.take_in(folder.path)
    told = {oddity.kind: oddity for oddity in outcome.oddities}
    assert outcome.taken
    assert [(c, str(m)) for c, m in told["sum"].examples] == [(row["contract"], row["period"])]
    following = folder.rows("settlements")[2]
    assert [(c, str(m)) for c, m in told["chain"].examples] == [(following["contract"], following["period"])]
    assert '"kind": "sum", "count": 1' in ((await cabinet.last_run()).notes or "")


def _with_another(content: bytes) -> bytes:
    return content + content.splitlines(keepends=True)[1].replace(b"00001", b"77777")


async def test_contracts_may_come_and_a_few_may_go(
    cabinet: FeedCabinet, yesterday: Path, today: Path, tmp_path: Path
) -> None:
    await cabinet.take_in(yesterday)
    folder = FeedFolder(copytree(today, tmp_path / "feed"))
    folder.forget_contracts({"00039", "00040"})
    folder.alter("contracts", _with_another)
    outcome = await cabinet.take_in(folder.path)
    assert (outcome.came, outcome.went) == (1, 2)


async def test_force_lets_many_contracts_go(
    cabinet: FeedCabinet, yesterday: Path, today: Path, tmp_path: Path
) -> None:
    await cabinet.take_in(yesterday)
    folder = FeedFolder(copytree(today, tmp_path / "feed"))
    folder.forget_contracts({f"{number:05d}" for number in range(2, 41)})
    with pytest.raises(FeedRefused) as refused:
        await cabinet.take_in(folder.path)
    assert (refused.value.key, refused.value.file) == ("contracts-gone", "contracts.csv")
    assert (await cabinet.take_in(folder.path, force=True)).went == 39


def _with_mark(content: bytes) -> bytes:
    return b"\xef\xbb\xbf" + content


def _with_line_feeds(content: bytes) -> bytes:
    return content.replace(b"\r\n", b"\n")


def _without_last_line_end(content: bytes) -> bytes:
    return content.rstrip(b"\r\n")


def _with_more_columns(content: bytes) -> bytes:
    return b"".join(b'"a,b",' + line for line in content.splitlines(keepends=True))


def _with_columns_turned(content: bytes) -> bytes:
    rows = [line.rstrip(b"\r\n").split(b",") for line in content.splitlines()]
    return b"\r\n".join(b",".join(reversed(row)) for row in rows) + b"\r\n"


@pytest.mark.parametrize(
    "harmless",
    [_with_mark, _with_line_feeds, _without_last_line_end, _with_more_columns, _with_columns_turned],
)
async def test_what_csv_may_look_like_makes_no_difference(
    cabinet: FeedCabinet, yesterday: Path, tmp_path: Path, harmless: Callable[[bytes], bytes]
) -> None:
    folder = FeedFolder(copytree(yesterday, tmp_path / "feed"))
    rows = folder.rows("charges")
    folder.alter("charges", harmless)
    await cabinet.take_in(folder.path)
    async with cabinet.database.reading() as work:
        found = await work.billing.all(billing.tables["billing.charges"].select(), {})
    assert [row.net for row in found] == [Money.parse(row["net"]) for row in rows]


async def test_a_name_may_hold_quotes_commas_and_line_ends(
    cabinet: FeedCabinet, yesterday: Path, tmp_path: Path
) -> None:
    folder = FeedFolder(copytree(yesterday, tmp_path / "feed"))
    folder.change("contracts", 2, "name", 'Oʻquv "Bir,\r\nikki" MChJ')
    await cabinet.take_in(folder.path)
    table = billing.tables["billing.contracts"]
    async with cabinet.database.reading() as work:
        row = await work.billing.one_or_none(table.select().where(table.c.contract == "00001"), {})
    assert row is not None
    assert row.name == 'Oʻquv "Bir,\nikki" MChJ'
    assert row.search == "oquv bir ikki mchj"


async def test_without_a_feed_nothing_is_refused_and_nothing_changes(
    cabinet: FeedCabinet, tmp_path: Path
) -> None:
    with pytest.raises(FeedUnavailable):
        await cabinet.take_in(tmp_path / "nowhere")
    assert (await cabinet.last_run()).outcome == "unavailable"


async def test_a_snapshot_file_is_for_its_owner_only(
    cabinet: FeedCabinet, yesterday: Path, tmp_path: Path
) -> None:
    await cabinet.take_in(yesterday)
    assert os.stat(tmp_path / "data" / "cabinet.billing-1.db").st_mode & 0o077 == 0  # noqa: PTH116


async def test_the_command_tells_what_changed(
    cabinet: FeedCabinet, yesterday: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await run_import(cabinet.database, StandingClock(), Feed(str(yesterday))) == 0
    told = capsys.readouterr().out
    assert "contracts: 40 new, 0 gone" in told
    assert "2026-11-22T14:05+00:00" in told


async def test_the_command_tells_where_the_fault_is(
    cabinet: FeedCabinet, yesterday: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = FeedFolder(copytree(yesterday, tmp_path / "feed"))
    folder.change("charges", 17, "net", "12,5")
    assert await run_import(cabinet.database, StandingClock(), Feed(str(folder.path))) == 1
    assert "charges.csv, line 17, column net: the value is not a decimal" in capsys.readouterr().err


@pytest.mark.skipif(not SAMPLE.is_dir(), reason="the sample feed is not on this machine")
async def test_the_sample_of_the_supplier_goes_in(either_cabinet: FeedCabinet) -> None:
    outcome = await either_cabinet.take_in(SAMPLE)
    assert outcome.rows["contracts"] == 40
    assert outcome.oddities == []
