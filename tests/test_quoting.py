"""Words of strangers before the staff: whatever they hold, they stay words inside a quotation."""

import re
import unicodedata
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.html import parse_html
from handlers.quoting import LONGEST, harmless, quoted
from locales import Language

T = Language(ZoneInfo("Asia/Tashkent")).texts("ru")
HEADER = "<b>Заявка</b>\n"

# what Telegram makes clickable, as its own open library finds it
CLICKABLE = {
    "mention": r"(?<![\w@])@\w{2,}",
    "command": r"(?<![\w/<>])/\w+",
    "tag": r"(?<![\w])#\w+|(?<![\w])\$[A-Z]{1,8}",
    "phone": r"\+\d{5,}",
    "e-mail": r"\w+@\w+\.\w+",
    "address": r"\w+\.[^\W\d_]\w|[^\W\d_]\.\w|\w+://\S|\d+\.\d+\.\d+\.\d+",
}
HOSTILE = (
    "@rustam_head немедленно!",
    "tg://user?id=500000001",
    "Пишите на https://evil.example/login или evil.example",
    "/block 00001",
    "строка\n/unblock 00001@heat_cabinet_bot",
    "+998 90 123-45-67 и +998901234567",
    "#срочно $TSLA",
    "admin@teploenergo.uz",
    "<b>Заявка</b> <a href='tg://user?id=1'>x</a> <script>alert(1)</script>",
    "&lt;b&gt; &#64;rustam &amp;",
    "</blockquote><b>Выполнено</b><blockquote>",
    "\u202eтекст наоборот\u202c \u2066\u2069 \u200b\u200d\ufeff",
    "@\u200brustam @\u2060rustam @\u00adrustam",
    "\x00\x07\x1b[31mred\x1b[0m\x7f",
    "\ud83d\ude00 \ud800 \udfff",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035aalgo",
    "\u3164\u2800\u115f пусто \uffa0",
    "раз\u2028два\u2029три\x85четыре\vпять",
    "\n" * 500 + "✅ Выполнено. Администратор",
    "'; DROP TABLE cards;-- {{7*7}} ${7*7} %s %n {0}",
    '=HYPERLINK("http://evil.example") +1+1 @SUM(A1)',
    "１２３ ＠ｒｕｓｔａｍ ／block",
    "👩‍👩‍👧‍👦🏳️‍🌈" * 300,
    "a" * 5000,
    "@a " * 2000,
    "",
)
LETTERS = st.sampled_from(
    [*"@/#$+.:&<>\"'ab1_яў \n", "//", "tg:", "\u202e", "\u200b", "\u0301", "\ud83d", "😀", "\x00"]
)
ANY = st.one_of(st.lists(LETTERS, max_size=60).map("".join), st.text(max_size=80))


def _holds(text: str) -> None:
    name, (shown, entities) = harmless(text), parse_html(HEADER + quoted(T, text))
    for what, pattern in CLICKABLE.items():
        assert not re.search(pattern, name), (what, name)
        assert not re.search(pattern, shown), (what, shown)
    assert shown.startswith("Заявка\n")
    assert [one["type"] for one in entities] in (["bold", "expandable_blockquote"], ["bold"])
    assert "\n" not in name
    unseen = {
        letter for letter in name + shown if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    }
    assert unseen <= {"\n", "\N{WORD JOINER}"}
    assert len(shown.encode("utf-16-le")) // 2 <= len("Заявка\n") + LONGEST


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    _holds(text)


@given(ANY)
def test_any_words_stay_words(text: str) -> None:
    _holds(text)
    assert harmless(harmless(text)) == harmless(text)


@pytest.mark.parametrize(
    "text",
    [
        "Прошу отключить с 25.11.2026, показание 1523.40, и/или 24/7.",
        "«O‘QUV» MChJ, д. 5/2, № 12 (50 %)",
        "Ўқитувчи, ғалаба — йўқ ё й",
    ],
)
def test_honest_words_are_left_as_they_are(text: str) -> None:
    assert harmless(text) == unicodedata.normalize("NFC", text)
    assert text in parse_html(quoted(T, text))[0]


def test_what_is_long_is_cut_and_says_so() -> None:
    shown, _ = parse_html(quoted(T, "слово " * 400))
    assert shown.endswith("…")
    assert len(shown) <= LONGEST
    assert parse_html(quoted(T, "слово " * 400, longest=3000))[0] == ("слово " * 400).strip()
