"""The screens of the histories: which figures each shows, a page at a time, and what can be opened from it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from domain.consumer import Consumer
from domain.errors import StaleButton
from domain.history import Histories, PointHistory
from handlers import history_texts as texts
from handlers.month_texts import month as month_text
from handlers.month_texts import parts_of
from keyboards.history import ROOT, Under
from keyboards.pages import page_count
from locales import Html, Texts

T = TypeVar("T")
MONTHS, PARTS, PAYMENTS, POINTS = 4, 6, 5, 8
"""How many fit a page on a phone."""

ABOVE = {"month": "settlements", "point": "points"}
"""Where the screens of one row were opened from."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which screen is asked for, by whom, and in which words."""

    consumer: Consumer
    histories: Histories
    t: Texts
    row: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    text: Html
    under: Under


def mark_of(as_of: datetime) -> str:
    """Tells the figures of one snapshot from those of another, in few letters."""
    return f"{int(as_of.timestamp()):x}"


def _page(asked: Asked, items: Sequence[T], size: int) -> tuple[Sequence[T], int]:
    """The items of the page asked for, and how many pages there are. Raises StaleButton beyond the last one."""
    pages = page_count(len(items), size)
    if not 0 <= asked.page < pages:
        raise StaleButton
    return items[asked.page * size : (asked.page + 1) * size], pages


async def settlements(asked: Asked) -> Shown:
    found = await asked.histories.settlements(asked.consumer)
    months, pages = _page(asked, found.months, MONTHS)
    labels = [(asked.t.value(one.period), found.months.index(one)) for one in months]
    known = bool(found.months)
    below = Under(ROOT, pages, "month", labels, chart=known, compare=known)
    return Shown(texts.settlements(asked.t, found.as_of, months), below)


async def month(asked: Asked) -> Shown:
    opened = await asked.histories.month(asked.consumer, asked.row)
    parts, pages = _page(asked, parts_of(opened), PARTS)
    text = month_text(asked.t, opened, parts, whole=asked.page == 0)
    return Shown(text, Under("settlements", pages))


async def payments(asked: Asked) -> Shown:
    found = await asked.histories.payments(asked.consumer)
    page, pages = _page(asked, found.payments, PAYMENTS)
    text = texts.payments(asked.t, found.as_of, page)
    return Shown(text, Under(ROOT, pages, chart=bool(found.payments)))


async def points(asked: Asked) -> Shown:
    """All points; the only one is shown at once."""
    found = await asked.histories.consumption(asked.consumer)
    if len(found.points) == 1:
        return _one_point(asked, found.as_of, found.points[0], ROOT)
    page, pages = _page(asked, found.points, POINTS)
    labels = [(texts.point_name(asked.t, one.last), found.points.index(one)) for one in page]
    known = bool(found.points)
    below = Under(ROOT, pages, "point", labels, chart=known, compare=known)
    return Shown(texts.points(asked.t, found.as_of, page), below)


async def point(asked: Asked) -> Shown:
    as_of, history = await asked.histories.point(asked.consumer, asked.row)
    return _one_point(asked, as_of, history, "points")


def _one_point(asked: Asked, as_of: datetime, history: PointHistory, back: str) -> Shown:
    if asked.page:
        raise StaleButton
    return Shown(texts.point(asked.t, as_of, history), Under(back, chart=True, compare=back == ROOT))


async def comparison(asked: Asked) -> Shown:
    found = await asked.histories.comparison(asked.consumer)
    months, pages = _page(asked, found.months, MONTHS)
    text = texts.comparison(asked.t, found, months, whole=asked.page == 0)
    return Shown(text, Under(ROOT, pages, chart=bool(found.months)))


Screen = Callable[[Asked], Awaitable[Shown]]
SCREENS: dict[str, Screen] = {
    "settlements": settlements,
    "month": month,
    "payments": payments,
    "points": points,
    "point": point,
    "comparison": comparison,
}
