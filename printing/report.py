"""The monthly report of consumption (ПКМ-245, п. 58), ready to be printed, signed, stamped and photographed.

Its obligatory requisites: organisation and address, contract, date, quantity of heat, post, signature, name, seal.
"""

from collections.abc import Sequence

from domain.forms import Report, ReportLine
from domain.money import Quantity
from locales.values import quantity
from printing.blocks import Signatory, named, signatures
from printing.imprint import Imprint, Printed, Wording
from printing.page import GREY, SMALL, Sheet
from printing.table import Column, Row, table

HEAT = "gcal"


def report(imprint: Imprint, wording: Wording, said: Report) -> Printed:
    """Draw it in Uzbek or, for everybody else, in Russian."""
    sheet = Sheet(imprint, wording.official(), of=said.contract)
    sheet.title(sheet.words("report-title"), sheet.words("report-period", period=said.period))
    named(sheet, _about(sheet, imprint, said))
    sheet.gap(3)
    _table(sheet, said.lines)
    sheet.gap(2)
    sheet.text(sheet.words("report-original", date=said.original_until), SMALL, colour=GREY)
    sheet.gap(1)
    sheet.text(sheet.words("report-responsible"))
    signatures(sheet, (said.contract.name, [Signatory(), Signatory()]))
    return sheet.done()


def _about(sheet: Sheet, imprint: Imprint, said: Report) -> list[tuple[str, str]]:
    contract = said.contract
    return [
        (sheet.words("report-to"), imprint.issuer.name),
        (sheet.words("report-organisation"), contract.name),
        (sheet.words("paper-field-address"), contract.address or ""),
        (sheet.words("paper-field-inn"), contract.inn),
        (sheet.words("paper-field-contract"), contract.number),
        (sheet.words("report-drawn-up"), sheet.t.value(said.drawn_up_on)),
    ]


def _table(sheet: Sheet, lines: Sequence[ReportLine]) -> None:
    columns = [
        Column("№", 7, "C"),
        Column(sheet.words("report-point"), 40),
        Column(sheet.words("paper-field-address"), 42),
        Column(sheet.words("report-meter"), 34),
        Column(sheet.words("report-taken-on"), 20, "C"),
        Column(sheet.words("report-heat"), 22, "R"),
        Column(sheet.words("report-water"), 22, "R"),
    ]
    heat, water = _total(lines, heat=True), _total(lines, heat=False)
    total = ("", sheet.words("report-total"), "", "", "", heat, water)
    table(sheet, columns, [_line(sheet, number, line) for number, line in enumerate(lines, 1)], [total])


def _line(sheet: Sheet, number: int, line: ReportLine) -> Row:
    serial = line.meter_serial and f"№ {line.meter_serial}"
    figure = "" if line.quantity is None else quantity(line.quantity)
    heat = line.unit == HEAT
    return (
        str(number),
        line.point,
        line.address or "",
        " ".join(part for part in (line.meter_model, serial) if part),
        "" if line.taken_on is None else sheet.t.value(line.taken_on),
        figure if heat else "",
        "" if heat else figure,
    )


def _total(lines: Sequence[ReportLine], *, heat: bool) -> str:
    """Their sum; nothing while one is still to be filled in, or where there is none of the kind."""
    figures = [line.quantity for line in lines if (line.unit == HEAT) is heat]
    known = [figure.millionths for figure in figures if figure is not None]
    return quantity(Quantity(sum(known))) if known and len(known) == len(figures) else ""
