"""Statements and invoices say what billing's own files say, recomputed here by other means, and nothing else."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from domain.books import (
    Books,
    FiguresDisagree,
    Invoice,
    IssuedInvoice,
    Movement,
    NothingToPrint,
    Statement,
    half_up,
    invoice_of,
    newest_invoice,
    statement_of,
)
from domain.money import Money
from domain.periods import Month
from emulator.cast import CAST
from printing.invoice import invoice
from printing.statement import statement
from storage.database import Database
from tests.paper_samples import imprint, wording
from tests.pdf_tools import pages

Line = dict[str, str]
FIRST, LAST = Month(2025, 11), Month(2026, 10)
MONTHS = [FIRST.plus(number) for number in range(12)]
CENT = Decimal("0.01")


def lines(folder: Path, table: str, contract: str) -> list[Line]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["contract"] == contract]


def summed(rows: list[Line], column: str) -> Decimal:
    return sum((Decimal(row[column]) for row in rows), Decimal(0))


def within(rows: list[Line], first: Month, last: Month) -> list[Line]:
    return [row for row in rows if str(first) <= row["period"] <= str(last)]


async def books_of(database: Database, contract: str, first: Month = FIRST, last: Month = LAST) -> Books:
    async with database.reading() as unit:
        books = await unit.documents.books(contract, first, last)
    assert books is not None
    return books


def expected_movements(folder: Path, contract: str, first: Month, last: Month) -> list[tuple[object, ...]]:
    """(day, document, what is owed more, what was paid) of each movement, straight from the files."""
    numbers = {row["period"]: row["number"] for row in lines(folder, "invoices", contract)}
    found: list[tuple[object, ...]] = []
    for row in within(lines(folder, "settlements", contract), first, last):
        month = Month.parse(row["period"]).plus(1)
        end = date(month.year, month.month, 1) - timedelta(days=1)
        for column in ("charged", "recalculated"):
            if Decimal(row[column]):
                number = numbers.get(row["period"])
                found.append((end, number, Decimal(row[column]), Decimal(0)))
    for row in lines(folder, "payments", contract):
        if str(first) <= row["paid_on"][:7] <= str(last):
            day = date.fromisoformat(row["paid_on"])
            found.append((day, row["document"], Decimal(0), Decimal(row["amount"])))
    return sorted(found, key=repr)


def check_statement(said: Statement, folder: Path, contract: str, first: Month, last: Month) -> None:
    rows = within(lines(folder, "settlements", contract), first, last)
    assert said.opening.decimal == Decimal(rows[0]["opening"])
    assert said.closing.decimal == Decimal(rows[-1]["closing"])
    assert said.debit.decimal == summed(rows, "charged") + summed(rows, "recalculated")
    assert said.credit.decimal == summed(rows, "paid")
    movements = [(one.on, one.document, one.debit.decimal, one.credit.decimal) for one in said.entries]
    assert sorted(movements, key=repr) == expected_movements(folder, contract, first, last)
    balance = said.opening.decimal
    for entry in said.entries:
        balance += entry.debit.decimal - entry.credit.decimal
        assert entry.balance.decimal == balance
    assert balance == said.closing.decimal


async def test_every_statement_of_the_cast_is_what_the_files_say(
    database: Database, snapshot_folder: Path
) -> None:
    for contract in (consumer.contract for consumer in CAST if not consumer.brand_new):
        books = await books_of(database, contract)
        check_statement(
            statement_of(books, FIRST, LAST, mirrored=False), snapshot_folder, contract, FIRST, LAST
        )
        for month in MONTHS:
            said = statement_of(books, month, month, mirrored=True)
            check_statement(said, snapshot_folder, contract, month, month)


def check_invoice(said: Invoice, folder: Path, contract: str, month: Month) -> None:
    rows = [row for row in lines(folder, "charges", contract) if row["period"] == str(month)]
    assert len(said.lines) == len(rows)
    for column in ("net", "vat", "gross"):
        printed = sum((getattr(line, column).decimal for line in said.lines), Decimal(0))
        assert printed == getattr(said, column).decimal == summed(rows, column)
    for line in said.lines:
        assert line.quantity is not None
        assert line.tariff is not None
        net = (line.quantity.decimal * line.tariff.decimal).quantize(CENT, ROUND_HALF_UP)
        assert line.net.decimal == net
        assert line.vat.decimal == (net * 12 / 100).quantize(CENT, ROUND_HALF_UP)
    [number] = [r["number"] for r in lines(folder, "invoices", contract) if r["period"] == str(month)]
    assert said.issued.number == number


async def test_every_invoice_of_the_cast_is_what_the_files_say(
    database: Database, snapshot_folder: Path
) -> None:
    checked = 0
    for contract in (consumer.contract for consumer in CAST):
        books = await books_of(database, contract)
        for month in MONTHS:
            if newest_invoice(books.invoices, month) is not None:
                check_invoice(invoice_of(books, month), snapshot_folder, contract, month)
                checked += 1
    assert checked > 100


def amounts(said: Statement) -> Iterator[Money]:
    yield from (said.opening, said.debit, said.credit, said.closing)
    for entry in said.entries:
        yield entry.credit if entry.movement is Movement.PAID else entry.debit
        yield entry.balance


def written(amount: Money) -> str:
    whole, part = f"{amount.decimal:.2f}".split(".")
    grouped = f"{abs(int(whole)):,}".replace(",", "\N{NO-BREAK SPACE}")
    sign = "\N{MINUS SIGN}" if amount < Money(0) else ""
    return f"{sign}{grouped},{part}"


@pytest.mark.parametrize(("contract", "language"), [("00001", "uz"), ("00003", "uz-Cyrl"), ("00013", "ru")])
async def test_the_printed_papers_bear_every_figure(database: Database, contract: str, language: str) -> None:
    books = await books_of(database, contract)
    said = statement_of(books, FIRST, LAST, mirrored=False)
    told = "".join(pages(statement(imprint(), wording(language), said).content))
    assert [amount for amount in amounts(said) if written(amount) not in told] == []
    bill = invoice_of(books, LAST)
    told = "".join(pages(invoice(imprint(), wording(language), bill).content))
    for line in bill.lines:
        assert all(written(amount) in told for amount in (line.net, line.vat, line.gross))


async def test_a_school_of_forty_points_gets_an_invoice_over_pages(database: Database) -> None:
    bill = invoice_of(await books_of(database, "00004"), LAST)
    told = pages(invoice(imprint(), wording("uz"), bill).content)
    assert len(bill.lines) >= 40
    assert len([page for page in told if "Tovar (xizmat) nomi" in page]) > 2
    assert sum(page.count("-nuqta") for page in told) == len(bill.lines)


# --- what is not printed ---------------------------------------------------------------------------------


async def test_any_figure_that_is_off_by_a_tiyin_is_found(database: Database) -> None:
    books = await books_of(database, "00001")
    for part in ("opening", "charged", "recalculated", "paid", "closing"):
        spoilt = [
            replace(one, **{part: getattr(one, part) + Money(1)}) if one.period == Month(2026, 5) else one
            for one in books.settlements
        ]
        with pytest.raises(FiguresDisagree) as told:
            statement_of(replace(books, settlements=spoilt), FIRST, LAST, mirrored=False)
        assert told.value.period in (Month(2026, 5), Month(2026, 6))
    paid = [replace(one, amount=one.amount + Money(1)) for one in books.payments]
    with pytest.raises(FiguresDisagree):
        statement_of(replace(books, payments=paid), FIRST, LAST, mirrored=False)


async def test_any_line_that_is_off_by_a_tiyin_is_found(database: Database) -> None:
    books = await books_of(database, "00001")
    for part in ("net", "vat", "gross"):
        spoilt = [replace(one, **{part: getattr(one, part) + Money(1)}) for one in books.charges]
        with pytest.raises(FiguresDisagree) as told:
            invoice_of(replace(books, charges=spoilt), LAST)
        assert told.value.period == LAST


async def test_months_that_billing_does_not_know_give_nothing(database: Database) -> None:
    books = await books_of(database, "00015")
    with pytest.raises(NothingToPrint):
        statement_of(books, FIRST, LAST, mirrored=False)
    with pytest.raises(NothingToPrint):
        invoice_of(books, LAST)


def test_the_newest_invoice_that_stands_counts() -> None:
    def issued(number: str, day: int, status: str | None) -> IssuedInvoice:
        return IssuedInvoice(LAST, number, date(2026, 10, day), None, status)

    several = [
        issued("1", 5, "accept"),
        issued("2", 9, None),
        issued("3", 20, "cancel"),
        issued("4", 21, "fail"),
    ]
    newest = newest_invoice(several, LAST)
    assert newest is not None
    assert newest.number == "2"
    assert newest_invoice(several[2:], LAST) is None


@pytest.mark.parametrize(("of", "by", "nearest"), [(5, 2, 3), (-5, 2, -3), (4, 3, 1), (-4, 3, -1), (0, 7, 0)])
def test_a_half_is_rounded_away_from_zero(of: int, by: int, nearest: int) -> None:
    assert half_up(of, by) == nearest
