"""One row of the outbox, carried out.

A message that shows data is sent blank, remembered, and only then filled in: whenever the process dies, no data
stand on a screen that signing out could not remove.
"""

import json
from typing import Any

from aiogram import Bot

from bot.desk import DeskCarrier
from bot.gathering import Bundle
from bot.hiding import hide
from bot.makers import Makers, with_file
from bot.noting import Carried, Noting
from bot.post import Post
from bot.turns import Caller, Turns
from domain.ports import Clock
from handlers.notices import Notices
from storage.database import Database
from storage.outbox import DESK, HIDE, MAIL, Due

_FILLED_IN = ("text", "parse_mode", "entities", "link_preview_options", "reply_markup")
_CAPTION = ("caption", "parse_mode", "caption_entities", "show_caption_above_media")


class Carrier:
    """Makes the calls; whatever they raise is judged by the relay."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        notices: Notices,
        makers: Makers,
        turns: Turns,
        post: Post,
        noting: Noting,
    ) -> None:
        self._bot = bot
        self._noting = noting
        self._call = Caller(bot, turns)
        self._database = database
        self._clock = clock
        self._notices = notices
        self._makers = makers
        self._desk = DeskCarrier(self._call, database, notices.staff_texts)
        self._post = post

    async def carry_out(self, bundle: Bundle) -> Carried:
        """Raises Stopping, refusals of makers, and what the call raises."""
        row = bundle.rows[0]
        if row.method == DESK:
            return await self._desk.carry_out(row.chat, bundle.orders)
        if row.method == MAIL:
            await self._post.carry_out(row)
            return Carried()
        return await self._carry_out(row)

    async def _carry_out(self, row: Due) -> Carried:
        if row.method == HIDE:
            await hide(self._bot, self._database, self._notices, row)
            return Carried()
        fields = await with_file(self._makers, json.loads(row.payload))
        if "message_named" in fields and not await self._find(row.chat, fields):
            return Carried()
        if row.session is not None and row.method in ("sendMessage", "sendPhoto"):
            return Carried(await self._show(row, fields), remembered=True)
        if row.method != "answerCallbackQuery":
            fields["chat_id"] = row.chat
        result = await self._call(row.method, **fields)
        return Carried(result.get("message_id") if isinstance(result, dict) else None)

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
        text = self._notices.hidden_text(row.language)
        sent = await self._call("sendMessage", chat_id=row.chat, text=text, protect_content=True)
        message: int = sent["message_id"]
        return message, await self._noting.stands_blank(row, message)


def _filling(fields: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The edit that turns a blank message into what it is to say or show."""
    if "photo" not in fields:
        return "editMessageText", {name: fields[name] for name in _FILLED_IN if name in fields}
    picture = {name: fields[name] for name in _CAPTION if name in fields}
    filled: dict[str, Any] = {"media": {"type": "photo", "media": fields["photo"], **picture}}
    if "reply_markup" in fields:
        filled["reply_markup"] = fields["reply_markup"]
    return "editMessageMedia", filled
