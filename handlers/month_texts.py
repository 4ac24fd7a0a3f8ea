"""Lays out one month so that a person can recompute it: quantity × tariff + VAT = amount, line by line."""

from collections.abc import Iterator, Sequence

from domain.history import OpenedMonth
from domain.ledger import WITHDRAWN, Charge, Payment, total
from handlers.account_texts import joined
from handlers.history_texts import LONGEST_NAME, balances, basis, payment, service, shortened
from locales import Html, Measured, Texts
from locales.values import NBSP

Part = Charge | Payment


def parts_of(month: OpenedMonth) -> Sequence[Part]:
    """What is listed of a month: what was charged, then what was paid."""
    return [*month.charges, *month.payments]


def month(t: Texts, opened: OpenedMonth, parts: Sequence[Part], *, whole: bool) -> Html:
    """The lines of a page; the sums of the month stand on the first one."""
    title = t("history-month-title", period=opened.settlement.period)
    sums = _sums(t, opened) if whole else []
    return joined((title, *sums, *_parts(t, parts), t("as-of", moment=opened.as_of)), "\n\n")


def _sums(t: Texts, opened: OpenedMonth) -> Iterator[Html | None]:
    opening, charged, *rest = balances(t, opened.settlement)
    yield joined((opening, charged, *_by_service(t, opened), *rest))
    yield joined(_invoice(t, opened))
    yield t("history-tariff-changed") if opened.tariff_changed else None
    yield None if opened.is_even else t("history-uneven")


def _by_service(t: Texts, opened: OpenedMonth) -> Iterator[str]:
    """What of the charge is heating, what is hot water."""
    charged = [one for one in opened.charges if not one.is_recalculated]
    for code in sorted({one.service for one in charged}):
        amount = total(one.gross for one in charged if one.service == code)
        yield t("history-of-service", service=service(t, code), amount=amount)


def _invoice(t: Texts, opened: OpenedMonth) -> Iterator[str]:
    for one in opened.invoices:
        number = shortened(one.number, LONGEST_NAME)
        if one.status not in WITHDRAWN and one.issued_on:
            yield t("history-invoice", number=number, date=one.issued_on)
        elif one.status not in WITHDRAWN:
            yield t("history-invoice-undated", number=number)


def _parts(t: Texts, parts: Sequence[Part]) -> Iterator[Html]:
    """Each kind under its heading, which a page that begins within it repeats."""
    heading = None
    for part in parts:
        if isinstance(part, Payment):
            wanted, said = t("history-paid-heading"), payment(t, part)
        else:
            wanted, said = t("history-heading", service=service(t, part.service)), _charge(t, part)
        yield said if wanted == heading else joined((wanted, said), "\n")
        heading = wanted


def _charge(t: Texts, one: Charge) -> Html:
    name = shortened(one.point or service(t, one.service), LONGEST_NAME)
    return joined(
        (t("history-line", name=name, basis=basis(t, one.basis)), _net(t, one), _gross(t, one)),
    )


def _net(t: Texts, one: Charge) -> str:
    """Quantity × tariff = net; without the sign of equality where it does not hold."""
    if one.quantity is None or one.tariff is None:
        return t("history-net", net=one.net)
    quantity = t.value(Measured(one.quantity, one.unit))
    if one.net_is_even:
        return t("history-product", quantity=quantity, tariff=one.tariff, net=one.net)
    return t("history-product-uneven", quantity=quantity, tariff=one.tariff, net=one.net)


def _gross(t: Texts, one: Charge) -> str:
    rate = "" if one.vat_rate is None else NBSP + rate_of(one.vat_rate)
    if one.gross_is_even:
        return t("history-vat", rate=rate, vat=one.vat, gross=one.gross)
    return t("history-vat-uneven", rate=rate, vat=one.vat, gross=one.gross)


def rate_of(hundredths: int) -> str:
    """A rate in hundredths of a percent: 1200 is `12 %`, 1250 `12,5 %`."""
    whole, part = divmod(hundredths, 100)
    decimals = f",{part:02d}".rstrip("0").rstrip(",")
    return f"{whole}{decimals}{NBSP}%"
