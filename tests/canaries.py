"""Secrets that the made-up people use, looked for where no secret may be: logs, the database, the staff group."""

from sqlalchemy import select

from emulator.cast import CAST
from storage.database import Database
from storage.schema import inbox, metadata

PASSWORDS = ("teplo-i-svet-7", "drugoy-klyuch-5", "sovsem-novyy-9", "tretiy-klyuch-8")
TOKEN = "AAlocal-telegram-has-no-secrets"
INNS = tuple(consumer.inn for consumer in CAST)
PHONES = tuple(consumer.phone for consumer in CAST if consumer.phone)
LOGGED_BY_NOBODY = (*PASSWORDS, TOKEN, *INNS, *PHONES)
TOLD_TO_NO_STAFF = (*PASSWORDS, TOKEN, *INNS, *PHONES)
KEPT_NOWHERE = (*PASSWORDS, TOKEN, *INNS)


def secrets_in(text: str, secrets: tuple[str, ...]) -> list[str]:
    return [secret for secret in secrets if secret in text]


async def secrets_kept(database: Database) -> list[str]:
    """In what the cabinet owns, but for updates that still wait to be handled."""
    found = []
    async with database.reading() as unit:
        for table in metadata.sorted_tables:
            rows = select(table)
            if table is inbox:
                rows = rows.where(inbox.c.state != "waiting")
            text = repr((await unit.connection.execute(rows)).all())
            found += [f"{table.name}: {secret}" for secret in secrets_in(text, KEPT_NOWHERE)]
    return found
