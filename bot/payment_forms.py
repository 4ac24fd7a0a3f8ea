"""Papers about money: the receipt and the notice of an online payment, and the draft of a payment order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from bot.papers import Form, Order
from domain.account import Contract, NoBillingData
from domain.forms import PaymentNotice, PaymentOrder, Receipt, Recipient
from domain.papers import Kind, Subject
from domain.paying import NothingOwed, left_of
from domain.payments import NoSuchPayment, Payment
from domain.periods import Month
from domain.ports import Clock
from domain.supplier import Supplier
from handlers.payments_texts import purpose, purpose_of_debt
from locales import Texts
from storage.unit_of_work import UnitOfWork

About = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PaymentForms:
    """Reads what these papers say; each is asked for with `contract` and `language`."""

    texts: Callable[[str], Texts]
    supplier: Supplier
    clock: Clock
    zone: ZoneInfo

    def by_name(self) -> dict[str, Form]:
        """The forms by the names under which they are asked for."""
        return {"receipt": self.receipt, "notice": self.notice, "payment_order": self.order}

    async def receipt(self, unit: UnitOfWork, about: About) -> Order:
        """Of a `payment`. Raises NoSuchPayment or NoBillingData."""
        payment, t = await _payment(unit, about), self.texts(about["language"])
        said = Receipt(
            provider=payment.provider,
            transaction=payment.transaction,
            paid_at=payment.paid_at,
            contract=await _contract(unit, about),
            service=_service(t, payment.service),
            amount=payment.amount,
            recipient=self._recipient(),
        )
        name = t.plain("receipt-file", number=payment.transaction)
        return Order(_subject(Kind.RECEIPT, about, payment), name, said, "printing.receipt:receipt")

    async def notice(self, unit: UnitOfWork, about: About) -> Order:
        """Of a `payment`; its period is the month in which it was paid. Raises as `receipt`."""
        payment, t = await _payment(unit, about), self.texts(about["language"])
        contract, period = await _contract(unit, about), Month.of(payment.paid_at.astimezone(self.zone))
        said = PaymentNotice(
            contract=contract,
            recipient=self._recipient(),
            period=period,
            paid_at=payment.paid_at,
            amount=payment.amount,
            purpose=purpose(t, self.supplier.requisites, contract.number, period, contract.inn),
            provider=payment.provider,
            transaction=payment.transaction,
        )
        name = t.plain("notice-file", number=payment.transaction)
        return Order(_subject(Kind.NOTICE, about, payment), name, said, "printing.notice:notice")

    async def order(self, unit: UnitOfWork, about: About) -> Order:
        """For all that is left to pay. Raises NothingOwed or NoBillingData."""
        language, contract = about["language"], about["contract"]
        payer, unposted = await unit.payments.payer(contract), await unit.payments.unposted(contract)
        if payer is None:
            raise NoBillingData
        amount = left_of(payer, unposted)
        if not amount.tiyin:
            raise NothingOwed
        t = self.texts(language)
        said = PaymentOrder(
            contract=await _contract(unit, about),
            recipient=self._recipient(),
            amount=amount,
            purpose=purpose_of_debt(t, payer, self.supplier.requisites),
            drawn_up_on=self.clock.now().astimezone(self.zone).date(),
        )
        subject = Subject(Kind.PAYMENT_ORDER, contract, "debt", _official(language))
        name = t.plain("payment-order-file", contract=contract)
        return Order(subject, name, said, "printing.payment_order:payment_order", sealed=False)

    def _recipient(self) -> Recipient:
        """Without requisites in the profile there is the name alone."""
        there = self.supplier.requisites
        if there is None:
            return Recipient(self.supplier.name, inn="", account="", bank="", mfo="")
        return Recipient(there.recipient, there.inn, there.account, there.bank, there.mfo)


def _subject(kind: Kind, about: About, payment: Payment) -> Subject:
    number = f"{payment.provider} {payment.transaction}"
    return Subject(kind, about["contract"], number, about["language"])


def _official(language: str) -> str:
    """It is for a bank: in Uzbek or in Russian."""
    return language if language.startswith("uz") else "ru"


async def _payment(unit: UnitOfWork, about: About) -> Payment:
    found = await unit.payments.of_contract(about["contract"])
    mine = [payment for payment in found if payment.id == about["payment"]]
    if not mine:
        raise NoSuchPayment
    return mine[0]


async def _contract(unit: UnitOfWork, about: About) -> Contract:
    account = await unit.account.account(about["contract"])
    if account is None:
        raise NoBillingData
    return account.contract


def _service(t: Texts, service: str | None) -> str:
    return t.plain("pay-any-service" if service is None else f"service-{service.replace('_', '-')}")
