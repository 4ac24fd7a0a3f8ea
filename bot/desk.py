"""Carries out what is said to staff: lines and cards in their topics, files under cards, who decides in the group."""

from collections.abc import Mapping, Sequence
from typing import Any

import structlog
from aiogram.exceptions import TelegramBadRequest

from bot.gathering import BETWEEN
from bot.noting import Carried
from bot.outgoing import wire_fields
from bot.turns import Caller
from keyboards.staff import opening
from locales import Html, Texts
from storage.database import Database
from storage.desk import CardPlace
from storage.unit_of_work import UnitOfWork

Order = Mapping[str, Any]
HTML = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
_GONE = ("message to edit not found", "message can't be edited")
_NO_TOPICS = ("the chat is not a forum", "not enough rights")
_log = structlog.get_logger()


class DeskCarrier:
    """Makes the calls; whatever they raise but what is mended here is judged by the relay."""

    def __init__(self, call: Caller, database: Database, t: Texts) -> None:
        self._call = call
        self._database = database
        self._t = t

    async def carry_out(self, chat: int, orders: Sequence[Order]) -> Carried:
        """One order, or several of one topic in one message."""
        order = orders[0]
        if len(orders) > 1:
            return await self._together(chat, orders)
        match order["do"]:
            case "line":
                return Carried(await self._say(chat, order["topic"], order["text"]))
            case "under":
                return await self._under(chat, order)
            case "card":
                return await self._card(chat, order)
        return await self._learn_of(chat)

    async def _together(self, chat: int, orders: Sequence[Order]) -> Carried:
        """Many new things of one topic in one message; those that have cards can be opened from it."""
        topic = orders[0]["topic"]
        if orders[0]["do"] == "line":
            return Carried(await self._say(chat, topic, BETWEEN.join(order["text"] for order in orders)))
        lines = [self._t("cards-line", n=str(at), line=Html(one["line"])) for at, one in enumerate(orders, 1)]
        text = BETWEEN.join((self._t("cards-together", n=len(orders)), "\n".join(lines)))
        cards = [order["card"] for order in orders]
        message = await self._say(chat, topic, text, reply_markup=wire_fields(opening(cards)))

        async def note(unit: UnitOfWork) -> None:
            for card in cards:
                await unit.desk.told(card, chat, message)

        return Carried(message, note)

    async def _card(self, chat: int, order: Order) -> Carried:
        async with self._database.reading() as unit:
            place = await unit.desk.place(order["card"])
        markup = {"reply_markup": order["markup"]} if order["markup"] else {}
        if place.chat == chat and await self._edit(place, order["text"], markup):
            return Carried(await self._point_to(place, order))
        message = await self._say(chat, order["topic"], order["text"], **markup)

        async def note(unit: UnitOfWork) -> None:
            await unit.desk.posted(place.id, chat, message)

        return Carried(message, note)

    async def _edit(self, place: CardPlace, text: str, markup: Order) -> bool:
        """False if the card has no message, or somebody has removed it: then it is posted anew."""
        if place.message_id is None:
            return False
        where = {"chat_id": place.chat, "message_id": place.message_id}
        try:
            await self._call("editMessageText", text=text, **where, **HTML, **markup)
        except TelegramBadRequest as refused:
            if any(words in refused.message for words in _GONE):
                return False
            if "message is not modified" not in refused.message:
                raise
        return True

    async def _point_to(self, place: CardPlace, order: Order) -> int | None:
        """Who opens a card that lies somewhere above is led to it."""
        if order["opened"]:
            await self._say(place.chat, place.topic, self._t("card-lies-here"), **_reply_to(place))
        return place.message_id

    async def _under(self, chat: int, order: Order) -> Carried:
        """In reply to the card, or to the message that told of it among others."""
        async with self._database.reading() as unit:
            place = await unit.desk.place_of(order["thing"])
        if place is None:
            return Carried(await self._say(chat, "system", order["text"]))
        reply = _reply_to(place) if place.chat == chat else {}
        message = await self._say(chat, place.topic, order["text"], **reply)

        async def note(unit: UnitOfWork) -> None:
            await unit.desk.belongs(place.id, chat, message)

        return Carried(message, note)

    async def _say(self, chat: int, topic: str, text: str, **more: Any) -> int:
        """A message in its topic, which is made again if somebody has deleted it."""
        thread = await self._thread(chat, topic)
        try:
            return await self._send(chat, thread, text, more)
        except TelegramBadRequest as refused:
            if thread is None or "thread not found" not in refused.message:
                raise
        async with self._database.transaction() as unit:
            await unit.desk.forget_topic(chat, topic)
        return await self._send(chat, await self._thread(chat, topic), text, more)

    async def _send(self, chat: int, thread: int | None, text: str, more: Order) -> int:
        where = {} if thread is None else {"message_thread_id": thread}
        sent = await self._call("sendMessage", chat_id=chat, text=text, **where, **HTML, **more)
        number: int = sent["message_id"]
        return number

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
            if not any(words in refused.message for words in _NO_TOPICS):
                raise
            _log.info("no_topics", fault=refused.message)
            return None
        thread: int = made["message_thread_id"]
        return thread

    async def _learn_of(self, chat: int) -> Carried:
        """Who decides in the group, and whether it has become a forum since."""
        found = await self._call("getChatAdministrators", chat_id=chat)
        about = await self._call("getChat", chat_id=chat)
        people = {one["user"]["id"]: _name_of(one["user"]) for one in found if not one["user"]["is_bot"]}

        async def note(unit: UnitOfWork) -> None:
            await unit.desk.set_administrators(chat, people)
            if about.get("is_forum"):
                await unit.desk.forget_plain(chat)

        return Carried(None, note)


def _reply_to(place: CardPlace) -> dict[str, Any]:
    message = place.message_id or place.told_in
    if message is None:
        return {}
    return {"reply_parameters": {"message_id": message, "allow_sending_without_reply": True}}


def _name_of(user: Mapping[str, Any]) -> str:
    return f"{user['first_name']} {user.get('last_name', '')}".strip()
