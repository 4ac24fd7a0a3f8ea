"""A snapshot that is taken in by what differs from an earlier one comes to the same as one read as a whole."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from shutil import copytree

import pytest

from emulator.cast import write_snapshot
from gateways.billing.refusal import FeedRefused
from gateways.billing.tables import TABLES
from tests.feed_cabinet import TODAY, YESTERDAY, FeedCabinet
from tests.feed_folder import FeedFolder

pytest_plugins = ["tests.postgres", "tests.feed_fixtures"]

FIRST = YESTERDAY - timedelta(days=4)


def _days(folder: Path, contracts: int = 40) -> list[FeedFolder]:
    """Two days and the next one, which a test goes on to alter; all of one city."""
    first = write_snapshot(folder / "0", contracts=contracts, months=3, created=TODAY)
    return [_on(FeedFolder(copytree(first, folder / f"day{number}")), number) for number in range(3)]


def _on(folder: FeedFolder, number: int) -> FeedFolder:
    folder.describe_all({**folder.package(), "created": (FIRST + timedelta(days=number)).isoformat()})
    return folder


async def _comes_to_the_same(cabinet: FeedCabinet, fresh: FeedCabinet, days: list[FeedFolder]) -> None:
    for day in days:
        outcome = await cabinet.take_in(day.path)
    as_a_whole = await fresh.take_in(days[-1].path)
    assert await cabinet.rows() == await fresh.rows()
    assert (outcome.rows, outcome.oddities) == (as_a_whole.rows, as_a_whole.oddities)


def _without_line(line: int) -> Callable[[bytes], bytes]:
    return lambda content: b"".join(
        text for number, text in enumerate(content.splitlines(keepends=True), 1) if number != line
    )


def _line_again(line: int) -> Callable[[bytes], bytes]:
    return lambda content: content + content.splitlines(keepends=True)[line - 1]


def _another_contract(folder: FeedFolder) -> None:
    for table, key in (("contracts", "99001"), ("metering_points", "990010"), ("settlements", "99001")):
        row = folder.rows(table)[-1]
        last = (
            folder.file(table)
            .read_bytes()
            .splitlines(keepends=True)[-1]
            .removeprefix(next(iter(row.values())).encode())
        )
        fresh = key.encode() + last.replace(row["contract"].encode(), b"99001")
        folder.alter(table, partial(_with, fresh))


def _with(line: bytes, content: bytes) -> bytes:
    return content + line


def _all_turned_round(folder: FeedFolder) -> None:
    for table in TABLES:
        folder.alter(table.name, _turned_round)


ALTERED: dict[str, Callable[[FeedFolder], None]] = {
    "nothing but the moment": lambda _folder: None,
    "a balance": lambda folder: folder.change("contracts", 3, "balance", "17.25"),
    "a settlement that does not add up": lambda folder: folder.change("settlements", 4, "closing", "9.99"),
    "a payment more": lambda folder: folder.alter("payments", _payment_more),
    "a payment more, twice": lambda folder: folder.alter(
        "payments", lambda c: _payment_more(_payment_more(c))
    ),
    "a payment less": lambda folder: folder.alter("payments", _without_line(2)),
    "a charge of two in a month": lambda folder: folder.change("charges", 2, "gross", "1.01"),
    "an invoice withdrawn": lambda folder: folder.change("invoices", 2, "status", "reject"),
    "a consumption": lambda folder: folder.change("consumption", 2, "quantity", "5.5"),
    "a contract more": _another_contract,
    "all lines in another order": _all_turned_round,
}


def _payment_more(content: bytes) -> bytes:
    return content + content.splitlines(keepends=True)[1].replace(b"bank", b"other")


def _turned_round(content: bytes) -> bytes:
    head, *lines = content.splitlines(keepends=True)
    return b"".join([head, *reversed(lines)])


@pytest.mark.parametrize("alter", ALTERED.values(), ids=ALTERED)
async def test_what_differs_comes_to_the_same_as_the_whole(
    either_cabinet: FeedCabinet,
    fresh_cabinet: FeedCabinet,
    tmp_path: Path,
    alter: Callable[[FeedFolder], None],
) -> None:
    days = _days(tmp_path)
    alter(days[-1])
    await _comes_to_the_same(either_cabinet, fresh_cabinet, days)
    assert await either_cabinet.times_continued() > 0


async def test_many_days_of_changes_come_to_the_same(
    either_cabinet: FeedCabinet, fresh_cabinet: FeedCabinet, tmp_path: Path
) -> None:
    chance = random.Random(11)
    days = _days(tmp_path)
    for day in days:
        for table, column in (("contracts", "balance"), ("settlements", "paid"), ("payments", "amount")):
            lines = range(2, len(day.rows(table)) + 2)
            for line in chance.sample(lines, 5):
                day.change(table, line, column, f"{chance.randrange(10**6)}.5")
    await _comes_to_the_same(either_cabinet, fresh_cabinet, days)


TWICE: dict[str, Callable[[bytes], bytes]] = {
    "in both": lambda content: content.replace(b",1.11,", b",2.22,"),
    "in these and all others": lambda content: content.replace(b",bank,", b",other,"),
    "in all others": lambda content: content.replace(b",bank,", b",other,").replace(
        b"1.11,7,other", b"1.11,7,bank"
    ),
}


@pytest.mark.parametrize("alter", TWICE.values(), ids=TWICE)
async def test_what_changes_beside_lines_that_stand_twice_comes_to_the_same(
    either_cabinet: FeedCabinet,
    fresh_cabinet: FeedCabinet,
    tmp_path: Path,
    alter: Callable[[bytes], bytes],
) -> None:
    days = _days(tmp_path)
    for day in days:
        for column, value in (("amount", "1.11"), ("document", "7"), ("channel", "bank")):
            day.change("payments", 2, column, value)
        day.alter("payments", _line_again(2))
    days[-1].alter("payments", alter)
    await _comes_to_the_same(either_cabinet, fresh_cabinet, days)
    assert await either_cabinet.times_continued() > 0


WHOLE: dict[str, Callable[[FeedFolder], None]] = {
    "a contract is gone": lambda folder: folder.forget_contracts({"00007"}),
    "a payment stands once more": lambda folder: folder.alter("payments", _line_again(2)),
    "the columns stand in another order": lambda folder: folder.alter("consumption", _columns_turned),
    "a name goes over two lines": lambda folder: folder.change("contracts", 5, "name", "Two\nlines"),
}


def _columns_turned(content: bytes) -> bytes:
    rows = [line.split(b",") for line in content.splitlines()]
    assert len({len(row) for row in rows}) == 1
    return b"".join(b",".join(reversed(row)) + b"\r\n" for row in rows)


@pytest.mark.parametrize("alter", WHOLE.values(), ids=WHOLE)
async def test_what_is_too_unlike_is_read_as_a_whole(
    cabinet: FeedCabinet, fresh_cabinet: FeedCabinet, tmp_path: Path, alter: Callable[[FeedFolder], None]
) -> None:
    days = _days(tmp_path)
    alter(days[-1])
    await _comes_to_the_same(cabinet, fresh_cabinet, days)
    assert await cabinet.times_continued() == 0


async def test_a_fault_among_what_is_new_is_told_with_its_line(cabinet: FeedCabinet, tmp_path: Path) -> None:
    days = _days(tmp_path)
    days[-1].change("settlements", 7, "paid", "much")
    for day in days[:-1]:
        await cabinet.take_in(day.path)
    before = await cabinet.fingerprint()
    with pytest.raises(FeedRefused) as refused:
        await cabinet.take_in(days[-1].path)
    assert (refused.value.file, refused.value.line, refused.value.column) == ("settlements.csv", 7, "paid")
    assert await cabinet.fingerprint() == before


@pytest.mark.parametrize(("table", "column"), [("settlements", "paid"), ("invoices", "roaming_id")])
async def test_a_key_that_is_there_already_is_found_among_the_rows_that_stay(
    either_cabinet: FeedCabinet, tmp_path: Path, table: str, column: str
) -> None:
    days = _days(tmp_path)
    days[-1].alter(table, _line_again(2))
    days[-1].change(table, len(days[-1].rows(table)) + 1, column, "1.25")
    for day in days[:-1]:
        await either_cabinet.take_in(day.path)
    with pytest.raises(FeedRefused, match="is there already"):
        await either_cabinet.take_in(days[-1].path)


async def test_an_invoice_more_in_a_month_is_no_key_that_is_there_already(
    either_cabinet: FeedCabinet, fresh_cabinet: FeedCabinet, tmp_path: Path
) -> None:
    days = _days(tmp_path)
    days[-1].alter("invoices", _line_again(2))
    days[-1].change("invoices", len(days[-1].rows("invoices")) + 1, "number", "HF-1")
    await _comes_to_the_same(either_cabinet, fresh_cabinet, days)
    assert await either_cabinet.times_continued() == len(days) - 1


async def test_what_another_stands_upon_stays_as_long_as_that(
    postgres_cabinet: FeedCabinet, tmp_path: Path
) -> None:
    days = _days(tmp_path)
    places = []
    for number in range(6):
        day = _on(FeedFolder(copytree(days[0].path, tmp_path / f"later{number}")), number)
        await postgres_cabinet.take_in(day.path, force=number > 3)
        places.append([place.removeprefix("billing_") for place in await postgres_cabinet.places()])
    assert places == [["1"], ["1", "2"], ["1", "2", "3"], ["1", "3", "4"], ["1", "4", "5"], ["5", "6"]]


async def test_a_snapshot_that_is_not_what_was_kept_of_it_is_not_built_upon(
    cabinet: FeedCabinet, fresh_cabinet: FeedCabinet, tmp_path: Path
) -> None:
    days = _days(tmp_path)
    days[-1].alter("payments", _without_line(2))
    await cabinet.take_in(days[0].path)
    with closing(sqlite3.connect(tmp_path / "data" / "cabinet.billing-1.db")) as file, file:
        file.execute("DELETE FROM payments")
    await _comes_to_the_same(cabinet, fresh_cabinet, days[-1:])
    assert await cabinet.times_continued() == 0


async def _ages(cabinet: FeedCabinet, days: list[FeedFolder]) -> list[int]:
    ages = []
    for day in days:
        await cabinet.take_in(day.path)
        ages.append(await cabinet.times_continued())
    return ages


async def test_when_a_quarter_of_the_feed_is_new_the_whole_is_read(
    cabinet: FeedCabinet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateways.billing.earlier_lines._LITTLE", 0)
    days = _days(tmp_path, contracts=12)
    size = sum(file.stat().st_size for file in days[2].path.glob("*.csv"))
    days[2].change("contracts", 2, "address", "A" * (size // 2))
    assert await _ages(cabinet, days) == [0, 1, 0]


async def test_where_every_contract_has_another_balance_the_rest_is_not_read(
    cabinet: FeedCabinet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gateways.billing.earlier_lines._LITTLE", 0)
    days = _days(tmp_path, contracts=12)
    for line in range(2, 14):
        days[2].change("contracts", line, "balance", "17.25")
    assert await _ages(cabinet, days) == [0, 1, 2]


async def test_once_in_a_while_the_whole_is_read_again(
    cabinet: FeedCabinet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.continuing._WHOLE_AFTER", 1)
    assert await _ages(cabinet, _days(tmp_path)) == [0, 1, 0]
