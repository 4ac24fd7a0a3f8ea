"""What every update of a private chat asks for first, read by one statement, which is one walk to a server."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consumer import Consumer
from domain.people import Person
from storage.billing import SNAPSHOT_COLUMNS, SnapshotInForce
from storage.dialogues import DIALOGUE_COLUMNS, Dialogue, dialogue_of
from storage.lists import is_among
from storage.people import PERSON_COLUMNS
from storage.prepared import Prepared
from storage.schema import bindings, dialogues, people, sessions, snapshots
from storage.sessions import CONSUMER_COLUMNS, MAY_BE_USED, consumer_of

_GROUPS = (PERSON_COLUMNS, DIALOGUE_COLUMNS, CONSUMER_COLUMNS, SNAPSHOT_COLUMNS)
_WHO = people.c.telegram_id
_OWN_DIALOGUE = and_(dialogues.c.chat == _WHO, dialogues.c.telegram_id == _WHO)
_OPEN_SESSION = and_(sessions.c.telegram_id == _WHO, sessions.c.closed_at.is_(None))
_BINDING = and_(bindings.c.id == sessions.c.binding, MAY_BE_USED)
_ALL = Prepared(
    select(*(column for group in _GROUPS for column in group))
    .select_from(
        people.outerjoin(dialogues, _OWN_DIALOGUE)
        .outerjoin(sessions, _OPEN_SESSION)
        .outerjoin(bindings, _BINDING)
        .outerjoin(snapshots, snapshots.c.in_force)
    )
    .where(is_among(_WHO, "accounts"))
)


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A person who has spoken to the bot; None for what is not there."""

    person: Person
    dialogue: Dialogue | None
    consumer: Consumer | None
    snapshot: SnapshotInForce | None


async def acquaintances(connection: AsyncConnection, accounts: Sequence[int]) -> list[Acquaintance]:
    """Those of the accounts that are known."""
    return [_acquaintance(tuple(row)) for row in await _ALL.on(connection, {"accounts": accounts})]


def _acquaintance(row: Sequence[Any]) -> Acquaintance:
    person, dialogue, consumer, snapshot = _split(row)
    return Acquaintance(
        Person(*person),
        None if dialogue[0] is None else dialogue_of(dialogue),
        None if consumer[-1] is None else consumer_of(consumer),
        None if snapshot[0] is None else SnapshotInForce(*snapshot),
    )


def _split(row: Sequence[Any]) -> list[Sequence[Any]]:
    """As the columns stand together."""
    groups, begin = [], 0
    for group in _GROUPS:
        groups.append(row[begin : begin + len(group)])
        begin += len(group)
    return groups
