"""The form of an application as it was filed: to whom, from whom, what, when, and until when it is answered."""

from domain.forms import Application
from printing.blocks import Signatory, named, signatures
from printing.imprint import Imprint, Printed, Wording
from printing.page import GREY, SMALL, Sheet


def application(imprint: Imprint, wording: Wording, said: Application) -> Printed:
    """Draw it in the language it was filed in."""
    sheet = Sheet(imprint, wording.t, of=said.contract)
    sheet.title(sheet.words("application-title", number=said.number), said.kind)
    named(sheet, _from_to(sheet, imprint, said))
    sheet.gap(2)
    sheet.rule()
    sheet.gap(2)
    named(sheet, _what(sheet, said))
    if said.text:
        sheet.gap(2)
        sheet.text(sheet.words("application-text"), colour=GREY)
        sheet.text(said.text)
    if said.answer_by is not None:
        sheet.gap(3)
        sheet.text(sheet.words("application-answer-by", date=said.answer_by), SMALL, colour=GREY)
    person = Signatory(sheet.words("paper-director"), said.contract.director or "")
    signatures(sheet, (said.contract.name, [person]))
    return sheet.done()


def _from_to(sheet: Sheet, imprint: Imprint, said: Application) -> list[tuple[str, str]]:
    contract = said.contract
    known = (
        ("application-to", imprint.issuer.name),
        ("application-from", contract.name),
        ("paper-field-inn", contract.inn),
        ("paper-field-contract", contract.number),
        ("paper-field-address", contract.address),
        ("application-phone", contract.phone),
        ("application-contact", said.contact),
        ("application-filed", sheet.t.value(said.filed_at)),
    )
    return [(sheet.words(key), value) for key, value in known if value]


def _what(sheet: Sheet, said: Application) -> list[tuple[str, str]]:
    fields = [*said.answers]
    if said.visit:
        fields.append((sheet.words("application-visit"), said.visit))
    if said.attachments:
        fields.append((sheet.words("application-attachments"), "\n".join(said.attachments)))
    return fields
