"""Writes a large made-up snapshot fast: the shape and the size of a city's billing, not its stories."""

import json
from collections.abc import Callable
from hashlib import file_digest
from pathlib import Path

import polars as pl

_FIRST = 2024 * 12 + 10
_HEATED = (9, 10, 11, 0, 1, 2)
_NUMBER = pl.col("n").cast(pl.String).str.zfill(5)


def write_snapshot(folder: Path, contracts: int, months: int) -> Path:
    """A settlement each month, a charge and a consumption in half of them, some invoices and payments.

    100,000 contracts of 24 months make 5.7 million rows.
    """
    folder.mkdir(parents=True, exist_ok=True)
    people = pl.DataFrame({"n": pl.Series(range(contracts), dtype=pl.Int64)})
    grid = people.join(pl.DataFrame({"m": [_FIRST + month for month in range(months)]}), how="cross")
    cold = grid.filter((pl.col("m") % 12).is_in(_HEATED))
    some = grid.filter((pl.col("n") + pl.col("m")) % 8 == 0)
    paid = grid.filter((pl.col("n") + pl.col("m")) % 6 == 0)
    tables: dict[str, tuple[pl.DataFrame, Callable[[], list[pl.Expr]]]] = {
        "contracts": (people, _contracts),
        "metering_points": (people, _points),
        "settlements": (grid, _settlements),
        "charges": (cold, _charges),
        "invoices": (some, _invoices),
        "payments": (paid, _payments),
        "consumption": (cold, _consumption),
    }
    for name, (rows, columns) in tables.items():
        rows.select(columns()).write_csv(folder / f"{name}.csv", line_terminator="\r\n")
    _describe(folder, list(tables), day=19)
    return folder


# One row in so many is another on the next day, about three in a hundred.
_OTHER = 33
_CHANGED = {
    "contracts": "balance",
    "metering_points": "meter_serial",
    "settlements": "paid",
    "charges": "gross",
    "invoices": "status",
    "payments": "amount",
    "consumption": "quantity",
}


