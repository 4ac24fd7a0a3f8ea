"""A draft of a payment order (платёжное поручение): all that the bank asks for but number, date and signatures."""

from domain.account import Contract
from domain.forms import PaymentOrder
from locales import Texts
from printing.blocks import Field, Signatory, named, signatures
from printing.imprint import Imprint, Printed, Wording
from printing.page import GREY, SMALL, Sheet
from printing.receipt import recipient_fields
from printing.words import amount_in_words


def payment_order(imprint: Imprint, wording: Wording, said: PaymentOrder) -> Printed:
    """Draw it in Uzbek or, for everybody else, in Russian: it is for a bank."""
    sheet = Sheet(imprint, wording.official(), of=said.contract)
    t = sheet.t
    sheet.title(t.plain("order-title"))
    sheet.text(t.plain("order-date"), align="C")
    sheet.gap(3)
    for part, fields in (
        ("order-payer", _payer(t, said.contract)),
        ("receipt-recipient", recipient_fields(t, said.recipient)),
    ):
        sheet.text(t.plain(part), bold=True)
        named(sheet, fields)
        sheet.gap(2)
    named(
        sheet,
        [
            (t.plain("receipt-amount"), t.value(said.amount)),
            (t.plain("order-in-words"), amount_in_words(t, said.amount)),
            (t.plain("notice-purpose"), said.purpose),
        ],
    )
    sheet.gap(2)
    sheet.text(t.plain("order-draft", date=said.drawn_up_on), SMALL, colour=GREY)
    people = [
        Signatory(t.plain("paper-director"), said.contract.director or ""),
        Signatory(t.plain("paper-accountant")),
    ]
    signatures(
        sheet, (said.contract.name, people), (t.plain("order-bank"), [Signatory(t.plain("order-accepted"))])
    )
    return sheet.done()


def _payer(t: Texts, contract: Contract) -> list[Field]:
    known = (
        ("paper-field-name", contract.name),
        ("paper-field-inn", contract.inn),
        ("paper-field-account", contract.bank_account),
        ("paper-field-bank", contract.bank_name),
        ("paper-field-mfo", contract.bank_mfo),
    )
    return [(t.plain(key), value) for key, value in known if value]
