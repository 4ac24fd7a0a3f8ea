"""Workbooks of readings: everything that was sent for a month, for billing; and who is behind, for the desk."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo

from domain.periods import Month
from domain.readings.desk import Behind
from domain.readings.facts import Reading
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
