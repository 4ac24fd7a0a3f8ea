"""What a chart shows, in the words of its reader and whole numbers; `printing/chart.py` draws it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Series:
    """Bars, or a line; a value for each label of its panel, None where there is none."""

    name: str
    values: Sequence[int | None]
    line: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """Axes with a title that names their unit; `scale` is how many of the values make one of that unit."""

    title: str
    labels: Sequence[str]
    series: Sequence[Series]
    scale: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Panels one under another; `note` stands below them: as of when."""

    title: str
    note: str
    panels: Sequence[Panel]


def chart_from(about: Mapping[str, Any]) -> Chart:
    """The chart that `dataclasses.asdict` took apart."""
    panels = [
        Panel(**{**panel, "series": [Series(**series) for series in panel["series"]]})
        for panel in about["panels"]
    ]
    return Chart(about["title"], about["note"], panels)
