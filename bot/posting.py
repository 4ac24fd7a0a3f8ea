"""After a snapshot has come into force the online payments are looked for in its ledger; again and again is once."""

from bot.effects import Effects
from domain.posting import Posting
from storage.database import Database


class PostingHours:
    """`look` may be called at any time: a payment is compared with a snapshot once."""

    def __init__(self, database: Database, posting: Posting, effects: Effects) -> None:
        self._database = database
        self._posting = posting
        self._effects = effects

    async def look(self) -> None:
        """Compare what was not compared yet, some at a time, so that nobody who writes waits for long."""
        while await self._look_at_some():
            pass

    async def _look_at_some(self) -> int:
        async with self._database.transaction() as unit:
            looked_at = await self._posting.settle()
            await self._effects.tell(unit)
        return looked_at
