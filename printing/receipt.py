"""The receipt of an electronic payment (чек): what the payment system has confirmed, and nothing it has not.

A fiscal sign is printed where one was given; else the paper says that it is no fiscal receipt.
"""

from domain.forms import Fiscal, Receipt, Recipient
from locales import Texts
from printing.blocks import Field, named
from printing.imprint import Imprint, Printed, Wording
from printing.page import GREY, MARGIN, SMALL, Sheet
from printing.qr import draw_qr
from printing.words import amount_in_words

_FISCAL_QR = 26.0


def receipt(imprint: Imprint, wording: Wording, said: Receipt) -> Printed:
    """Draw it in the person's language."""
    sheet = Sheet(imprint, wording.t)
    sheet.title(sheet.words("receipt-title"), sheet.words("receipt-number", number=said.transaction))
    named(sheet, _payment(sheet.t, said))
    sheet.gap(1)
    sheet.text(amount_in_words(sheet.t, said.amount), bold=True)
    sheet.gap(3)
    sheet.text(sheet.words("receipt-recipient"), bold=True)
    named(sheet, recipient_fields(sheet.t, said.recipient))
    _fiscal(sheet, said.fiscal)
    return sheet.done()


def _payment(t: Texts, said: Receipt) -> list[Field]:
    known = (
        ("receipt-status", t.plain("receipt-paid")),
        ("receipt-provider", said.provider),
        ("receipt-paid-at", t.value(said.paid_at)),
        ("receipt-service", said.service),
        ("paper-field-contract", said.contract.number),
        ("receipt-payer", said.contract.name),
        ("paper-field-inn", said.contract.inn),
        ("receipt-card", said.card),
        ("receipt-terminal", said.terminal),
        ("receipt-commission", said.commission and t.value(said.commission)),
        ("receipt-amount", t.value(said.amount)),
    )
    return [(t.plain(key), value) for key, value in known if value]


def recipient_fields(t: Texts, recipient: Recipient) -> list[Field]:
    """Where the money goes, a line each."""
    known = (
        ("paper-field-name", recipient.name),
        ("paper-field-inn", recipient.inn),
        ("paper-field-account", recipient.account),
        ("paper-field-bank", recipient.bank),
        ("paper-field-mfo", recipient.mfo),
    )
    return [(t.plain(key), value) for key, value in known if value]


def _fiscal(sheet: Sheet, fiscal: Fiscal | None) -> None:
    sheet.gap(3)
    if fiscal is None:
        sheet.text(sheet.words("receipt-not-fiscal"), SMALL, colour=GREY)
        return
    sheet.room(_FISCAL_QR + 18)
    fields = (
        ("receipt-fiscal-terminal", fiscal.terminal),
        ("receipt-fiscal-receipt", fiscal.receipt),
        ("receipt-fiscal-sign", fiscal.sign),
    )
    named(sheet, [(sheet.words(key), value) for key, value in fields])
    draw_qr(sheet.pdf, fiscal.link, MARGIN, sheet.pdf.get_y() + 1, _FISCAL_QR)
    sheet.gap(_FISCAL_QR + 2)
