"""The workbook of all histories: a sheet for each, every figure as billing has it, nothing computed.

What people sent and paid through the bot stands on sheets of its own: it is never mixed with what was billed.
"""

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from domain.history import WholeHistory
from domain.ledger import Charge, Consumption, Payment, Settlement
from domain.money import Quantity
from domain.payments import Payment as OnlinePayment
from domain.readings.facts import Reading
from locales import Texts
from printing.drawing import wording
from printing.workbook import Cell, Column, Sheet, workbook

_SETTLEMENTS = ("period", "opening", "charged", "recalculated", "paid", "closing")
_CHARGES = (
    *("period", "point", "service", "basis", "quantity", "unit"),
    *("tariff", "net", "vat-rate", "vat", "gross"),
)
_PAYMENTS = ("date", "amount", "document", "channel", "transaction", "purpose")
_CONSUMPTION = ("point", "service", "period", "quantity", "unit", "basis", "read-on")
_SENT = (
    *("period", "point", "service", "quantity", "unit", "read-on", "revision", "state"),
    *("sent", "taken", "accepted", "rejected", "rejection", "reason", "files"),
)
_ONLINE = (
    "paid-at",
    "amount",
    "service",
    "provider",
    "number",
    "state",
    "booked-at",
    "posted-on",
    "document",
)
_WIDE = {
    "point": 30,
    "service": 26,
    "basis": 28,
    "purpose": 60,
    "transaction": 22,
    "number": 22,
    "rejection": 40,
    "reason": 40,
    "files": 40,
}
_USUAL_WIDTH = 17
_HUNDREDTH = 10_000


def history_book(language: str, zone: tzinfo, whole: WholeHistory) -> bytes:
    """All histories of a contract (.xlsx), written in a language, moments told in a time zone."""
    return workbook(_sheets(wording(language, zone).t, whole), zone)


def _sheets(t: Texts, whole: WholeHistory) -> list[Sheet]:
    return [
        _sheet(t, whole, t.plain("history-settlements"), _SETTLEMENTS, map(_settled, whole.settlements)),
        _sheet(t, whole, t.plain("history-charges"), _CHARGES, (_charged(t, one) for one in whole.charges)),
        _sheet(t, whole, t.plain("history-payments"), _PAYMENTS, (_paid(t, one) for one in whole.payments)),
        _sheet(
            t,
            whole,
            t.plain("history-consumption"),
            _CONSUMPTION,
            (_used(t, one) for one in whole.consumption),
        ),
        _sheet(t, whole, t.plain("history-readings"), _SENT, (_sent(t, one) for one in whole.sent)),
        _sheet(t, whole, t.plain("history-online"), _ONLINE, (_online(t, one) for one in whole.online)),
    ]


def _sheet(
    t: Texts, whole: WholeHistory, name: str, columns: Sequence[str], rows: Iterator[Sequence[Cell]]
) -> Sheet:
    of = t.plain("history-sheet-of", contract=whole.contract.number, name=whole.contract.name)
    head = [Column(t.plain(f"column-{one}"), _WIDE.get(one, _USUAL_WIDTH)) for one in columns]
    return Sheet(name, head, rows, (name, of, t.plain("history-sheet-as-of", moment=whole.as_of)))


def _settled(one: Settlement) -> Sequence[Cell]:
    return (one.period, one.opening, one.charged, one.recalculated, one.paid, one.closing)


def _charged(t: Texts, one: Charge) -> Sequence[Cell]:
    rate = None if one.vat_rate is None else Quantity(one.vat_rate * _HUNDREDTH)
    what = (one.period, one.point or str(one.number), _service(t, one.service))
    much = (_basis(t, one.basis), one.quantity, t.plain(f"unit-{one.unit}"), one.tariff)
    return (*what, *much, one.net, rate, one.vat, one.gross)


def _paid(t: Texts, one: Payment) -> Sequence[Cell]:
    channel = t.plain(f"channel-{one.channel}")
    return (one.paid_on, one.amount, one.document, channel, one.upay_trans_id, one.purpose)


def _used(t: Texts, one: Consumption) -> Sequence[Cell]:
    point, service = one.point or str(one.number), _service(t, one.service)
    unit, basis = t.plain(f"unit-{one.unit}"), _basis(t, one.basis)
    return (point, service, one.period, one.quantity, unit, basis, one.reading_on)


def _sent(t: Texts, one: Reading) -> Sequence[Cell]:
    what = (one.period, one.point_name or str(one.point), _service(t, one.service), one.quantity)
    how = (t.plain(f"unit-{one.unit}"), one.read_on, one.revision)
    state = t.plain(f"readings-export-state-{one.state.value}")
    times = (one.sent_at, one.taken_at, one.accepted_at, one.rejected_at)
    files = "; ".join(file.name for file in one.files)
    return (*what, *how, state, *times, one.rejection, one.reason, files)


def _online(t: Texts, one: OnlinePayment) -> Sequence[Cell]:
    service = None if one.service is None else _service(t, one.service)
    state = t.plain(f"online-state-{one.state.value}")
    paid = (one.paid_at, one.amount, service, one.provider, one.transaction)
    return (*paid, state, one.booked_at, one.posted_on, one.document)


def _service(t: Texts, code: str) -> str:
    return t.plain(f"service-{code.replace('_', '-')}")


def _basis(t: Texts, code: str) -> str:
    return t.plain(f"basis-{code.replace('_', '-')}")
