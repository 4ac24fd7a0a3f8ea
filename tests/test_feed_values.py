"""What stands in a file as text arrives as the exact value, or not at all."""

from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import Money, NotAnAmount, Quantity
from domain.periods import Month
from gateways.billing.kinds import Day, Digits, Kind, Period, Whole, money, quantity
from gateways.billing.pieces import end_of_last_record

AMOUNTS = st.decimals(min_value=-(10**14), max_value=10**14, places=2)
NEARLY_AMOUNTS = st.text(alphabet="0123456789.-+e １,", max_size=12)


def parsed(kind: Kind, text: str) -> object:
    return pl.DataFrame({"text": [text]}).select(kind.parse(pl.col("text"))).item()


@given(AMOUNTS)
def test_money_is_exact_to_the_tiyin(amount: Decimal) -> None:
    assert parsed(money(signed=True), str(amount)) == int(amount * 100)


@given(st.integers(-(10**17) + 1, 10**17 - 1))
def test_tiyin_written_as_soum_come_back_the_same(tiyin: int) -> None:
    text = f"{Decimal(tiyin).scaleb(-2):.2f}"
    assert parsed(money(signed=True), text) == tiyin == Money.parse(text).tiyin


@given(NEARLY_AMOUNTS)
def test_the_feed_reads_money_exactly_as_the_domain_does(text: str) -> None:
    try:
        expected: int | None = Money.parse(text).tiyin
    except NotAnAmount:
        expected = None
    assert parsed(money(signed=True), text) == expected


@given(NEARLY_AMOUNTS)
def test_the_feed_reads_quantities_exactly_as_the_domain_does(text: str) -> None:
    try:
        expected: int | None = Quantity.parse(text).millionths
    except NotAnAmount:
        expected = None
    assert parsed(quantity(signed=True), text) == expected


@given(st.integers(1900 * 12, 2100 * 12 - 1))
def test_a_month_counts_as_the_domain_counts_it(ordinal: int) -> None:
    assert parsed(Period(), str(Month.from_ordinal(ordinal))) == ordinal


@pytest.mark.parametrize("text", ["2026-11-31", "2026-2-03", "26-02-03", "2026-02-29", "2026-11-25 "])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    assert parsed(Day(), text) is None


@pytest.mark.parametrize("text", ["1234", "123456", "1234٥", "１２３４５", "12345\n"])
def test_only_five_ascii_digits_are_a_contract(text: str) -> None:
    assert parsed(Digits(5, 5), text) is None


@pytest.mark.parametrize(("text", "value"), [("1", 1), ("28", 28), ("29", None), ("+5", None), ("5.0", None)])
def test_a_due_day_is_a_day_that_every_month_has(text: str, value: int | None) -> None:
    assert parsed(Whole(1, 28), text) == value


@given(st.lists(st.sampled_from(["a", '"b\nc"', '"d""\n"', ""]), max_size=9))
def test_a_piece_ends_after_a_record_and_never_inside_quotes(fields: list[str]) -> None:
    whole = "".join(field + "\n" for field in fields)
    for tail in ("", "x", '"y\nz', '"y""\n'):
        assert end_of_last_record((whole + tail).encode()) == len(whole.encode())
