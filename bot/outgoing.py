"""Turns what handlers say into rows of the outbox: a method's name and its JSON, without the chat."""

import json
from dataclasses import replace
from typing import Any

from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from pydantic import BaseModel

from handlers.saying import Anew, Data, Hide, Made, Outward, Question
from storage.outbox import HIDE, Outgoing

_DEFAULTS = {"parse_mode": "HTML", "link_preview": {"is_disabled": True}}


def outgoing(saying: Outward, chat: int) -> Outgoing:
    """A row for the outbox; `chat` keeps the order of calls that name none (answers to taps)."""
    if isinstance(saying, Hide):
        return Outgoing(saying.chat, HIDE, "", saying.session)
    if isinstance(saying, Data):
        return replace(_row(saying.method, chat, saying.session), name=saying.name or None)
    if isinstance(saying, Anew):
        return _row(saying.method, chat, saying.session, message_named=saying.name)
    if isinstance(saying, Made):
        return _row(saying.method, chat, saying.session, made={"by": saying.maker, "about": saying.about})
    return _row(saying.method if isinstance(saying, Question) else saying, chat, None)


def _row(method: TelegramMethod[Any], chat: int, session: int | None, **more: object) -> Outgoing:
    payload = wire_fields(method) | more
    addressed = payload.pop("chat_id", chat)
    return Outgoing(int(addressed), method.__api_method__, json.dumps(payload, ensure_ascii=False), session)


def wire_fields(model: BaseModel) -> dict[str, Any]:
    """The fields that were set, as they go over the wire; the house's defaults filled in."""
    fields = ((name, _wire_value(value)) for name, value in model)
    return {name: value for name, value in fields if value is not None}


def _wire_value(value: object) -> Any:
    if isinstance(value, Default):
        return _DEFAULTS.get(value.name)
    if isinstance(value, BaseModel):
        return wire_fields(value)
    if isinstance(value, list):
        return [_wire_value(one) for one in value]
    return value
