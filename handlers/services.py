"""The services a handler may ask for by name, given once it is known which handler it is.

Whatever is given earlier is copied at each router that is tried; so only what filters and outer middlewares need is.
"""

from collections.abc import Mapping
from typing import Any

from aiogram.types import TelegramObject

from handlers.guard import Handler

EARLY = ("people", "language", "sessions", "desk", "application_desk")


def given(services: Mapping[str, Any]) -> dict[str, Any]:
    """What goes with an update from the beginning."""
    return {"services": services, **{name: services[name] for name in EARLY}}


async def give_services(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """A middleware that runs when the handler is found."""
    return await handler(event, {**data["services"], **data})
