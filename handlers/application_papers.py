"""Papers of an application: its form to print, and the certificate; both are made when their turn has come."""

from aiogram.methods import SendDocument

from domain.applications.facts import Application
from domain.consumer import Consumer, Right
from handlers.saying import FILE, PAPER, Made
from locales import Texts


def form(t: Texts, consumer: Consumer, application: Application) -> Made:
    """The form in the person's language; billing's data of the contract stand on it for proven accounts alone."""
    caption = t("application-form-caption", number=application.number)
    return _paper(t, consumer, application, "application", caption)


def certificate(t: Texts, consumer: Consumer, application: Application) -> Made:
    caption = t("application-certificate-caption", number=application.number)
    return _paper(t, consumer, application, "certificate", caption)


def _paper(t: Texts, consumer: Consumer, application: Application, name: str, caption: str) -> Made:
    about = {
        "form": name,
        "application": application.id,
        "contract": consumer.contract,
        "language": t.code,
        "whole": consumer.may(Right.SEE_FIGURES),
    }
    document = SendDocument(chat_id=consumer.telegram_id, document=FILE, caption=caption)
    return Made(document, PAPER, about)
