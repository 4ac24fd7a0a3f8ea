"""Lays out settlements, payments, consumption and comparison as text; each says as of when it is true."""

from collections.abc import Sequence
from datetime import datetime

from domain.comparison import CHARGED, ComparedMonth, Comparison, Measure, Pair
from domain.history import PointHistory
from domain.ledger import Consumption, Payment, Settlement
from domain.money import Money
from handlers.account_texts import joined
from locales import Html, Measured, Texts
from locales.values import MINUS, NBSP

LONGEST_NAME, LONGEST_PURPOSE = 60, 120


def shortened(text: str, longest: int) -> str:
    """A text of billing's that must not push the figures off the screen."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def owed(t: Texts, balance: Money) -> Html:
    """Debt, prepayment or nothing."""
    if balance.tiyin > 0:
        return t("history-debt", amount=balance)
    if balance.tiyin < 0:
        return t("history-prepayment", amount=-balance)
    return Html(t.value(balance))


def settlements(t: Texts, as_of: datetime, months: Sequence[Settlement]) -> Html:
    blocks = [settled(t, one) for one in months] or [t("history-nothing")]
    return joined((t("history-settlements-title"), *blocks, t("as-of", moment=as_of)), "\n\n")


def settled(t: Texts, month: Settlement) -> Html:
    return joined((t("history-period", period=month.period), *balances(t, month)))


def balances(t: Texts, month: Settlement) -> list[str | None]:
    """From the opening balance to the closing one."""
    return [
        t("history-opening", balance=owed(t, month.opening)),
        t("history-charged", amount=month.charged),
        t("history-recalculated", amount=month.recalculated) if month.recalculated.tiyin else None,
        t("history-paid", amount=month.paid),
        t("history-closing", balance=owed(t, month.closing)),
    ]


def payments(t: Texts, as_of: datetime, page: Sequence[Payment]) -> Html:
    blocks = [payment(t, one) for one in page] or [t("history-nothing")]
    return joined((t("history-payments-title"), *blocks, t("as-of", moment=as_of)), "\n\n")


def payment(t: Texts, one: Payment) -> Html:
    return joined(
        (
            t("history-payment", date=one.paid_on, amount=one.amount),
            _document(t, one),
            one.upay_trans_id and t("history-upay", number=shortened(one.upay_trans_id, LONGEST_NAME)),
            one.purpose and t("history-purpose", text=shortened(one.purpose, LONGEST_PURPOSE)),
        )
    )


def _document(t: Texts, one: Payment) -> str:
    channel = t(f"channel-{one.channel}")
    if not one.document:
        return channel
    return t("history-document", channel=channel, number=shortened(one.document, LONGEST_NAME))


def points(t: Texts, as_of: datetime, page: Sequence[PointHistory]) -> Html:
    blocks = [_last_of_point(t, one) for one in page] or [t("history-nothing")]
    return joined((t("history-points-title"), *blocks, t("as-of", moment=as_of)), "\n\n")


def _last_of_point(t: Texts, point: PointHistory) -> Html:
    name = shortened(point_name(t, point.last), LONGEST_NAME)
    return joined((t("history-point", name=name), used(t, point.last)))


def point(t: Texts, as_of: datetime, history: PointHistory) -> Html:
    """Twelve months of one point."""
    name = shortened(point_name(t, history.last), LONGEST_NAME)
    title = t("history-point-title", name=name, service=service(t, history.last.service))
    total = history.total
    whole = None if total is None else t("history-total", amount=Measured(total, history.last.unit))
    months = joined(used(t, one) for one in history.months)
    return joined((title, months, whole, t("as-of", moment=as_of)), "\n\n")


def used(t: Texts, one: Consumption) -> Html:
    """A month of a point: how much, by what, and when it was read."""
    known = None if one.quantity is None else t.value(Measured(one.quantity, one.unit))
    figure = known or t.plain("balance-point-unknown")
    said = t("history-used", period=one.period, figure=figure, basis=basis(t, one.basis))
    read = t("history-read", date=one.reading_on) if one.reading_on else None
    return joined((said, read), ", ")


def comparison(t: Texts, what: Comparison, page: Sequence[ComparedMonth], *, whole: bool) -> Html:
    """The months of a page beside those of a year before; the sums stand on the first page."""
    summed = totals(t, what) if whole else None
    blocks = [_compared(t, what.measures, month) for month in page] or [t("history-nothing")]
    return joined((t("history-comparison-title"), summed, *blocks, t("as-of", moment=what.as_of)), "\n\n")


def totals(t: Texts, what: Comparison) -> Html:
    """The sums of the months that are known of both years; empty where there are none."""
    pairs = [_pair(t, measure, pair) for measure, pair in what.totals.items()]
    return joined((t("history-compared-total"), *pairs)) if pairs else Html()


def _compared(t: Texts, measures: Sequence[Measure], month: ComparedMonth) -> Html:
    pairs = [_pair(t, measure, month.pairs[measure]) for measure in measures if measure in month.pairs]
    return joined((t("history-period", period=month.period), *pairs))


def _pair(t: Texts, measure: Measure, pair: Pair) -> Html:
    now, before = (
        t("history-unknown") if amount is None else t.value(amount_of(measure, amount))
        for amount in (pair.now, pair.before)
    )
    what = measure_name(t, measure)
    if pair.change is None:
        return t("history-compared", what=what, now=now, before=before)
    return t("history-compared-change", what=what, now=now, before=before, change=percent(pair.change))


def amount_of(measure: Measure, amount: int) -> object:
    value = measure.value(amount)
    return value if isinstance(value, Money) else Measured(value, measure.unit or "")


def measure_name(t: Texts, measure: Measure) -> str:
    return t.plain("history-charged-word") if measure == CHARGED else service(t, measure.what)


def percent(tenths: int) -> str:
    """Tenths of a percent with the sign of a change."""
    sign = "+" if tenths > 0 else MINUS if tenths < 0 else ""
    whole, part = divmod(abs(tenths), 10)
    return f"{sign}{whole},{part}{NBSP}%"


def point_name(t: Texts, one: Consumption) -> str:
    return one.point or service(t, one.service)


def service(t: Texts, code: str) -> str:
    return t.plain(f"service-{code.replace('_', '-')}")


def basis(t: Texts, code: str) -> str:
    return t.plain(f"basis-{code.replace('_', '-')}")
