"""Where each dialogue stands: loaded once per transaction, written once, given up together with it."""

import copy
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.inserting import put
from storage.prepared import Prepared
from storage.schema import dialogues
from storage.together import Ahead


@dataclass(slots=True)
class Dialogue:
    """The step a person is at, what was answered so far, and the question that stands open."""

    chat: int
    telegram_id: int
    state: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    question: str | None = None


DIALOGUE_COLUMNS = (
    dialogues.c.chat,
    dialogues.c.telegram_id,
    dialogues.c.state,
    dialogues.c.data,
    dialogues.c.question,
)
AHEAD = "dialogues"
_ONE = Prepared(
    select(*DIALOGUE_COLUMNS).where(
        dialogues.c.chat == bindparam("of"), dialogues.c.telegram_id == bindparam("who")
    )
)


def dialogue_of(row: Sequence[Any]) -> Dialogue:
    """From a row of `DIALOGUE_COLUMNS`."""
    chat, telegram_id, state, data, question = row
    return Dialogue(chat, telegram_id, state, json.loads(data), question)


def _as_it_is(dialogue: Dialogue) -> Dialogue:
    return replace(dialogue, data=copy.deepcopy(dialogue.data))


class DialogueRows:
    def __init__(self, connection: AsyncConnection, ahead: Ahead) -> None:
        self._connection = connection
        self._ahead = ahead
        self._loaded: dict[tuple[int, int], Dialogue] = {}
        self._before: dict[tuple[int, int], Dialogue] = {}

    async def load(self, chat: int, telegram_id: int) -> Dialogue:
        """The dialogue as changed so far in this transaction."""
        found = self._loaded.get((chat, telegram_id))
        if found is None:
            found = self._loaded[chat, telegram_id] = await self._read(chat, telegram_id)
            self._before[chat, telegram_id] = _as_it_is(found)
        return found

    def loaded(self, chat: int) -> Dialogue | None:
        """The private dialogue of a chat, if this transaction has come to it."""
        return self._loaded.get((chat, chat))

    async def _read(self, chat: int, telegram_id: int) -> Dialogue:
        if chat == telegram_id and (AHEAD, chat) in self._ahead:
            known: Dialogue | None = self._ahead.take((AHEAD, chat))
            return known or Dialogue(chat, telegram_id)
        row = await _ONE.one(self._connection, {"of": chat, "who": telegram_id})
        return Dialogue(chat, telegram_id) if row is None else dialogue_of(row)

    def revert(self) -> None:
        """A refusal leaves every dialogue where it was."""
        self._loaded.clear()

    async def save(self, now: datetime) -> None:
        """Write what has changed."""
        for key, dialogue in self._loaded.items():
            if dialogue != self._before[key]:
                await self._write(dialogue, now)
                self._before[key] = _as_it_is(dialogue)

    async def _write(self, dialogue: Dialogue, now: datetime) -> None:
        row = {
            "chat": dialogue.chat,
            "telegram_id": dialogue.telegram_id,
            "state": dialogue.state,
            "data": json.dumps(dialogue.data, ensure_ascii=False),
            "question": dialogue.question,
            "updated_at": now,
        }
        await put(self._connection, dialogues, row)

    async def close_of(self, telegram_id: int, now: datetime) -> None:
        """Whatever the person was in the middle of is over."""
        self._loaded.clear()
        await self._connection.execute(
            update(dialogues)
            .where(dialogues.c.telegram_id == telegram_id, dialogues.c.state.is_not(None))
            .values(state=None, data="{}", question=None, updated_at=now)
        )

    async def open_since(self, earliest: datetime, latest: datetime) -> Sequence[tuple[int, str]]:
        """(chat, question) of dialogues that stand open and were last moved between the two moments."""
        found = await self._connection.execute(
            select(dialogues.c.chat, dialogues.c.question)
            .where(dialogues.c.state.is_not(None), dialogues.c.question.is_not(None))
            .where(dialogues.c.updated_at >= earliest, dialogues.c.updated_at < latest)
        )
        return [(row.chat, row.question) for row in found]

    async def drop_older_than(self, moment: datetime) -> None:
        await self._connection.execute(delete(dialogues).where(dialogues.c.updated_at < moment))
