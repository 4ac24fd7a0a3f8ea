"""Words that break what is not careful: markup, commands, links, unseen signs, formulas, templates, length."""

import json
import os
from pathlib import Path

from domain.applications.kinds import LONGEST_TEXT

CORPUS = os.environ.get("NAUGHTY_STRINGS")
"""A list of strings as JSON, to be tried as well."""

_OURS = (
    "</blockquote><b>📝 TA-2026-000009 · Выполнено</b>",
    "<a href='tg://user?id=1'>директор</a> @administrator /block@cabinet_bot 00001 #срочно $100",
    "https://evil.example/a?b=c evil.example t.me/evil tel:+998901234567 mail@evil.example",
    "&lt;b&gt; &amp;amp; &#x202e; &quot;",
    "\u202e\u2066обратно\u2069\u200b\u200d\ufeff\u00ad",
    "\x00\x07\x1b[31m\x7f\x85\u2028\u2029",
    "=cmd|'/c calc'!A1\t+1-1",
    "{ $number } {{ 7*7 }} %s %n ${jndi:ldap://x} \\n",
    "'; DROP TABLE applications; --",
    "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤ " * 8,
    "👩‍👩‍👧‍👦🏳️‍🌈🇺🇿" * 40,
    "田中さんにあげて下さい ﷽ 𝓗𝓮𝓵𝓵𝓸",
    "\n" * 400 + "конец",
    "Ж" * LONGEST_TEXT,
    "слово " * 500,
    "😀" * (LONGEST_TEXT // 2),
    "@" * LONGEST_TEXT,
    "\ud800",
)
_FOUND: list[str] = json.loads(Path(CORPUS).read_text(encoding="utf-8")) if CORPUS else []
NAUGHTY = (*_OURS, *(words for words in _FOUND if words))
