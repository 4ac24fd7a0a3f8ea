"""Balance and account say exactly what billing's own files say, of one snapshot at a time."""

import csv
from collections.abc import Iterator
from dataclasses import astuple
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bot.importing import Feed, take_in
from domain.account import Account, Accounts, Balance, NoBillingData
from domain.consumer import Consumer, Level, Session
from domain.money import Money, Quantity
from emulator.cast import CAST, write_snapshot
from storage.database import Database
from storage.migration import migrate
from tests.clock import StandingClock
from tests.conftest import AS_OF

Line = dict[str, str]
ONE_DAY = timedelta(days=1)


def reader(contract: str) -> Consumer:
    """Whoever is signed in on a contract."""
    session = Session(1, 10, 1, "nonce", must_change=False, opened_at=AS_OF, seen_at=AS_OF, proven_at=AS_OF)
    return Consumer(session, contract, Level.L2)


def lines(folder: Path, table: str, **where: str) -> Iterator[Line]:
    """Rows of one of billing's files, as they are written there."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        found = [row for row in csv.DictReader(file) if where.items() <= row.items()]
    return iter(found)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def as_written(balance: Balance) -> tuple[object, ...]:
    """The figures as decimals and words."""
    last = balance.last_payment
    payment = None if last is None else (last.paid_on, last.amount.decimal)
    consumed = [
        (c.point, c.service, str(c.period), c.quantity and c.quantity.decimal, c.unit, c.basis, c.reading_on)
        for c in balance.consumption
    ]
    return balance.owed.decimal, payment, consumed


def from_files(folder: Path, contract: str) -> tuple[object, ...]:
    """The same, recomputed from the files."""
    [row] = lines(folder, "contracts", contract=contract)
    points = sorted(lines(folder, "metering_points", contract=contract), key=lambda one: int(one["point"]))
    consumed = [last for point in points if (last := _last_consumption(folder, point))]
    return Decimal(row["balance"]), _last_payment(folder, contract), consumed


def _last_payment(folder: Path, contract: str) -> tuple[date | None, Decimal] | None:
    paid = list(lines(folder, "payments", contract=contract))
    if not paid:
        return None
    last = max(one["paid_on"] for one in paid)
    return day(last), sum((Decimal(one["amount"]) for one in paid if one["paid_on"] == last), Decimal(0))


def _last_consumption(folder: Path, point: Line) -> tuple[object, ...] | None:
    used = list(lines(folder, "consumption", point=point["point"]))
    if not used:
        return None
    last = max(used, key=lambda one: one["period"])
    quantity = Decimal(last["quantity"]) if last["quantity"] else None
    return (
        *(point["name"], point["service"], last["period"], quantity, last["unit"], last["basis"]),
        day(last["reading_on"]),
    )


def account_from_files(folder: Path, contract: str) -> tuple[object, ...]:
    [row] = lines(folder, "contracts", contract=contract)
    requisites: dict[str, object] = {name: text or None for name, text in row.items()}
    requisites |= {"signed_on": day(row["signed_on"]), "valid_until": day(row["valid_until"])}
    requisites["due_day"] = int(row["due_day"]) if row["due_day"] else None
    del requisites["balance"]
    points = sorted(lines(folder, "metering_points", contract=contract), key=lambda one: int(one["point"]))
    return tuple(requisites.values()), [_point(point) for point in points]


def _point(point: Line) -> tuple[object, ...]:
    named = [
        point[name] or None for name in ("name", "address", "service", "unit", "meter_model", "meter_serial")
    ]
    load = Decimal(point["load_gcal_h"]) if point["load_gcal_h"] else None
    return int(point["point"]), *named, day(point["verified_until"]), load


def account_as_written(account: Account) -> tuple[object, ...]:
    points = [
        tuple(part.decimal if isinstance(part, Quantity) else part for part in _parts(point))
        for point in account.points
    ]
    return astuple(account.contract), points


def _parts(point: object) -> tuple[object, ...]:
    return tuple(getattr(point, name) for name in point.__dataclass_fields__)  # type: ignore[attr-defined]


async def test_balance_and_account_are_what_the_files_say_for_the_whole_cast(
    database: Database, snapshot_folder: Path
) -> None:
    accounts = Accounts(database.reading)
    for contract in (consumer.contract for consumer in CAST):
        balance, account = await accounts.balance(reader(contract)), await accounts.account(reader(contract))
        assert as_written(balance) == from_files(snapshot_folder, contract)
        assert account_as_written(account) == account_from_files(snapshot_folder, contract)
        assert balance.as_of == account.as_of == AS_OF


async def test_the_cast_has_all_there_is_to_say(database: Database) -> None:
    accounts = Accounts(database.reading)
    balances = [await accounts.balance(reader(consumer.contract)) for consumer in CAST]
    assert {(one.owed > Money(0)) - (one.owed < Money(0)) for one in balances} == {-1, 0, 1}
    assert {one.last_payment is None for one in balances} == {True, False}
    assert {len(one.consumption) for one in balances} >= {0, 1, 2, 40}


async def test_every_figure_is_a_whole_number_of_its_smallest_part(database: Database) -> None:
    balance = await Accounts(database.reading).balance(reader("00001"))
    assert balance.last_payment is not None
    whole = [balance.owed.tiyin, balance.last_payment.amount.tiyin]
    whole += [one.quantity.millionths for one in balance.consumption if one.quantity]
    assert {type(number) for number in whole} == {int}


@pytest.mark.parametrize("contract", ["99999", "00000", "' OR 1=1 --"])
async def test_a_contract_billing_does_not_know_has_no_figures(database: Database, contract: str) -> None:
    for ask in (Accounts(database.reading).balance, Accounts(database.reading).account):
        with pytest.raises(NoBillingData):
            await ask(reader(contract))


async def test_before_the_first_snapshot_there_are_no_figures(either_empty_url: str) -> None:
    database = Database(either_empty_url)
    await migrate(database)
    with pytest.raises(NoBillingData):
        await Accounts(database.reading).balance(reader("00001"))
    async with database.reading() as unit:
        assert await unit.access.identity("00001") is None
    await database.close()


async def _next_day(database: Database, clock: StandingClock, folder: Path, days: int = 1) -> datetime:
    created = AS_OF + days * ONE_DAY
    clock.is_set_to(created)
    await take_in(database, clock, Feed(str(write_snapshot(folder, created=created))))
    return created


async def test_the_next_transaction_reads_the_new_snapshot_whatever_the_connection_read_before(
    database: Database, clock: StandingClock, tmp_path: Path
) -> None:
    for open_ in (database.reading, database.transaction):
        await Accounts(open_).balance(reader("00001"))
    created = await _next_day(database, clock, tmp_path / "next")
    for open_ in (database.transaction, database.reading, database.transaction):
        assert (await Accounts(open_).balance(reader("00001"))).as_of == created


async def test_many_days_pass_on_one_connection(
    database: Database, clock: StandingClock, tmp_path: Path
) -> None:
    for days in range(1, 14):
        created = await _next_day(database, clock, tmp_path / str(days), days)
        async with database.transaction() as unit:
            assert (await Accounts(database.transaction).balance(reader("00001"))).as_of == created
            assert await unit.access.identity("00001") is not None


async def test_one_transaction_reads_one_snapshot_though_another_comes_into_force(
    database: Database, second_process: Database, clock: StandingClock, tmp_path: Path
) -> None:
    folder = write_snapshot(tmp_path / "next", created=AS_OF + ONE_DAY)
    clock.passes(days=1)
    async with database.reading() as unit:
        before = await unit.account.balance("00001")
        await take_in(second_process, clock, Feed(str(folder)))
        assert await unit.account.balance("00001") == before
        account = await unit.account.account("00001")
        assert account is not None
        assert account.as_of == AS_OF
    async with database.reading() as unit:
        after = await unit.account.balance("00001")
    assert after is not None
    assert after.as_of == AS_OF + ONE_DAY


async def test_sign_in_asks_the_snapshot_in_force(database: Database) -> None:
    async with database.transaction() as unit:
        for consumer in CAST:
            identity = await unit.access.identity(consumer.contract)
            assert identity is not None
            assert (identity.inn, identity.phone) == (consumer.inn, consumer.phone)
