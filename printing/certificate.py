"""The certificate that nothing is owed (справка об отсутствии задолженности), in Uzbek and Russian."""

from domain.forms import Certificate
from domain.money import Money
from locales import Texts
from printing.blocks import Signatory, consumer_party, contract_words, issuer_party, parties, signatures
from printing.imprint import Imprint, Printed, Wording
from printing.page import GREY, SMALL, TEXT, Sheet
from printing.words import amount_in_words


def certificate(imprint: Imprint, wording: Wording, said: Certificate) -> Printed:
    """Draw it; that nothing is owed was checked by who fills it."""
    sheet = Sheet(imprint, *wording.pair())
    date = imprint.issued_at.astimezone(sheet.t.timezone).date()
    sheet.title(*(t.plain("certificate-title") for t in sheet.each()))
    sheet.text(sheet.words("certificate-number", number=said.number, date=date), align="C")
    sheet.gap(4)
    parties(
        sheet,
        issuer_party(sheet, imprint.issuer, sheet.words("paper-supplier")),
        consumer_party(sheet, said.contract, sheet.words("paper-consumer")),
    )
    for t in sheet.each():
        sheet.gap(2)
        sheet.text(_statement(t, said), TEXT + 1)
    sheet.gap(4)
    for t in sheet.each():
        sheet.text(t.plain("paper-as-of", moment=said.as_of), SMALL, colour=GREY)
    director = Signatory(sheet.words("paper-director"), imprint.issuer.director)
    accountant = Signatory(sheet.words("paper-accountant"), imprint.issuer.accountant)
    signatures(sheet, (imprint.issuer.name, (director, accountant)))
    return sheet.done()


def _statement(t: Texts, said: Certificate) -> str:
    contract = contract_words(t, said.contract)
    told = t.plain(
        "certificate-text", name=said.contract.name, contract=contract, moment=said.as_of, amount=Money(0)
    )
    if said.owed < Money(0):
        ahead = abs(said.owed)
        told += " " + t.plain("certificate-ahead", amount=ahead, words=amount_in_words(t, ahead))
    if said.purpose:
        told += " " + t.plain("certificate-purpose", purpose=said.purpose)
    return told
