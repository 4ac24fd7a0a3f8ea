"""Exact amounts and months: what is written is what is read, to the tiyin."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.money import Money, NotAnAmount, Quantity
from domain.periods import Month

TIYIN = st.integers(-(10**17) + 1, 10**17 - 1)
MILLIONTHS = st.integers(-(10**18) + 1, 10**18 - 1)
MONTHS = st.builds(Month, st.integers(0, 9999), st.integers(1, 12))


@given(TIYIN)
def test_money_is_read_as_it_is_written(tiyin: int) -> None:
    assert Money.parse(f"{Money(tiyin).decimal:f}") == Money(tiyin)


@given(MILLIONTHS)
def test_heat_and_water_are_read_as_they_are_written(millionths: int) -> None:
    assert Quantity.parse(f"{Quantity(millionths).decimal:f}") == Quantity(millionths)


@given(TIYIN, TIYIN)
def test_sums_and_differences_are_exact(one: int, other: int) -> None:
    assert (Money(one) + Money(other)).tiyin == one + other
    assert (Money(one) - Money(other)).tiyin == one - other
    assert (-Money(one)).tiyin == -one
    assert abs(Money(one)).tiyin == abs(one)


@given(st.lists(TIYIN, min_size=2))
def test_amounts_stand_in_the_order_of_their_worth(amounts: list[int]) -> None:
    assert sorted(map(Money, amounts)) == [Money(tiyin) for tiyin in sorted(amounts)]


@pytest.mark.parametrize(
    ("text", "tiyin"),
    [("0", 0), ("-0.01", -1), ("5000", 500_000), ("0.1", 10), ("1234567.89", 123_456_789)],
)
def test_an_amount_is_whole_tiyin(text: str, tiyin: int) -> None:
    assert Money.parse(text).tiyin == tiyin
    assert isinstance(Money.parse(text).tiyin, int)


def test_the_largest_amount_of_the_feed_keeps_its_last_tiyin() -> None:
    assert Money.parse("999999999999999.99").decimal == Decimal("999999999999999.99")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1,5",
        "1.234",
        "1e5",
        "NaN",
        "Infinity",
        "+1",
        " 1",
        "1 000",
        "１２３",
        "1.",
        ".5",
        "--1",
        "1\n",
        "1_0",
    ],
)
def test_what_is_not_an_amount_is_refused(text: str) -> None:
    with pytest.raises(NotAnAmount):
        Money.parse(text)


@pytest.mark.parametrize("text", ["0.1234567", "1,5", "NaN", "1e-3", "١٢"])
def test_what_is_not_a_quantity_is_refused(text: str) -> None:
    with pytest.raises(NotAnAmount):
        Quantity.parse(text)


@given(MONTHS)
def test_a_month_is_read_as_it_is_written_and_counted_without_loss(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert Month.from_ordinal(month.ordinal) == month


@given(MONTHS, st.integers(-120, 120))
def test_months_are_counted_across_years(month: Month, months: int) -> None:
    later = month.plus(months)
    assert later.ordinal - month.ordinal == months
    assert (later > month) == (months > 0)


def test_december_is_followed_by_january() -> None:
    assert Month(2026, 12).plus(1) == Month(2027, 1)
    assert Month(2026, 1).plus(-1) == Month(2025, 12)
    assert Month.of(date(2026, 11, 30)) == Month(2026, 11)


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-00", "2026-1", "26-01", "2026-11-01", "２０２６-01", "2026-11\n"]
)
def test_what_is_not_a_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text.strip()):
        Month.parse(text)
