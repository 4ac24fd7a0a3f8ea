"""A page that lets the night pass: billing leaves a new snapshot, with what was paid online, and it is taken in."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from aiohttp import web

from domain.ports import Clock
from emulator.cast import OnlinePayment, write_snapshot
from emulator.plain_page import plain_page
from emulator.upay import Transaction, Upay

_ZONE = ZoneInfo("Asia/Tashkent")
_TITLE = "Ночная выгрузка / The night's snapshot"
_TOLD = (
    "<p>Биллинг раз в день отдаёт данные. Здесь ждать вечера не нужно: новая выгрузка проведёт всё, что оплачено"
    " онлайн.</p><p>Once a day billing hands over its data. Here nobody need wait for the evening: the new snapshot"
    " posts what was paid online.</p>"
    '<form method="post" action="/night"><button>Пусть настанет ночь / Let the night pass</button></form>'
)


class Night:
    """`take_in` has the cabinet take in the snapshot that lies in `feed`."""

    def __init__(self, upay: Upay, clock: Clock, feed: Path, take_in: Callable[[], Awaitable[None]]) -> None:
        self._upay = upay
        self._clock = clock
        self._feed = feed
        self._take_in = take_in

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        return [web.get("/night", self.look), web.post("/night", self.passes)]

    async def look(self, _: web.Request) -> web.Response:
        return _page(f"Оплачено онлайн / Paid online: {len(self._upay.accepted)}")

    async def passes(self, _: web.Request) -> web.Response:
        now = self._clock.now().replace(microsecond=0)
        write_snapshot(self._feed, created=now, online=self.ledger())
        await self._take_in()
        return _page(f"Данные на {_local(now):%d.%m.%Y %H:%M:%S} загружены / taken in.")

    def ledger(self) -> list[OnlinePayment]:
        """What billing has learnt of payments: those the cabinet has said yes to."""
        return [_posted(place, paid) for place, paid in enumerate(self._upay.accepted.values(), 1)]


def _posted(place: int, paid: Transaction) -> OnlinePayment:
    day = f"{_local(paid.paid_at):%Y-%m-%d}"
    return OnlinePayment(paid.account, day, int(Decimal(paid.amount) * 100), paid.number, f"U-{place}")


def _local(moment: datetime) -> datetime:
    return moment.astimezone(_ZONE)


def _page(said: str) -> web.Response:
    return plain_page(_TITLE, f"{_TOLD}<p><b>{said}</b></p>")
