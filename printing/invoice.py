"""The invoice (счёт-фактура) of a month in Uzbek and Russian, with all that the regulation (ПКМ-489, п. 14) asks for.

The legal original is electronic and lies with the operator: this is its visual copy and says so, with id and status.
"""

from collections.abc import Sequence
from decimal import Decimal

from domain.books import Charge, Invoice
from domain.papers import Issuer
from locales import Texts
from locales.values import money, quantity
from printing.blocks import Signatory, consumer_party, contract_words, issuer_party, parties, signatures
from printing.imprint import Imprint, Printed, Wording
from printing.page import GREY, SMALL, Sheet
from printing.table import Column, Row, table
from printing.words import amount_in_words

STATUSES = frozenset({"template", "receive", "accept", "reject", "cancel", "fail"})
"""What the operator's system says of an invoice; other words are printed as they come."""

_UNKNOWN = "—"


def invoice(imprint: Imprint, wording: Wording, said: Invoice) -> Printed:
    """Draw it; `said` was checked to add up."""
    sheet = Sheet(imprint, *wording.pair(), wide=True)
    _title(sheet, said)
    parties(
        sheet,
        issuer_party(sheet, imprint.issuer, sheet.words("paper-supplier")),
        consumer_party(sheet, said.contract, sheet.words("paper-buyer")),
    )
    _table(sheet, said, imprint.issuer)
    _in_words(sheet, said)
    _original(sheet, said)
    people = _people(sheet, imprint.issuer.director, imprint.issuer.accountant)
    theirs = [Signatory(sheet.words("paper-received"), said.contract.director or "")]
    signatures(sheet, (imprint.issuer.name, people), (said.contract.name, theirs))
    return sheet.done()


def _title(sheet: Sheet, said: Invoice) -> None:
    day = said.issued.issued_on
    date = _UNKNOWN if day is None else sheet.t.value(day)
    sheet.title(*(t.plain("invoice-title", number=said.issued.number, date=date) for t in sheet.each()))
    for t in sheet.each():
        contract = contract_words(t, said.contract)
        sheet.text(t.plain("invoice-about", contract=contract, period=said.period), align="C")
    sheet.gap(2)


def _columns(sheet: Sheet) -> list[Column]:
    return [
        Column("№", 7, "C"),
        Column(sheet.words("invoice-what"), 66),
        Column(sheet.words("invoice-product"), 29, "C"),
        Column(sheet.words("invoice-unit"), 13, "C"),
        Column(sheet.words("invoice-quantity"), 18, "R"),
        Column(sheet.words("invoice-price"), 23, "R"),
        Column(sheet.words("invoice-net"), 27, "R"),
        Column(sheet.words("invoice-excise"), 14, "C"),
        Column(sheet.words("invoice-vat-rate"), 13, "C"),
        Column(sheet.words("invoice-vat"), 25, "R"),
        Column(sheet.words("invoice-gross"), 28, "R"),
    ]


def _table(sheet: Sheet, said: Invoice, issuer: Issuer) -> None:
    rows = [_line(sheet, number, line, issuer) for number, line in enumerate(said.lines, 1)]
    sums = (money(said.net), "", "", money(said.vat), money(said.gross))
    total = ("", sheet.words("invoice-total"), "", "", "", "", *sums)
    table(sheet, _columns(sheet), rows, [total], size=7.0)


def _line(sheet: Sheet, number: int, line: Charge, issuer: Issuer) -> Row:
    rate = _UNKNOWN if line.vat_rate is None else _percent(line.vat_rate)
    return (
        str(number),
        _what(sheet, line),
        (issuer.products or {}).get(line.service, _UNKNOWN),
        sheet.words(f"unit-{line.unit}"),
        _UNKNOWN if line.quantity is None else quantity(line.quantity),
        _UNKNOWN if line.tariff is None else money(line.tariff),
        money(line.net),
        _UNKNOWN,  # heat bears no excise
        rate,
        money(line.vat),
        money(line.gross),
    )


def _what(sheet: Sheet, line: Charge) -> str:
    service = sheet.words(f"invoice-{line.service.replace('_', '-')}")
    basis = sheet.words(f"basis-{line.basis.replace('_', '-')}")
    point = "" if line.point is None else f" — {line.point}"
    return f"{service}{point} ({basis})"


def _percent(hundredths: int) -> str:
    """`12` for 1200, `12,5` for 1250."""
    return f"{Decimal(hundredths).scaleb(-2).normalize():f}".replace(".", ",")


def _in_words(sheet: Sheet, said: Invoice) -> None:
    sheet.gap(3)
    for t in sheet.each():
        sheet.text(_due(t, said), bold=True)


def _due(t: Texts, said: Invoice) -> str:
    return t.plain("invoice-due", amount=said.gross, words=amount_in_words(t, said.gross), vat=said.vat)


def _original(sheet: Sheet, said: Invoice) -> None:
    """Where the legal original is, and what the operator says of it."""
    sheet.gap(1)
    known = said.issued.roaming_id or _UNKNOWN
    for t in sheet.each():
        sheet.text(t.plain("invoice-copy", id=known, status=_status(t, said)), SMALL, colour=GREY)
        sheet.text(t.plain("paper-as-of", moment=said.as_of), SMALL, colour=GREY)


def _status(t: Texts, said: Invoice) -> str:
    status = said.issued.status
    if status is None:
        return _UNKNOWN
    return t.plain(f"invoice-status-{status}") if status in STATUSES else status


def _people(sheet: Sheet, director: str, accountant: str) -> Sequence[Signatory]:
    return (
        Signatory(sheet.words("paper-director"), director),
        Signatory(sheet.words("paper-accountant"), accountant),
    )
