"""Secrets that the made-up people use, looked for where no secret may be: logs, the database, the staff group."""

import asyncio
import sqlite3
from contextlib import closing
from functools import cache

from sqlalchemy import text

from emulator.cast import CAST
from storage.database import Database
from storage.schema import inbox, metadata

PASSWORDS = ("teplo-i-svet-7", "drugoy-klyuch-5", "sovsem-novyy-9", "tretiy-klyuch-8")
TOKEN = "AAlocal-telegram-has-no-secrets"
INNS = tuple(consumer.inn for consumer in CAST)
PHONES = tuple(consumer.phone for consumer in CAST if consumer.phone)
NEVER_TOLD = (*PASSWORDS, TOKEN, *INNS, *PHONES)
KEPT_NOWHERE = (*PASSWORDS, TOKEN, *INNS)


def secrets_in(text: str, secrets: tuple[str, ...]) -> list[str]:
    return [secret for secret in secrets if secret in text]


async def secrets_kept(database: Database) -> list[str]:
    """In what the cabinet owns, but for updates that still wait to be handled."""
    rows = await asyncio.to_thread(_of_file, database) if database.is_sqlite else await _of_server(database)
    return [f"{table}: {secret}" for table, text in rows for secret in secrets_in(text, KEPT_NOWHERE)]


def _of_file(database: Database) -> list[tuple[str, str]]:
    """Past the driver, which would take as long as many a test."""
    with closing(sqlite3.connect(database.url.database or "")) as connection:
        found = [(name, connection.execute(query).fetchall()) for name, query in _queries()]
    return [(name, repr(rows)) for name, rows in found]


async def _of_server(database: Database) -> list[tuple[str, str]]:
    async with database.reading() as unit:
        found = [(name, (await unit.connection.execute(text(query))).all()) for name, query in _queries()]
    return [(name, repr(rows)) for name, rows in found]


@cache
def _queries() -> list[tuple[str, str]]:
    waiting = {inbox.name: " WHERE state <> 'waiting'"}
    names = [table.name for table in metadata.sorted_tables]
    return [(name, f"SELECT * FROM {name}{waiting.get(name, '')}") for name in names]  # noqa: S608 - names of ours
