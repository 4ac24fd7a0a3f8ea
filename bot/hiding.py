"""Takes a session's data off the screen: deletes its messages, blanks what Telegram will not delete any more."""

from collections.abc import Sequence
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError

from bot.api import call_of
from handlers.notices import Notices
from storage.database import Database
from storage.outbox import Due

AT_ONCE = 100
_log = structlog.get_logger()


async def hide(bot: Bot, database: Database, notices: Notices, row: Due) -> None:
    """Remove every message the session of `row` has shown in its chat."""
    async with database.reading() as unit:
        shown = [
            message for chat, message in await unit.outbox.shown_in(row.session or 0) if chat == row.chat
        ]
    hidden_text = notices.hidden_text(row.language)
    for start in range(0, len(shown), AT_ONCE):
        await _remove(bot, database, row.chat, shown[start : start + AT_ONCE], hidden_text)


async def _remove(bot: Bot, database: Database, chat: int, messages: Sequence[int], text: str) -> None:
    try:
        await _call(bot, "deleteMessages", chat_id=chat, message_ids=list(messages))
    except TelegramBadRequest:
        for message in messages:
            await _remove_one(bot, chat, message, text)
    except TelegramForbiddenError as refused:
        # nobody is there any more: asking again every few minutes would change nothing
        _log.warning("data_left_on_screen", fault=refused.message, messages=len(messages))
    async with database.transaction() as unit:
        await unit.outbox.hidden(chat, messages)


async def _remove_one(bot: Bot, chat: int, message: int, text: str) -> None:
    try:
        await _call(bot, "deleteMessage", chat_id=chat, message_id=message)
    except TelegramBadRequest as refused:
        if "not found" not in refused.message:
            await _blank(bot, chat, message, text)


async def _blank(bot: Bot, chat: int, message: int, text: str) -> None:
    try:
        await _call(bot, "editMessageText", chat_id=chat, message_id=message, text=text)
    except TelegramBadRequest:
        return


async def _call(bot: Bot, method: str, **fields: object) -> Any:
    return await bot(call_of(method, **fields))
