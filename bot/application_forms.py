"""Papers of applications: the form as it was filed, and the certificate that nothing was owed at that moment."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.papers import Form, Order
from bot.parties import contract_of, party
from domain import forms
from domain.account import Contract
from domain.applications.facts import Application, Move
from domain.errors import StaleButton
from domain.money import Money
from domain.papers import Kind, Subject
from handlers.application_texts import answers, kind_name, visit_text
from locales import Texts
from storage.unit_of_work import UnitOfWork

_APART = ("text", "contact")
"""Answers that have a place of their own on the form."""


def application_forms(texts: Callable[[str], Texts]) -> dict[str, Form]:
    """The forms by the names under which they are asked for.

    `about` is `application`, `contract` and `language`; `whole`: the account may see what billing knows.
    """

    async def application(unit: UnitOfWork, about: Mapping[str, Any]) -> Order:
        one, t = await _found(unit, about), texts(about["language"])
        contract = await party(unit, t, one.contract, whole=about["whole"])
        filed = (await unit.applications.moves(one.id))[0]
        subject = Subject(Kind.APPLICATION, one.contract, one.number, t.code)
        name = t.plain("application-form-file", number=one.number)
        said = _form(t, one, contract, filed)
        return Order(subject, name, said, "printing.application:application", sealed=False)

    async def certificate(unit: UnitOfWork, about: Mapping[str, Any]) -> Order:
        one, t = await _found(unit, about), texts(about["language"])
        if not one.is_certificate or not about["whole"]:
            raise StaleButton
        subject = Subject(Kind.CERTIFICATE, one.contract, one.number, _script(t.code))
        name = t.plain("application-certificate-file", number=one.number)
        said = _certificate(one, await contract_of(unit, one.contract))
        return Order(subject, name, said, "printing.certificate:certificate")

    return {"application": application, "certificate": certificate}


async def _found(unit: UnitOfWork, about: Mapping[str, Any]) -> Application:
    """Raises StaleButton for one of another contract."""
    found = await unit.applications.find(about["application"])
    if found is None or found.contract != about["contract"]:
        raise StaleButton
    return found


def _form(t: Texts, one: Application, contract: Contract, filed: Move) -> forms.Application:
    told = {step: answer for step, answer in one.answers.items() if step not in _APART}
    return forms.Application(
        contract=contract,
        number=one.number,
        kind=kind_name(t, one.kind),
        filed_at=one.filed_at,
        contact=one.answers.get("contact", ""),
        answers=answers(t, one.kind, told, whole=True),
        text=one.answers.get("text", ""),
        visit=visit_text(t, filed.visit) if one.kind.visit else "",
        attachments=[file.name for file in filed.files],
        answer_by=None if one.is_certificate else one.answer_by,
    )


def _certificate(one: Application, contract: Contract) -> forms.Certificate:
    return forms.Certificate(
        contract=contract,
        number=one.number,
        as_of=datetime.fromisoformat(one.answers["as_of"]),
        owed=Money(one.answers["owed"]),
        purpose=one.answers.get("purpose", ""),
    )


def _script(language: str) -> str:
    """The certificate is in Uzbek and Russian: its language tells the script of the Uzbek."""
    return language if language.startswith("uz") else "uz"
