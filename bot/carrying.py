"""One row of the outbox, carried out.

A message that shows data is sent blank, remembered, and only then filled in: whenever the process dies, no data
stand on a screen that signing out could not remove.
"""

import json
from typing import Any

from aiogram import Bot

from bot.api import call_of
from bot.desk import DeskCarrier
from bot.hiding import hide
from bot.makers import Makers, with_file
from domain.ports import Clock
from handlers.notices import Notices
from storage.database import Database
from storage.outbox import DESK, HIDE, Due

_FILLED_IN = ("text", "parse_mode", "entities", "link_preview_options", "reply_markup")
_CAPTION = ("caption", "parse_mode", "caption_entities", "show_caption_above_media")


class Carrier:
    """Makes the calls; whatever they raise is judged by the relay."""

    def __init__(self, bot: Bot, database: Database, clock: Clock, notices: Notices, makers: Makers) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._notices = notices
        self._makers = makers
        self.desk = DeskCarrier(bot, database, notices.staff_texts)

    async def carry_out(self, row: Due) -> int | None:
        """Says how the message is known to Telegram, if the call made one."""
        if row.method == DESK:
            return await self.desk.carry_out(row)
        if row.method == HIDE:
            await hide(self._bot, self._database, self._notices, row)
            return None
        fields = await with_file(self._makers, json.loads(row.payload))
        if "message_named" in fields and not await self._find(row.chat, fields):
            return None
        if row.session is not None and row.method in ("sendMessage", "sendPhoto"):
            return await self._show(row, fields)
        if row.method != "answerCallbackQuery":
            fields["chat_id"] = row.chat
        result = await self._call(row.method, **fields)
        return result.get("message_id") if isinstance(result, dict) else None

    async def _find(self, chat: int, fields: dict[str, Any]) -> bool:
        """Put the number of the named message in place; False where no such message was sent."""
        async with self._database.reading() as unit:
            fields["message_id"] = await unit.outbox.message_named(chat, fields.pop("message_named"))
        return fields["message_id"] is not None

    async def _show(self, row: Due, fields: dict[str, Any]) -> int:
        message, session_is_open = row.message_id, True
        if message is None:
            message, session_is_open = await self._send_blank(row)
        if session_is_open:
            method, filled = _filling(fields)
            await self._call(method, chat_id=row.chat, message_id=message, **filled)
        return message

    async def _send_blank(self, row: Due) -> tuple[int, bool]:
        """The message to fill in, and whether its session is still open."""
        async with self._database.reading() as unit:
            text = await self._notices.hidden_text(unit, row.chat)
        sent = await self._call("sendMessage", chat_id=row.chat, text=text, protect_content=True)
        message: int = sent["message_id"]
        async with self._database.transaction() as unit:
            return message, await unit.outbox.stands_blank(row, message, self._clock.now())

    async def _call(self, method: str, **fields: object) -> Any:
        return await self._bot(call_of(method)(**fields))


def _filling(fields: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The edit that turns a blank message into what it is to say or show."""
    if "photo" not in fields:
        return "editMessageText", {name: fields[name] for name in _FILLED_IN if name in fields}
    picture = {name: fields[name] for name in _CAPTION if name in fields}
    filled: dict[str, Any] = {"media": {"type": "photo", "media": fields["photo"], **picture}}
    if "reply_markup" in fields:
        filled["reply_markup"] = fields["reply_markup"]
    return "editMessageMedia", filled
