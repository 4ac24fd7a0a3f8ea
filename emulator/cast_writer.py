"""Writes made-up consumers as a billing snapshot: a Frictionless Tabular Data Package of seven CSV files."""

import csv
import json
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from domain.periods import Month
from emulator.cast_calendar import Period, period, periods
from emulator.cast_contracts import contract_row, point_row
from emulator.cast_ledger import Ledger, OnlinePayment, Row
from emulator.cast_people import Consumer
from emulator.cast_points import points_of

COLUMNS = {
    "contracts": "contract kind name inn address district bank_account bank_name bank_mfo oked vat_code"
    " director phone email signed_on valid_until due_day status balance",
    "metering_points": "point contract name address service unit meter_model meter_serial verified_until"
    " load_gcal_h",
    "settlements": "contract period opening charged recalculated paid closing",
    "charges": "contract period point service basis quantity unit tariff net vat_rate vat gross",
    "invoices": "contract period number issued_on roaming_id status",
    "payments": "contract paid_on amount document channel upay_trans_id purpose",
    "consumption": "point period quantity unit basis reading_on",
}
_ZONE = ZoneInfo("Asia/Tashkent")
# ledgers begin here however few months are asked for: the past stays the same when a month ends
_LEDGERS_BEGIN = Month(2024, 9)


@dataclass(frozen=True, slots=True)
class _Span:
    """The months of a snapshot: those before the window only make its opening balances."""

    before: Sequence[Period]
    shown: Sequence[Period]
    running: Period
    created: datetime


def write_package(
    folder: Path,
    people: Iterable[Consumer],
    *,
    created: datetime,
    months: int,
    seed: int,
    online: Sequence[OnlinePayment],
) -> Path:
    """Write the snapshot of these consumers, one at a time; `created` must know its zone."""
    if created.tzinfo is None:
        raise ValueError(created)
    folder.mkdir(parents=True, exist_ok=True)
    span = _span(created.astimezone(_ZONE), months)
    with ExitStack() as files:
        tables = {name: _table(folder, name, files) for name in COLUMNS}
        for consumer in people:
            came = [one for one in online if one.contract == consumer.contract]
            _write_consumer(tables, consumer, span, seed, came)
    _describe(folder, span.created)
    return folder


def _span(created: datetime, months: int) -> _Span:
    running = Month.of(created)
    first = running.plus(-months)
    begin = min(first, _LEDGERS_BEGIN)
    return _Span(periods(begin, first), periods(first, running), period(running), created)


def _table(folder: Path, name: str, files: ExitStack) -> Any:
    file = files.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
    writer = csv.writer(file)
    writer.writerow(COLUMNS[name].split())
    return writer


def _write_consumer(
    tables: dict[str, Any], consumer: Consumer, span: _Span, seed: int, online: Sequence[OnlinePayment]
) -> None:
    today = span.created.date()
    points = points_of(consumer, today)
    ledger = Ledger(consumer, points, Random(seed * 100_000 + consumer.number))
    if not consumer.brand_new:
        _bill(ledger, span)
    ledger.receive_online(online)
    tables["contracts"].writerow(contract_row(consumer, today, ledger.balance))
    tables["metering_points"].writerows(map(point_row, points))
    for name in ("settlements", "charges", "invoices", "payments", "consumption"):
        rows: list[Row] = getattr(ledger.rows, name)
        tables[name].writerows(rows)


def _bill(ledger: Ledger, span: _Span) -> None:
    for past in span.before:
        ledger.close(past)
    ledger.forget_rows()
    for closed in span.shown:
        ledger.close(closed)
    ledger.receive(span.running, span.created.day)


def _describe(folder: Path, created: datetime) -> None:
    package = {
        "profile": "tabular-data-package",
        "name": "made-up-consumers",
        "created": created.isoformat(timespec="seconds"),
        "resources": [_resource(folder / f"{name}.csv") for name in COLUMNS],
    }
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def _resource(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": path.stem,
        "path": path.name,
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
    }
