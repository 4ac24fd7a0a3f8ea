"""What an update has brought about, written in its own transaction: messages, notices, dialogue, farewells."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Any

from aiogram.methods import AnswerCallbackQuery, SendMessage

from bot.desk_rows import staff_rows
from bot.intake import incoming_of
from bot.outgoing import outgoing
from domain.errors import DomainError
from domain.events import Event, SessionClosed
from domain.ports import Clock
from domain.sessions import IDLE
from handlers.notices import Notices
from handlers.saying import (
    Again,
    AskAdministrators,
    Card,
    Notice,
    Question,
    Saying,
    Spoken,
    ToStaff,
    UnderCard,
    sayings,
)
from storage.inbox import Incoming
from storage.outbox import Due, Outgoing
from storage.unit_of_work import UnitOfWork

_SECRET_STATES = ("SignIn:password", "NewPassword:", "StepUp:")


class Effects:
    """Turns the answer of a handler and the events of the domain into rows."""

    def __init__(self, notices: Notices, clock: Clock, zone: tzinfo, bot_id: int) -> None:
        self._notices = notices
        self._zone = zone
        self._clock = clock
        self._bot_id = bot_id

    async def apply(self, unit: UnitOfWork, chat: int, update: dict[str, Any], answer: object) -> bool:
        """Everything an update said, in the order it was said, then what its events say.

        That a session was found over comes first: what is said behind it begins anew. True if an update is to be
        handled again, and waits for it.
        """
        now = self._clock.now()
        said = sayings(answer)
        said += _missing_tap_answer(update, said)
        _remember_question(unit, chat, said)
        is_again = await self._handle_again(unit, update, said, now)
        spoken = [one for one in said if not isinstance(one, Again)]
        told = await self._rows(unit, spoken, _lane(update, chat), now)
        before, behind = await self._from_events(unit, now)
        rows = [*before, *told, *behind]
        await unit.dialogues.save(now)
        if rows:
            await unit.outbox.add(rows, now)
        return is_again

    async def _handle_again(
        self, unit: UnitOfWork, update: dict[str, Any], said: Sequence[Saying], now: datetime
    ) -> bool:
        """Under the number of this update, which no update of Telegram's has: below zero, so it comes next."""
        number = -abs(update["update_id"])
        again = [incoming_of({**one.update, "update_id": number}) for one in said if isinstance(one, Again)]
        if again:
            await unit.inbox.add(self._bot_id, again, now)
        return bool(again)

    async def tell(self, unit: UnitOfWork) -> None:
        """What happened without anybody's message: a sweep, a feed."""
        now = self._clock.now()
        before, behind = await self._from_events(unit, now)
        rows = [*before, *behind]
        if rows:
            await unit.outbox.add(rows, now)

    async def say(self, unit: UnitOfWork, said: Sequence[Spoken]) -> None:
        """Put into the outbox what names its own chat."""
        now = self._clock.now()
        rows = await self._rows(unit, said, 0, now)
        if rows:
            await unit.outbox.add(rows, now)

    async def _rows(
        self, unit: UnitOfWork, said: Sequence[Spoken], chat: int, now: datetime
    ) -> list[Outgoing]:
        """Rows of the outbox; what is for staff goes nowhere where there is no staff group."""
        rows: list[Outgoing] = []
        for one in said:
            if isinstance(one, (ToStaff, Card, UnderCard, AskAdministrators)):
                staff = await self._notices.staff_chat(unit)
                if staff is not None:
                    rows += await staff_rows(unit, one, staff, self._notices.staff_texts, now)
            elif isinstance(one, Notice):
                row = replace(outgoing(one.said, chat), name=one.name or None)
                rows += [row] if one.urgent else await self._unless_quiet(unit, row, now)
            else:
                rows.append(outgoing(one, chat))
        return rows

    async def _unless_quiet(self, unit: UnitOfWork, row: Outgoing, now: datetime) -> list[Outgoing]:
        """By night it is kept apart: in the outbox it would hold up what the person is answered."""
        hours = await unit.quiet_hours.of(row.chat)
        until = hours.end_after(now.astimezone(self._zone))
        if until is None:
            return [row]
        await unit.quiet_hours.hold(row, until)
        return []

    async def release_held(self, unit: UnitOfWork) -> int:
        """What has waited for the morning goes out; says how many."""
        now = self._clock.now()
        rows = await unit.quiet_hours.release(now)
        if rows:
            await unit.outbox.add(rows, now)
        return len(rows)

    async def undelivered(self, unit: UnitOfWork, row: Due, kind: str, fault: str) -> None:
        """Telegram refuses a message for good, or nobody is there any more."""
        await self.say(unit, await self._notices.undelivered(unit, row.chat, row.method, kind, fault))

    async def refused(self, unit: UnitOfWork, row: Due, refusal: DomainError) -> None:
        """What was promised cannot be given: the person is told why in its place."""
        await self.say(unit, await self._notices.refused(unit, row.chat, refusal))

    async def staff_chat(self, unit: UnitOfWork, seen_from: int) -> int | None:
        """Where the staff group is now; where it was when something was said in it, if that is `seen_from`."""
        staff = await self._notices.staff_chat(unit)
        return seen_from if seen_from < 0 and await unit.chats.present_id(seen_from) == staff else staff

    async def quarantine(
        self, unit: UnitOfWork, bot_id: int, incoming: Incoming, reference: str, fault: str
    ) -> None:
        """Set an update aside, without the password it may hold; that leaves the chat, and a tap is answered."""
        now = self._clock.now()
        update = json.loads(incoming.payload)
        kept = incoming
        lane = _lane(update, incoming.chat)
        rows = [outgoing(one, lane) for one in _missing_tap_answer(update, [])]
        if await _asks_for_a_secret(unit, incoming.chat):
            kept = replace(incoming, payload=json.dumps({"update_id": incoming.update_id}))
            rows += _removal(update, incoming.chat)
        await unit.inbox.quarantine(bot_id, kept, reference, fault, now)
        if rows:
            await unit.outbox.add(rows, now)

    async def tell_of_quarantine(self, unit: UnitOfWork, chat: int, reference: str, fault: str) -> None:
        """The person and staff learn by which reference the update can be found."""
        await self.say(unit, await self._notices.quarantined(unit, chat, reference, fault))

    async def _from_events(self, unit: UnitOfWork, now: datetime) -> tuple[list[Outgoing], list[Outgoing]]:
        """What stands before the answer to an update, and what behind it."""
        before: list[Outgoing] = []
        behind: list[Outgoing] = []
        events: Sequence[Event] = tuple(unit.events)
        unit.events.clear()
        for event in events:
            found_over = isinstance(event, SessionClosed) and event.because == IDLE
            if isinstance(event, SessionClosed):
                await self._close(unit, event, now)
            rows = await self._rows(unit, await self._notices.about(unit, event), 0, now)
            (before if found_over else behind).extend(rows)
        return before, behind

    async def _close(self, unit: UnitOfWork, event: SessionClosed, now: datetime) -> None:
        await unit.outbox.forget_data_of(event.session, now)
        # a dialogue that was ended when the session was found over may have begun anew
        begun_anew = event.because == IDLE and unit.dialogues.loaded(event.telegram_id) is not None
        if event.because != "replaced" and not begun_anew:
            await unit.dialogues.close_of(event.telegram_id, now)


