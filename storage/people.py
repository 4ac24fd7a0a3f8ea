"""Telegram accounts that have spoken to the bot: their language, their name as Telegram shows it."""

from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people import Person
from storage.inserting import insert_new
from storage.prepared import Prepared
from storage.schema import people
from storage.together import Ahead

PERSON_COLUMNS = (
    people.c.telegram_id,
    people.c.language,
    people.c.language_chosen,
    people.c.name,
    people.c.username,
)
AHEAD = "people"
_FIND = Prepared(select(*PERSON_COLUMNS).where(people.c.telegram_id == bindparam("who")))


class PeopleRows:
    def __init__(self, connection: AsyncConnection, ahead: Ahead) -> None:
        self._connection = connection
        self._ahead = ahead

    async def find(self, telegram_id: int) -> Person | None:
        if (AHEAD, telegram_id) in self._ahead:
            known: Person | None = self._ahead.take((AHEAD, telegram_id))
            return known
        row = await _FIND.one(self._connection, {"who": telegram_id})
        return None if row is None else Person(*tuple(row))

    async def add(self, person: Person, now: datetime) -> None:
        """Remember a person; one whose first words came through two chats at once is remembered once."""
        row = {
            "telegram_id": person.telegram_id,
            "language": person.language,
            "language_chosen": person.language_chosen,
            "name": person.name,
            "username": person.username,
            "reachable": True,
            "first_seen_at": now,
        }
        await insert_new(self._connection, people, [row])

    async def rename(self, telegram_id: int, name: str, username: str | None) -> None:
        await self._change(telegram_id, name=name, username=username)

    async def choose_language(self, telegram_id: int, language: str) -> None:
        await self._change(telegram_id, language=language, language_chosen=True)

    async def set_reachable(self, telegram_id: int, *, reachable: bool) -> None:
        await self._change(telegram_id, reachable=reachable)

    async def language_of(self, telegram_id: int) -> str | None:
        person = await self.find(telegram_id)
        return None if person is None else person.language

    async def _change(self, telegram_id: int, **changes: object) -> None:
        await self._connection.execute(
            update(people).where(people.c.telegram_id == telegram_id).values(**changes)
        )
