"""Brings the schema up to date, one revision a transaction; an SQLite file is copied before it is changed."""

import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy import ColumnClause, Connection, column, func, inspect, select, table

from storage.database import Database

_REVISIONS = Path(__file__).with_name("migrations") / "versions"
_REVISION: ColumnClause[str] = column("version_num")
_PRESENT = select(_REVISION).select_from(table("alembic_version", _REVISION))
# A pair: such locks never fall on those that are one number.
_LOCK = (0x68656174, 1)


class NewerSchema(Exception):
    """The database was written by a newer version of the program."""


def revisions() -> list[str]:
    """All of them, the first one first: their files begin with their numbers, and each follows the one before."""
    return sorted(path.name.partition("_")[0] for path in _REVISIONS.glob("[0-9]*.py"))


def _present(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(_PRESENT)
    return found


@asynccontextmanager
async def _alone(database: Database) -> AsyncIterator[None]:
    """Processes that start together on one PostgreSQL wait for each other."""
    if database.is_sqlite:
        yield
        return
    async with database.engine.connect() as connection:
        await connection.execute(select(func.pg_advisory_lock(*_LOCK)))
        await connection.commit()
        try:
            yield
        finally:
            await connection.execute(select(func.pg_advisory_unlock(*_LOCK)))


async def migrate(database: Database) -> bool:
    """Run what is missing; True if anything was. Raises NewerSchema."""
    async with _alone(database):
        return await _bring_up_to_date(database)


async def _bring_up_to_date(database: Database) -> bool:
    async with database.engine.connect() as connection:
        present = await connection.run_sync(_present)
        empty = not await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    known = revisions()
    if present == known[-1]:
        return False
    if present is not None and present not in known:
        raise NewerSchema(present)
    if database.is_sqlite and not empty:
        _copy_aside(Path(database.url.database or ""), present or "none")
    from storage.revisions import upgrade  # noqa: PLC0415 - the library is large, and most starts do not need it

    async with database.engine.connect() as connection:
        await connection.run_sync(upgrade)
        await connection.commit()
    return True


def _copy_aside(file: Path, revision: str) -> None:
    """A copy made through SQLite itself, so that what lies in the write-ahead log is in it."""
    partial = file.with_name(f"{file.name}.before-{revision}.partial")
    partial.unlink(missing_ok=True)
    source, copy = sqlite3.connect(file), sqlite3.connect(partial)
    try:
        source.backup(copy)
    finally:
        copy.close()
        source.close()
    shutil.move(partial, file.with_name(f"{file.name}.before-{revision}"))
