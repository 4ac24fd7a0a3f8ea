"""Tells people of new invoices once a snapshot has brought them, in portions, so that answers are not held up.

How far it has come is noted with each portion: whatever restarts, nobody is told twice and nobody is left out.
"""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from bot.effects import Effects
from domain.ledger import earliest_offered
from domain.new_invoices import NewInvoice, may_be_told
from domain.periods import Month
from domain.ports import Clock
from handlers.invoice_notices import new_invoice
from locales import Language
from storage.database import Database

INVOICES = "invoices"
# contracts; told within ten seconds or so at the pace of Telegram: no answer waits longer behind them
PORTION = 200
_BEFORE_ALL = ""


class InvoiceNews:
    """`look` is to be called again and again by whoever leads."""

    def __init__(
        self, database: Database, clock: Clock, zone: tzinfo, language: Language, effects: Effects
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._language = language
        self._effects = effects

    async def look(self, at_most: int = PORTION) -> int:
        """Tell the next portion once the one before is on its way and people are awake; says how many were told."""
        if not may_be_told(self._clock.now().astimezone(self._zone)):
            return 0
        async with self._database.reading() as unit:
            if await unit.outbox.count_waiting() >= at_most:
                return 0
        return await self._portion(at_most)

    async def catch_up(self) -> None:
        """Tell all that is left before another snapshot takes its place: what is new is known by the one before."""
        while await self._portion(PORTION):
            pass

    async def _portion(self, at_most: int) -> int:
        async with self._database.reading() as unit:
            snapshot = await unit.billing.in_force()
            if snapshot is None or await unit.jobs.is_done(INVOICES, snapshot.as_of):
                return 0
            reached = await unit.jobs.reached(INVOICES, snapshot.as_of)
            present = Month.of(snapshot.as_of.astimezone(self._zone))
            after = reached or _BEFORE_ALL
            found = await unit.new_invoices.portion(after, earliest_offered(present), at_most)
        await self._tell(snapshot.as_of, reached, found)
        return len(found or ())

    async def _tell(self, as_of: datetime, reached: str | None, found: Sequence[NewInvoice] | None) -> None:
        """A portion and how far it goes, in one transaction; an empty one is the last."""
        now = self._clock.now()
        place = found[-1].contract if found else reached or _BEFORE_ALL
        async with self._database.transaction() as unit:
            if not await unit.jobs.reach(INVOICES, as_of, now, place, after=reached):
                return
            if not found:
                await unit.jobs.finish(INVOICES, as_of, now, "told" if found is not None else "first")
            texts = self._language.texts
            await self._effects.say(
                unit, [new_invoice(texts(one.language), one, as_of) for one in found or ()]
            )
