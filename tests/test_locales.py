"""The machinery of texts: languages, values written out, markup escaped, labels understood."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from domain.money import Money, Quantity
from domain.periods import Month
from locales import Html, Language, Measured, MissingText, fold
from locales.catalogue import catalogue
from locales.folders import HERE, bundle
from locales.writers import writer_of
from tests.languages import TASHKENT, Home

NBSP = "\N{NO-BREAK SPACE}"
MONTH_NAMES = 12


@pytest.fixture(scope="module")
def language() -> Language:
    return Language(TASHKENT)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


# --- languages -------------------------------------------------------------------------------------------


def test_languages_are_offered_in_a_fixed_order(language: Language) -> None:
    assert language.languages() == ("uz", "uz-Cyrl", "ru", "en")


@pytest.mark.parametrize(
    ("told", "guessed"),
    [
        *[("uz", "uz"), ("ru", "ru"), ("en", "en"), ("en-GB", "en"), ("uz-Cyrl", "uz-Cyrl")],
        *[("kk", "uz"), ("", "uz"), (None, "uz")],
    ],
)
def test_the_first_guess_follows_telegrams_code(language: Language, told: str | None, guessed: str) -> None:
    assert language.guess(told) == guessed


def test_a_language_says_its_own_name(language: Language) -> None:
    names = [language.texts(code).plain("language-name") for code in language.languages()]
    assert names == ["Oʻzbekcha", "Ўзбекча", "Русский", "English"]


def test_a_new_language_is_a_folder_and_no_python(home: Home) -> None:
    home.write("kaa", "language.ftl", "language-order = 3\nlanguage-codes = kaa\nlanguage-locale = kk\n")
    home.write("kaa", "menu.ftl", "menu-back = Artqa\n")
    language = Language(TASHKENT, home.root / "locales")
    assert language.languages() == ("ru", "uz", "kaa")
    assert language.texts(language.guess("kaa"))("menu-back") == "Artqa"


def test_a_language_that_is_not_there_is_a_missing_text(language: Language) -> None:
    with pytest.raises(MissingText):
        language.texts("tlh")


# --- values ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Money(123456789), "1~234~567,89~сум"),
        (Money(-5), "−0,05~сум"),
        (Money(0), "0,00~сум"),
        (Quantity(12_340_000), "12,34"),
        (Quantity(1_523_400_001), "1~523,400001"),
        (Quantity(-500_000), "−0,50"),
        (Measured(Quantity(12_340_000), "gcal"), "12,34~Гкал"),
        (Measured(Quantity(5_000_000), "m3"), "5,00~м³"),
        (Measured(Quantity(123_000), "gcal_h"), "0,123~Гкал/ч"),
        (date(2026, 11, 25), "25.11.2026"),
        (datetime(2026, 11, 23, 20, 5, tzinfo=UTC), "24.11.2026 01:05"),
        (Month(2026, 11), "ноябрь 2026"),
        (1234567, "1~234~567"),
        (-1000, "−1~000"),
    ],
)
def test_figures_days_and_months_are_written_as_people_here_write_them(
    language: Language, value: object, written: str
) -> None:
    assert language.texts("ru").value(value) == written.replace("~", NBSP)


@pytest.mark.parametrize(
    ("code", "money", "month"),
    [
        ("uz", "1,00~soʻm", "noyabr 2026"),
        ("uz-Cyrl", "1,00~сўм", "ноябр 2026"),
        ("ru", "1,00~сум", "ноябрь 2026"),
        ("en", "1,00~soum", "November 2026"),
    ],
)
def test_only_the_words_differ_between_languages(
    language: Language, code: str, money: str, month: str
) -> None:
    t = language.texts(code)
    assert (t.value(Money(100)), t.value(Month(2026, 11))) == (money.replace("~", NBSP), month)


def test_no_month_name_has_a_foreign_apostrophe(language: Language) -> None:
    names = [
        language.texts(c).value(Month(2026, n + 1)) for c in language.languages() for n in range(MONTH_NAMES)
    ]
    assert not [name for name in names if set(name) & set("'`’‘")]


@pytest.mark.parametrize("value", [datetime(2026, 11, 23), 1.5, None, object()])  # noqa: DTZ001 # that is the point
def test_a_value_that_has_no_format_is_refused(language: Language, value: object) -> None:
    with pytest.raises(TypeError):
        language.texts("ru").value(value)


# --- texts -----------------------------------------------------------------------------------------------


def test_values_stand_formatted_in_the_text_without_isolation_marks(home: Home) -> None:
    home.texts("debt = Долг { $amount } на { $day }\n")
    said = home.says()("debt", amount=Money(100), day=date(2026, 11, 1))
    assert said == f"Долг 1,00{NBSP}x на 01.11.2026"


def test_what_people_wrote_is_escaped_and_the_texts_own_markup_stays(home: Home) -> None:
    home.texts('hello = <b>{ $name }</b> <a href="{ $link }">x</a>\n')
    said = home.says()("hello", name="<i>&", link='"onclick')
    assert said == '<b>&lt;i&gt;&amp;</b> <a href="&quot;onclick">x</a>'


def test_a_text_put_into_a_text_is_not_escaped_twice(home: Home) -> None:
    home.texts("name = <b>{ $name }</b>\nhello = Hi { $whom } { $tail }\n")
    t = home.says()
    assert t("hello", whom=t("name", name="A&B"), tail=Html("<i>!</i>")) == "Hi <b>A&amp;B</b> <i>!</i>"


def test_plain_texts_are_not_escaped(home: Home) -> None:
    home.texts("hello = Hi { $name }\n")
    assert home.says().plain("hello", name="A&B") == "Hi A&B"


def test_markup_in_a_plain_text_is_refused(home: Home) -> None:
    home.texts("hello = Hi { $name }\n")
    with pytest.raises(TypeError):
        home.says().plain("hello", name=Html("<b>A</b>"))


def test_a_missing_text_is_never_shown_as_its_key(home: Home) -> None:
    home.texts("hello = Hi\n    .alert = Ho\n")
    assert home.says()("hello.alert") == "Ho"
    for key in ("nothing", "hello.nothing"):
        with pytest.raises(MissingText, match=key):
            home.says()(key)


def test_a_missing_value_is_never_shown_as_its_name(home: Home) -> None:
    home.texts("hello = Hi { $name }\n")
    with pytest.raises(MissingText, match="name"):
        home.says()("hello")


def test_a_text_may_hold_signs_that_mean_something_elsewhere(home: Home) -> None:
    home.texts('share = 5 % of { $sum } %(sum)s { "{" }\n')
    assert home.says()("share", sum="100 %") == "5 % of 100 % %(sum)s {"


@pytest.mark.parametrize("code", ["uz", "uz-Cyrl", "ru", "en"])
def test_every_text_says_what_the_library_makes_of_it(code: str) -> None:
    entries, texts = catalogue(HERE / code).entries, bundle(HERE / code)
    values: dict[str, Any] = {name: f"<{name}> 5 %" for entry in entries.values() for name in entry.variables}
    for key in entries:
        name, _, attribute = key.partition(".")
        if not key.startswith("-"):
            message = texts.get_message(name)
            pattern: Any = message.attributes[attribute] if attribute else message.value
            assert writer_of(pattern, texts)(values) == texts.format_pattern(pattern, values)[0], key


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 день"), (3, "3 дня"), (11, "11 дней"), (1001, f"1{NBSP}001 день")]
)
def test_counts_choose_the_plural_of_the_language(home: Home, count: int, said: str) -> None:
    home.texts("days = { $n } { $n ->\n    [one] день\n    [few] дня\n   *[other] дней\n }\n")
    assert home.says()("days", n=count) == said


def test_states_choose_their_words(home: Home) -> None:
    home.texts("state = { $done ->\n    [true] готово\n   *[false] ждёт\n }\n")
    assert (home.says()("state", done=True), home.says()("state", done=False)) == ("готово", "ждёт")


def test_the_longest_message_of_a_person_fits_into_a_text(home: Home) -> None:
    home.texts("appeal = { $who }: { $text }\n")
    assert home.says()("appeal", who="A", text='"' * 4096) == "A: " + "&quot;" * 4096


# --- labels ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("toʻlash", "💳 To'lash"),
        ("TO`LASH", "To’lash"),
        ("tolash", "To‘lash"),
        ("счет - фактура", "Счёт-фактура"),
        ("ортга", "⬅️ Ортга"),
        ("⬅️", "⬅️"),
    ],
)
def test_a_label_typed_by_hand_is_understood(typed: str, label: str) -> None:
    assert fold(typed) == fold(label)


@pytest.mark.parametrize("other", ["⬅️", "👍", "баланс 2", ""])
def test_another_label_is_not_mistaken_for_it(other: str) -> None:
    assert fold(other) != fold("💰 Баланс")


def test_labels_of_nothing_but_emoji_are_told_apart() -> None:
    assert fold("⬅️") != fold("👍")


def test_a_label_is_understood_in_any_language(home: Home) -> None:
    home.texts("menu-pay = 💳 Оплатить\n", "menu-pay = 💳 Toʻlash\n")
    language = Language(TASHKENT, home.root / "locales")
    assert language.labels("menu-pay") == {fold("Оплатить"), fold("Toʻlash")}
    assert language.same_label("ОПЛАТИТЬ", "menu-pay")
    assert language.same_label("to'lash", "menu-pay")
    assert not language.same_label("Назад", "menu-pay")


def test_the_label_of_nothing_is_a_missing_text(language: Language) -> None:
    with pytest.raises(MissingText):
        language.labels("nothing")
