"""The card of a contract's readings in a month, as staff see it: every point with its marks, how far it has come."""

from collections.abc import Iterator

from domain.evidence import Piece
from domain.periods import Month
from domain.readings.facts import PointMonth, Reading, ReadingsMonth, State
from handlers.quoting import harmless, quoted
from handlers.readings_texts import joined, state
from handlers.saying import Card
from keyboards.readings import point_name
from locales import Html, Measured, Texts

TOPIC = "readings"
LONGEST_POINTS = 2400
MOST_REASONS = 3
LONGEST_REASON = 200


def readings_card(t: Texts, month: ReadingsMonth) -> Card:
    return Card(TOPIC, thing_of(month), _text(t, month), _verbs(month), _line(t, month))


def thing_of(month: ReadingsMonth) -> str:
    return thing_named(month.terms.contract, month.period)


def thing_named(contract: str, period: Month) -> str:
    return f"{TOPIC}:{contract}:{period}"


def _verbs(month: ReadingsMonth) -> tuple[tuple[str, ...], ...]:
    waits = any(one.state is State.SENT for one in month.sent)
    judging = ("readings-accept", "readings-reject") if waits else ()
    papers = ("readings-original",) if month.sent and month.way.original_at is None else ()
    files = ("readings-files",) if _pieces(month) or month.way.scans else ()
    return tuple(row for row in (judging, papers, files) if row)


def files_of(t: Texts, month: ReadingsMonth) -> list[tuple[Piece, str | None]]:
    """The files of a month, each with what it belongs to."""
    pages = [(page, t.plain("readings-card-page", n=n)) for n, page in enumerate(month.way.scans, 1)]
    return [*((piece, _caption(t, reading)) for reading, piece in _pieces(month)), *pages]


def _pieces(month: ReadingsMonth) -> list[tuple[Reading, Piece]]:
    return [(one.reading, piece) for one in month.points if one.reading for piece in one.reading.files]


def _caption(t: Texts, reading: Reading) -> str:
    name = harmless(point_name(t, reading.point_name, reading.service))
    figure = t.value(Measured(reading.quantity, reading.unit))
    return t("readings-card-file", name=name, figure=figure, date=reading.read_on)


def _text(t: Texts, month: ReadingsMonth) -> Html:
    return joined(
        (
            t("readings-card-title", contract=month.terms.contract, period=month.period),
            t("readings-card-name", name=harmless(month.terms.name)),
            t("readings-count", sent=len(month.sent), all=len(month.points)),
            joined(_points(t, month)),
            joined(_reasons(t, month)),
            state(t, month, "readings-card-original-due"),
            t("readings-card-scans", n=len(month.way.scans)) if month.way.scans else None,
        )
    )


def _points(t: Texts, month: ReadingsMonth) -> Iterator[str]:
    """What looks odd or is not proven comes first; the rest as far as there is room."""
    read = [one for one in month.points if one.reading is not None]
    read.sort(key=lambda one: not _is_marked(one.reading))
    length = 0
    for place, one in enumerate(read):
        line = _point(t, one)
        length += len(line)
        if length > LONGEST_POINTS:
            yield t("reading-and-more", n=len(read) - place)
            return
        yield line


def _is_marked(reading: Reading | None) -> bool:
    return reading is not None and bool(reading.oddities or not reading.confirmed)


def _point(t: Texts, one: PointMonth) -> str:
    reading = one.reading
    if reading is None:
        return ""
    name = harmless(point_name(t, reading.point_name, reading.service))
    figure = t.value(Measured(reading.quantity, reading.unit))
    head = t("readings-card-point", name=name, figure=figure, date=reading.read_on)
    return " · ".join((head, *_marks(t, reading)))


def _marks(t: Texts, reading: Reading) -> Iterator[str]:
    if reading.revision > 1:
        yield t("sent-revision", n=reading.revision)
    if not reading.confirmed:
        yield t("readings-card-unconfirmed")
    for oddity in reading.oddities:
        yield t("readings-card-odd", what=t(f"oddity-{oddity.value}"))
    if reading.files:
        yield t("readings-card-files", n=len(reading.files))
    if reading.state is not State.SENT:
        yield t(f"readings-card-{reading.state.value}")


def _reasons(t: Texts, month: ReadingsMonth) -> Iterator[Html]:
    """The consumer's own words, each once."""
    reasons = dict.fromkeys(one.reading.reason for one in month.points if one.reading and one.reading.reason)
    for reason in list(reasons)[:MOST_REASONS]:
        words = reason or ""
        yield quoted(t, words if len(words) <= LONGEST_REASON else words[:LONGEST_REASON] + "…")


def _line(t: Texts, month: ReadingsMonth) -> Html:
    marked = any(_is_marked(one) for one in month.sent)
    return t(
        "readings-card-line",
        contract=month.terms.contract,
        name=harmless(month.terms.name)[:LONGEST_REASON],
        sent=len(month.sent),
        all=len(month.points),
        mark=" ⚠️" if marked else "",
    )
