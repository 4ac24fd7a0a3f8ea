"""How a consumer pays: a sole proprietor on the page of a payment system, everybody by a payment order.

No card number, expiry or code is ever asked for here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.account import NoBillingData
from domain.consumer import Consumer
from domain.credits import INTENT_LIVES
from domain.errors import DomainError
from domain.money import Money
from domain.payments import Intent, NoSuchPayment, Payer, Payment
from domain.ports import Clock, Transaction
from domain.providers import Provider
from domain.sums import SOUM

SOLE_PROPRIETOR = "sole_proprietor"


class SumTooSmall(DomainError):
    """Facts: `least`."""

    key = "sum-too-small"


class SumTooLarge(DomainError):
    """Facts: `most`."""

    key = "sum-too-large"


class NothingOwed(DomainError):
    """Nothing is left to pay, or less than a payment system takes."""

    key = "nothing-owed"


class PaysByOrder(DomainError):
    """A legal entity, or a cabinet without a payment system: there is no page to pay on."""

    key = "pays-by-order"


@dataclass(frozen=True, slots=True)
class Terms:
    """What may be paid online at once, and the services that are paid for apart; no `most`: no upper limit."""

    least: Money
    most: Money | None
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to pay. `unposted` was paid online and is not in `owed` yet; `online`: on a page."""

    payer: Payer
    unposted: Money
    online: bool
    terms: Terms

    @property
    def left(self) -> Money:
        """What is still owed once all that was paid has been posted; 0 when nothing is."""
        return left_of(self.payer, self.unposted)

    @property
    def services(self) -> Sequence[str]:
        """The services to choose from: of those that are paid for apart, the consumer's own."""
        own = [one for one in self.terms.services if one in self.payer.services]
        return own or self.terms.services

    def place(self, service: int) -> int:
        """The place of a service that was chosen. Raises NoSuchPayment if there is none."""
        _service(self.services, service)
        return service

    @property
    def whole(self) -> Money | None:
        """All that is left, in whole soʻm, or the most that may be paid at once; None if that is too little."""
        rounded = Money(-(-self.left.tiyin // SOUM) * SOUM)
        possible = min(rounded, self.terms.most) if self.terms.most else rounded
        return possible if self.left.tiyin > 0 and possible >= self.terms.least else None


@dataclass(frozen=True, slots=True)
class Page:
    """Where to pay: the name of the payment system, the address of its page."""

    provider: str
    address: str


@dataclass(frozen=True, slots=True)
class Begun:
    """A payment that waits for the call of the payment system."""

    intent: Intent
    pages: Sequence[Page]


@dataclass(frozen=True, slots=True)
class History:
    """Payments of the contract, oldest first, and what this account has begun and still waits for."""

    payments: Sequence[Payment]
    waiting: Sequence[Intent]


class PayingStore(Protocol):
    async def payer(self, contract: str) -> Payer | None: ...
    async def unposted(self, contract: str) -> Money: ...
    async def begin(
        self, consumer: Consumer, service: str | None, amount: Money, now: datetime
    ) -> Intent: ...
    async def of_contract(self, contract: str) -> list[Payment]: ...
    async def waiting(self, consumer: Consumer, begun_after: datetime) -> list[Intent]: ...
    async def numbered(self, payment: int) -> Payment | None: ...


class PayingUnit(Protocol):
    """The part of a unit of work that this needs."""

    @property
    def payments(self) -> PayingStore: ...


def left_of(payer: Payer, unposted: Money) -> Money:
    """What a contract still owes when `unposted` will have been posted, never less than nothing."""
    return max(payer.owed - unposted, Money(0))


class Paying:
    """What a signed-in consumer sees and does about payments."""

    def __init__(
        self, transaction: Transaction[PayingUnit], clock: Clock, providers: Sequence[Provider], terms: Terms
    ) -> None:
        self._transaction = transaction
        self._clock = clock
        self._providers = providers
        self._terms = terms

    async def offer(self, consumer: Consumer) -> Offer:
        """What there is to pay, and how. Raises NoBillingData."""
        async with self._transaction() as unit:
            payer = await unit.payments.payer(consumer.contract)
            if payer is None:
                raise NoBillingData
            unposted = await unit.payments.unposted(consumer.contract)
        online = bool(self._providers) and payer.kind == SOLE_PROPRIETOR
        return Offer(payer, unposted, online, self._terms)

    async def begin_whole(self, consumer: Consumer, service: int) -> Begun:
        """All that is owed. Raises PaysByOrder, NothingOwed, NoSuchPayment (no such service), NoBillingData."""
        offer = await self.offer(consumer)
        if offer.whole is None:
            raise NothingOwed
        return await self.begin(consumer, service, offer.whole)

    async def begin(self, consumer: Consumer, service: int, amount: Money) -> Begun:
        """Begin a payment, or go on with the same one. Raises SumTooSmall, SumTooLarge and as `begin_whole`."""
        self._check(amount)
        offer = await self.offer(consumer)
        if not offer.online:
            raise PaysByOrder
        chosen = _service(offer.services, service)
        async with self._transaction() as unit:
            intent = await unit.payments.begin(consumer, chosen, amount, self._clock.now())
        return Begun(intent, [self._page(one, intent) for one in self._providers])

    def _check(self, amount: Money) -> None:
        if amount < self._terms.least:
            raise SumTooSmall(least=self._terms.least)
        if self._terms.most is not None and amount > self._terms.most:
            raise SumTooLarge(most=self._terms.most)

    def _page(self, provider: Provider, intent: Intent) -> Page:
        return Page(provider.name, provider.pay_link(intent.contract, intent.amount, intent.service))

    async def history(self, consumer: Consumer) -> History:
        """Every online payment of the contract, whoever made it."""
        async with self._transaction() as unit:
            payments = await unit.payments.of_contract(consumer.contract)
            waiting = await unit.payments.waiting(consumer, self._clock.now() - INTENT_LIVES)
        return History(payments, waiting)

    async def payment(self, consumer: Consumer, row: int) -> Payment:
        """One of `history`. Raises NoSuchPayment."""
        payments = (await self.history(consumer)).payments
        if not 0 <= row < len(payments):
            raise NoSuchPayment
        return payments[row]


def _service(services: Sequence[str], place: int) -> str | None:
    """The service in this place; None where none is paid for apart."""
    if not services:
        return None
    if not 0 <= place < len(services):
        raise NoSuchPayment
    return services[place]


class PaymentsDesk:
    """What staff see of payments."""

    def __init__(self, transaction: Transaction[PayingUnit]) -> None:
        self._transaction = transaction

    async def payment(self, number: int) -> Payment:
        """Raises NoSuchPayment."""
        async with self._transaction() as unit:
            payment = await unit.payments.numbered(number)
        if payment is None:
            raise NoSuchPayment
        return payment
