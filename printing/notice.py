"""The notice that heat was paid for (извещение об оплате): both sides, the purpose, the sum in figures and words."""

from domain.forms import PaymentNotice
from printing.blocks import Party, consumer_party, named, parties
from printing.imprint import Imprint, Printed, Wording
from printing.page import Sheet
from printing.receipt import recipient_fields
from printing.words import amount_in_words


def notice(imprint: Imprint, wording: Wording, said: PaymentNotice) -> Printed:
    """Draw it in the person's language."""
    sheet = Sheet(imprint, wording.t)
    t = sheet.t
    sheet.title(t.plain("notice-title"), t.plain("notice-number", number=said.transaction))
    recipient = Party(
        t.plain("receipt-recipient"), said.recipient.name, recipient_fields(t, said.recipient)[1:]
    )
    parties(sheet, recipient, consumer_party(sheet, said.contract, t.plain("receipt-payer")))
    sheet.gap(2)
    named(
        sheet,
        [
            (t.plain("paper-field-contract"), said.contract.number),
            (t.plain("notice-period"), t.value(said.period)),
            (t.plain("notice-purpose"), said.purpose),
            (t.plain("receipt-paid-at"), t.value(said.paid_at)),
            (t.plain("receipt-provider"), said.provider),
            (t.plain("receipt-amount"), t.value(said.amount)),
        ],
    )
    sheet.gap(1)
    sheet.text(amount_in_words(t, said.amount), bold=True)
    return sheet.done()
