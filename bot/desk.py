"""Carries out what is said to staff: lines and cards in their topics, who the administrators are."""

import json
from collections.abc import Sequence
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from bot.api import call_of
from bot.outgoing import wire_fields
from keyboards.staff import opening
from locales import Texts
from storage.database import Database
from storage.desk import CardPlace
from storage.outbox import Due

HTML = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
_GONE = ("message to edit not found", "message can't be edited")
_NO_TOPICS = ("the chat is not a forum", "not enough rights")
_log = structlog.get_logger()


class DeskCarrier:
    """Makes the calls; whatever they raise but what is mended here is judged by the relay."""

    def __init__(self, bot: Bot, database: Database, t: Texts) -> None:
        self._bot = bot
        self._database = database
        self._t = t

    async def carry_out(self, row: Due) -> int | None:
        order: dict[str, Any] = json.loads(row.payload)
        match order["do"]:
            case "line":
                return await self._say(row.chat, order["topic"], order["text"])
            case "under":
                return await self._under(row.chat, order["thing"], order["text"])
            case "card":
                return await self._card(row.chat, order)
        await self._ask_administrators(row.chat)
        return None

    async def carry_together(self, chat: int, orders: Sequence[dict[str, Any]]) -> int:
        """Many new things of one topic, a line each, with buttons that open them."""
        text = "\n".join((self._t("cards-together", n=len(orders)), *(order["line"] for order in orders)))
        buttons = opening([(order["card"], f"№ {at}") for at, order in enumerate(orders, 1)])
        return await self._say(chat, orders[0]["topic"], text, reply_markup=wire_fields(buttons))

    async def _card(self, chat: int, order: dict[str, Any]) -> int:
        async with self._database.reading() as unit:
            place = await unit.desk.place(order["card"])
        markup = {"reply_markup": order["markup"]} if order["markup"] else {}
        if place.message_id is not None and await self._edit(place, order["text"], markup):
            return place.message_id
        message = await self._say(chat, order["topic"], order["text"], **markup)
        async with self._database.transaction() as unit:
            await unit.desk.posted(place.id, chat, message)
        return message

    async def _edit(self, place: CardPlace, text: str, markup: dict[str, Any]) -> bool:
        """False if somebody has removed the message: the card is posted anew."""
        try:
            await self._call(
                "editMessageText",
                chat_id=place.chat,
                message_id=place.message_id,
                text=text,
                **HTML,
                **markup,
            )
        except TelegramBadRequest as refused:
            if any(word in refused.message for word in _GONE):
                return False
            raise
        return True

    async def _under(self, chat: int, thing: str, text: str) -> int:
        async with self._database.reading() as unit:
            place = await unit.desk.place_of(thing)
        if place is None or place.message_id is None:
            return await self._say(chat, "system" if place is None else place.topic, text)
        reply = {"message_id": place.message_id, "allow_sending_without_reply": True}
        return await self._say(chat, place.topic, text, reply_parameters=reply)

    async def _say(self, chat: int, topic: str, text: str, **more: Any) -> int:
        thread = await self._thread(chat, topic)
        try:
            sent = await self._send(chat, thread, text, more)
        except TelegramBadRequest as refused:
            if thread is None or "thread not found" not in refused.message:
                raise
            async with self._database.transaction() as unit:
                await unit.desk.forget_topic(chat, topic)
            sent = await self._send(chat, await self._thread(chat, topic), text, more)
        number: int = sent["message_id"]
        return number

    async def _send(self, chat: int, thread: int | None, text: str, more: dict[str, Any]) -> dict[str, Any]:
        where = {} if thread is None else {"message_thread_id": thread}
        sent: dict[str, Any] = await self._call(
            "sendMessage", chat_id=chat, text=text, **where, **HTML, **more
        )
        return sent

    async def _thread(self, chat: int, topic: str) -> int | None:
        """The topic's thread, made when first needed; None in a group without topics."""
        async with self._database.reading() as unit:
            known, thread = await unit.desk.thread(chat, topic)
        if known:
            return thread
        thread = await self._make_topic(chat, topic)
        async with self._database.transaction() as unit:
            await unit.desk.set_thread(chat, topic, thread)
        return thread

    async def _make_topic(self, chat: int, topic: str) -> int | None:
        try:
            made = await self._call("createForumTopic", chat_id=chat, name=self._t.plain(f"topic-{topic}"))
        except TelegramBadRequest as refused:
            if not any(word in refused.message for word in _NO_TOPICS):
                raise
            _log.info("no_topics", fault=refused.message)
            return None
        thread: int = made["message_thread_id"]
        return thread

    async def _ask_administrators(self, chat: int) -> None:
        found = await self._call("getChatAdministrators", chat_id=chat)
        people = {user["id"]: _name_of(user) for user in (one["user"] for one in found) if not user["is_bot"]}
        async with self._database.transaction() as unit:
            await unit.desk.set_administrators(chat, people)
            await unit.desk.forget_plain(chat)

    async def _call(self, method: str, **fields: object) -> Any:
        return await self._bot(call_of(method)(**fields))


def _name_of(user: dict[str, Any]) -> str:
    return f"{user['first_name']} {user.get('last_name', '')}".strip()
