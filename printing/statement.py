"""The reconciliation statement (акт сверки): what was owed, charged, paid, and what is owed, in Uzbek and Russian.

The mirrored form leaves the consumer the same columns for figures of his own, as the classical paper does.
"""

from collections.abc import Sequence

from domain.books import Entry, Movement, Statement
from domain.money import Money
from locales import Texts
from locales.values import money
from printing.blocks import Signatory, consumer_party, contract_words, issuer_party, parties, signatures
from printing.imprint import Imprint, Printed, Wording
from printing.page import GREY, SMALL, Sheet
from printing.table import Column, Row, table
from printing.words import amount_in_words

_EMPTY = ("", "", "")
_NOTHING = Money(0)


def statement(imprint: Imprint, wording: Wording, said: Statement) -> Printed:
    """Draw it; `said` was checked to add up."""
    sheet = Sheet(imprint, *wording.pair(), wide=said.mirrored)
    _title(sheet, said)
    parties(
        sheet,
        issuer_party(sheet, imprint.issuer, sheet.words("paper-supplier")),
        consumer_party(sheet, said.contract, sheet.words("paper-consumer")),
    )
    for t in sheet.each():
        sheet.text(
            t.plain("statement-intro", supplier=imprint.issuer.name, consumer=said.contract.name), SMALL + 1
        )
    sheet.gap(2)
    _table(sheet, said)
    _conclusion(sheet, said, imprint.issuer.name)
    _signatures(sheet, said, imprint)
    return sheet.done()


def _title(sheet: Sheet, said: Statement) -> None:
    sheet.title(*(t.plain("statement-title") for t in sheet.each()))
    for t in sheet.each():
        sheet.text(_months(t, said), align="C")
    sheet.gap(2)


def _months(t: Texts, said: Statement) -> str:
    contract = contract_words(t, said.contract)
    if said.first == said.last:
        return t.plain("statement-month", first=said.first, contract=contract)
    return t.plain("statement-period", first=said.first, last=said.last, contract=contract)


def _columns(sheet: Sheet, *, mirrored: bool) -> list[Column]:
    ours = [
        Column("№", 8, "C"),
        Column(sheet.words("statement-date"), 18, "C"),
        Column(sheet.words("statement-document"), 62),
        *_amounts(sheet),
    ]
    if not mirrored:
        return ours
    return [*ours, Column(sheet.words("statement-yours"), 34), *_amounts(sheet)]


def _amounts(sheet: Sheet) -> list[Column]:
    titles = (
        sheet.words("statement-debit"),
        sheet.words("statement-credit"),
        sheet.words("statement-balance"),
    )
    return [Column(title, 27, "R") for title in titles]


def _table(sheet: Sheet, said: Statement) -> None:
    blank: Row = ("", *_EMPTY) if said.mirrored else ()
    opening = _total(sheet.words("statement-opening"), *_sides(said.opening), money(said.opening))
    turnover = _total(sheet.words("statement-turnover"), money(said.debit), money(said.credit), "")
    closing = _total(sheet.words("statement-closing"), *_sides(said.closing), money(said.closing))
    rows = [_entry(sheet, number, entry) for number, entry in enumerate(said.entries, 1)]
    table(
        sheet,
        _columns(sheet, mirrored=said.mirrored),
        [(*row, *blank) for row in (opening, *rows)],
        [(*row, *blank) for row in (turnover, closing)],
        size=7.5,
    )


def _sides(balance: Money) -> tuple[str, str]:
    """A debt stands under debit, a prepayment under credit."""
    if balance > _NOTHING:
        return money(balance), ""
    return "", money(abs(balance)) if balance < _NOTHING else ""


def _total(name: str, debit: str, credit: str, balance: str) -> Row:
    return ("", "", name, debit, credit, balance)


def _entry(sheet: Sheet, number: int, entry: Entry) -> Row:
    credit = entry.movement is Movement.PAID
    return (
        str(number),
        sheet.t.value(entry.on),
        _document(sheet, entry),
        "" if credit else money(entry.debit),
        money(entry.credit) if credit else "",
        money(entry.balance),
    )


def _document(sheet: Sheet, entry: Entry) -> str:
    what = sheet.words(f"statement-{entry.movement.value}", period=entry.period)
    return what if entry.document is None else f"№ {entry.document}: {what}"


def _conclusion(sheet: Sheet, said: Statement, supplier: str) -> None:
    sheet.gap(3)
    key = "statement-even"
    if said.closing != _NOTHING:
        key = "statement-debt" if said.closing > _NOTHING else "statement-prepayment"
    for t in sheet.each():
        told = t.plain(
            key,
            date=said.until,
            supplier=supplier,
            consumer=said.contract.name,
            amount=abs(said.closing),
            words=amount_in_words(t, said.closing),
        )
        sheet.text(told, bold=True)
    for t in sheet.each():
        sheet.text(t.plain("paper-as-of", moment=said.as_of), SMALL, colour=GREY)


def _signatures(sheet: Sheet, said: Statement, imprint: Imprint) -> None:
    ours = _people(sheet, imprint.issuer.director, imprint.issuer.accountant)
    theirs = _people(sheet, said.contract.director or "", "")
    signatures(sheet, (imprint.issuer.name, ours), (said.contract.name, theirs))


def _people(sheet: Sheet, director: str, accountant: str) -> Sequence[Signatory]:
    return (
        Signatory(sheet.words("paper-director"), director),
        Signatory(sheet.words("paper-accountant"), accountant),
    )
