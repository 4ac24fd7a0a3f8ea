"""Applications of a month as a workbook: one line each, with what was asked and what was answered."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo

from domain.applications.facts import Act, Dossier, Move
from domain.periods import Month
from locales import Texts
from printing.workbook import Cell, Column, Sheet, workbook

_COLUMNS = (
    ("number", 18),
    ("kind", 30),
    ("contract", 10),
    ("name", 36),
    ("filed-at", 18),
    ("filer", 24),
    ("answers", 60),
    ("wish", 24),
    ("visit", 24),
    ("state", 16),
    ("clerk", 24),
    ("answer-by", 14),
    ("answered-at", 18),
    ("closed-at", 18),
    ("answer", 60),
    ("files", 36),
)
_ANSWERS = (Act.ANSWER, Act.DONE, Act.REFUSE)


def applications(
    t: Texts, period: Month, found: Sequence[tuple[Dossier, Sequence[tuple[str, str]]]], zone: tzinfo
) -> bytes:
    """Each application with its answers as labels and values, worded already."""
    columns = [Column(t.plain(f"applications-export-{name}"), width) for name, width in _COLUMNS]
    title = t.plain("applications-export-title", period=period)
    return workbook([Sheet(str(period), columns, _rows(t, found), heading=(title,))], zone)


def _rows(t: Texts, found: Sequence[tuple[Dossier, Sequence[tuple[str, str]]]]) -> Iterator[Sequence[Cell]]:
    for dossier, answers in found:
        one = dossier.application
        said = [move for move in dossier.moves if move.by_staff and move.act in _ANSWERS]
        yield (
            one.number,
            t.plain(f"application-kind-{one.kind_name}"),
            one.contract,
            dossier.name,
            one.filed_at,
            dossier.filer,
            _lines(f"{label}: {value}" for label, value in answers),
            str(one.wish) if one.wish else None,
            str(one.visit) if one.visit else None,
            t.plain(f"application-state-{one.state}"),
            one.taken_by,
            one.answer_by,
            said[0].at if said else None,
            one.closed_at,
            _lines(_words(move) for move in said if move.text),
            _lines(file.name for file in dossier.files),
        )


def _words(move: Move) -> str:
    return f"{move.who}: {move.text}"


def _lines(texts: Iterator[str]) -> str | None:
    return "\n".join(texts) or None
