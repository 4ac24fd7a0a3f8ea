"""Names are found however they are spelt: either script, any case, any apostrophe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.scripts import search_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("«OʻQUV-MARKAZI» MChJ", "ўқув маркази мчж"),
        ("Ғалаба", "G'ALABA"),
        ("Шаҳар", "shahar"),
        ("Йўлчи", "yo‘lchi"),
        ("Ёрдам", "yordam"),
        ("ёлка", "елка"),
        ("Цех", "sex"),
        ("Tsex", "цех"),
        ("Халқ", "xalq"),
        ("Хлебозавод", "khlebozavod"),
        ("Ер", "yer"),
        ("Объект", "obyekt"),
        ("И\u0306од", "Йод"),
        ("１２-мактаб", "12 maktab"),
    ],
)
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert search_form(one) == search_form(other)


@pytest.mark.parametrize(("one", "other"), [("Шаҳар", "Саҳар"), ("Бир", "Бер"), ("12 maktab", "13 maktab")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert search_form(one) != search_form(other)


@given(st.text(max_size=40))
def test_the_form_of_a_form_is_itself_and_holds_words_alone(text: str) -> None:
    form = search_form(text)
    assert form == " ".join(form.split())
    assert all(letter.isalnum() or letter == " " for letter in form)
