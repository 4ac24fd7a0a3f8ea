"""Calls of payment systems over HTTP: what they come to is committed first and answered then.

An outage is no verdict: while the database cannot be written to they are asked to come again (503).
"""

from collections.abc import Callable
from datetime import timedelta

import structlog
from aiohttp import web

from bot.effects import Effects
from domain.credits import Credits
from domain.ports import Clock
from domain.providers import Asked, Call, NotAsAgreed, Provider, Verdict
from storage.database import Database
from storage.unit_of_work import UnitOfWork

DAY = timedelta(days=1)
LARGEST_CALL = 16 * 1024
KEPT_OF_THE_REFUSED = 500
"""A day: whoever has no key can fill the log no further."""

_log = structlog.get_logger()


class PaymentCalls:
    """Answers the calls of one payment system. `woken` is called when there is something to deliver."""

    def __init__(
        self,
        provider: Provider,
        database: Database,
        clock: Clock,
        effects: Effects,
        woken: Callable[[], None],
    ) -> None:
        self._provider = provider
        self._database = database
        self._clock = clock
        self._effects = effects
        self._woken = woken
        self._credits = Credits(database.transaction, clock)

    def routes(self) -> list[web.RouteDef]:
        return [web.post(path, self.answer) for path in self._provider.paths]

    async def answer(self, request: web.Request) -> web.Response:
        if not self._provider.admits(request.remote):
            return web.Response(status=403)
        body = await _body(request)
        if body is None:
            return web.Response(status=413)
        try:
            verdict = await self._committed(Call(request.path, request.headers, body))
        except Exception as fault:  # noqa: BLE001 - whatever it was, nothing is credited and it must come again
            _log.error("payment_call_failed", provider=self._provider.name, fault=type(fault).__name__)
            return web.Response(status=503, headers={"Retry-After": "30"})
        said = self._provider.answer(verdict)
        return web.Response(body=said.body, content_type=said.content_type, charset="utf-8")

    async def _committed(self, call: Call) -> Verdict:
        async with self._database.transaction() as unit:
            verdict = await self._verdict(call)
            await self._keep(unit, call, verdict)
            await self._effects.tell(unit)
        self._woken()
        return verdict

    async def _verdict(self, call: Call) -> Verdict:
        name = self._provider.name
        try:
            said = self._provider.read(call)
        except NotAsAgreed:
            return await self._credits.refuse(name)
        if isinstance(said, Asked):
            return await self._credits.check(said)
        return await self._credits.take(name, said)

    async def _keep(self, unit: UnitOfWork, call: Call, verdict: Verdict) -> None:
        now = self._clock.now()
        calls = unit.payment_calls
        if verdict is Verdict.REFUSED and (
            await calls.count_since(now - DAY, verdict.value) >= KEPT_OF_THE_REFUSED
        ):
            return
        await calls.keep(now, self._provider.name, call.path, verdict.value, self._provider.masked(call.body))


async def _body(request: web.Request) -> bytes | None:
    """None if it is larger than any call."""
    body = b""
    async for part in request.content.iter_any():
        body += part
        if len(body) > LARGEST_CALL:
            return None
    return body
