"""Whatever a consumer writes: the head of the card stands, nobody is called, form and workbook are made."""

import re
from datetime import UTC, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from bot.application_forms import _form
from domain.account import Contract
from domain.applications.draft import Draft
from domain.applications.facts import Act, Application, Dossier, Move, State
from domain.applications.kinds import KINDS, Sort
from domain.errors import DomainError
from domain.papers import Issuer
from domain.periods import Month
from emulator.html import parse_html
from handlers.application_cards import application_card, under_card, whole_words
from handlers.application_texts import answers
from locales import Language
from printing.application import application as drawn
from printing.applications_book import applications
from printing.imprint import Imprint, Wording
from tests.applying import ANSWERS, rules
from tests.naughty import NAUGHTY as HOSTILE

ZONE = ZoneInfo("Asia/Tashkent")
T = Language(ZONE).texts("ru")
NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
CALLING = re.compile(r"(?<!\w)[@/#$]\w|\w\.(?:example|me)\b|://")
FIELDS = [
    (kind.name, asked.name) for kind in KINDS.values() for asked in kind.asked if asked.sort is Sort.TEXT
]


def _filed(kind: str, field: str, words: str) -> Application | None:
    """An application as it is kept when somebody answers a question so; None if that is refused."""
    asked = KINDS[kind].question(field)
    assert asked is not None
    try:
        draft = Draft("token", kind, ANSWERS[kind]).with_words(asked, words, NOW.date())
    except DomainError:
        return None
    told = {
        step: [] if step in ("points", "meter") else answer
        for step, answer in draft.answers.items()
        if step not in ("visit", "files")
    }
    registered = rules().registered_on(NOW)
    by = rules().answer_by(KINDS[kind], told.get("sort"), registered)
    return Application(
        *(1, "TA-2026-000001", kind, "00003", 10, told, NOW, registered, by, State.NEW), taken_by=None
    )


def _dossier(application: Application, name: str) -> Dossier:
    moves = [Move(NOW, Act.FILE, by_staff=False, telegram_id=10, who=name)]
    return Dossier(application, moves, name, name, confirmed=True)


def _all() -> list[tuple[Application, str]]:
    filed = ((_filed(kind, field, words), words) for kind, field in FIELDS for words in HOSTILE)
    return [(one, words) for one, words in filed if one is not None]


def test_most_of_it_is_taken_as_words() -> None:
    assert len(_all()) > len(HOSTILE) * 3


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_the_card_keeps_its_head_and_calls_nobody(words: str) -> None:
    for kind, field in FIELDS:
        application = _filed(kind, field, words)
        if application is None:
            continue
        card = application_card(T, _dossier(application, words[:200]))
        text, entities = parse_html(card.text)
        assert text.startswith("📝 TA-2026-000001 · ")
        assert len(text.encode("utf-16-le")) // 2 <= 4096
        assert {one["type"] for one in entities} <= {"bold", "blockquote", "expandable_blockquote"}
        assert not CALLING.search(text)
        assert len(parse_html(card.line)[0]) < 200


def test_what_is_said_under_the_card_is_held_by_messages_that_name_the_application() -> None:
    for application, words in _all():
        dossier = _dossier(application, words[:60])
        said = whole_words(T, application)
        for asked in application.kind.asked:
            if asked.sort is Sort.TEXT and application.answers[asked.name]:
                kept = application.answers[asked.name]
                move = Move(NOW, Act.ADD, by_staff=False, telegram_id=10, who=kept[:60], text=kept)
                said += under_card(T, dossier, move)
        for under in said:
            text, _ = parse_html(under.text)
            assert len(text.encode("utf-16-le")) // 2 <= 4096
            assert "TA-2026-000001" in text.partition("\n")[0]
            assert not CALLING.search(text)


def test_forms_are_printed_whatever_stands_in_them() -> None:
    texts = Language(ZONE).texts
    imprint = Imprint("K7QM3XTA9FRD", "https://t.me/x", NOW, Issuer("Namuna"), None)
    empty = dict.fromkeys(Contract.__slots__)
    contract = Contract(
        **{**empty, "number": "00003", "name": "Namuna", "kind": "", "inn": "", "status": ""}  # type: ignore[arg-type] # as billing may leave it
    )
    filed = Move(NOW, Act.FILE, by_staff=False, telegram_id=10, who="Анна")
    for application, _ in [one for one in _all() if one[0].kind_name == "appeal"]:
        said = _form(T, application, contract, filed)
        content = drawn(imprint, Wording("ru", texts), said).content
        assert "TA-2026-000001" in PdfReader(BytesIO(content)).pages[0].extract_text()


def test_the_workbook_takes_all_of_it_as_text() -> None:
    told = [
        (_dossier(one, words[:200]), answers(T, one.kind, one.answers, whole=True)) for one, words in _all()
    ]
    book = load_workbook(BytesIO(applications(T, Month(2026, 11), told, ZONE)))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert sum(cell.value == "TA-2026-000001" for cell in cells) == len(told)
