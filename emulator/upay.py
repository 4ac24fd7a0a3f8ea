"""A made-up UPAY: it asks the cabinet whether an account exists (CHECK) and tells it of payments (PAYMENT).

It knows the public protocol by itself, sharing no line with the cabinet's own reading of it.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from zoneinfo import ZoneInfo

from aiohttp import ClientSession

from domain.ports import Clock
from emulator.upay_knobs import Fields, Knobs, in_words, token

LEAST = 500
ACCEPTED = 1
_ZONE = ZoneInfo("Asia/Tashkent")


@dataclass(frozen=True, slots=True)
class Agreement:
    """What this UPAY has agreed on with the cabinet; `header` names the one that carries the secret (formula G)."""

    secret: str
    service_ids: tuple[str, ...]
    formula: str = "A"
    hash_name: str = "md5"
    header: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the cabinet said: the HTTP status, and `status` of its JSON where it was any."""

    http: int
    status: object


@dataclass(frozen=True, slots=True)
class Transaction:
    """Money that was taken from a payer, by its number; `amount` is as it was written in the call."""

    number: str
    account: str
    amount: str
    paid_at: datetime


@dataclass
class Upay:
    """`cabinet` is the address of the cabinet's HTTP server; `accepted` holds what it has said yes to, once each."""

    agreement: Agreement
    cabinet: str
    clock: Clock
    session: ClientSession
    accepted: dict[str, Transaction] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=lambda: count(1_232_145))

    @staticmethod
    @asynccontextmanager
    async def running(agreement: Agreement, cabinet: str, clock: Clock) -> AsyncIterator["Upay"]:
        async with ClientSession() as session:
            yield Upay(agreement, cabinet, clock, session)

    async def check(self, account: str, knobs: Knobs | None = None) -> Answer:
        """Asks whether there is such an account."""
        return await self._call("check", {"personalAccount": account}, knobs or Knobs())

    async def takes(self, contract: str, soum: int, knobs: Knobs | None = None) -> list[Answer]:
        """Takes money from a payer and tells the cabinet, as oddly as the knobs say; every answer that arrived."""
        knobs = knobs or Knobs()
        answers: list[Answer] = []
        for _ in range(knobs.transactions):
            answers += await self.tells(self._transaction(contract, soum, knobs), knobs)
        return answers

    def _transaction(self, contract: str, soum: int, knobs: Knobs) -> Transaction:
        paid_at = self.clock.now() - knobs.late + knobs.skew
        return Transaction(str(next(self._numbers)), knobs.account_of(contract), knobs.amount(soum), paid_at)

    async def tells(self, paid: Transaction, knobs: Knobs) -> list[Answer]:
        """Tells of one transaction: as many times as the knobs say, and once more if an answer was lost."""
        if knobs.together:
            answers = list(await asyncio.gather(*(self._tell(paid, knobs) for _ in range(knobs.copies))))
        else:
            answers = [await self._tell(paid, knobs) for _ in range(knobs.copies)]
        if knobs.answer_lost:
            answers = [*answers[1:], await self._tell(paid, knobs)]
        if any(answer.status == ACCEPTED for answer in answers):
            self.accepted[paid.number] = paid
        return answers

    async def _tell(self, paid: Transaction, knobs: Knobs) -> Answer:
        fields = {
            "upayTransId": paid.number,
            "upayTransTime": f"{paid.paid_at.astimezone(_ZONE):%Y-%m-%d %H:%M:%S}",
            "upayPaymentAmount": paid.amount,
            "personalAccount": paid.account,
        }
        return await self._call("payment", fields, knobs)

    async def _call(self, name: str, fields: Fields, knobs: Knobs) -> Answer:
        if knobs.extra:
            fields |= {"serviceId": self.agreement.service_ids[0], "comment": "Тўлов «иссиқлик»"}
        body, headers = in_words(fields | self._token(name, fields, knobs), knobs)
        if self.agreement.header:
            headers[self.agreement.header] = "wrong" if knobs.wrong_token else self.agreement.secret
        return await self.posts(name, body, headers)

    def _token(self, name: str, fields: Fields, knobs: Knobs) -> Fields:
        agreed = self.agreement
        if agreed.header:
            return {}
        secret = agreed.secret + "!" if knobs.wrong_token else agreed.secret
        check = name == "check"
        made = token(agreed.formula, agreed.hash_name, check=check, fields=fields, secret=secret)
        return {"accessToken": made}

    async def posts(self, name: str, body: bytes, headers: dict[str, str]) -> Answer:
        """Any body to the cabinet's `/upay/…`."""
        async with self.session.post(f"{self.cabinet}/upay/{name}", data=body, headers=headers) as answer:
            said = await answer.json() if answer.content_type == "application/json" else {}
            return Answer(answer.status, said.get("status"))
