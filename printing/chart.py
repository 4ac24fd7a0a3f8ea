"""Draws a chart as a picture that can be read on a phone.

matplotlib takes a second and 80 MB to read: this module is imported by the neighbour that draws, when it first does.
"""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any

import font_roboto
from matplotlib import font_manager, rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.ticker import FuncFormatter, MaxNLocator

from domain.charts import Chart, Panel
from locales.values import MINUS, NBSP

_WIDTH, _PANEL_HEIGHT, _ABOVE, _BELOW = 7.2, 4.0, 0.75, 0.45  # inches
_DOTS = 150  # an inch: 1080 dots wide, as phones show pictures
_COLOURS = ("#2F6DB5", "#F0A030", "#C0392B")
_BARS_TAKE = 0.8  # of the width of a month
_LETTERS_IN_A_ROW, _ROOM_FOR_NAMES = 45, 0.2
_LOOK: dict[Any, Any] = {
    "font.family": ["Roboto", "DejaVu Sans"],  # the square is lent by the second
    "font.size": 14,
    "axes.titlesize": 15,
    "xtick.labelsize": 12,
    "text.parse_math": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
}
_UNKNOWN = "\N{WHITE SQUARE}"
for face in (font_roboto.Roboto, font_roboto.RobotoBold):
    font_manager.fontManager.addfont(face)


def chart(what: Chart) -> bytes:
    """The picture as PNG; to be called by one at a time, as matplotlib's settings are those of the process."""
    height = _ABOVE + _BELOW + _PANEL_HEIGHT * len(what.panels)
    with rc_context(_LOOK):
        between = (0.01, _BELOW / height, 0.98, 1 - (_ABOVE + _BELOW) / height)
        figure = Figure((_WIDTH, height), _DOTS, layout=ConstrainedLayoutEngine(rect=between))
        FigureCanvasAgg(figure)
        figure.text(0.03, 1 - 0.45 / height, _printable(what.title), fontsize=18, fontweight="bold")
        figure.text(0.03, 0.17 / height, what.note, fontsize=12, color="#555555")
        for axes, panel in zip(
            figure.subplots(len(what.panels), squeeze=False)[:, 0], what.panels, strict=True
        ):
            _draw(axes, panel)
        picture = BytesIO()
        figure.savefig(picture, format="png")
    return picture.getvalue()


def _draw(axes: Axes, panel: Panel) -> None:
    axes.set_title(panel.title, loc="left")
    bars = [series for series in panel.series if not series.line]
    width = _BARS_TAKE / max(1, len(bars))
    drawn: list[Any] = []
    for place, (series, colour) in enumerate(zip(panel.series, _COLOURS, strict=False)):
        heights = [float("nan") if value is None else value / panel.scale for value in series.values]
        if series.line:
            drawn += axes.plot(range(len(heights)), heights, color=colour, marker="o", linewidth=2.5)
        else:
            left = (place - (len(bars) - 1) / 2) * width
            drawn.append(axes.bar([at + left for at in range(len(heights))], heights, width, color=colour))
    axes.set_xticks(range(len(panel.labels)), [label.replace(NBSP, "\n") for label in panel.labels])
    axes.yaxis.set_major_locator(MaxNLocator(6))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _tick(value)))
    axes.grid(axis="y", color="#DDDDDD")
    axes.set_axisbelow(True)
    axes.axhline(0, color="#333333", linewidth=0.8)
    if len(panel.series) > 1:
        _name(axes, panel, drawn)


def _name(axes: Axes, panel: Panel, drawn: Sequence[Any]) -> None:
    """Says which is which above the bars, in one row if that is wide enough."""
    names = [series.name for series in panel.series]
    ncols = len(names) if sum(map(len, names)) <= _LETTERS_IN_A_ROW else 1
    axes.legend(drawn, names, loc="upper left", ncols=ncols, frameon=False, fontsize=12)
    axes.margins(y=_ROOM_FOR_NAMES * len(names) / ncols)


@cache
def _letters() -> frozenset[int]:
    return frozenset(FT2Font(font_roboto.Roboto).get_charmap())


def _printable(text: str) -> str:
    """Billing names points as it likes; a letter the face lacks is shown as a square."""
    return "".join(letter if ord(letter) in _letters() else _UNKNOWN for letter in text)


def _tick(value: float) -> str:
    """As figures are written in all our languages."""
    written = f"{abs(value):,.3f}".rstrip("0").rstrip(".")
    sign = MINUS if value < 0 else ""
    return sign + written.replace(",", NBSP).replace(".", ",")