def _remember_question(unit: UnitOfWork, chat: int, said: Sequence[Saying]) -> None:
    asked = [one.method for one in said if isinstance(one, Question)]
    dialogue = unit.dialogues.loaded(chat)
    if dialogue is None or not asked or not isinstance(asked[-1], SendMessage):
        return
    dialogue.question = outgoing(asked[-1], chat).payload


def _missing_tap_answer(update: dict[str, Any], said: Sequence[Saying]) -> list[AnswerCallbackQuery]:
    """Every tap is answered, or its button spins."""
    tap = update.get("callback_query")
    if (
        not isinstance(tap, dict)
        or "id" not in tap
        or any(isinstance(one, AnswerCallbackQuery) for one in said)
    ):
        return []
    return [AnswerCallbackQuery(callback_query_id=str(tap["id"]))]


def _lane(update: dict[str, Any], chat: int) -> int:
    """Behind which messages a call waits that goes to no chat: a tap is answered though its group is full."""
    tap = update.get("callback_query")
    tapper = tap.get("from") if isinstance(tap, dict) else None
    known = tapper.get("id") if isinstance(tapper, dict) else None
    return known if isinstance(known, int) else chat


async def _asks_for_a_secret(unit: UnitOfWork, chat: int) -> bool:
    state = (await unit.dialogues.load(chat, chat)).state
    return state is not None and state.startswith(_SECRET_STATES)


def _removal(update: dict[str, Any], chat: int) -> list[Outgoing]:
    message = update.get("message")
    number = message.get("message_id") if isinstance(message, dict) else None
    if not isinstance(number, int):
        return []
    return [Outgoing(chat, "deleteMessage", json.dumps({"message_id": number}))]
