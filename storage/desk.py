"""The staff group as it is kept: roles, topics, cards; and contracts as staff look for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.staff import Found, Role
from storage.access import REVOKED
from storage.billing import BillingView
from storage.billing_tables import contracts, search_form
from storage.inserting import insert_new, put
from storage.schema import bindings, cards, staff_members, topics

_FOUND = select(
    contracts.c.contract,
    contracts.c.name,
    contracts.c.kind,
    contracts.c.status,
    contracts.c.district,
    contracts.c.due_day,
    contracts.c.balance,
).order_by(contracts.c.contract)
_ROLE = select(staff_members.c.role).where(
    staff_members.c.chat == bindparam("chat"), staff_members.c.telegram_id == bindparam("who")
)


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where a card is to lie, and where it lies; `message_id` is None until it was posted."""

    id: int
    topic: str
    chat: int
    message_id: int | None


class DeskRows:
    def __init__(self, connection: AsyncConnection, billing: BillingView) -> None:
        self._connection = connection
        self._billing = billing

    async def role(self, chat: int, telegram_id: int) -> Role | None:
        """None for whoever has never been heard of."""
        known = await self._connection.scalar(_ROLE, {"chat": chat, "who": telegram_id})
        return None if known is None else Role(known)

    async def set_role(self, chat: int, telegram_id: int, name: str, role: Role) -> None:
        row = {"chat": chat, "telegram_id": telegram_id, "name": name, "role": role.value}
        await put(self._connection, staff_members, row)

    async def set_administrators(self, chat: int, names: Mapping[int, str]) -> None:
        """These, and nobody else, are administrators."""
        await self._connection.execute(
            update(staff_members)
            .where(staff_members.c.chat == chat, staff_members.c.role == Role.ADMINISTRATOR.value)
            .values(role=Role.MEMBER.value)
        )
        for telegram_id, name in names.items():
            await self.set_role(chat, telegram_id, name, Role.ADMINISTRATOR)

    async def administrators(self, chat: int) -> Sequence[int]:
        found = await self._connection.scalars(
            select(staff_members.c.telegram_id)
            .where(staff_members.c.chat == chat, staff_members.c.role == Role.ADMINISTRATOR.value)
            .order_by(staff_members.c.telegram_id)
        )
        return found.all()

    async def card(self, thing: str, topic: str, chat: int, now: datetime) -> int:
        """The number of the card of a thing, which is made if there is none."""
        row = {"thing": thing, "topic": topic, "chat": chat, "made_at": now}
        await insert_new(self._connection, cards, [row])
        number: int = (await self._connection.scalars(select(cards.c.id).where(cards.c.thing == thing))).one()
        return number

    async def place(self, card: int) -> CardPlace:
        row = await self._connection.execute(
            select(cards.c.id, cards.c.topic, cards.c.chat, cards.c.message_id).where(cards.c.id == card)
        )
        return CardPlace(*row.one())

    async def place_of(self, thing: str) -> CardPlace | None:
        """Where the card of a thing lies; None if it has none."""
        number = await self._connection.scalar(select(cards.c.id).where(cards.c.thing == thing))
        return None if number is None else await self.place(number)

    async def says_news(self, card: int, digest: str) -> bool:
        """Remember what the card says; False if it lies there and says so already."""
        changed = or_(cards.c.digest.is_distinct_from(digest), cards.c.message_id.is_(None))
        updated = await self._connection.execute(
            update(cards).where(cards.c.id == card, changed).values(digest=digest)
        )
        return updated.rowcount == 1

    async def posted(self, card: int, chat: int, message: int | None) -> None:
        await self._connection.execute(
            update(cards).where(cards.c.id == card).values(chat=chat, message_id=message)
        )

    async def thing(self, card: int) -> str | None:
        found: str | None = await self._connection.scalar(select(cards.c.thing).where(cards.c.id == card))
        return found

    async def thing_at(self, chat: int, message: int) -> str | None:
        found: str | None = await self._connection.scalar(
            select(cards.c.thing).where(cards.c.chat == chat, cards.c.message_id == message)
        )
        return found

    async def thread(self, chat: int, topic: str) -> tuple[bool, int | None]:
        """Whether it is known where a topic lies, and its thread; None where the group has no topics."""
        row = (
            await self._connection.execute(
                select(topics.c.thread).where(topics.c.chat == chat, topics.c.topic == topic)
            )
        ).one_or_none()
        return (False, None) if row is None else (True, row.thread)

    async def set_thread(self, chat: int, topic: str, thread: int | None) -> None:
        await put(self._connection, topics, {"chat": chat, "topic": topic, "thread": thread})

    async def forget_topic(self, chat: int, topic: str) -> None:
        """An administrator has deleted it; or nobody knows any more whether the group has topics."""
        await self._connection.execute(delete(topics).where(topics.c.chat == chat, topics.c.topic == topic))

    async def forget_plain(self, chat: int) -> None:
        """A plain group may have become a forum since."""
        await self._connection.execute(delete(topics).where(topics.c.chat == chat, topics.c.thread.is_(None)))

    async def moved(self, old: int, new: int) -> None:
        """In a supergroup messages have other numbers: cards are posted anew when they next change."""
        await self._connection.execute(
            update(cards).where(cards.c.chat == old).values(chat=new, message_id=None, digest=None)
        )
        await self._connection.execute(
            update(staff_members).where(staff_members.c.chat == old).values(chat=new)
        )
        await self._connection.execute(delete(topics).where(topics.c.chat == old))

    async def contract(self, number: str) -> Found | None:
        found = await self._found(contracts.c.contract == number, 1)
        return found[0] if found else None

    async def find(self, words: Sequence[str], at_most: int) -> list[Found]:
        """Contracts whose name holds one of the words."""
        holds = (contracts.c.search.contains(search_form(word), autoescape=True) for word in words if word)
        return await self._found(or_(False, *holds), at_most)

    async def _found(self, where: ColumnElement[bool], at_most: int) -> list[Found]:
        rows = await self._billing.all(_FOUND.where(where).limit(at_most), {})
        snapshot = await self._billing.in_force()
        return [await self._completed(row, snapshot.as_of) for row in rows] if snapshot else []

    async def _completed(self, row: Any, as_of: datetime) -> Found:
        connected = await self._connection.scalar(
            select(func.count())
            .select_from(bindings)
            .where(bindings.c.contract == row.contract, bindings.c.state != REVOKED)
        )
        contract, name, kind, status, district, due_day, owed = row
        return Found(contract, name, kind, status, district, due_day, owed, as_of, connected or 0)
