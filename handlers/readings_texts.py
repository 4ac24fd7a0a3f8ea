"""Lays out readings as text: the month with its points, one point, a filing before and after it is sent."""

from collections.abc import Iterable, Sequence

from domain.readings.facts import Checked, PointMonth, Reading, ReadingsMonth, Stage, State
from domain.readings.window import original_due
from keyboards.pages import PER_PAGE
from keyboards.readings import name_of, point_name
from locales import Html, Measured, Texts

LONGEST_LIST = 12
"""Entries of a filing that are shown one by one; more are counted."""


def joined(lines: Iterable[str | None], between: str = "\n") -> Html:
    """The lines there are, one under the other."""
    return Html(between.join(line for line in lines if line))


def month(t: Texts, what: ReadingsMonth, page: int = 0) -> Html:
    """A page of the month's points, how long readings are taken, how far the report has come."""
    first = page * PER_PAGE
    return joined(
        (
            t("readings-title", period=what.period),
            _taken_until(t, what),
            t("readings-count", sent=sum(one.is_sent for one in what.points), all=len(what.points)),
            joined(_line(t, one) for one in what.points[first : first + PER_PAGE]),
            joined(_rejections(t, what)),
            state(t, what),
        ),
        "\n\n",
    )


def _taken_until(t: Texts, what: ReadingsMonth) -> str:
    if what.is_open:
        return t("readings-open", date=what.window.last_day)
    key = "readings-over" if what.missing else "readings-over-all-sent"
    return t(key, date=what.window.last_day, period=what.period)


def _line(t: Texts, one: PointMonth) -> str:
    name = name_of(t, one)
    if one.by_another:
        return t("readings-line-by-another", name=name)
    if one.reading is None:
        return t("readings-line-none", name=name)
    known = t.value(Measured(one.reading.quantity, one.reading.unit))
    if one.reading.state is State.REJECTED:
        return t("readings-line-rejected", name=name, figure=known)
    key = "readings-line-accepted" if one.reading.state is State.ACCEPTED else "readings-line-sent"
    return t(key, name=name, figure=known, date=one.reading.read_on)


def _rejections(t: Texts, what: ReadingsMonth) -> Iterable[str]:
    """Why staff have sent readings back that were not sent anew, each reason once."""
    reasons = dict.fromkeys(one.reading.rejection for one in what.points if one.reading and not one.is_sent)
    return (t("readings-rejected-because", reason=reason) for reason in reasons if reason)


def state(t: Texts, what: ReadingsMonth, due: str = "readings-bring-original") -> Html | None:
    """How far the report of the month has come, with its dates; nothing before the first reading.

    `due` is the key of the words about an original that is still awaited.
    """
    if what.stage in (Stage.OPEN, Stage.MISSED):
        return None
    way = what.way
    sent_at = min((one.sent_at for one in what.sent), default=None)
    steps = (
        ("sent", sent_at),
        ("report", way.report_at),
        ("scan", way.scan_at),
        ("original", way.original_at),
    )
    return joined((*(_step(t, name, moment) for name, moment in steps), _original(t, what, due)))


def _original(t: Texts, what: ReadingsMonth, due: str) -> str | None:
    if what.stage is Stage.ORIGINAL:
        return None
    if what.stage is Stage.NO_ORIGINAL:
        return t("readings-no-original")
    return t(due, date=original_due(what.period))


def awaited(t: Texts, what: ReadingsMonth) -> Html:
    """The month before, whose original is still to be brought."""
    return joined((t("readings-awaited", period=what.period), state(t, what)))


def _step(t: Texts, name: str, moment: object) -> str:
    done = t(f"readings-step-{name}")
    return (
        t("readings-step", name=done) if moment is None else t("readings-step-done", name=done, moment=moment)
    )


def place(t: Texts, what: ReadingsMonth, one: PointMonth) -> Html:
    """The point that is asked about: its meter, what was billed last, what was sent already."""
    point, billed = one.point, one.billed
    meter = " № ".join(part for part in (point.meter_model, point.meter_serial) if part)
    last = billed.last is not None and billed.last_period is not None
    return joined(
        (
            t("readings-place", name=name_of(t, one)),
            t("account-point-address", value=point.address) if point.address else None,
            t("account-meter", meter=meter),
            _billed_last(t, one) if last else None,
            t("readings-read-last", date=billed.read_on) if billed.read_on else None,
            _corrects(t, one),
            t("as-of", moment=what.terms.as_of) if last else None,
        )
    )


def _corrects(t: Texts, one: PointMonth) -> str | None:
    if one.reading is None:
        return None
    return t("readings-corrects", figure=t.value(Measured(one.reading.quantity, one.reading.unit)))


def _billed_last(t: Texts, one: PointMonth) -> str | None:
    if one.billed.last is None or one.billed.last_period is None:
        return None
    figure = t.value(Measured(one.billed.last, one.point.unit))
    return t("readings-billed-last", figure=figure, period=one.billed.last_period)


def review(t: Texts, checked: Sequence[Checked], period: object, reason: str | None) -> Html:
    """All that is about to be sent; of a long list what looks odd, and how many there are."""
    files = sum(len(one.entry.files) for one in checked)
    return joined(
        (
            t("reading-review", period=period),
            joined(_checked(t, one) for one in checked[:LONGEST_LIST]),
            t("reading-and-more", n=len(checked) - LONGEST_LIST) if len(checked) > LONGEST_LIST else None,
            t("reading-files", n=files) if files else None,
            odd(t, checked),
            t("reading-reason", reason=reason) if reason else None,
        ),
        "\n\n",
    )


def _checked(t: Texts, one: Checked) -> str:
    figure = t.value(Measured(one.entry.quantity, one.place.point.unit))
    return t("reading-entered", name=name_of(t, one.place), figure=figure, date=one.entry.read_on)


def odd(t: Texts, checked: Sequence[Checked]) -> Html | None:
    """What looks odd, point by point; nothing if nothing does."""
    strange = [one for one in checked if one.oddities]
    if not strange:
        return None
    told = (_odd_point(t, one, alone=len(checked) == 1) for one in strange[:LONGEST_LIST])
    more = len(strange) - LONGEST_LIST
    return joined((t("reading-odd"), *told, t("reading-and-more", n=more) if more > 0 else None))


def _odd_point(t: Texts, one: Checked, *, alone: bool) -> str:
    what = "; ".join(t(f"oddity-{oddity.value}") for oddity in one.oddities)
    return (
        t("reading-odd-what", what=what)
        if alone
        else t("reading-odd-point", name=name_of(t, one.place), what=what)
    )


def taken(t: Texts, readings: Sequence[Reading], what: ReadingsMonth) -> Html:
    """What was taken, when it was sent, what is left to do."""
    first = readings[0]
    return joined(
        (
            t("reading-taken", period=first.period),
            joined(_taken(t, one) for one in readings[:LONGEST_LIST]),
            t("reading-and-more", n=len(readings) - LONGEST_LIST) if len(readings) > LONGEST_LIST else None,
            t("reading-taken-at", moment=first.sent_at),
            t("readings-count", sent=sum(one.is_sent for one in what.points), all=len(what.points)),
            state(t, what),
        ),
        "\n\n",
    )


def _taken(t: Texts, one: Reading) -> str:
    name = point_name(t, one.point_name, one.service)
    return t("reading-entered", name=name, figure=t.value(Measured(one.quantity, one.unit)), date=one.read_on)
