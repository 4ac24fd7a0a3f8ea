"""Codes that forgive how people copy them, and digests that tell one paper from another."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.money import Money
from domain.papers import ALPHABET, NotACode, digest_of, new_code, read_code, spelled
from domain.periods import Month

CODE = "K7QM3XTA9FRD"


@pytest.mark.parametrize(
    "typed",
    [
        "K7QM-3XTA-9FRD",
        "k7qm3xta9frd",
        "  K7QM 3XTA 9FRD ",
        "K7QM\N{EN DASH}3XTA\N{EM DASH}9FRD",
        "K7QM\N{NON-BREAKING HYPHEN}3XTA\N{NO-BREAK SPACE}9FRD",
    ],
)
def test_dashes_blanks_and_case_are_forgiven(typed: str) -> None:
    assert read_code(typed) == CODE


def test_letters_that_look_like_digits_are_taken_for_them() -> None:
    assert read_code("OoIiLl-000111-".replace("-", "")) == "001111000111"


@pytest.mark.parametrize(
    "typed", ["", "K7QM", CODE + "K", "K7QM-3XTA-9FRU", "К7QM-3XTA-9FRD", "٣" * 12, "\0" * 12]
)
def test_what_cannot_be_a_code_is_refused(typed: str) -> None:
    with pytest.raises(NotACode):
        read_code(typed)


@settings(max_examples=50)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_code_or_refused(typed: str) -> None:
    try:
        code = read_code(typed)
    except NotACode:
        return
    assert len(code) == 12
    assert set(code) <= set(ALPHABET)


def test_a_new_code_can_be_read_as_it_is_printed_and_is_never_the_same() -> None:
    codes = [new_code() for _ in range(100)]
    assert [read_code(spelled(code).lower()) for code in codes] == codes
    assert len(set(codes)) == 100


@dataclass(frozen=True)
class Said:
    amount: Money
    on: date
    name: str | None
    lines: tuple[Month, ...] = ()
    as_of: datetime = field(default=datetime(2026, 11, 23, tzinfo=UTC), compare=False)


SAID = Said(Money(1), date(2026, 10, 31), "a", (Month(2026, 10),))


def test_the_same_said_at_another_hour_has_the_same_digest() -> None:
    later = Said(Money(1), date(2026, 10, 31), "a", (Month(2026, 10),), datetime(2027, 1, 1, tzinfo=UTC))
    assert digest_of(SAID) == digest_of(later)


@pytest.mark.parametrize(
    "other",
    [
        Said(Money(2), date(2026, 10, 31), "a", (Month(2026, 10),)),
        Said(Money(1), date(2026, 10, 30), "a", (Month(2026, 10),)),
        Said(Money(1), date(2026, 10, 31), None, (Month(2026, 10),)),
        Said(Money(1), date(2026, 10, 31), "None", (Month(2026, 10),)),
        Said(Money(1), date(2026, 10, 31), "a,b", (Month(2026, 10),)),
        Said(Money(1), date(2026, 10, 31), "a", ()),
    ],
)
def test_anything_else_said_has_another_digest(other: Said) -> None:
    assert digest_of(other) != digest_of(SAID)


def test_what_has_no_one_form_cannot_be_said() -> None:
    with pytest.raises(TypeError, match="float"):
        digest_of((1.5,))