def write_later_day(first: Path, folder: Path, days: int) -> Path:
    """The snapshot `days` after the first: each day has changed rows of its own, all over the tables."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, column in _CHANGED.items():
        rows = pl.read_csv(first / f"{name}.csv", infer_schema=False)
        number = pl.int_range(pl.len())
        for day in range(1, days + 1):
            other = (number * 7 + day) % _OTHER == 0
            rows = rows.with_columns(pl.when(other).then(pl.lit(f"{day}.25")).otherwise(column).alias(column))
        rows.write_csv(folder / f"{name}.csv", line_terminator="\r\n")
    _describe(folder, list(_CHANGED), day=19 + days)
    return folder


def _amount(tiyin: pl.Expr) -> pl.Expr:
    return (tiyin // 100).cast(pl.String) + "." + (tiyin % 100).cast(pl.String).str.zfill(2)


def _month() -> pl.Expr:
    month = (pl.col("m") % 12 + 1).cast(pl.String).str.zfill(2)
    return (pl.col("m") // 12).cast(pl.String) + "-" + month


def _seed(factor: int, modulus: int) -> pl.Expr:
    return (pl.col("n") * factor + pl.col("m") * 7919) % modulus


def _contracts() -> list[pl.Expr]:
    return [
        _NUMBER.alias("contract"),
        pl.lit("legal_entity").alias("kind"),
        ('"NAMUNA-' + _NUMBER + '" MChJ').alias("name"),
        ("3074" + _NUMBER).alias("inn"),
        pl.lit("Toshkent sh., Bektemir tumani, Namuna koʻchasi, 2-uy").alias("address"),
        pl.lit("1726264").alias("district"),
        ("202080001000000" + _NUMBER).alias("bank_account"),
        pl.lit('"Namuna Bank" ATB').alias("bank_name"),
        pl.lit("09902").alias("bank_mfo"),
        pl.lit("10001").alias("oked"),
        ("3260000" + _NUMBER).alias("vat_code"),
        pl.lit("Sinovov S. S.").alias("director"),
        ("+9980000" + _NUMBER).alias("phone"),
        pl.lit(None, pl.String).alias("email"),
        pl.lit("2019-02-15").alias("signed_on"),
        pl.lit("2026-12-31").alias("valid_until"),
        pl.lit(None, pl.String).alias("due_day"),
        pl.lit("active").alias("status"),
        _amount(pl.col("n") * 101 % 999_999_937).alias("balance"),
    ]


def _points() -> list[pl.Expr]:
    return [
        (pl.col("n") + 1).alias("point"),
        _NUMBER.alias("contract"),
        pl.lit("Bino 1").alias("name"),
        pl.lit("Toshkent sh., Namuna koʻchasi, 2-uy").alias("address"),
        pl.lit("heating").alias("service"),
        pl.lit("gcal").alias("unit"),
        pl.lit("SKS-3").alias("meter_model"),
        ("SN" + _NUMBER).alias("meter_serial"),
        pl.lit("2028-03-20").alias("verified_until"),
        pl.lit("0.286").alias("load_gcal_h"),
    ]


def _settlements() -> list[pl.Expr]:
    debt, charged = pl.col("n") * 101 % 999_999_937, _seed(104_729, 4_017_457_345)
    return [
        _NUMBER.alias("contract"),
        _month().alias("period"),
        _amount(debt).alias("opening"),
        _amount(charged).alias("charged"),
        pl.lit("0.00").alias("recalculated"),
        _amount(charged).alias("paid"),
        _amount(debt).alias("closing"),
    ]


def _charges() -> list[pl.Expr]:
    net = _seed(104_729, 4_017_457_345)
    return [
        _NUMBER.alias("contract"),
        _month().alias("period"),
        (pl.col("n") + 1).alias("point"),
        pl.lit("heating").alias("service"),
        pl.lit("meter").alias("basis"),
        _amount(_seed(7907, 99_991)).alias("quantity"),
        pl.lit("gcal").alias("unit"),
        pl.lit("244497.00").alias("tariff"),
        _amount(net).alias("net"),
        pl.lit("12").alias("vat_rate"),
        _amount(net * 12 // 100).alias("vat"),
        _amount(net + net * 12 // 100).alias("gross"),
    ]


def _invoices() -> list[pl.Expr]:
    return [
        _NUMBER.alias("contract"),
        _month().alias("period"),
        ("HF-" + _month() + "-" + _NUMBER).alias("number"),
        (_month() + "-28").alias("issued_on"),
        ("0000000000010000000" + _NUMBER).alias("roaming_id"),
        pl.lit("accept").alias("status"),
    ]


def _payments() -> list[pl.Expr]:
    return [
        _NUMBER.alias("contract"),
        (_month() + "-20").alias("paid_on"),
        _amount(_seed(7907, 9_999_991)).alias("amount"),
        pl.col("m").cast(pl.String).alias("document"),
        pl.lit("bank").alias("channel"),
        pl.lit(None, pl.String).alias("upay_trans_id"),
        ("Shartnoma " + _NUMBER + ", issiqlik energiyasi").alias("purpose"),
    ]


def _consumption() -> list[pl.Expr]:
    return [
        (pl.col("n") + 1).alias("point"),
        _month().alias("period"),
        _amount(_seed(7907, 99_991)).alias("quantity"),
        pl.lit("gcal").alias("unit"),
        pl.lit("meter").alias("basis"),
        (_month() + "-25").alias("reading_on"),
    ]


def _describe(folder: Path, tables: list[str], day: int) -> None:
    resources = []
    for name in tables:
        path = folder / f"{name}.csv"
        with path.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        size = path.stat().st_size
        resources.append({"name": name, "path": path.name, "bytes": size, "hash": "sha256:" + digest})
    package = {"name": "bench", "created": f"2026-11-{day}T19:05:00+05:00", "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(package))
