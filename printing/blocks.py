"""The parts that papers have in common: two parties side by side, named fields, places for signature and seal."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from domain.account import Contract
from domain.papers import Issuer
from locales import Texts
from printing.page import GREY, INK, LEADING, MARGIN, SMALL, TEXT, Align, Sheet

_GUTTER = 8.0
_SIZE = 8.5
Field = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a paper: its part in it, its name, what is known of it."""

    part: str
    name: str
    fields: Sequence[Field]


def issuer_party(sheet: Sheet, issuer: Issuer, part: str) -> Party:
    """The supplier with all requisites that are configured."""
    known = (
        ("paper-field-address", issuer.address),
        ("paper-field-inn", issuer.inn),
        ("paper-field-account", issuer.account),
        ("paper-field-bank", issuer.bank),
        ("paper-field-mfo", issuer.mfo),
        ("paper-field-oked", issuer.oked),
        ("paper-field-vat-code", issuer.vat_code),
    )
    return Party(part, issuer.name, [(sheet.words(key), value) for key, value in known if value])


def consumer_party(sheet: Sheet, contract: Contract, part: str) -> Party:
    """The consumer with all requisites that billing knows."""
    known = (
        ("paper-field-address", contract.address),
        ("paper-field-inn", contract.inn),
        ("paper-field-account", contract.bank_account),
        ("paper-field-bank", contract.bank_name),
        ("paper-field-mfo", contract.bank_mfo),
        ("paper-field-oked", contract.oked),
        ("paper-field-vat-code", contract.vat_code),
    )
    return Party(part, contract.name, [(sheet.words(key), value) for key, value in known if value])


def contract_words(t: Texts, contract: Contract) -> str:
    """The contract by number, and by date where billing knows one; fits after «по»."""
    if contract.signed_on is None:
        return t.plain("paper-contract", number=contract.number)
    return t.plain("paper-contract-of", number=contract.number, date=contract.signed_on)


def parties(sheet: Sheet, left: Party, right: Party) -> None:
    """Two columns of requisites, each as high as it is."""
    width = (sheet.width - _GUTTER) / 2
    texts = [_party_lines(sheet, party, width) for party in (left, right)]
    sheet.room(max(map(len, texts)) * _SIZE * LEADING)
    top = sheet.pdf.get_y()
    ends = [
        _draw_party(sheet, lines, MARGIN + place * (width + _GUTTER), top, width)
        for place, lines in enumerate(texts)
    ]
    sheet.pdf.set_y(max(ends) + 3)


def _party_lines(sheet: Sheet, party: Party, width: float) -> list[tuple[str, bool]]:
    lines = [(line, False) for line in sheet.lines(party.part, width, _SIZE)]
    lines += [(line, True) for line in sheet.lines(party.name, width, _SIZE, bold=True)]
    for label, value in party.fields:
        lines += [(line, False) for line in sheet.lines(f"{label}: {value}", width, _SIZE)]
    return lines


def _draw_party(sheet: Sheet, lines: Sequence[tuple[str, bool]], x: float, y: float, width: float) -> float:
    for place, (line, bold) in enumerate(lines):
        y = sheet.at(x, y, width, [line], _SIZE, bold=bold, colour=GREY if place == 0 else INK)
    return y


def named(sheet: Sheet, fields: Sequence[Field], share: float = 0.38) -> None:
    """Labels on the left, values beside them; a long value runs over pages."""
    left = sheet.width * share
    right = sheet.width - left - 4
    for label, value in fields:
        labels = sheet.lines(label, left, TEXT)
        values = sheet.lines(value, right, TEXT, bold=True)
        for told, said in zip_longest(labels, values, fillvalue=""):
            sheet.room(TEXT * LEADING)
            y = sheet.pdf.get_y()
            sheet.at(MARGIN, y, left, [told], colour=GREY)
            sheet.pdf.set_y(sheet.at(MARGIN + left + 4, y, right, [said], bold=True))
        sheet.gap(1)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Whose signature is awaited; post and name that are not known are left to be written by hand."""

    post: str = ""
    name: str = ""


def signatures(sheet: Sheet, *columns: tuple[str, Sequence[Signatory]]) -> None:
    """A column for each side: who it is, a line to sign on for each person, the place of the seal."""
    width = (sheet.width - _GUTTER * (len(columns) - 1)) / len(columns)
    sides = [(sheet.lines(name, width, TEXT, bold=True), people) for name, people in columns]
    sheet.gap(4)
    sheet.room(max(map(_height, sides)))
    top = sheet.pdf.get_y()
    ends = [
        _draw_side(sheet, side, MARGIN + place * (width + _GUTTER), top, width)
        for place, side in enumerate(sides)
    ]
    sheet.pdf.set_y(max(ends) + 2)


_Side = tuple[Sequence[str], Sequence[Signatory]]
_TO_SIGN = 13.0
_CAPTION = SMALL - 1.5
_MOST_LINES = 3


def _height(side: _Side) -> float:
    name, people = side
    return len(name) * TEXT * LEADING + len(people) * (_TO_SIGN + SMALL * LEADING) + 3 + SMALL * LEADING


def _draw_side(sheet: Sheet, side: _Side, x: float, y: float, width: float) -> float:
    name, people = side
    y = sheet.at(x, y, width, name, bold=True)
    for person in people:
        y = _draw_line_to_sign(sheet, person, x, y, width)
    return sheet.at(x, y + 3, width, [sheet.words("paper-seal-place")], SMALL, colour=GREY)


def _draw_line_to_sign(sheet: Sheet, person: Signatory, x: float, y: float, width: float) -> float:
    """The post (or a line for it), a line to sign on, the name (or its place); what goes where is said below."""
    base = y + _TO_SIGN - 3
    _stand_on(sheet, person.post, x, base, width * 0.4)
    _stand_on(sheet, person.name, x + width * 0.7, base, width * 0.3, align="C")
    places = [("paper-signature", 0.42, 0.26), ("paper-name", 0.7, 0.3)]
    if not person.post:
        places.append(("paper-post", 0.0, 0.4))
    for key, left, share in places:
        _line_with_caption(sheet, sheet.words(key), x + width * left, base, width * share)
    return base + SMALL * LEADING + 1


def _stand_on(sheet: Sheet, text: str, x: float, base: float, width: float, align: Align = "L") -> None:
    """Words on a line, in as small letters as three rows of them need."""
    size = SMALL
    while len(lines := sheet.lines(text, width, size)) > _MOST_LINES and size > _CAPTION / 2:
        size -= 0.5
    sheet.at(x, base - len(lines) * size * LEADING - 0.3, width, lines, size, align=align)


def _line_with_caption(sheet: Sheet, caption: str, x: float, y: float, width: float) -> None:
    sheet.pdf.line(x, y, x + width, y)
    told = sheet.lines(caption, width, _CAPTION)[:1]
    sheet.at(x, y + 0.4, width, told, _CAPTION, align="C", colour=GREY)
