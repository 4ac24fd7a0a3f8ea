"""Has charts drawn and workbooks written by the neighbour, which reads the libraries when they are first needed."""

from collections.abc import Callable, Mapping
from datetime import tzinfo
from typing import Any

from bot.elsewhere import BrokeElsewhere, elsewhere
from bot.makers import FileNotMade, MadeFile
from domain.charts import chart_from
from domain.history import Histories
from locales import Texts

_CHART, _WORKBOOK = "printing.chart:chart", "printing.history_book:history_book"


class HistoryFiles:
    """Makers of `bot.makers.Makers`: `chart` draws what it is given, `workbook` reads what it is asked for."""

    def __init__(self, histories: Histories, texts: Callable[[str], Texts], zone: tzinfo) -> None:
        self._histories = histories
        self._texts = texts
        self._zone = zone

    async def chart(self, about: Mapping[str, Any]) -> MadeFile:
        """The picture of a chart, in the words of its reader already."""
        return MadeFile("chart.png", await _made(_CHART, chart_from(about)))

    async def workbook(self, about: Mapping[str, Any]) -> MadeFile:
        """All histories of a contract. Raises NoBillingData."""
        language: str = about["language"]
        whole = await self._histories.whole(about["contract"])
        day = whole.as_of.astimezone(self._zone).date()
        name = self._texts(language).plain(
            "history-file", contract=whole.contract.number, day=day.isoformat()
        )
        return MadeFile(name, await _made(_WORKBOOK, language, self._zone, whole))


async def _made(where: str, *arguments: object) -> bytes:
    try:
        content: bytes = await elsewhere().run(where, *arguments)
    except BrokeElsewhere as broken:
        raise FileNotMade(broken.place) from broken
    return content
