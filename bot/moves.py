"""A group that turns into a supergroup goes on under another id: noticed at either of its two notices."""

from datetime import datetime
from typing import Any

from bot.numbers import number_in
from storage.unit_of_work import UnitOfWork


def move_in(update: dict[str, Any]) -> tuple[int, int] | None:
    """(old, new) if the update is the notice that a group has moved, from the old side or the new one."""
    message = update.get("message")
    here = number_in(message.get("chat"), "id") if isinstance(message, dict) else None
    to, back = number_in(message, "migrate_to_chat_id"), number_in(message, "migrate_from_chat_id")
    old, new = (back, here) if to is None else (here, to)
    # persons, whose numbers are above nought, do not move
    return None if old is None or new is None or max(old, new) >= 0 else (old, new)


async def follow(unit: UnitOfWork, old: int, new: int, now: datetime) -> None:
    """From now on the group is spoken to under its new id, also with what already waits for it."""
    if await unit.chats.moved(old, new, now):
        await unit.outbox.readdress(old, new)
        await unit.desk.moved(old, new)
