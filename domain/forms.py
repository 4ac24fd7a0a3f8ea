"""What the other printed forms say: each is filled by the chapter it belongs to and drawn in `printing/`.

Two forms with the same fields are the same paper; a field that is not compared does not make another one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.account import Contract
from domain.money import Money, Quantity
from domain.periods import Month


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One point of a consumption report; `quantity` is in Gcal for heating, in m³ for hot water (`unit`).

    What is None is left empty, to be filled in by hand.
    """

    point: str
    address: str | None
    service: str
    unit: str
    meter_model: str | None
    meter_serial: str | None
    taken_on: date | None
    quantity: Quantity | None


@dataclass(frozen=True, slots=True)
class Report:
    """The monthly report of consumption with the requisites of ПКМ-245, п. 58; the consumer signs and stamps it.

    `original_until` is the day until which the paper itself is to be brought.
    """

    contract: Contract
    period: Month
    drawn_up_on: date
    lines: Sequence[ReportLine]
    original_until: date


@dataclass(frozen=True, slots=True)
class Certificate:
    """Nothing was owed at the moment `as_of`: `owed` is zero or, as a prepayment, below. `purpose` may be empty."""

    contract: Contract
    number: str
    as_of: datetime
    owed: Money
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Application:
    """An application as it was filed. `kind`, `answers` (label and value) and `visit` are worded already.

    `answer_by` is the day until which an answer was promised.
    """

    contract: Contract
    number: str
    kind: str
    filed_at: datetime
    contact: str
    answers: Sequence[tuple[str, str]]
    text: str
    visit: str
    attachments: Sequence[str]
    answer_by: date | None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets the money."""

    name: str
    inn: str
    account: str
    bank: str
    mfo: str


@dataclass(frozen=True, slots=True)
class Fiscal:
    """What the fiscal operator gave; it is never made up. `link` is what its QR code leads to."""

    terminal: str
    receipt: str
    sign: str
    link: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """An electronic payment that was confirmed by `provider` under the number `transaction`.

    `service` is worded already; `card` is masked already. What the provider did not tell is None.
    """

    provider: str
    transaction: str
    paid_at: datetime
    contract: Contract
    service: str
    amount: Money
    recipient: Recipient
    card: str | None = None
    terminal: str | None = None
    commission: Money | None = None
    fiscal: Fiscal | None = None


@dataclass(frozen=True, slots=True)
class PaymentNotice:
    """The notice that heat was paid for (извещение об оплате), for the accounts of either side."""

    contract: Contract
    recipient: Recipient
    period: Month
    paid_at: datetime
    amount: Money
    purpose: str
    provider: str
    transaction: str


@dataclass(frozen=True, slots=True)
class PaymentOrder:
    """A draft of a payment order: the payer's bank wants his number, date and signatures, which stay empty.

    `drawn_up_on` does not make it another paper: the same sum for the same purpose is the same draft.
    """

    contract: Contract
    recipient: Recipient
    amount: Money
    purpose: str
    drawn_up_on: date = field(compare=False)
