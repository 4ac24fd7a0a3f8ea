"""The card of an application, as staff see it: who wants what until when, and where it stands.

What the consumer has written stands in quotations below, and can imitate nothing above.
"""

from collections.abc import Iterator

from domain.applications.facts import Act, Application, Dossier, Move, Stage
from domain.applications.filing import OF_POINTS
from domain.applications.kinds import STATEMENT, Asked, Sort
from handlers.application_texts import answer_text, kind_name, label, state_text, statement_text, visit_text
from handlers.quoting import LONGEST, harmless, quoted
from handlers.saying import Card, UnderCard
from locales import Html, Texts

TOPIC = "applications"
KIND = "application"
LONGEST_PIECE = 3600
DUE = {Stage.EARLY: "due", Stage.HALF_GONE: "half", Stage.LAST_DAY: "last", Stage.OVERDUE: "overdue"}


def thing_of(application: Application) -> str:
    return f"{KIND}:{application.id}"


def application_card(t: Texts, dossier: Dossier) -> Card:
    return Card(TOPIC, thing_of(dossier.application), _text(t, dossier), _verbs(dossier), _line(t, dossier))


def _one_line(text: str) -> str:
    return " ".join(harmless(text).split())


def _verbs(dossier: Dossier) -> tuple[tuple[str, ...], ...]:
    """What can be done about it where it stands; nothing about a certificate."""
    one = dossier.application
    acts = ((Act.TAKE, "take"), (Act.PROPOSE, "visit")), ((Act.ANSWER, "answer"),)
    closing = ((Act.DONE, "done"), (Act.REFUSE, "refuse"))
    rows = [tuple(verb for act, verb in row if one.allows(act)) for row in (*acts, closing)]
    more = (
        ("extend", one.can_extend),
        ("text", _is_long(one)),
        ("files", bool(dossier.files)),
        ("statement", STATEMENT in one.answers),
    )
    return tuple(row for row in (*rows, tuple(verb for verb, wanted in more if wanted)) if row)


def _words(one: Application) -> Iterator[tuple[Asked, str]]:
    """What the consumer has put in words of his own."""
    for asked in one.kind.asked:
        if asked.sort is Sort.TEXT and one.answers.get(asked.name):
            yield asked, one.answers[asked.name]


def _is_long(one: Application) -> bool:
    return any(len(words) > LONGEST for _, words in _words(one))


def _text(t: Texts, dossier: Dossier) -> Html:
    one = dossier.application
    lines = [
        t("application-card-title", number=one.number, kind=kind_name(t, one.kind)),
        t("application-card-contract", contract=one.contract, name=_one_line(dossier.name or "—")),
        _filer(t, dossier),
        t("application-card-state", state=state_text(t, one)),
    ]
    if one.is_open:
        lines.append(t(f"application-card-{DUE[one.stage]}", date=one.answer_by))
    if one.kind.visit and one.visit is None:
        lines.append(t("application-card-wish", visit=visit_text(t, one.wish)))
    lines += _chosen(t, one)
    if dossier.files:
        lines.append(t("application-card-files", n=len(dossier.files)))
    lines += [
        Html(f"{t('application-card-words', label=label(t, a.name))}\n{quoted(t, words)}")
        for a, words in _words(one)
    ]
    return Html("\n".join(lines))


def _filer(t: Texts, dossier: Dossier) -> Html:
    key = "application-card-who" if dossier.confirmed else "application-card-unconfirmed"
    return t(key, name=_one_line(dossier.filer))


def _chosen(t: Texts, one: Application) -> Iterator[Html]:
    for name in one.kind.given:
        value = statement_text(t, one.answers[name])
        yield t("application-line", label=label(t, name), value=value)
    for asked in one.kind.asked:
        if asked.sort is not Sort.TEXT:
            value = answer_text(t, one.kind, asked.name, one.answers.get(asked.name))
            value = harmless(value) if asked.sort in OF_POINTS else value
            yield t("application-line", label=label(t, asked.name), value=value)


def _line(t: Texts, dossier: Dossier) -> str:
    one = dossier.application
    return t(
        "application-card-line",
        number=one.number,
        contract=one.contract,
        kind=kind_name(t, one.kind),
        state=state_text(t, one),
    )


def under_card(t: Texts, dossier: Dossier, move: Move) -> list[UnderCard]:
    """What a consumer has done, said under the card; nothing where the card itself shows it."""
    if move.by_staff or move.act is Act.FILE:
        return []
    one = dossier.application
    head = t(
        f"application-under-{move.act}",
        who=_one_line(move.who),
        number=one.number,
        visit=visit_text(t, move.visit),
    )
    if move.files:
        head = Html(f"{head}\n{t('application-under-files', n=len(move.files))}")
    return _said_under(t, one, head, move.text)


def whole_words(t: Texts, one: Application) -> list[UnderCard]:
    """Everything the consumer has written, uncut, each answer under the card."""
    return [
        said
        for asked, words in _words(one)
        if len(words) > LONGEST
        for said in _said_under(
            t, one, t("application-under-text", number=one.number, label=label(t, asked.name)), words
        )
    ]


def _said_under(t: Texts, one: Application, head: Html, words: str) -> list[UnderCard]:
    """In as many messages as the words need; each names the application, so that it can be replied to."""
    quotations = [t("quoted", text=piece) for piece in _pieces(harmless(words)) if piece]
    texts = [Html(f"{head}\n{quotation}") for quotation in quotations] or [head]
    return [UnderCard(thing_of(one), text) for text in texts]


def _pieces(text: str) -> Iterator[str]:
    """Parts of which each fits a message together with its head; a letter beyond 16 bits counts twice."""
    start = taken = 0
    for at, letter in enumerate(text):
        size = 2 if letter > "\uffff" else 1
        if taken + size > LONGEST_PIECE:
            yield text[start:at]
            start, taken = at, 0
        taken += size
    yield text[start:]
