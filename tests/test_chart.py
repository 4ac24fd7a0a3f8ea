"""Pictures of charts: of the size phones show, whatever is drawn, and in the letters of every language."""

from dataclasses import asdict
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from domain.charts import Chart, Panel, Series, chart_from
from printing.chart import chart

LABELS = [f"окт\N{NO-BREAK SPACE}{year}" for year in range(20, 33)]


def drawn(
    *panels: Panel, title: str = "Oʻzaro hisob-kitoblar, ўқғҳ", note: str = "№ 1 · м³ · maʼlumotlar"
) -> Image.Image:
    return Image.open(BytesIO(chart(Chart(title, note, panels))))


def panel(*values: int | None, title: str = "mln soʻm", line: bool = False) -> Panel:
    return Panel(title, LABELS[: len(values)], [Series("Toʻlandi", values, line)], 100)


def test_a_picture_is_as_wide_as_a_phone_shows_it_and_grows_with_its_panels() -> None:
    one, three = drawn(panel(1, 2)), drawn(*[panel(1, 2)] * 3)
    assert one.width == three.width == 1080
    assert three.height > 2 * one.height


@pytest.mark.parametrize(
    "values",
    [(0,), (5,), (None, 7), (None,), (0, 0, 0), (-500, 300), tuple(range(13)), (10**17, 1)],
    ids=["zero", "one month", "unknown", "nothing known", "zeros", "below zero", "thirteen", "huge"],
)
def test_any_figures_can_be_drawn(values: tuple[int | None, ...]) -> None:
    for line in (False, True):
        assert drawn(panel(*values, line=line)).width == 1080


@pytest.mark.parametrize("title", ["$x_{", "a_b^c \\frac", "名 \N{GRINNING FACE}", "x" * 40, ""])
def test_any_name_of_billings_can_be_a_title(title: str) -> None:
    assert drawn(panel(1, title="$"), title=title).width == 1080


def test_the_same_is_drawn_the_same() -> None:
    assert drawn(panel(1, 2, None)).tobytes() == drawn(panel(1, 2, None)).tobytes()
    assert drawn(panel(1, 2)).tobytes() != drawn(panel(2, 1)).tobytes()


def test_what_is_drawn_survives_the_outbox() -> None:
    what = Chart("t", "n", [panel(1, None), panel(3, line=True)])
    parts: dict[str, Any] = asdict(what)
    assert asdict(chart_from(parts)) == parts
