"""What is said of a new invoice: the sum to who is signed in, that there is one to everybody else."""

from datetime import datetime

from aiogram.methods import SendMessage

from domain.new_invoices import NewInvoice
from handlers.account_texts import joined
from handlers.saying import Data, Notice, Spoken
from locales import Texts

_SHOWN = 2


def new_invoice(t: Texts, one: NewInvoice, as_of: datetime) -> Spoken:
    """Without the sum the contract is named by its last digits only, as anybody may look at the screen."""
    if one.session is None or one.amount is None:
        text = t("invoice-new", period=one.period, ending=one.contract[-_SHOWN:])
        return Notice(SendMessage(chat_id=one.telegram_id, text=text))
    said = t("invoice-new-amount", period=one.period, contract=one.contract, amount=one.amount)
    text = joined((said, t("as-of", moment=as_of)))
    return Data(SendMessage(chat_id=one.telegram_id, text=text), one.session)
