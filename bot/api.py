"""Bot API calls as raw JSON: no models are built for what is only passed through."""

from functools import cache
from typing import Any

from aiogram.methods import GetUpdates, TelegramMethod
from pydantic import ConfigDict


class RawGetUpdates(GetUpdates):
    """Updates as dicts, so that one that cannot be decoded does not stop the others."""

    __returning__ = list[dict[str, Any]]


class _RawCall(TelegramMethod[Any]):
    model_config = ConfigDict(extra="allow")
    __returning__ = Any
    __api_method__ = ""


@cache
def call_of(method: str) -> type[_RawCall]:
    """The class of calls of one Bot API method, with whatever fields and result."""
    return type(method, (_RawCall,), {"__api_method__": method, "__module__": __name__})
