"""Files about applications: a month of them as a workbook."""

import asyncio
from collections.abc import Mapping
from datetime import tzinfo
from typing import Any

from bot.makers import MadeFile, Maker
from domain.applications import ApplicationDesk, ServiceRules
from domain.periods import Month
from domain.ports import Clock
from handlers.application_texts import answers
from locales import Texts
from storage.database import Database


def application_books(database: Database, clock: Clock, rules: ServiceRules, t: Texts) -> dict[str, Maker]:
    """The workbooks by the names under which they are asked for."""
    return {"applications-export": ApplicationsExport(database, clock, rules, t)}


class ApplicationsExport:
    """Everything that was filed in a month (`about`: `period`), in the words of the staff group."""

    def __init__(self, database: Database, clock: Clock, rules: ServiceRules, t: Texts) -> None:
        self._desk = ApplicationDesk(database.reading, clock, rules)
        self._zone: tzinfo = rules.zone
        self._t = t

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile:
        from printing.applications_book import applications  # noqa: PLC0415 - reads openpyxl when the first is asked for

        period = Month.parse(about["period"])
        t = self._t
        told = [
            (one, answers(t, one.application.kind, one.application.answers, whole=True))
            for one in await self._desk.of_month(period)
        ]
        content = await asyncio.to_thread(applications, t, period, told, self._zone)
        return MadeFile(f"applications-{period}.xlsx", content)
