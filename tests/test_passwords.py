"""Personal passwords: each refusal has its own reason; what cannot be guessed is accepted."""

import string
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain import passwords
from domain.errors import DomainError
from domain.passwords import (
    PasswordCommon,
    PasswordHoldsContract,
    PasswordHoldsInn,
    PasswordHoldsName,
    PasswordHoldsPhone,
    PasswordTooLong,
    PasswordTooShort,
    PasswordUnprintable,
)

FIRM = {
    "contract": "00001",
    "inn": "301234567",
    "name": "«NAMUNA-TEKSTIL» MChJ",
    "phone": "+998 90 123-45-67",
}
GOOD = "teplo-i-svet-7"


def check(password: str, **known: str) -> None:
    passwords.check(passwords.normalised(password), **(FIRM | known))


def refused(reason: type[DomainError], password: str, **known: str) -> bool:
    with pytest.raises(reason):
        check(password, **known)
    return True


def long_one(length: int) -> str:
    """A password nobody guesses, of that length."""
    return ("Ж7k!ümo-" * 17)[:length]


@pytest.mark.parametrize("length", [8, 9, 127, 128])
def test_eight_to_128_characters_are_accepted(length: int) -> None:
    check(long_one(length))


def test_seven_are_too_few_and_129_too_many() -> None:
    assert refused(PasswordTooShort, long_one(7))
    assert refused(PasswordTooLong, long_one(129))


def test_the_limits_are_told() -> None:
    with pytest.raises(PasswordTooShort) as short:
        check("x7!")
    with pytest.raises(PasswordTooLong) as long:
        check(long_one(200))
    assert (short.value.facts, long.value.facts) == ({"shortest": 8}, {"longest": 128})


@pytest.mark.parametrize("character", ["\n", "\t", "\x00", "\x7f", "\u202e", "\u200b", "\ud800", "\ue000"])
def test_what_cannot_be_seen_is_refused(character: str) -> None:
    assert refused(PasswordUnprintable, GOOD + character)


@pytest.mark.parametrize(
    "password", ["kitob va choy 8", "ключ от сарая", "oʻzim bilaman", "🔥🧊 issiq-sovuq", "日本語で秘密だよ"]
)
def test_any_printable_script_is_accepted(password: str) -> None:
    check(password)


def test_however_the_keyboard_composes_it_it_is_the_same_password() -> None:
    assert passwords.normalised("ｔｅｐｌｏ－７") == "teplo-7"
    assert passwords.normalised("й" + "caf" + "e\u0301") == passwords.normalised("\u0438\u0306caf\u00e9")


def test_length_is_counted_after_composition() -> None:
    assert refused(PasswordTooShort, "e\u0301" * 4 + "x7!")


@pytest.mark.parametrize(
    "password",
    ["password", "Password1", "PASSWORD123", "12345678", "qwerty123", "１２３４５６７８", "q1w2e3r4"],
)
def test_what_everybody_takes_is_refused(password: str) -> None:
    assert refused(PasswordCommon, password)


@pytest.mark.parametrize("password", ["aaaaaaaaaaaa", "121212121212", "abcabcabcabc", "........"])
def test_too_few_different_characters_are_refused(password: str) -> None:
    assert refused(PasswordCommon, password)


@pytest.mark.parametrize(
    "password",
    ["abcdefgh", "qwertyuiop!", "98765432x", "йцукенгш", "Asdfghjkl1", "x23456789y", "фывапролджэ12"],
)
def test_neighbours_on_the_keyboard_are_refused(password: str) -> None:
    assert refused(PasswordCommon, password)


def test_a_short_run_in_a_long_password_is_accepted() -> None:
    check("kalit-1234-sarayda")


@pytest.mark.parametrize("password", ["my00001word", "００００１-kalit!"])
def test_the_contract_number_inside_is_refused(password: str) -> None:
    assert refused(PasswordHoldsContract, password)


@pytest.mark.parametrize("password", ["301234567", "x301234567!", "３０１２３４５６７ab"])
def test_the_inn_inside_is_refused(password: str) -> None:
    assert refused(PasswordHoldsInn, password)


@pytest.mark.parametrize("password", ["901234567zz", "+998901234567", "(90) 123-45-67 x", "tel:90 123 45 67"])
def test_the_phone_inside_is_refused_however_it_is_written(password: str) -> None:
    assert refused(PasswordHoldsPhone, password)


@pytest.mark.parametrize("password", ["namuna-2026!", "xTEKSTILx9", "ｎａｍｕｎａ-77"])
def test_a_word_of_the_name_inside_is_refused(password: str) -> None:
    assert refused(PasswordHoldsName, password)


@pytest.mark.parametrize("apostrophe", ["'", "`", "’", "‘", "ʻ", "ʼ", ""])
@pytest.mark.parametrize("written", ["ʻ", "‘", "'"])
def test_whatever_the_apostrophe_it_is_the_same_name(apostrophe: str, written: str) -> None:
    assert refused(PasswordHoldsName, f"g{apostrophe}oyib-77!", name=f"«G{written}OYIB-DORI» MChJ")


def test_the_short_words_of_a_name_are_nobodys() -> None:
    check("mchj-va-choy-9")


def test_what_billing_does_not_know_is_in_no_password() -> None:
    check(GOOD, inn="", name="", phone="")


def test_shape_is_checked_though_billing_knows_nothing() -> None:
    assert refused(PasswordTooShort, "short", inn="", name="", phone="")


PRINTABLE = st.text(st.characters(codec="utf-8").filter(str.isprintable), min_size=12, max_size=128)


def _guessable(password: str) -> bool:
    """Holds what the rules refuse, told in other words than the rules."""
    plain = password.casefold()
    known = ("00001", "301234567", "namuna", "tekstil", "901234567")
    squeezed = "".join(character for character in plain if character.isalnum())
    runs = sum(abs(ord(one) - ord(next_)) <= 1 for one, next_ in pairwise(plain))
    keyboard = any(three in plain for three in ("qwe", "ert", "asd", "fgh", "zxc", "йцу", "фыв", "ячс"))
    return any(word in squeezed for word in known) or runs > 2 or keyboard or len(set(squeezed)) < 4


@given(PRINTABLE)
def test_twelve_printable_characters_nobody_could_guess_are_accepted(password: str) -> None:
    password = passwords.normalised(password)
    assume(12 <= len(password) <= 128 and password.isprintable() and not _guessable(password))
    check(password)


@given(st.text(string.printable, max_size=300))
def test_a_refusal_is_always_a_reason_that_can_be_told(password: str) -> None:
    reasons = []
    try:
        check(password)
    except DomainError as refusal:
        reasons.append(refusal.key)
    assert all(key.startswith("password-") for key in reasons)
