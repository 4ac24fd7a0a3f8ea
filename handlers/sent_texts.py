"""Lays out the history of what was sent: months, their readings and corrections; when sent, taken and accepted."""

from collections.abc import Sequence

from domain.readings.facts import Reading, Stage, State
from domain.readings.history import SentMonth
from domain.readings.window import original_due
from handlers.readings_texts import joined
from keyboards.readings import point_name
from locales import Html, Measured, Texts

PER_PAGE = 6
LONGEST_WORDS = 200


def pages(t: Texts, months: Sequence[SentMonth]) -> list[Html]:
    """As many readings as a phone shows at once, each page with its months; one page where there is nothing."""
    placed = [(month, reading) for month in months for reading in month.readings]
    if not placed:
        return [joined((t("sent-title"), t("sent-none")), "\n\n")]
    return [_page(t, placed[at : at + PER_PAGE]) for at in range(0, len(placed), PER_PAGE)]


def _page(t: Texts, placed: Sequence[tuple[SentMonth, Reading]]) -> Html:
    lines = [t("sent-title")]
    told = None
    for month, reading in placed:
        if month.period != told:
            lines.append(_month(t, month))
            told = month.period
        lines.append(_reading(t, reading))
    return joined(lines, "\n\n")


def _month(t: Texts, month: SentMonth) -> Html:
    moment = {
        Stage.REPORT: month.way.report_at,
        Stage.SCAN: month.way.scan_at,
        Stage.ORIGINAL: month.way.original_at,
    }.get(month.stage)
    stage = t(f"stage-{month.stage.value}", date=original_due(month.period))
    title = t("sent-month", period=month.period)
    return joined((title, stage if moment is None else t("sent-stage", stage=stage, moment=moment)))


def _reading(t: Texts, one: Reading) -> Html:
    figure = t.value(Measured(one.quantity, one.unit))
    return joined(
        (
            t("sent-point", name=point_name(t, one.point_name, one.service), figure=figure, date=one.read_on),
            t("sent-revision", n=one.revision) if one.revision > 1 else None,
            t("sent-times", sent=one.sent_at, taken=one.taken_at),
            _outcome(t, one),
            t("sent-files", names=_short(", ".join(file.name for file in one.files))) if one.files else None,
            t("reading-reason", reason=_short(one.reason)) if one.reason else None,
        )
    )


def _outcome(t: Texts, one: Reading) -> Html:
    if one.state is State.REJECTED:
        return t("sent-rejected", moment=one.rejected_at, reason=_short(one.rejection or ""))
    if one.state is State.ACCEPTED:
        return t("sent-accepted", moment=one.accepted_at)
    return t("sent-waiting")


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_WORDS else words[: LONGEST_WORDS - 1] + "…"
