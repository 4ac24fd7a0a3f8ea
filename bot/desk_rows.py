"""What is said to staff as rows of the outbox: a card gets its number here, within the transaction."""

import json
from datetime import datetime
from hashlib import sha256
from typing import Any

from bot.outgoing import wire_fields
from handlers.saying import AskAdministrators, Card, ForStaff, ToStaff, UnderCard
from keyboards.staff import under_card
from locales import Texts
from storage.outbox import DESK, Outgoing
from storage.unit_of_work import UnitOfWork


async def staff_rows(
    unit: UnitOfWork, saying: ForStaff, chat: int, t: Texts, now: datetime
) -> list[Outgoing]:
    """For the staff group `chat`; `t` are the words on the buttons. None for a card that says nothing new."""
    order = await _order(unit, saying, chat, t, now)
    return [Outgoing(chat, DESK, json.dumps(order, ensure_ascii=False))] if order else []


async def _order(
    unit: UnitOfWork, saying: ForStaff, chat: int, t: Texts, now: datetime
) -> dict[str, Any] | None:
    match saying:
        case ToStaff():
            return {"do": "line", "topic": saying.topic, "text": saying.text}
        case UnderCard():
            return {"do": "under", "thing": saying.thing, "text": saying.text}
        case AskAdministrators():
            return {"do": "administrators"}
        case Card():
            return await _card(unit, saying, chat, t, now)


async def _card(unit: UnitOfWork, saying: Card, chat: int, t: Texts, now: datetime) -> dict[str, Any] | None:
    number = await unit.desk.card(saying.thing, saying.topic, chat, now)
    digest = sha256(f"{saying.text}{saying.verbs}".encode()).hexdigest()[:16]
    if not await unit.desk.says_news(number, digest):
        return None
    place = await unit.desk.place(number)
    markup = wire_fields(under_card(t, saying.verbs, number)) if saying.verbs else None
    card = {"card": number, "topic": saying.topic, "text": saying.text, "markup": markup}
    return {"do": "card", **card, "line": saying.line, "fresh": place.message_id is None}
