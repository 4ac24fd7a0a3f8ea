"""A cabinet that takes in snapshots, and what is in force in it as one comparable value."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select, text

from bot.importing import Feed, Outcome, take_in
from domain.feed import FeedRun
from storage.billing_tables import metadata as billing
from storage.database import Database
from storage.snapshot_register import NewSnapshot, SnapshotRegister
from storage.snapshots import snapshot_store

YESTERDAY = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
TODAY = YESTERDAY + timedelta(days=1)


class StandingClock:
    def now(self) -> datetime:
        return TODAY + timedelta(minutes=5)


class FeedCabinet:
    """The cabinet's database with nothing in it but snapshots."""

    def __init__(self, url: str) -> None:
        self.database = Database(url)

    async def take_in(self, place: Path | str, *, token: str = "", force: bool = False) -> Outcome:
        return await take_in(self.database, StandingClock(), Feed(str(place), token), force=force)

    async def last_run(self) -> FeedRun:
        async with self.database.reading() as work:
            run = await work.feed_runs.last()
        assert run is not None
        return run

    async def in_force(self) -> NewSnapshot | None:
        async with self.database.reading() as work:
            return await SnapshotRegister(work.connection).in_force()

    async def fingerprint(self) -> str:
        """Every row of every table in force, and what the register says of it."""
        found = sha256(repr(await self.in_force()).encode())
        for rows in (await self.rows()).values():
            found.update("\n".join(rows).encode())
        return found.hexdigest()

    async def rows(self) -> dict[str, list[str]]:
        """Every row in force, by table, as texts that can be compared."""
        async with self.database.reading() as work:
            return {
                table.name: sorted(map(repr, await work.billing.all(select(table), {})))
                for table in billing.sorted_tables
            }

    async def times_continued(self) -> int:
        """How many times in a row only differences were read until the one in force."""
        in_force = await self.in_force()
        assert in_force is not None
        return int((await snapshot_store(self.database).kept(in_force.id)).get("age", 0))

    async def places(self) -> list[str]:
        """The snapshots that lie about, in force or not."""
        if self.database.is_sqlite:
            folder = Path(self.database.url.database or "").parent
            return sorted(path.name for path in folder.glob("*.billing-*.db"))
        async with self.database.reading() as work:
            names = text("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'billing%' ORDER BY 1")
            return list((await work.connection.scalars(names)).all())
