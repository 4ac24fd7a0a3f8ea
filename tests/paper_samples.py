"""One of each printed form, filled with made-up data, as the tests print them."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from domain.account import Contract
from domain.books import Charge, Invoice, IssuedInvoice
from domain.forms import (
    Application,
    Certificate,
    Fiscal,
    PaymentNotice,
    PaymentOrder,
    Receipt,
    Recipient,
    Report,
    ReportLine,
)
from domain.money import Money, Quantity
from domain.papers import Issuer, Seal
from domain.periods import Month
from locales import Language
from printing.application import application
from printing.certificate import certificate
from printing.imprint import Imprint, Printed, Wording
from printing.invoice import invoice
from printing.notice import notice
from printing.payment_order import payment_order
from printing.receipt import receipt
from printing.report import report
from tests.languages import TASHKENT

LANGUAGES = ("uz", "uz-Cyrl", "ru", "en")
CODE = "K7QM3XTA9FRD"
NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
PERIOD = Month(2026, 10)
LONG_NAME = "«Oʻrnak " + "uzoqdan-uzoq-nomli " * 9 + "korxona» MChJ"
LETTERS = "Ўзбек қоғози ҳақ, oʻqugʻ ʻ ʼ № « » м³ ✓ ⚠"
SEAL = Seal("«Namuna» AJ", "1A2B3C4D", NOW - timedelta(days=1), NOW + timedelta(days=700))
ISSUER = Issuer(
    name="Namuna issiqlik",
    phone="1055",
    website="https://namuna.example",
    address="Toshkent sh., Namuna koʻchasi, 1-uy",
    inn="301234560",
    account="20210000900000001001",
    bank="«Namuna Bank» ATB",
    mfo="09901",
    oked="35300",
    vat_code="326000000001",
    director="Namunayev N. N.",
    accountant="Sinovova S. S.",
    products={"heating": "0" * 17},
)
RECIPIENT = Recipient("Namuna issiqlik", "301234560", "20210000900000001001", "«Namuna Bank» ATB", "09901")
CONTRACT = Contract(
    number="00001",
    kind="legal_entity",
    name="«NAMUNA-TEKSTIL» MChJ",
    inn="312424866",
    address="Toshkent sh., Bektemir tumani, Namuna koʻchasi, 2-uy",
    district="1726264",
    bank_account="20208000900000001001",
    bank_name="«Sinov Bank» ATB",
    bank_mfo="09902",
    oked="10710",
    vat_code="326099000001",
    director="Namunayev B. A.",
    phone="+998000000001",
    email=None,
    signed_on=date(2016, 3, 15),
    valid_until=None,
    due_day=None,
    status="active",
)


def imprint(seal: Seal | None = None) -> Imprint:
    return Imprint(CODE, f"https://t.me/namuna_bot?start=v_{CODE}", NOW, ISSUER, seal)


_ALL = Language(TASHKENT)


def wording(language: str) -> Wording:
    return Wording(language, _ALL.texts)


def line(number: int, unit: str = "gcal", name: str | None = None) -> Charge:
    """A line whose VAT is not round."""
    net = Money(342_296_00 * number // 7)
    vat = Money((net.tiyin * 12 + 50) // 100)
    service = "heating" if unit == "gcal" else "hot_water"
    quantity = Quantity(1_000_000 * number // 7)
    point = name or f"{number}-nuqta"
    return Charge(
        PERIOD, point, service, "meter", quantity, unit, Money(342_296_00), net, 1200, vat, net + vat
    )


def an_invoice(lines: int = 3, contract: Contract = CONTRACT) -> Invoice:
    charges = tuple(line(number, "m3" if number % 3 == 0 else "gcal") for number in range(1, lines + 1))
    issued = IssuedInvoice(PERIOD, "HF-2026-10-00001", date(2026, 10, 31), "0" * 24, "accept")
    net, vat, gross = (
        Money(sum(getattr(one, part).tiyin for one in charges)) for part in ("net", "vat", "gross")
    )
    return Invoice(contract, PERIOD, issued, charges, net, vat, gross, NOW)


def report_line(number: int) -> ReportLine:
    water = number % 3 == 0
    return ReportLine(
        point=f"{number}-nuqta, {'issiq suv' if water else 'isitish'}",
        address=f"Toshkent sh., Bektemir tumani, Namuna koʻchasi, 2-uy, {number}-bino",
        service="hot_water" if water else "heating",
        unit="m3" if water else "gcal",
        meter_model="ВСКМ-25" if water else "SKS-3",
        meter_serial=f"NM{number:08d}",
        taken_on=date(2026, 11, 23),
        quantity=Quantity(number * 12_340_000),
    )


Form = Callable[[Imprint, Wording, Any], Printed]
FORMS: dict[str, tuple[Form, Any]] = {
    "invoice": (invoice, an_invoice()),
    "certificate": (
        certificate,
        Certificate(CONTRACT, "TA-2026-000012", NOW, Money(-1_234_567_89), "«Sinov Bank» ATB"),
    ),
    "report": (
        report,
        Report(
            CONTRACT,
            Month(2026, 11),
            date(2026, 11, 23),
            [report_line(number) for number in range(1, 5)],
            date(2026, 12, 10),
        ),
    ),
    "application": (
        application,
        Application(
            contract=CONTRACT,
            number="TA-2026-000123",
            kind="Обследование прибора учёта",
            filed_at=NOW,
            contact="Namunayeva N., +998 00 000-00-01",
            answers=(("Точка учёта", "1-nuqta, isitish"),),
            text=f"Прибор показывает ноль.\nПросим проверить: {LETTERS} <b>&amp; =1+1",
            visit="25.11.2026, 10:00–12:00",
            attachments=("foto-1.jpg", "akt.pdf"),
            answer_by=date(2026, 12, 8),
        ),
    ),
    "receipt": (
        receipt,
        Receipt(
            provider="UPAY",
            transaction="1232145",
            paid_at=NOW,
            contract=CONTRACT,
            service="Отопление и горячая вода",
            amount=Money(1_000_000_00),
            recipient=RECIPIENT,
            card="8600 **** **** 1234",
            terminal="92400123",
            commission=Money(10_000_00),
            fiscal=Fiscal("UZ000000000001", "17", "123456789012", "https://fiscal.example/check?t=1"),
        ),
    ),
    "receipt-not-fiscal": (
        receipt,
        Receipt("UPAY", "1232146", NOW, CONTRACT, "Отопление", Money(50_00), RECIPIENT),
    ),
    "notice": (
        notice,
        PaymentNotice(
            CONTRACT,
            RECIPIENT,
            PERIOD,
            NOW,
            Money(1_000_000_00),
            "Оплата за тепловую энергию по договору № 00001 за октябрь 2026",
            "UPAY",
            "1232145",
        ),
    ),
    "payment-order": (
        payment_order,
        PaymentOrder(
            CONTRACT,
            RECIPIENT,
            Money(6_426_487_52),
            "Оплата за тепловую энергию по договору № 00001 за октябрь 2026, ИНН 312424866",
            date(2026, 11, 23),
        ),
    ),
}
"""Statements are printed of real books, in their own tests."""


def printed(form: str, language: str = "ru", said: Any = None, seal: Seal | None = None) -> Printed:
    """A form with its sample, or with something else to say."""
    if said is None:
        return _sample(form, language, seal)
    return FORMS[form][0](imprint(seal), wording(language), said)


@cache
def _sample(form: str, language: str, seal: Seal | None) -> Printed:
    draw, said = FORMS[form]
    return draw(imprint(seal), wording(language), said)
