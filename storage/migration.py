"""Brings the schema up to date, one revision a transaction; an SQLite file is copied before it is changed."""

import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, inspect, select

from storage.database import Database
from storage.schema import metadata

# A pair: such locks never fall on those that are one number.
_LOCK = (0x68656174, 1)


class NewerSchema(Exception):
    """The database was written by a newer version of the program."""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    return config


def _present(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _upgrade(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def differences(connection: Connection) -> list[object]:
    """What the migrated database and the tables in the code do not share; empty when they agree."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 - for tests and for making revisions only

    return list(compare_metadata(MigrationContext.configure(connection), metadata))


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
    scripts = ScriptDirectory.from_config(_config())
    async with database.engine.connect() as connection:
        present = await connection.run_sync(_present)
        empty = not await connection.run_sync(lambda sync: inspect(sync).get_table_names())
    if present == scripts.get_current_head():
        return False
    if present is not None and present not in {script.revision for script in scripts.walk_revisions()}:
        raise NewerSchema(present)
    if database.is_sqlite and not empty:
        _copy_aside(Path(database.url.database or ""), present or "none")
    async with database.engine.connect() as connection:
        await connection.run_sync(_upgrade)
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
