"""Which handlers an update has come to, for those who count."""

from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject

from handlers.guard import Handler


class Reached(BaseMiddleware):
    """Notes `account.show_balance` and the like in the list `reached`; names of ours, nothing of the person."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        callback = data["handler"].callback
        data["reached"].append(f"{callback.__module__.removeprefix('handlers.')}.{callback.__name__}")
        return await handler(event, data)
