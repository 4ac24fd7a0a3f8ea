"""How long files are kept: three years, and a week if no submission took them up."""

from datetime import timedelta

from domain.evidence.stores import EvidenceUnit, Shelf
from domain.ports import Clock, Transaction

KEPT = timedelta(days=3 * 365 + 1)
KEPT_UNUSED = timedelta(days=7)


class EvidenceSweep:
    """Rows go first, then the files that no row names: whatever a crash leaves behind is found the next time."""

    def __init__(self, transaction: Transaction[EvidenceUnit], clock: Clock, shelf: Shelf) -> None:
        self._transaction = transaction
        self._clock = clock
        self._shelf = shelf

    async def sweep(self) -> None:
        """Forget what has served, and what nobody used."""
        now = self._clock.now()
        async with self._transaction() as unit:
            await unit.evidence.drop_older_than(now - KEPT)
            await unit.evidence.drop_unused(now - KEPT_UNUSED)
        async for some in self._shelf.untouched_since(now - KEPT_UNUSED):
            async with self._transaction() as unit:
                listed = await unit.evidence.listed(some)
            await self._shelf.remove(set(some) - listed, now - KEPT_UNUSED)
