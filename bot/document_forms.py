"""Statements and invoices as papers: what the register is told of them, and what their files are called."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.papers import Form, Order
from domain.account import NoBillingData
from domain.books import Books, Statement, invoice_of, statement_of
from domain.papers import Kind, Subject
from domain.periods import Month
from locales import Texts
from storage.unit_of_work import UnitOfWork


def document_forms(texts: Callable[[str], Texts]) -> dict[str, Form]:
    """The forms by the names under which they are asked for."""

    async def statement(unit: UnitOfWork, about: Mapping[str, Any]) -> Order:
        first, last = Month.parse(about["first"]), Month.parse(about["last"])
        books = await _books(unit, about["contract"], first, last)
        said = statement_of(books, first, last, mirrored=about["mirrored"])
        language: str = about["language"]
        subject = Subject(
            Kind.STATEMENT, about["contract"], f"{first}..{last}", _script(language), first, last
        )
        return Order(subject, _statement_name(texts(language), said), said, "printing.statement:statement")

    async def invoice(unit: UnitOfWork, about: Mapping[str, Any]) -> Order:
        month = Month.parse(about["month"])
        said = invoice_of(await _books(unit, about["contract"], month, month), month)
        language: str = about["language"]
        subject = Subject(Kind.INVOICE, about["contract"], str(month), _script(language), month, month)
        name = texts(language).plain("invoice-file", contract=about["contract"], period=str(month))
        return Order(subject, name, said, "printing.invoice:invoice")

    return {"statement": statement, "invoice": invoice}


def _script(language: str) -> str:
    """Accounting papers are in Uzbek and Russian: their language tells the script of the Uzbek."""
    return language if language.startswith("uz") else "uz"


async def _books(unit: UnitOfWork, contract: str, first: Month, last: Month) -> Books:
    books = await unit.documents.books(contract, first, last)
    if books is None:
        raise NoBillingData
    return books


def _statement_name(t: Texts, said: Statement) -> str:
    period = str(said.first) if said.first == said.last else f"{said.first}–{said.last}"
    return t.plain("statement-file", contract=said.contract.number, period=period)
