"""Workbooks of readings: the sheet to be filled, everything sent for a month, and who is behind."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import tzinfo
from typing import Any

from bot.makers import MadeFile, Maker
from domain.periods import Month
from domain.ports import Clock
from domain.readings.facts import Reading, ReadingsMonth
from domain.readings.month import month_of, open_terms, present_window, veiled
from handlers.language import STAFF_LANGUAGE
from locales import Language, Texts
from storage.database import Database
from storage.unit_of_work import UnitOfWork

AT_ONCE = 1000
Page = Sequence[tuple[int, Reading, str]]


def readings_makers(database: Database, clock: Clock, language: Language, zone: tzinfo) -> dict[str, Maker]:
    """The workbooks by the names under which they are asked for."""
    t = language.texts(STAFF_LANGUAGE)
    return {
        "readings-sheet": ReadingsSheet(database, clock, language, zone),
        "readings-export": ReadingsExport(database, t, zone),
        "readings-due": ReadingsDue(database, t, zone),
    }


class ReadingsSheet:
    """The sheet of a contract's present month. `about`: `contract`, `language`, `telegram_id`, `proven`."""

    def __init__(self, database: Database, clock: Clock, language: Language, zone: tzinfo) -> None:
        self._database = database
        self._clock = clock
        self._language = language
        self._zone = zone

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile:
        from printing.readings_book import to_fill  # noqa: PLC0415 - reads openpyxl when the first is asked for

        async with self._database.reading() as unit:
            month = await self._month(unit, about["contract"])
        if not about["proven"]:
            month = replace(month, points=[veiled(one, about["telegram_id"]) for one in month.points])
        t = self._language.texts(about["language"])
        name = t.plain("readings-sheet-file", contract=about["contract"], period=str(month.period))
        return MadeFile(name, await asyncio.to_thread(to_fill, t, month, self._zone))

    async def _month(self, unit: UnitOfWork, contract: str) -> ReadingsMonth:
        now = self._clock.now()
        terms = await open_terms(unit, contract)
        return await month_of(
            unit, terms, await present_window(unit, terms, now, self._zone), now, self._zone
        )


class ReadingsExport:
    """Every reading and correction of a month (`about`: `period`), read in pieces while a thread writes the file."""

    def __init__(self, database: Database, t: Texts, zone: tzinfo) -> None:
        self._database = database
        self._t = t
        self._zone = zone

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile:
        period = Month.parse(about["period"])
        loop = asyncio.get_running_loop()
        content = await asyncio.to_thread(self._written, period, loop)
        return MadeFile(f"readings-{period}.xlsx", content)

    def _written(self, period: Month, loop: asyncio.AbstractEventLoop) -> bytes:
        from printing.readings_book import export  # noqa: PLC0415 - as above

        return export(self._t, period, self._all(period, loop), self._zone)

    def _all(self, period: Month, loop: asyncio.AbstractEventLoop) -> Iterator[tuple[Reading, str]]:
        """In the thread that writes: each piece is asked of the loop that owns the database."""
        after = 0
        while page := asyncio.run_coroutine_threadsafe(self._page(period, after), loop).result():
            yield from ((one, name) for _, one, name in page)
            after = page[-1][0]

    async def _page(self, period: Month, after: int) -> Page:
        async with self._database.reading() as unit:
            found = await unit.readings.page_of(period, after, AT_ONCE)
            names = await unit.readings.names(sorted({one.contract for _, one in found}))
        return [(number, one, names.get(one.contract, "")) for number, one in found]


class ReadingsDue:
    """Who has not sent every point of a month (`about`: `period`)."""

    def __init__(self, database: Database, t: Texts, zone: tzinfo) -> None:
        self._database = database
        self._t = t
        self._zone = zone

    async def __call__(self, about: Mapping[str, Any]) -> MadeFile:
        from printing.readings_book import behind  # noqa: PLC0415 - as above

        period = Month.parse(about["period"])
        async with self._database.reading() as unit:
            found = await unit.readings.behind(period)
        content = await asyncio.to_thread(behind, self._t, period, found, self._zone)
        return MadeFile(f"due-{period}.xlsx", content)
