"""Makes charts and workbooks in a thread of their own; the libraries are read when the first one is asked for."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import tzinfo
from functools import cache
from typing import Any, TypeVar

from bot.history_sheets import sheets
from bot.makers import MadeFile
from domain.charts import Chart, chart_from
from domain.history import Histories, WholeHistory
from locales import Texts

T = TypeVar("T")


class HistoryFiles:
    """Makers of `bot.makers.Makers`: `chart` draws what it is given, `workbook` reads what it is asked for."""

    def __init__(self, histories: Histories, texts: Callable[[str], Texts], zone: tzinfo) -> None:
        self._histories = histories
        self._texts = texts
        self._zone = zone

    async def chart(self, about: Mapping[str, Any]) -> MadeFile:
        """The picture of a chart, in its owner's words already."""
        what = chart_from(about)
        return MadeFile("chart.png", await _in_thread(lambda: _drawn(what)))

    async def workbook(self, about: Mapping[str, Any]) -> MadeFile:
        """All histories of a contract. Raises NoBillingData."""
        t = self._texts(about["language"])
        whole = await self._histories.whole(about["contract"])
        day = whole.as_of.astimezone(self._zone).date()
        name = t.plain("history-file", contract=whole.contract.number, day=day.isoformat())
        return MadeFile(name, await _in_thread(lambda: self._written(t, whole)))

    def _written(self, t: Texts, whole: WholeHistory) -> bytes:
        from printing.workbook import workbook  # noqa: PLC0415 - openpyxl is read when the first one is written

        return workbook(sheets(t, whole), self._zone)


def _drawn(what: Chart) -> bytes:
    from printing.chart import chart  # noqa: PLC0415 - matplotlib is read when the first one is drawn

    return chart(what)


@cache
def _thread() -> ThreadPoolExecutor:
    """One a process: matplotlib's settings are those of the process, too."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="files")


async def _in_thread(work: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(_thread(), work)
