"""Turns what handlers say into rows of the outbox: a method's name and its JSON, without the chat."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from pydantic import BaseModel

from handlers.saying import Album, Anew, Data, Enclosed, Hide, Made, Mail, Outward, Question
from storage.outbox import HIDE, MAIL, Outgoing

TEXT = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
"""How every text goes out."""

# Telegram's numbers take 52 bits
MAILBOXES = 1 << 60
_DEFAULTS = {"parse_mode": TEXT["parse_mode"], "link_preview": TEXT["link_preview_options"]}


def outgoing(saying: Outward, chat: int) -> Outgoing:
    """A row for the outbox; `chat` keeps the order of calls that name none (answers to taps)."""
    if isinstance(saying, Hide):
        return Outgoing(saying.chat, HIDE, "", saying.session)
    if isinstance(saying, Data):
        return _row(saying.method, chat, saying.session, saying.name or None, **_protected(saying.method))
    if isinstance(saying, Anew):
        return _row(saying.method, chat, saying.session, message_named=saying.name)
    if isinstance(saying, Made | Album):
        session = saying.session if isinstance(saying, Made) else None
        return _row(saying.method, chat, session, made=_made(saying))
    if isinstance(saying, Mail):
        return _letter(saying)
    return _row(saying.method if isinstance(saying, Question) else saying, chat, None)


def _protected(method: TelegramMethod[Any]) -> dict[str, Any]:
    """Data cannot be forwarded; what is edited was protected when it was sent."""
    return {"protect_content": True} if "protect_content" in type(method).model_fields else {}


def _letter(mail: Mail) -> Outgoing:
    payload = {
        "to": mail.to,
        "subject": mail.subject,
        "text": mail.text,
        "enclosures": _orders(mail.enclosed),
    }
    return Outgoing(lane_of(mail.to), MAIL, json.dumps(payload, ensure_ascii=False))


def _made(saying: Made | Album) -> Any:
    if isinstance(saying, Made):
        return {"by": saying.maker, "about": saying.about}
    return _orders(saying.enclosed)


def _orders(enclosed: Sequence[Enclosed]) -> list[dict[str, Any]]:
    return [{"by": one.maker, "about": one.about} for one in enclosed]


def lane_of(mailbox: str) -> int:
    """A number that no chat has: letters to one mailbox stay in order, and hold up nobody else."""
    return MAILBOXES + int.from_bytes(sha256(mailbox.casefold().encode()).digest()[:5], "big")


def _row(
    method: TelegramMethod[Any], chat: int, session: int | None, name: str | None = None, **more: object
) -> Outgoing:
    payload = wire_fields(method) | more
    addressed = payload.pop("chat_id", chat)
    told = json.dumps(payload, ensure_ascii=False)
    return Outgoing(int(addressed), method.__api_method__, told, session, name)


def wire_fields(model: BaseModel) -> dict[str, Any]:
    """The fields that were set, as they go over the wire; the house's defaults filled in."""
    fields = [(name, _wire_value(value)) for name, value in model if value is not None]
    return {name: value for name, value in fields if value is not None}


def _wire_value(value: object) -> Any:
    if isinstance(value, Default):
        return _DEFAULTS.get(value.name)
    if isinstance(value, BaseModel):
        return wire_fields(value)
    if isinstance(value, list):
        return [_wire_value(one) for one in value]
    return value
