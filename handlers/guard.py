"""Who is behind a message of a private chat, and what is open to him: asked once an update, before all else."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from hmac import compare_digest
from typing import Any

from aiogram import BaseMiddleware
from aiogram.filters import Filter
from aiogram.types import Chat, TelegramObject, Update, User

from domain.consumer import Consumer, Right
from domain.sessions import Presence, Sessions, require

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Recognise(BaseMiddleware):
    """Resumes the session of the account (ten idle minutes); `consumer` is None for the signed-out.

    A session that is found over takes the dialogue with it; the farewell is then all that need be said.
    """

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        sessions: Sessions = data["sessions"]
        user: User | None = data.get("event_from_user")
        chat: Chat | None = data.get("event_chat")
        presence = Presence(None)
        if user is not None and chat is not None and chat.type == "private":
            presence = await sessions.resume(user.id, _sent_at(event))
        if presence.just_ended:
            data["raw_state"] = None
            await data["state"].clear()
        data["consumer"], data["just_ended"] = presence.consumer, presence.just_ended
        return await handler(event, data)


def _sent_at(event: TelegramObject) -> datetime | None:
    """A message carries the moment it was sent; a tap carries none."""
    message = event.message if isinstance(event, Update) else None
    return None if message is None else message.date


class Opens(BaseMiddleware):
    """Lets pass whom the right is open to; the refusal is raised by the domain and explained like any other."""

    def __init__(self, right: Right) -> None:
        self._right = right

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        data["consumer"] = require(data["consumer"], self._right)
        return await handler(event, data)


class MustChange(Filter):
    """Passes everything of an account that has signed in with the primary password."""

    async def __call__(self, _: TelegramObject, consumer: Consumer | None) -> bool:
        return consumer is not None and consumer.session.must_change


class Fresh(Filter):
    """Passes a tap whose button was made in the present session of the same account."""

    async def __call__(self, _: TelegramObject, callback_data: Any, consumer: Consumer | None) -> bool:
        return consumer is not None and compare_digest(
            callback_data.nonce.encode(), consumer.session.nonce.encode()
        )
