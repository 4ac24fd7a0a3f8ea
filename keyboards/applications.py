"""Buttons of applications: kinds, points, the calendar of visits, the review, one's own applications."""

from collections.abc import Mapping, Sequence
from datetime import date

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup

from domain.account import MeteringPoint
from domain.applications.consumers import Page
from domain.applications.facts import Act, Application, Dossier
from domain.applications.filing import DayOfVisits
from domain.applications.kinds import Kind
from domain.applications.rules import Slot
from domain.consumer import Consumer
from domain.periods import Month
from keyboards.calendar import Line, month_rows
from keyboards.callbacks import Go, Proposal, Row
from keyboards.pages import PER_PAGE, page_count, turning
from keyboards.rows import in_pairs
from locales import Texts

KINDS, POINTS, DAYS, HOURS, REVIEW, MINE, ONE = (
    "ap-kinds",
    "ap-points",
    "ap-days",
    "ap-hours",
    "ap-review",
    "ap-mine",
    "ap-one",
)
"""Lists by the name under which the dialogue remembers what their rows stand for."""

LONGEST_LABEL = 60
SIGNS = {
    "new": "🆕",
    "taken": "👷",
    "proposed": "❓",
    "agreed": "🗓",
    "done": "✅",
    "refused": "❌",
    "withdrawn": "🗑",
}


def cut(text: str) -> str:
    return text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1] + "…"


def point_name(t: Texts, point: MeteringPoint) -> str:
    """Its name, or what it is for; and the serial number of its meter."""
    name = point.name or t.plain(f"service-{point.service.replace('_', '-')}")
    return f"{name} · {point.meter_serial}" if point.meter_serial else name


def _row(
    text: str, consumer: Consumer, name: str, verb: str, mark: str, index: int = 0
) -> InlineKeyboardButton:
    data = Row(list=name, verb=verb, nonce=consumer.session.nonce, mark=mark, index=index)
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def _go(text: str, to: str, consumer: Consumer, page: int = 0) -> InlineKeyboardButton:
    data = Go(to=to, nonce=consumer.session.nonce, page=page)
    return InlineKeyboardButton(text=text, callback_data=data.pack())


# --- filing ----------------------------------------------------------------------------------------------


def kinds(
    t: Texts, consumer: Consumer, offered: Sequence[Kind], mark: str, begun: Kind | None
) -> InlineKeyboardMarkup:
    """A row for each kind; what was begun and cut off goes before them."""
    rows = [
        [_row(t.plain(f"application-kind-{kind.name}"), consumer, KINDS, "begin", mark, index)]
        for index, kind in enumerate(offered)
    ]
    if begun is not None:
        resume = t.plain("applications-button-resume", kind=t.plain(f"application-kind-{begun.name}"))
        rows.insert(0, [_row(resume, consumer, KINDS, "resume", mark)])
    return InlineKeyboardMarkup(inline_keyboard=rows)


def answers(t: Texts, *offered: str) -> ReplyKeyboardMarkup:
    """Answers to choose from, one a row, then the ways back and out."""
    rows = [*([text] for text in offered), [t.plain("button-back"), t.plain("button-cancel")]]
    keyboard = [[KeyboardButton(text=text) for text in row] for row in rows]
    return ReplyKeyboardMarkup(keyboard=keyboard, resize_keyboard=True, is_persistent=True)


def points(
    t: Texts, consumer: Consumer, names: Sequence[str], mark: str, page: int, chosen: Sequence[int] | None
) -> InlineKeyboardMarkup:
    """A page of points; `chosen` are those ticked so far, None where the first tap decides."""
    first = page * PER_PAGE
    rows = [
        [_row(_ticked(name, index, chosen), consumer, POINTS, "pick", mark, index)]
        for index, name in enumerate(names[first : first + PER_PAGE], first)
    ]
    pages = page_count(len(names))
    arrows = [
        _row(sign, consumer, POINTS, "page", mark, to)
        for sign, to in (("◀", page - 1), ("▶", page + 1))
        if 0 <= to < pages
    ]
    if chosen is not None:
        rows.append([_row(t.plain("application-button-all"), consumer, POINTS, "all", mark)])
        ready = t.plain("application-button-ready", n=len(chosen))
        rows.append([_row(ready, consumer, POINTS, "ready", mark)])
    return InlineKeyboardMarkup(inline_keyboard=[*rows, *([arrows] if arrows else [])])


def _ticked(name: str, index: int, chosen: Sequence[int] | None) -> str:
    if chosen is None:
        return cut(name)
    return ("☑️ " if index in chosen else "▫️ ") + cut(name)


