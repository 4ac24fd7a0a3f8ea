"""Amounts in words, as accountants write them, in every language."""

import pytest

from domain.money import Money
from locales import Language
from printing.words import amount_in_words, number_in_words
from tests.languages import TASHKENT

WRITTEN = {
    "ru": {
        "0.00": "Ноль сумов 00 тийинов",
        "1.00": "Один сум 00 тийинов",
        "2.02": "Два сума 02 тийина",
        "5.01": "Пять сумов 01 тийин",
        "11.00": "Одиннадцать сумов 00 тийинов",
        "21.21": "Двадцать один сум 21 тийин",
        "1000.00": "Одна тысяча сумов 00 тийинов",
        "2000000.00": "Два миллиона сумов 00 тийинов",
        "999999999.99": (
            "Девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч"
            " девятьсот девяносто девять сумов 99 тийинов"
        ),
    },
    "uz": {
        "0.00": "Nol soʻm 00 tiyin",
        "1.00": "Bir soʻm 00 tiyin",
        "2.02": "Ikki soʻm 02 tiyin",
        "5.01": "Besh soʻm 01 tiyin",
        "11.00": "Oʻn bir soʻm 00 tiyin",
        "21.21": "Yigirma bir soʻm 21 tiyin",
        "1000.00": "Bir ming soʻm 00 tiyin",
        "2000000.00": "Ikki million soʻm 00 tiyin",
        "999999999.99": (
            "Toʻqqiz yuz toʻqson toʻqqiz million toʻqqiz yuz toʻqson toʻqqiz ming"
            " toʻqqiz yuz toʻqson toʻqqiz soʻm 99 tiyin"
        ),
    },
    "uz-Cyrl": {
        "0.00": "Нол сўм 00 тийин",
        "1.00": "Бир сўм 00 тийин",
        "2.02": "Икки сўм 02 тийин",
        "5.01": "Беш сўм 01 тийин",
        "11.00": "Ўн бир сўм 00 тийин",
        "21.21": "Йигирма бир сўм 21 тийин",
        "1000.00": "Бир минг сўм 00 тийин",
        "2000000.00": "Икки миллион сўм 00 тийин",
        "999999999.99": (
            "Тўққиз юз тўқсон тўққиз миллион тўққиз юз тўқсон тўққиз минг тўққиз юз тўқсон тўққиз сўм 99 тийин"
        ),
    },
    "en": {
        "0.00": "Zero soum 00 tiyin",
        "21.21": "Twenty-one soum 21 tiyin",
        "2000000.00": "Two million soum 00 tiyin",
        "999999999.99": (
            "Nine hundred ninety-nine million nine hundred ninety-nine thousand"
            " nine hundred ninety-nine soum 99 tiyin"
        ),
    },
}
language = Language(TASHKENT)


@pytest.mark.parametrize(
    ("code", "amount"), [(code, amount) for code, amounts in WRITTEN.items() for amount in amounts]
)
def test_an_amount_is_written_as_people_say_it(code: str, amount: str) -> None:
    assert amount_in_words(language.texts(code), Money.parse(amount)) == WRITTEN[code][amount]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (2_001, "две тысячи один"),
        (21_000, "двадцать одна тысяча"),
        (12_000_000, "двенадцать миллионов"),
        (1_001_001_001, "один миллиард один миллион одна тысяча один"),
        (100_000, "сто тысяч"),
        (315_018, "триста пятнадцать тысяч восемнадцать"),
        (999_999_999_999_999, None),
    ],
)
def test_groups_agree_in_gender_and_number(number: int, said: str | None) -> None:
    words = number_in_words(language.texts("ru"), number)
    assert words == said if said else words.startswith("девятьсот девяносто девять триллионов")


def test_the_sign_is_told_by_the_paper_not_by_the_words() -> None:
    t = language.texts("ru")
    assert amount_in_words(t, Money(-5_00)) == amount_in_words(t, Money(5_00))


def test_a_number_beyond_all_words_is_refused() -> None:
    with pytest.raises(ValueError, match="1000000000000000"):
        number_in_words(language.texts("ru"), 10**15)
