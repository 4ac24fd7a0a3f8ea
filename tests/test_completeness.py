"""What the check of texts finds, and where it says it is."""

from pathlib import Path

import pytest

from locales.completeness import COMPUTED, faults, main
from locales.folders import HERE
from tests.languages import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_the_command_prints_a_line_for_each_fault_and_fails_if_there_is_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = faults(HERE, HERE.parent, COMPUTED)
    assert main() == int(bool(found))
    assert capsys.readouterr().out.splitlines() == found


def test_whole_texts_have_no_faults(home: Home) -> None:
    home.texts("a = <b>{ $x }</b> { b } { -brand }\nb = ok\n-brand = Куб\n")
    home.code('def show(t, x):\n    return t("a", x=x)\n')
    assert home.faults() == []


RU = "a = Раз { $x }\n    .tip = Два\n"

FAULTY = [
    ("a = Раз { $x }\n", "locales/uz: no text a.tip (locales/ru/menu.ftl:1)"),
    (RU + "b = Bor\n", "locales/uz/menu.ftl:3: b is not in ru"),
    (RU.replace("$x", "$y"), "locales/uz/menu.ftl:1: a: the value $x is only ru"),
    (RU.replace("$x", "$y"), "locales/uz/menu.ftl:1: a: the value $y is only here"),
    (RU + "\na = Uch\n", "locales/uz/menu.ftl:4: a stands already in locales/uz/menu.ftl:1"),
    (RU + "unit-soum = y\n", "locales/uz/menu.ftl:3: unit-soum stands already in locales/uz/format.ftl:1"),
    (RU + "\nb = { $\n", "locales/uz/menu.ftl:4: cannot be read: "),
    (RU + "    .b = { c }{ -d }\n", "locales/uz/menu.ftl:1: a.b: there is no -d"),
    (RU + "    .b = { NUMBER($x) }\n", "a.b: NUMBER() is not needed"),
    (RU + "    .b = so'm\n", "a.b: ' instead of ʻ or ʼ"),
    (RU + "    .b = so’m\n", "a.b: ’ instead of ʻ or ʼ"),
    (RU + "    .b = сyм\n", "a.b: two alphabets in «сyм»"),
    (RU + "    .b = <b>x\n", "a.b: <b> is not closed"),
    (RU + "    .b = <b><i>x</b></i>\n", "a.b: </b> closes nothing"),
    (RU + "    .b = <div>x</div>\n", "a.b: Telegram has no tag <div>"),
    (RU + "    .b = 5 < 6\n", "a.b: a bare <"),
    (RU + "    .b = A & B\n", "a.b: a bare &"),
    (RU + "    .b = { $x ->\n        [one] <b>\n       *[other] </b>\n    }\n", "a.b: </b> closes nothing"),
]


@pytest.mark.parametrize(("uz", "fault"), FAULTY)
def test_what_differs_or_is_broken_in_one_language_is_named_with_its_place(
    home: Home, uz: str, fault: str
) -> None:
    home.texts(RU, uz)
    home.uses("a", "a.tip")
    assert any(fault in line for line in home.faults())


def test_a_text_that_nothing_uses_is_a_fault(home: Home) -> None:
    home.texts("a = Раз\nb = Два\n")
    home.uses("a")
    assert home.faults() == ["locales/ru/menu.ftl:2: nothing uses b"]


def test_texts_under_a_declared_prefix_are_used(home: Home) -> None:
    home.texts("sort-appeal = Обращение\n")
    home.code('def show(t, kind):\n    return t(f"sort-{kind}")\n')
    assert "computed key sort-… has no prefix" in home.faults()[0]
    assert faults(home.root / "locales", home.root, (*COMPUTED, "sort-")) == []


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ('t("b")', "handlers/menu.py:1: no text b"),
        ('t("a" if x else "b")', "handlers/menu.py:1: no text b"),
        ('t.plain("b")', "handlers/menu.py:1: no text b"),
        ('language.same_label(text, "b")', "handlers/menu.py:1: no text b"),
        ('t("a")', "handlers/menu.py:1: a needs the value $x"),
        ('t("a", y=1)', "handlers/menu.py:1: a needs the value $x"),
        ('t.plain("a", x=1)', "a: markup, but handlers/menu.py:1 shows it as it is"),
        ('class R(DomainError):\n    key = "b"', "handlers/menu.py:1: no text b"),
        (
            'class Q(errors.DomainError):\n    pass\nclass R(Q):\n    key: str = "b"',
            "handlers/menu.py:3: no text b",
        ),
    ],
)
def test_what_code_asks_for_in_vain_is_named_with_its_place(home: Home, code: str, fault: str) -> None:
    home.texts("a = <b>{ $x }</b>\n")
    home.code(code)
    assert any(fault in line for line in home.faults())


def test_a_key_of_something_that_is_no_refusal_needs_no_text(home: Home) -> None:
    home.code('class Kind(Enum):\n    key = "b"')
    assert home.faults() == []


def test_values_handed_on_as_a_whole_are_trusted(home: Home) -> None:
    home.texts("a = { $x }\n")
    home.code('t("a", **facts)')
    assert home.faults() == []


@pytest.mark.parametrize(("key", "code"), [("a-alert", ""), ("a", 'class R(DomainError):\n    key = "a"')])
def test_an_alert_longer_than_telegram_shows_is_a_fault(home: Home, key: str, code: str) -> None:
    home.code(f"{code or f't({key!r}, n=1)'}")
    home.texts(f"{key} = " + "{ $n ->\n    [one] x\n   *[other] <b>" + "y" * 200 + "</b>\n }\n")
    assert home.faults() == []
    home.texts(f"{key} = " + "{ $n ->\n    [one] x\n   *[other] " + "y" * 201 + "\n }\n")
    assert home.faults() == [
        f"locales/{c}/menu.ftl:1: {key}: 201 characters, an alert holds 200" for c in ("ru", "uz")
    ]
