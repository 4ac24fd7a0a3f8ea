"""Workbooks of readings: to be filled by the consumer; everything sent for a month, for billing; who is behind."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, tzinfo

from domain.money import Quantity
from domain.periods import Month
from domain.readings.desk import Behind
from domain.readings.facts import PointMonth, Reading, ReadingsMonth
from locales import Texts
from locales.districts import district
from printing.workbook import Cell, Column, Sheet, workbook

SHORT_HASH = 12
"""So much of a file's hash tells it from all others of a month."""

_WIDTHS = {
    "contract": 10,
    "name": 40,
    "point": 12,
    "point-name": 28,
    "service": 24,
    "serial": 18,
    "unit": 8,
    "quantity": 14,
    "read-on": 12,
    "revision": 8,
    "state": 14,
    "sent": 17,
    "taken": 17,
    "accepted": 17,
    "rejected": 17,
    "rejection": 40,
    "odd": 40,
    "reason": 40,
    "confirmed": 14,
    "files": 50,
}


def export(t: Texts, period: Month, sent: Iterable[tuple[Reading, str]], zone: tzinfo) -> bytes:
    """Every reading and correction with its times; `sent` are readings with the names of their contracts."""
    columns = [Column(t.plain(f"readings-export-{name}"), width) for name, width in _WIDTHS.items()]
    rows = (_row(t, reading, name) for reading, name in sent)
    title = t.plain("readings-export-title", period=period)
    return workbook([Sheet(str(period), columns, rows, heading=(title,))], zone)


def _row(t: Texts, one: Reading, name: str) -> Sequence[Cell]:
    return (
        *(one.contract, name, one.point, one.point_name, t.plain(f"service-{one.service.replace('_', '-')}")),
        *(one.meter_serial, t.plain(f"unit-{one.unit}"), one.quantity, one.read_on, one.revision),
        *(t.plain(f"readings-export-state-{one.state.value}"), one.sent_at, one.taken_at),
        *(one.accepted_at, one.rejected_at, one.rejection),
        "; ".join(t.plain(f"oddity-{oddity.value}") for oddity in one.oddities),
        one.reason,
        t.plain("readings-export-confirmed-yes" if one.confirmed else "readings-export-confirmed-no"),
        "; ".join(f"{file.name} ({file.hash[:SHORT_HASH]})" for file in one.files),
    )


def behind(t: Texts, period: Month, who: Sequence[Behind], zone: tzinfo) -> bytes:
    """Contracts that have not sent every point."""
    titles = ("district", "contract", "name", "missing")
    columns = [Column(t.plain(f"readings-export-{name}"), _WIDTHS.get(name, 24)) for name in titles]
    title = t.plain("readings-export-due-title", period=period)
    return workbook([Sheet(str(period), columns, _behind(t, who), heading=(title,))], zone)


def _behind(t: Texts, who: Sequence[Behind]) -> Iterator[Sequence[Cell]]:
    for one in who:
        yield district(t, one.district), one.contract, one.name, one.missing


_TO_FILL = (
    ("point", 12, None),
    ("point-name", 28, None),
    ("address", 40, None),
    ("service", 24, None),
    ("serial", 18, None),
    ("unit", 8, None),
    ("previous", 14, None),
    ("quantity", 16, Quantity),
    ("read-on", 14, date),
)


def to_fill(t: Texts, month: ReadingsMonth, zone: tzinfo) -> bytes:
    """A line a point, as the account may see it; what was sent already stands in it and may be corrected."""
    columns = [Column(t.plain(f"readings-export-{name}"), width, kind) for name, width, kind in _TO_FILL]
    heading = (
        t.plain("readings-sheet-title", contract=month.terms.contract, period=month.period),
        t.plain("readings-sheet-how", date=month.window.last_day),
    )
    rows = (_to_fill(t, one) for one in month.points)
    return workbook([Sheet(str(month.period), columns, rows, heading, locked=True)], zone)


def _to_fill(t: Texts, one: PointMonth) -> Sequence[Cell]:
    point, sent = one.point, one.reading if one.is_sent else None
    return (
        *(point.number, point.name, point.address, t.plain(f"service-{point.service.replace('_', '-')}")),
        *(point.meter_serial, t.plain(f"unit-{point.unit}"), one.billed.last),
        *((sent.quantity, sent.read_on) if sent else (None, None)),
    )
