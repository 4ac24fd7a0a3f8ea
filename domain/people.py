"""Whoever speaks to the bot, signed in or not: a language, chosen once and kept for ever, and a name."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.ports import Clock, Transaction


@dataclass(frozen=True, slots=True)
class Person:
    """A Telegram account; `name` and `username` are as Telegram shows them."""

    telegram_id: int
    language: str
    language_chosen: bool
    name: str
    username: str | None


class PeopleStore(Protocol):
    async def find(self, telegram_id: int) -> Person | None: ...
    async def add(self, person: Person, now: datetime) -> None: ...
    async def rename(self, telegram_id: int, name: str, username: str | None) -> None: ...
    async def choose_language(self, telegram_id: int, language: str) -> None: ...


class PeopleUnit(Protocol):
    """The part of a unit of work that this needs."""

    @property
    def people(self) -> PeopleStore: ...


class People:
    """Who is speaking, and in which language we answer."""

    def __init__(self, transaction: Transaction[PeopleUnit], clock: Clock) -> None:
        self._transaction = transaction
        self._clock = clock

    async def meet(self, telegram_id: int, name: str, username: str | None, guessed_language: str) -> Person:
        """The person, remembered from the first word on; a new name is taken over."""
        async with self._transaction() as unit:
            known = await unit.people.find(telegram_id)
            if known is None:
                known = Person(
                    telegram_id, guessed_language, language_chosen=False, name=name, username=username
                )
                await unit.people.add(known, self._clock.now())
            elif (known.name, known.username) != (name, username):
                await unit.people.rename(telegram_id, name, username)
        return known

    async def choose_language(self, telegram_id: int, language: str) -> None:
        """Keep the person's choice."""
        async with self._transaction() as unit:
            await unit.people.choose_language(telegram_id, language)
