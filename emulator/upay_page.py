"""The made-up UPAY in the browser: card, code by SMS, pay or refuse; below, its knobs. What is typed is not kept."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from html import escape

from aiohttp import web

from emulator.plain_page import plain_page
from emulator.upay import ACCEPTED, LEAST, Upay
from emulator.upay_knobs import ACCOUNTS, AMOUNTS, BODIES, Knobs

CODE = "111111"
_CARD = "8600 0000 0000 0000"
_TITLE = "<b>UPAY</b> · Горячая вода и отопление"


@dataclass(frozen=True, slots=True)
class _Order:
    """What a payer was sent here with."""

    service_id: str
    contract: str
    amount: int


class UpayPage:
    """A payer's way through the page; an order is known by a number nobody can guess."""

    def __init__(self, upay: Upay) -> None:
        self._upay = upay
        self._orders: dict[str, _Order] = {}

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        return [
            web.get("/prePay.do", self.card),
            web.post("/prePay.do", self.card),
            web.post("/prePay.do/code", self.code),
            web.post("/prePay.do/end", self.end),
        ]

    async def card(self, request: web.Request) -> web.Response:
        """The first step, for whoever comes with an order that makes sense."""
        given = request.query if request.method == "GET" else await request.post()
        order = self._order({name: str(value) for name, value in given.items()})
        if order is None:
            return _page("<p>Заказ составлен неверно. / The order makes no sense.</p>", status=400)
        if (await self._upay.check(order.contract)).status != ACCEPTED:
            return _page(f"<p>Лицевой счёт {escape(order.contract)} не найден.</p>", status=404)
        number = secrets.token_urlsafe(9)
        self._orders[number] = order
        return _page(_bill(order) + _card_form(number))

    def _order(self, given: Mapping[str, str]) -> _Order | None:
        amount = given.get("amount", "").removesuffix(".0")
        service = given.get("serviceId", "")
        known = service in self._upay.agreement.service_ids and given.get("apiVersion") == "1"
        if not known or not amount.isdecimal() or int(amount) < LEAST:
            return None
        return _Order(service, given.get("personalAccount", ""), int(amount))

    async def code(self, request: web.Request) -> web.Response:
        """The second step; the card is not looked at."""
        given = await request.post()
        number = str(given.get("order", ""))
        if number not in self._orders:
            return _gone()
        return _page(_bill(self._orders[number]) + _code_form(number))

    async def end(self, request: web.Request) -> web.Response:
        """The last step: the money is taken, and the cabinet is told."""
        given = {name: str(value) for name, value in (await request.post()).items()}
        order = self._orders.get(given.get("order", ""))
        if order is None:
            return _gone()
        if given.get("act") != "pay":
            del self._orders[given["order"]]
            return _page("<p>Вы отказались, деньги не списаны. / You refused; nothing was taken.</p>")
        if given.get("code") != CODE:
            return _page(_bill(order) + "<p>Код не подходит.</p>" + _code_form(given["order"]))
        del self._orders[given["order"]]
        answers = await self._upay.takes(order.contract, order.amount, _knobs(given))
        codes = ", ".join(str(answer.status) for answer in answers)
        return _page(
            f"{_bill(order)}<p><b>✅ Оплачено.</b> Вернитесь в Telegram. / Paid: go back to Telegram.</p>"
            f"<p>Кабинет ответил: {escape(codes)}</p>"
        )


def _knobs(given: Mapping[str, str]) -> Knobs:
    """As they were turned on the page; the rest is on its best behaviour."""
    return Knobs(
        body=_one_of(BODIES, given.get("body")),
        amount_as=_one_of(AMOUNTS, given.get("amount_as")),
        account=_one_of(ACCOUNTS, given.get("account")),
        copies=30 if "copies" in given else 1,
        together=True,
        transactions=2 if "transactions" in given else 1,
        wrong_token="wrong_token" in given,
        late=timedelta(hours=26) if "late" in given else timedelta(),
        commission="commission" in given,
        answer_lost="answer_lost" in given,
        extra="extra" in given,
    )


def _one_of(known: tuple[str, ...], chosen: str | None) -> str:
    return chosen if chosen in known else known[0]


def _page(body: str, status: int = 200) -> web.Response:
    return plain_page(_TITLE, body, status)


def _gone() -> web.Response:
    return _page(
        "<p>Заказ уже завершён. Начните заново в Telegram. / Begin again in Telegram.</p>", status=410
    )


def _bill(order: _Order) -> str:
    amount = f"{order.amount:,}".replace(",", " ")
    return (
        f"<dl><dt>Лицевой счёт</dt><dd>{escape(order.contract)}</dd>"
        f"<dt>Услуга</dt><dd>{escape(order.service_id)}</dd><dt>Сумма</dt><dd>{amount} сум</dd></dl>"
    )


def _card_form(number: str) -> str:
    return (
        '<form method="post" action="/prePay.do/code" autocomplete="off">'
        f'<input type="hidden" name="order" value="{number}">'
        f'<label>Номер карты / Card<input name="card" inputmode="numeric" value="{_CARD}"></label>'
        '<label>Срок / Expires<input name="expires" value="12/29"></label>'
        "<button>Получить код по СМС / Get the code</button></form>"
    )


def _code_form(number: str) -> str:
    return (
        '<form method="post" action="/prePay.do/end" autocomplete="off">'
        f'<input type="hidden" name="order" value="{number}">'
        f'<label>Код из СМС / Code from SMS: {CODE}<input name="code" inputmode="numeric" autofocus></label>'
        '<button name="act" value="pay">Оплатить / Pay</button>'
        '<button name="act" value="refuse" class="no" formnovalidate>Отказаться / Refuse</button>'
        f"{_knob_form()}</form>"
    )


def _knob_form() -> str:
    ticks = {
        "copies": "30 copies at once",
        "transactions": "two numbers for one payment",
        "wrong_token": "wrong token",
        "late": "26 hours late",
        "commission": "1 % commission on top",
        "answer_lost": "the answer is lost, the call repeated",
        "extra": "unknown fields",
    }
    selects = {"body": BODIES, "amount_as": AMOUNTS, "account": ACCOUNTS}
    lists = (
        f'<label>{name}<select name="{name}">{"".join(f"<option>{one}</option>" for one in known)}</select></label>'
        for name, known in selects.items()
    )
    boxes = (f'<label><input type="checkbox" name="{name}"> {text}</label>' for name, text in ticks.items())
    return f"<details><summary>Knobs: how UPAY behaves</summary>{''.join(lists)}{''.join(boxes)}</details>"
