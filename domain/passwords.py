"""What a personal password may be: 8–128 printable characters, nothing that can be guessed."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from domain.errors import DomainError
from domain.scripts import APOSTROPHES

SHORTEST, LONGEST = 8, 128
FEWEST_DIFFERENT = 4
RUN = 4
_APOSTROPHES = dict.fromkeys(map(ord, APOSTROPHES))
_RUNS = (
    "01234567890123456789",
    "98765432109876543210",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
)


class PasswordTooShort(DomainError):
    key = "password-too-short"


class PasswordTooLong(DomainError):
    key = "password-too-long"


class PasswordUnprintable(DomainError):
    key = "password-unprintable"


class PasswordCommon(DomainError):
    key = "password-common"


class PasswordHoldsContract(DomainError):
    key = "password-holds-contract"


class PasswordHoldsInn(DomainError):
    key = "password-holds-inn"


class PasswordHoldsPhone(DomainError):
    key = "password-holds-phone"


class PasswordHoldsName(DomainError):
    key = "password-holds-name"


class PasswordIsPrevious(DomainError):
    key = "password-is-previous"


class PasswordsDiffer(DomainError):
    key = "passwords-differ"


def normalised(password: str) -> str:
    """The same password however the keyboard composed it (NFKC)."""
    return unicodedata.normalize("NFKC", password)


def check(password: str, *, contract: str, inn: str, name: str, phone: str) -> None:
    """Raise the refusal that applies; `password` is normalised, the rest is public about the consumer.

    What is not known of the consumer is empty.
    """
    _check_shape(password)
    folded = _folded(password)
    if _holds_phone(password, phone):
        raise PasswordHoldsPhone
    if contract in password:
        raise PasswordHoldsContract
    if inn and inn in password:
        raise PasswordHoldsInn
    if any(word in folded for word in _words(name)):
        raise PasswordHoldsName
    if _is_common(folded):
        raise PasswordCommon


def _check_shape(password: str) -> None:
    if len(password) < SHORTEST:
        raise PasswordTooShort(shortest=SHORTEST)
    if len(password) > LONGEST:
        raise PasswordTooLong(longest=LONGEST)
    if not password.isprintable():
        raise PasswordUnprintable


def _holds_phone(password: str, phone: str) -> bool:
    digits = re.sub(r"\D", "", phone)[-9:]
    return len(digits) == len("901234567") and digits in re.sub(r"[\s()+-]", "", password)


def _folded(text: str) -> str:
    """Neither case nor composition nor the kind of apostrophe, nor its absence, makes another word."""
    return normalised(text).casefold().translate(_APOSTROPHES)


def _words(name: str) -> Iterable[str]:
    """Words of a firm's name long enough to tell it from others."""
    return re.findall(r"\w{5,}", _folded(name))


def _is_common(folded: str) -> bool:
    return folded in _known() or len(set(folded)) < FEWEST_DIFFERENT or _is_mostly_a_run(folded)


def _is_mostly_a_run(folded: str) -> bool:
    """Neighbours on the keyboard or in the alphabet make up more than half of it."""
    longest = 0
    for length in range(RUN, len(folded) + 1):
        pieces = (folded[start : start + length] for start in range(len(folded) - length + 1))
        if not any(piece in run for piece in pieces for run in _RUNS):
            break
        longest = length
    return longest * 2 > len(folded)


@cache
def _known() -> frozenset[str]:
    text = Path(__file__).with_name("common_passwords.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
