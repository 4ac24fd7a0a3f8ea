"""A group that turns into a supergroup goes on under another id: noticed at either of its two notices."""

from datetime import datetime
from typing import Any

from storage.unit_of_work import UnitOfWork


def move_in(update: dict[str, Any]) -> tuple[int, int] | None:
    """(old, new) if the update is the notice that a group has moved, from the old side or the new one."""
    message = update.get("message")
    chat = message.get("chat") if isinstance(message, dict) else None
    here = chat.get("id") if isinstance(chat, dict) else None
    if not isinstance(message, dict) or not isinstance(here, int):
        return None
    match message:
        case {"migrate_to_chat_id": int(new)}:
            return here, new
        case {"migrate_from_chat_id": int(old)}:
            return old, here
    return None


async def follow(unit: UnitOfWork, old: int, new: int, now: datetime) -> None:
    """From now on the group is spoken to under its new id, also with what already waits for it."""
    if await unit.chats.moved(old, new, now):
        await unit.outbox.readdress(old, new)
        await unit.desk.moved(old, new)
