"""The screen of a month's readings: its points, how far its report has come, and what leads on from there."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.types import InlineKeyboardMarkup

from domain.consumer import Consumer
from domain.errors import StaleButton
from domain.money import Quantity
from domain.readings.facts import PointMonth, ReadingsMonth
from handlers import readings_texts as texts
from handlers.lists import remember
from keyboards import readings as buttons
from keyboards.pages import page_count
from locales import Html, Measured, Texts

FLOW = "readings"
"""The name under which what was begun is kept."""

Draft = Mapping[str, Any] | None


async def month_screen(
    t: Texts,
    state: FSMContext,
    consumer: Consumer,
    month: ReadingsMonth,
    *,
    draft: Draft = None,
    awaited: ReadingsMonth | None = None,
    page: int = 0,
) -> tuple[Html, InlineKeyboardMarkup]:
    """The month, what was begun and not sent, and the month whose original is still to be brought."""
    if not 0 <= page < page_count(len(month.points)):
        raise StaleButton
    mark = await remember(state, buttons.LIST, [one.point.number for one in month.points])
    draft = draft if is_usable(month, draft) else None
    lines = (
        texts.month(t, month, page),
        _begun(t, month, draft) if draft else None,
        texts.awaited(t, awaited) if awaited else None,
    )
    papers = await paper_lines(t, state, consumer, [month, awaited])
    rest = buttons.leading_on(t, consumer, month, papers, resume=draft is not None)
    keyboard = buttons.points(t, consumer, month, mark, page, rest)
    return texts.joined(lines, "\n\n"), keyboard


async def paper_lines(
    t: Texts, state: FSMContext, consumer: Consumer, months: Sequence[ReadingsMonth | None]
) -> list[buttons.Line]:
    """Buttons of the months of which something was sent, remembered by their places."""
    sent = [month for month in months if month is not None and month.sent]
    mark = await remember(state, buttons.PAPERS, [str(month.period) for month in sent])
    return buttons.papers(t, consumer, sent, mark)


def is_usable(month: ReadingsMonth, draft: Draft) -> bool:
    """Whether what was begun can still be sent: for this month, while it is open, for points that are there."""
    if draft is None or not month.is_open or draft["period"] != str(month.period):
        return False
    return all(month.find(entry["point"]) is not None for entry in draft["entries"])


def _begun(t: Texts, month: ReadingsMonth, draft: Mapping[str, Any]) -> Html:
    entries = draft["entries"]
    place = month.find(entries[0]["point"])
    if len(entries) > 1 or place is None:
        return t("readings-begun-many", n=len(entries))
    return t(
        "readings-begun", name=buttons.name_of(t, place), figure=_figure(t, place, entries[0]["quantity"])
    )


def _figure(t: Texts, place: PointMonth, millionths: int | None) -> str:
    if millionths is None:
        return t.plain("readings-begun-no-figure")
    return t.value(Measured(Quantity(millionths), place.point.unit))
