"""What is drawn of each history, and the same figures as the table that stands under the picture.

The figures are taken when the chart is asked for: picture and table show the same, whenever it is drawn.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from domain.charts import Chart, Panel, Series
from domain.comparison import CHARGED, Comparison, Measure
from domain.errors import StaleButton
from domain.ledger import Consumption
from domain.money import Money
from domain.periods import Month
from handlers.account_texts import joined
from handlers.history_screens import Asked
from handlers.history_texts import measure_name, point_name, shortened, totals
from locales import Html, Texts
from locales.values import money, quantity

T = TypeVar("T")
LONGEST_CAPTION = 1024
"""Characters under a picture (Bot API, sendPhoto)."""

_LONGEST_TITLE = 40
_TIYIN, _MILLIONTHS = 100, 1_000_000
# an axis counts in millions, or in thousands, where it comes to more than a few of them
_SOME = 10
_LARGE = ((1_000_000, "chart-million-soum"), (1_000, "chart-thousand-soum"))

Drawn = tuple[Chart, Html]


async def settlements(asked: Asked) -> Drawn:
    """What was charged and paid in each month, and how the balance ended."""
    t, found = asked.t, await asked.histories.settlements(asked.consumer)
    months = _some(found.months)[::-1]
    series = [
        Series(t.plain("history-charged-word"), [one.charged.tiyin for one in months]),
        Series(t.plain("history-paid-word"), [one.paid.tiyin for one in months]),
        Series(t.plain("history-closing-word"), [one.closing.tiyin for one in months], line=True),
    ]
    panel = _panel(t, "", CHARGED, [one.period for one in months], series)
    return _drawn(asked, t.plain("history-settlements"), found.as_of, [panel], [_table(t, panel, CHARGED)])


async def payments(asked: Asked) -> Drawn:
    """What was paid in each month."""
    t, found = asked.t, await asked.histories.payments(asked.consumer)
    sums: dict[Month, int] = defaultdict(int)
    for one in _some(found.payments):
        sums[Month.of(one.paid_on)] += one.amount.tiyin
    months = _months_between(min(sums), max(sums))
    name = t.plain("history-paid-word")
    panel = _panel(t, name, CHARGED, months, [Series(name, [sums[month] for month in months])])
    return _drawn(asked, t.plain("history-payments"), found.as_of, [panel], [_table(t, panel, CHARGED)])


async def points(asked: Asked) -> Drawn:
    """What all points used in each month, services apart."""
    found = await asked.histories.consumption(asked.consumer)
    used = [one for point in _some(found.points) for one in point.months]
    title = asked.t.plain("history-consumption")
    return _consumption(asked, title, found.as_of, used)


async def point(asked: Asked) -> Drawn:
    """What one point used in each month."""
    as_of, history = await asked.histories.point(asked.consumer, asked.row)
    title = shortened(point_name(asked.t, history.last), _LONGEST_TITLE)
    return _consumption(asked, title, as_of, history.months)


async def comparison(asked: Asked) -> Drawn:
    """Each month beside the same one a year before."""
    t, found = asked.t, await asked.histories.comparison(asked.consumer)
    _some(found.months)
    panels = [_two_years(t, found, measure) for measure in found.measures]
    return _drawn(asked, t.plain("history-comparison"), found.as_of, panels, [[totals(t, found)]])


CHARTS: dict[str, Callable[[Asked], Awaitable[Drawn]]] = {
    "settlements": settlements,
    "payments": payments,
    "points": points,
    "point": point,
    "comparison": comparison,
}


def _some(items: Sequence[T]) -> Sequence[T]:
    """There is a chart where there is something to draw. Raises StaleButton."""
    if not items:
        raise StaleButton
    return items


def _consumption(asked: Asked, title: str, as_of: datetime, used: Sequence[Consumption]) -> Drawn:
    sums: dict[Measure, dict[Month, int]] = defaultdict(lambda: defaultdict(int))
    for one in used:
        if one.quantity is not None:
            sums[Measure(one.service, one.unit)][one.period] += one.quantity.millionths
    measures = _some(sorted(sums))
    panels = [_of_service(asked.t, measure, sums[measure]) for measure in measures]
    tables = [_table(asked.t, *both) for both in zip(panels, measures, strict=True)]
    return _drawn(asked, title, as_of, panels, tables)


def _of_service(t: Texts, measure: Measure, by_month: dict[Month, int]) -> Panel:
    months = _months_between(min(by_month), max(by_month))
    name = measure_name(t, measure)
    return _panel(t, name, measure, months, [Series(name, [by_month.get(month) for month in months])])


def _two_years(t: Texts, found: Comparison, measure: Measure) -> Panel:
    months = [month for month in found.months if measure in month.pairs][::-1]
    pairs = [month.pairs[measure] for month in months]
    series = [
        Series(t.plain("history-year-before"), [pair.before for pair in pairs]),
        Series(t.plain("history-this-year"), [pair.now for pair in pairs]),
    ]
    return _panel(t, measure_name(t, measure), measure, [month.period for month in months], series)


def _panel(t: Texts, name: str, measure: Measure, months: Sequence[Month], series: Sequence[Series]) -> Panel:
    """Several things drawn at once have names of their own: then the title is the unit alone."""
    unit, scale = _axis(t, measure, series)
    title = f"{name}, {unit}" if name else unit
    return Panel(title, [t.short(month) for month in months], series, scale)


def _axis(t: Texts, measure: Measure, series: Sequence[Series]) -> tuple[str, int]:
    """The unit of an axis, and how many of the values make one of it."""
    if measure.unit is not None:
        return t.plain(f"unit-{measure.unit}"), _MILLIONTHS
    highest = max((abs(value) for one in series for value in one.values if value), default=0)
    for step, key in _LARGE:
        if highest >= _SOME * step * _TIYIN:
            return t.plain(key), step * _TIYIN
    return t.plain("unit-soum"), _TIYIN


def _months_between(first: Month, last: Month) -> list[Month]:
    return [Month.from_ordinal(number) for number in range(first.ordinal, last.ordinal + 1)]


def _table(t: Texts, panel: Panel, measure: Measure) -> list[str]:
    """What the panel draws, in figures: a heading, then a line for each month, the newest first.

    Several sums beside each other are told in the unit of the axis: to the tiyin they would not fit a phone.
    """
    names = " · ".join(series.name for series in panel.series)
    if len(panel.series) > 1:
        unit, columns = _axis(t, measure, panel.series)[0], _columns(panel, partial(_rounded, panel.scale))
    else:
        unit = t.plain("unit-soum") if measure.unit is None else t.plain(f"unit-{measure.unit}")
        columns = _columns(panel, partial(_exact, measure))
    rows = [f"{label}: {' · '.join(row)}" for label, *row in zip(panel.labels, *columns, strict=True)]
    return [t("chart-table", names=names, unit=unit), *rows[::-1]]


def _columns(panel: Panel, write: Callable[[int], str]) -> list[list[str]]:
    return [["—" if value is None else write(value) for value in series.values] for series in panel.series]


def _exact(measure: Measure, value: int) -> str:
    amount = measure.value(value)
    return money(amount) if isinstance(amount, Money) else quantity(amount)


def _rounded(scale: int, value: int) -> str:
    """Two decimals of the axis' unit, written as soʻm and tiyin are."""
    hundredths = (abs(value) * 100 + scale // 2) // scale
    return money(Money(hundredths if value > 0 else -hundredths))


def _drawn(
    asked: Asked, title: str, as_of: datetime, panels: Sequence[Panel], tables: Sequence[Sequence[str]]
) -> Drawn:
    t = asked.t
    note = t.plain("chart-note", contract=asked.consumer.contract, moment=as_of)
    caption = _caption(t("chart-caption-title", title=title), tables, t("as-of", moment=as_of))
    return Chart(title, note, panels), caption


def _caption(title: Html, tables: Sequence[Sequence[str]], as_of: Html) -> Html:
    """All that fits under a picture; what does not are the oldest months."""
    lines = [list(table) for table in tables]
    while len(caption := joined((title, *map(joined, lines), as_of), "\n\n")) > LONGEST_CAPTION:
        max(lines, key=len).pop()
    return caption
