"""How applications are told: answers by their labels, where it stands, what has happened."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from domain.applications.consumers import Page
from domain.applications.facts import Application, Dossier, Move, Standing
from domain.applications.kinds import FILES, VISIT, Kind, Sort
from domain.applications.rules import Visit
from domain.evidence import MOST_FILES
from domain.money import Money
from domain.periods import Month
from keyboards.applications import SIGNS
from locales import Html, Texts

MOST_POINTS = 5
MOST_MOVES = 10
LONGEST_ANSWER, LONGEST_WORDS = 600, 120


def kind_name(t: Texts, kind: Kind) -> str:
    return t.plain(f"application-kind-{kind.name}")


def label(t: Texts, step: str) -> str:
    return t.plain(f"application-label-{step}")


def visit_text(t: Texts, visit: Visit | None) -> str:
    if visit is None:
        return t.plain("application-any-time")
    return t.plain("application-visit-time", date=visit.day, hours=str(visit.slot))


def point_text(t: Texts, point: Mapping[str, Any]) -> str:
    """A point as billing named it: its name or what it is for, and its meter."""
    name = point["name"] or t.plain(f"service-{point['service'].replace('_', '-')}")
    return f"{name} ({point['meter']})" if point["meter"] else str(name)


def answer_text(t: Texts, kind: Kind, step: str, answer: Any, *, whole: bool = False) -> str:
    """An answer in words. Of points five are told and the rest counted, or the `whole`, one a line."""
    asked = kind.question(step)
    if asked is None or answer in (None, "", []):
        return t.plain("application-nothing")
    match asked.sort:
        case Sort.CHOICE:
            return t.plain(f"application-choice-{answer}")
        case Sort.DAY:
            return t.value(date.fromisoformat(answer))
        case Sort.POINTS | Sort.METER:
            return _points_text(t, answer, whole=whole)
        case Sort.SUM:
            return t.value(Money(answer))
        case Sort.TEXT:
            return str(answer)


def statement_text(t: Texts, months: str) -> str:
    first, last = statement_months(months)
    return t.plain(
        "paper-of-statement" if first == last else "paper-of-statement-range", first=first, last=last
    )


def statement_months(months: str) -> tuple[Month, Month]:
    first, _, last = months.partition("..")
    return Month.parse(first), Month.parse(last)


def _points_text(t: Texts, points: Sequence[Mapping[str, Any]], *, whole: bool) -> str:
    shown = points if whole else points[:MOST_POINTS]
    names = [point_text(t, point) for point in shown]
    if len(shown) < len(points):
        names.append(t.plain("application-and-more", n=len(points) - len(shown)))
    return ("\n" if whole else "; ").join(names)


def cut(text: str, longest: int = LONGEST_ANSWER) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def answers(t: Texts, kind: Kind, told: Mapping[str, Any], *, whole: bool = False) -> list[tuple[str, str]]:
    """Label and value of what was given and of every question that was answered, in their order."""
    given = [(label(t, name), statement_text(t, told[name])) for name in kind.given if name in told]
    return given + [
        (label(t, asked.name), answer_text(t, kind, asked.name, told[asked.name], whole=whole))
        for asked in kind.asked
        if asked.name in told
    ]


def lines(t: Texts, told: Sequence[tuple[str, str]], longest: int = LONGEST_ANSWER) -> list[Html]:
    return [t("application-line", label=name, value=cut(value, longest)) for name, value in told]


def begun(t: Texts, kind: Kind, standing: Standing) -> Html:
    """What is said when a kind was chosen."""
    said = [t(f"application-intro-{kind.name}", moment=standing.as_of)]
    if kind.name == "renewal":
        said.append(_ends(t, standing))
    return Html("\n\n".join(said))


def _ends(t: Texts, standing: Standing) -> Html:
    if standing.valid_until is None:
        return t("application-no-end")
    key = "application-ended" if standing.valid_until < standing.as_of.date() else "application-ends"
    return t(key, date=standing.valid_until)


def review(
    t: Texts, contract: str, kind: Kind, told: Mapping[str, Any], visit: Visit | None, files: int
) -> Html:
    """Everything that was answered, before it is sent."""
    named = answers(t, kind, told)
    if FILES in kind.steps:
        named.append((label(t, FILES), t.plain("application-files-count", n=files)))
    if VISIT in kind.steps:
        named.append((label(t, VISIT), visit_text(t, visit)))
    head = t("application-review", kind=kind_name(t, kind), contract=contract)
    return Html("\n".join([head, Html(), *lines(t, named, LONGEST_WHOLE)]))


LONGEST_WHOLE = 3000


def filed(t: Texts, application: Application, filed_on: date) -> Html:
    """The number, and until when an answer was promised."""
    if application.is_certificate:
        return t("application-certificate-ready", number=application.number)
    key = (
        "application-received"
        if application.registered_on == filed_on
        else "application-received-after-hours"
    )
    return t(key, number=application.number, date=application.answer_by, registered=application.registered_on)


# --- one's own applications ------------------------------------------------------------------------------


def state_text(t: Texts, one: Application) -> str:
    match one.state:
        case "taken" if one.taken_by:
            return t.plain("application-state-taken-by", name=one.taken_by)
        case "proposed" | "agreed":
            return t.plain(f"application-state-{one.state}", visit=visit_text(t, one.visit))
    return t.plain(f"application-state-{one.state}")


def page(t: Texts, shown: Page) -> Html:
    if not shown.applications:
        return t("my-applications-none")
    told = [_line(t, one) for one in shown.applications]
    return Html("\n\n".join([t("my-applications"), *told]))


def _line(t: Texts, one: Application) -> Html:
    return t(
        "my-application-line",
        sign=SIGNS[one.state],
        number=one.number,
        kind=kind_name(t, one.kind),
        state=state_text(t, one),
        date=one.registered_on,
    )


def whole(t: Texts, dossier: Dossier) -> Html:
    """One application: where it stands, what was answered, what has happened."""
    one = dossier.application
    said = [
        t("my-application-title", sign=SIGNS[one.state], number=one.number, kind=kind_name(t, one.kind)),
        t("my-application-state", state=state_text(t, one)),
    ]
    if one.is_open:
        said.append(t("my-application-answer-by", date=one.answer_by))
    said += [Html(), *lines(t, answers(t, one.kind, one.answers))]
    if one.kind.visit and one.visit is None:
        said += lines(t, [(label(t, VISIT), visit_text(t, one.wish))])
    if dossier.files:
        said.append(t("my-application-files", n=len(dossier.files)))
    return Html("\n".join([*said, Html(), *_history(t, dossier.moves)]))


def _history(t: Texts, moves: Sequence[Move]) -> list[Html]:
    earlier = len(moves) - MOST_MOVES
    more = [t("my-application-earlier", n=earlier)] if earlier > 0 else []
    return [t("my-application-history"), *more, *(_move(t, move) for move in moves[-MOST_MOVES:])]


def _move(t: Texts, move: Move) -> Html:
    what = t.plain(f"application-move-{move.act}", who=move.who, visit=visit_text(t, move.visit))
    if not move.text:
        return t("application-move", moment=move.at, what=what)
    return t("application-move-text", moment=move.at, what=what, text=cut(move.text, LONGEST_WORDS))


def file_taken(t: Texts, files: int) -> Html:
    return t("application-file-taken", n=files, most=MOST_FILES)
