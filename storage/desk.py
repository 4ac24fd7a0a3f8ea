"""The staff group as it is kept: roles, topics, cards; and contracts as staff look for them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.staff import Found, Role
from storage.billing import BillingView
from storage.billing_tables import contracts
from storage.inserting import insert_new, put
from storage.schema import card_messages, cards, staff_members, topics

_FOUND = select(
    contracts.c.contract,
    contracts.c.name,
    contracts.c.kind,
    contracts.c.status,
    contracts.c.district,
    contracts.c.due_day,
    contracts.c.balance.label("owed"),
).order_by(contracts.c.contract)
_ROLE = select(staff_members.c.role).where(
    staff_members.c.chat == bindparam("chat"), staff_members.c.telegram_id == bindparam("who")
)

_PLACE = select(cards.c.id, cards.c.topic, cards.c.chat, cards.c.message_id, cards.c.told_in).where(
    cards.c.id == bindparam("card")
)
_ABOUT = select(card_messages.c.card).where(
    card_messages.c.chat == bindparam("chat"), card_messages.c.message_id == bindparam("message")
)


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where a card is to lie, and where it lies; `message_id` is None until it was posted.

    `told_in` is the message that told of it among others.
    """

    id: int
    topic: str
    chat: int
    message_id: int | None
    told_in: int | None


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
        return CardPlace(*(await self._connection.execute(_PLACE, {"card": card})).one())

    async def place_of(self, thing: str) -> CardPlace | None:
        """Where the card of a thing lies; None if it has none."""
        number = await self._connection.scalar(select(cards.c.id).where(cards.c.thing == thing))
        return None if number is None else await self.place(number)

    async def says_news(self, card: int, digest: str) -> bool:
        """Remember what the card says; False if it says so already, or is about to."""
        changed = cards.c.digest.is_distinct_from(digest)
        updated = await self._connection.execute(
            update(cards).where(cards.c.id == card, changed).values(digest=digest)
        )
        return updated.rowcount == 1

    async def forget_words(self, card: int) -> None:
        """What the card was to say was refused: it may be tried again."""
        await self._change(card, digest=None)

    async def posted(self, card: int, chat: int, message: int) -> None:
        """The card has a message of its own."""
        await self._change(card, chat=chat, message_id=message)
        await self.belongs(card, chat, message)

    async def told(self, card: int, chat: int, message: int) -> None:
        """The card has no message of its own in this chat, but one has told of it among others."""
        await self._change(card, chat=chat, message_id=None, told_in=message)
        await self.belongs(card, chat, message)

    async def belongs(self, card: int, chat: int, message: int) -> None:
        """The message is about the card."""
        row = {"chat": chat, "message_id": message, "card": card}
        await insert_new(self._connection, card_messages, [row])

    async def is_about(self, chat: int, message: int, card: int) -> bool:
        about = {"chat": chat, "message": message}
        return card in (await self._connection.scalars(_ABOUT, about)).all()

    async def lying(self, chat: int, numbers: Collection[int]) -> set[int]:
        """Which of these cards have a message of their own in the chat."""
        found = await self._connection.scalars(
            select(cards.c.id).where(
                cards.c.chat == chat, cards.c.message_id.is_not(None), cards.c.id.in_(numbers)
            )
        )
        return set(found)

    async def _change(self, card: int, **values: object) -> None:
        await self._connection.execute(update(cards).where(cards.c.id == card).values(**values))

    async def thing(self, card: int) -> str | None:
        found: str | None = await self._connection.scalar(select(cards.c.thing).where(cards.c.id == card))
        return found

    async def thing_at(self, chat: int, message: int) -> str | None:
        """None also for a message that is about several things."""
        about = (await self._connection.scalars(_ABOUT, {"chat": chat, "message": message})).all()
        return await self.thing(about[0]) if len(about) == 1 else None

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
        """The members are the same. Cards stay where they lie until they change: then they are posted anew."""
        known = select(staff_members.c.telegram_id).where(staff_members.c.chat == new)
        of_old = staff_members.c.chat == old
        await self._connection.execute(
            delete(staff_members).where(of_old, staff_members.c.telegram_id.in_(known))
        )
        await self._connection.execute(update(staff_members).where(of_old).values(chat=new))
        await self._connection.execute(delete(topics).where(topics.c.chat == old))

    async def contract(self, number: str) -> Found | None:
        found = await self._found(contracts.c.contract == number, 1)
        return found[0] if found else None

    async def find(self, words: Sequence[str], at_most: int) -> list[Found]:
        """Contracts whose name holds every one of the words, which are in the form of searches."""
        holds = (contracts.c.search.contains(word, autoescape=True) for word in words)
        return await self._found(and_(*holds), at_most)

    async def _found(self, where: ColumnElement[bool], at_most: int) -> list[Found]:
        rows = await self._billing.all(_FOUND.where(where).limit(at_most), {})
        snapshot = await self._billing.in_force()
        if snapshot is None:
            return []
        return [Found(**row._mapping, as_of=snapshot.as_of) for row in rows]  # noqa: SLF001 - SQLAlchemy's public name for it
