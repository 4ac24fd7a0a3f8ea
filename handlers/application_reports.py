"""What applications have to say to `/stats`, to `/due` and in the morning."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from domain.applications import ApplicationDesk
from domain.applications.facts import Application
from handlers.application_texts import kind_name, state_text
from locales import Html, Texts

MOST_TOLD = 20
MOST_OF_CONTRACT = 5


async def stats(t: Texts, services: Mapping[str, Any]) -> Html:
    """Today and this month."""
    application_desk: ApplicationDesk = services["application_desk"]
    figures = await application_desk.figures()
    told = t(
        "stats-applications",
        today=figures.filed_today,
        month=figures.filed_this_month,
        open=figures.open,
        overdue=figures.overdue,
    )
    return Html(f"{told}\n{_median(t, figures.median_answer)}")


async def contract_facts(t: Texts, contract: str, services: Mapping[str, Any]) -> Sequence[str]:
    """What is open on a contract; nothing is said where nothing is."""
    application_desk: ApplicationDesk = services["application_desk"]
    found = await application_desk.open_of(contract)
    if not found:
        return []
    lines = [_line(t, "staff-find-application", one) for one in found[:MOST_OF_CONTRACT]]
    return [t("staff-find-applications", n=len(found)), *lines]


def _median(t: Texts, time: timedelta | None) -> Html:
    if time is None:
        return t("stats-median-none")
    return t("stats-median-hours", hours=max(1, round(time / timedelta(hours=1))))


def overdue(t: Texts, late: Sequence[Application]) -> Html:
    """The oldest promise first, as many as a message holds."""
    if not late:
        return t("due-applications-none")
    lines = [
        t("due-applications", n=len(late)),
        *(_line(t, "due-application", one) for one in late[:MOST_TOLD]),
    ]
    if len(late) > MOST_TOLD:
        lines.append(t("due-more", n=len(late) - MOST_TOLD))
    return Html("\n".join(lines))


def _line(t: Texts, key: str, one: Application) -> Html:
    return t(
        key,
        number=one.number,
        contract=one.contract,
        kind=kind_name(t, one.kind),
        date=one.answer_by,
        state=state_text(t, one),
    )


def morning(t: Texts, waiting: int, late: Sequence[Application]) -> Html:
    told = t("applications-summary", open=waiting, overdue=len(late))
    return Html(f"{told}\n\n{overdue(t, late)}") if late else told
