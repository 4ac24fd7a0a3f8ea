"""Whether what billing sends comes out even, and how a year stands beside the one before."""

from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape

import pytest

from domain.comparison import CHARGED, Measure, Pair, compared
from domain.history import OpenedMonth
from domain.ledger import Charge, Consumption, IssuedInvoice, Payment, Settlement, earliest_offered
from domain.money import Money, Quantity
from domain.periods import Month
from handlers.history_texts import percent
from handlers.month_texts import month, parts_of, rate_of
from locales import Language

OCTOBER = Month(2026, 10)
NOW = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)
CHARGE = Charge(
    period=OCTOBER,
    number=101,
    point="1-nuqta",
    service="heating",
    basis="meter",
    quantity=Quantity.parse("36.4"),
    unit="gcal",
    tariff=Money.parse("342296"),
    net=Money.parse("12459574.40"),
    vat_rate=12_00,
    vat=Money.parse("1495148.93"),
    gross=Money.parse("13954723.33"),
)
SETTLED = Settlement(OCTOBER, Money(0), CHARGE.gross, Money(0), Money(500), CHARGE.gross - Money(500))
PAID = Payment(date(2026, 10, 2), Money(500), "1", "bank", None, None)
EVEN = OpenedMonth(NOW, SETTLED, [CHARGE], [PAID], [])
HEATING = Measure("heating", "gcal")


def said(opened: OpenedMonth) -> str:
    t = Language(UTC).texts("ru")
    return month(t, opened, parts_of(opened), whole=True).replace("\N{NO-BREAK SPACE}", " ")


def used(period: Month, quantity: str | None) -> Consumption:
    amount = None if quantity is None else Quantity.parse(quantity)
    return Consumption(101, None, "heating", period, amount, "gcal", "meter", None)


def test_a_month_that_comes_out_even_is_shown_without_a_warning() -> None:
    assert "⚠️" not in said(EVEN)
    assert "36,40 Гкал × 342 296,00 сум = 12 459 574,40 сум" in said(EVEN)


@pytest.mark.parametrize(
    "opened",
    [
        replace(EVEN, settlement=replace(SETTLED, closing=Money(1))),
        replace(EVEN, settlement=replace(SETTLED, charged=Money(1), closing=Money(-499))),
        replace(EVEN, payments=[]),
        replace(EVEN, charges=[CHARGE, CHARGE]),
        replace(EVEN, charges=[replace(CHARGE, basis="recalculation")]),
    ],
    ids=["balances", "charged", "paid", "lines", "recalculated"],
)
def test_a_month_that_does_not_come_out_even_says_so(opened: OpenedMonth) -> None:
    assert "Суммы этого месяца не сходятся" in said(opened)


def test_a_line_that_does_not_come_out_even_claims_no_equality() -> None:
    more = replace(CHARGE, quantity=Quantity.parse("36.5"), vat=CHARGE.vat + Money(1))
    text = said(replace(EVEN, charges=[more]))
    assert "36,50 Гкал по тарифу 342 296,00 сум; по биллингу 12 459 574,40 сум" in text
    assert "НДС 12 %: 1 495 148,94 сум; по биллингу с НДС" in text
    assert "× " not in text


def test_a_line_of_which_billing_knows_little_shows_what_it_knows() -> None:
    bare = replace(CHARGE, quantity=None, tariff=None, vat_rate=None, point=None)
    text = said(replace(EVEN, charges=[bare]))
    assert "Без НДС: 12 459 574,40 сум" in text
    assert "+ НДС: 1 495 148,93 сум" in text
    assert "▪️ Отопление, по прибору" in text


def test_a_changed_tariff_is_no_recalculation() -> None:
    cheaper = replace(CHARGE, tariff=Money(1))
    assert replace(EVEN, charges=[CHARGE, cheaper]).tariff_changed
    assert not replace(EVEN, charges=[CHARGE, replace(cheaper, basis="recalculation")]).tariff_changed
    assert not replace(EVEN, charges=[CHARGE, replace(cheaper, number=102)]).tariff_changed


@pytest.mark.parametrize(
    ("hundredths", "written"), [(1200, "12 %"), (1250, "12,5 %"), (1205, "12,05 %"), (0, "0 %")]
)
def test_a_rate_is_written_without_idle_noughts(hundredths: int, written: str) -> None:
    assert rate_of(hundredths).replace("\N{NO-BREAK SPACE}", " ") == written


@pytest.mark.parametrize(
    ("present", "first"),
    [("2026-11", "2025-11"), ("2020-01", "2019-01"), ("2019-06", "2019-01"), ("2018-12", "2019-01")],
)
def test_histories_go_twelve_months_back_and_never_before_2019(present: str, first: str) -> None:
    assert earliest_offered(Month.parse(present)) == Month.parse(first)


@pytest.mark.parametrize(
    ("now", "before", "change"),
    [
        (110, 100, 100),
        (100, 110, -91),
        (0, 5, -1000),
        (5, 0, None),
        (5, -5, None),
        (None, 5, None),
        (5, 5, 0),
    ],
)
def test_a_change_is_reckoned_where_there_is_something_to_measure_it_by(
    now: int | None, before: int | None, change: int | None
) -> None:
    assert Pair(now, before).change == change


def test_a_change_is_written_with_its_sign() -> None:
    assert [percent(tenths).replace("\N{NO-BREAK SPACE}", " ") for tenths in (448, -106, 0, -4)] == [
        *("+44,8 %", "−10,6 %", "0,0 %", "−0,4 %")
    ]


def test_months_known_of_one_year_only_are_left_out_of_the_sums() -> None:
    september, year_ago = OCTOBER.plus(-1), OCTOBER.plus(-12)
    found = compared(
        NOW,
        [SETTLED],
        [used(OCTOBER, "2"), used(year_ago, "1"), used(september, "7"), used(september.plus(-12), None)],
        [OCTOBER, september, OCTOBER.plus(-2)],
    )
    assert [one.period for one in found.months] == [OCTOBER, september]
    assert found.measures == [CHARGED, HEATING]
    assert found.months[1].pairs == {HEATING: Pair(7_000_000, None)}
    assert found.totals == {HEATING: Pair(2_000_000, 1_000_000)}


def test_whatever_billing_writes_a_page_fits_one_message() -> None:
    long = "<&>" * 900
    paid = replace(PAID, document=long, upay_trans_id=long, purpose=long)
    issued = IssuedInvoice(OCTOBER, long, date(2026, 10, 31), None, None)
    full = replace(
        EVEN, charges=[replace(CHARGE, point=long)] * 3, payments=[paid] * 3, invoices=[issued, issued]
    )
    assert len(unescape(said(full))) < 4096
