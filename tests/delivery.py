"""What delivery tests look at and break: rows of the inbox and the outbox, a database that refuses."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.exc import OperationalError

from bot.app import make_app
from emulator.person import Person
from storage.database import Database
from storage.outbox import DESK
from storage.schema import inbox, outbox
from tests.house import NO_LIMITS, House
from tests.statements import before_each_statement

PASSING = sqlite3.OperationalError("database is locked")
LASTING = sqlite3.OperationalError("no such column: ghost")


@contextmanager
def refusing(database: Database, statement: str, times: int, fault: Exception = PASSING) -> Iterator[None]:
    """The driver fails on the next `times` statements that begin so."""
    left = [times]

    def refuse(said: str) -> None:
        if left[0] and said.startswith(statement):
            left[0] -= 1
            raise OperationalError(said, None, fault)

    with before_each_statement(database, refuse):
        yield
    assert not left[0], f"{statement} was not asked for often enough"


async def until(so: Callable[[], bool]) -> None:
    """Waits, in real time, for what the local Telegram tells nobody of."""
    while not so():  # noqa: ASYNC110
        await asyncio.sleep(0.01)


async def inbox_rows(house: House) -> list[Row[Any]]:
    """In the order of Telegram, but for what happened in groups."""
    private = select(inbox).where(inbox.c.chat >= 0).order_by(inbox.c.update_id)
    async with house.app.database.reading() as unit:
        return list(await unit.connection.execute(private))


async def states(house: House) -> list[str]:
    return [row.state for row in await inbox_rows(house)]


async def outbox_rows(house: House) -> list[Row[Any]]:
    """Without what the desk asks and says by itself when the bot is let into the staff group."""
    of_calls = select(outbox).where(outbox.c.method != DESK).order_by(outbox.c.id)
    async with house.app.database.reading() as unit:
        return list(await unit.connection.execute(of_calls))


def spoils(house: House) -> None:
    """The newest update that waits at Telegram becomes one that nobody can read."""
    house.telegram.world.updates._waiting[-1].payload.pop("date")


def writes(house: House, person: Person, text: str) -> None:
    """Says something, and nobody has taken it in yet."""
    house.telegram.world.send_text(person.user, text)


def heard(person: Person) -> list[str]:
    """What the bot has said to a person, oldest first, as it is on the screen."""
    return [message.text for message in person.messages if message.from_bot]


def started_anew(house: House, **settings: object) -> House:
    """Another process on the same database, as after a crash; who began it closes its app."""
    made = house.app.settings.model_copy(update=settings)
    again = replace(house, app=make_app(made, house.clock, NO_LIMITS))
    house.telegram.world.settle = again.app.settle
    return again