def days(
    t: Texts, consumer: Consumer, shown: Sequence[date], full: frozenset[date], mark: str, month: Month
) -> InlineKeyboardMarkup:
    """A month of days; numbers are places in the list that the mark belongs to."""

    def data(verb: str, index: int) -> str:
        return Row(list=DAYS, verb=verb, nonce=consumer.session.nonce, mark=mark, index=index).pack()

    return InlineKeyboardMarkup(inline_keyboard=month_rows(t, shown, full, month, data))


def hours(t: Texts, consumer: Consumer, day: DayOfVisits, mark: str) -> InlineKeyboardMarkup:
    """The slots of a day; those without room are shown as such."""
    rows = [
        [_row(slot_text(t, slot, free=free), consumer, HOURS, "pick" if free else "full", mark, index)]
        for index, (slot, free) in enumerate(day.slots)
    ]
    back = [_row(t.plain("application-button-other-day"), consumer, HOURS, "back", mark)]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, back])


def slot_text(t: Texts, slot: Slot, *, free: bool) -> str:
    return str(slot) if free else t.plain("application-hours-full", hours=str(slot))


def review(t: Texts, consumer: Consumer, steps: Sequence[str], mark: str) -> InlineKeyboardMarkup:
    """Each answer can be changed."""
    buttons = [
        _row(
            t.plain("application-button-change", label=t.plain(f"application-label-{step}")),
            consumer,
            REVIEW,
            "change",
            mark,
            index,
        )
        for index, step in enumerate(steps)
    ]
    return InlineKeyboardMarkup(inline_keyboard=in_pairs(buttons))


# --- one's own applications ------------------------------------------------------------------------------


def filed(t: Texts, consumer: Consumer, mark: str, *, certificate: bool) -> InlineKeyboardMarkup:
    """What may follow at once: the form to print, the list."""
    paper = _papers(t, consumer, mark, certificate=certificate)
    return InlineKeyboardMarkup(
        inline_keyboard=[*paper, [_go(t.plain("application-button-mine"), MINE, consumer)]]
    )


def _papers(t: Texts, consumer: Consumer, mark: str, *, certificate: bool) -> list[Line]:
    rows = [[_row(t.plain("application-button-form"), consumer, ONE, "form", mark)]]
    if certificate:
        rows.insert(0, [_row(t.plain("application-button-certificate"), consumer, ONE, "certificate", mark)])
    return rows


def mine(t: Texts, consumer: Consumer, page: Page, mark: str) -> InlineKeyboardMarkup:
    rows = [
        [_row(_title(t, one), consumer, MINE, "open", mark, index)]
        for index, one in enumerate(page.applications)
    ]
    arrows = turning(MINE, consumer.session.nonce, page.number, page.pages)
    return InlineKeyboardMarkup(inline_keyboard=[*rows, *(arrows.inline_keyboard if arrows else [])])


def _title(t: Texts, one: Application) -> str:
    kind = t.plain(f"application-kind-{one.kind_name}")
    return cut(f"{SIGNS[one.state]} {one.number} · {kind}")


_POSSIBLE: Mapping[Act, str] = {
    Act.ACCEPT: "accept",
    Act.ASK: "time",
    Act.ADD: "add",
    Act.WITHDRAW: "withdraw",
}
"""What a consumer can do about an application, and the button for it."""


def one(t: Texts, consumer: Consumer, dossier: Dossier, mark: str, page: int) -> InlineKeyboardMarkup:
    """What can be done about an application where it stands, its papers, its files, the way back."""
    application = dossier.application
    rows = [
        [_row(t.plain(f"my-application-button-{verb}"), consumer, ONE, verb, mark)]
        for act, verb in _POSSIBLE.items()
        if application.allows(act)
    ]
    rows += _papers(t, consumer, mark, certificate=application.is_certificate)
    rows += [
        [_row(t.plain("my-application-button-file", name=cut(file.name)), consumer, ONE, "file", mark, index)]
        for index, file in enumerate(dossier.files[:MOST_FILES])
    ]
    back = [_go(t.plain("my-application-button-back"), MINE, consumer, page)]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, back])


MOST_FILES = 10


def withdrawing(t: Texts, consumer: Consumer, mark: str) -> InlineKeyboardMarkup:
    """The step itself, or back to the application."""
    yes = _row(t.plain("my-application-button-withdraw-yes"), consumer, ONE, "withdraw-yes", mark)
    back = _row(t.plain("button-back"), consumer, ONE, "show", mark)
    return InlineKeyboardMarkup(inline_keyboard=[[yes], [back]])


def proposal(t: Texts, nonce: str) -> InlineKeyboardMarkup:
    """Under the notice of a proposed visit, also to people who are not signed in at the moment."""
    row = [
        InlineKeyboardButton(
            text=t.plain(f"my-application-button-{verb}"),
            callback_data=Proposal(verb=verb, nonce=nonce).pack(),
        )
        for verb in ("accept", "time")
    ]
    return InlineKeyboardMarkup(inline_keyboard=[row])
