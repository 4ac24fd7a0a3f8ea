"""Bot API calls as raw JSON: no models are built for what is only passed through."""

from contextlib import suppress
from functools import cache
from http import HTTPStatus
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiohttp import BytesPayload
from pydantic import ConfigDict
from yarl import URL

# the library makes the model of an answer anew, milliseconds each time, once nobody holds it any more
_HELD = (Response[Any], Response[list[dict[str, Any]]])
_FORM = "application/x-www-form-urlencoded"


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


class Session(AiohttpSession):
    """The library's own, but for our calls: neither fields without files nor what they come to need a model."""

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> Any:
        if not isinstance(method, _RawCall):
            return super().build_form_data(bot, method)
        files: dict[str, Any] = {}
        told = {
            name: self.prepare_value(value, bot, files) for name, value in (method.model_extra or {}).items()
        }
        if files:
            return super().build_form_data(bot, method)
        body = URL.build(query={name: value for name, value in told.items() if value}).raw_query_string
        return BytesPayload(body.encode("ascii"), content_type=_FORM)

    def check_response(self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str) -> Any:
        if isinstance(method, _RawCall) and status_code == HTTPStatus.OK:
            with suppress(ValueError):
                answer = self.json_loads(content)
                if isinstance(answer, dict) and answer.get("ok") is True:
                    return Response[Any].model_construct(**answer)
        return super().check_response(bot, method, status_code, content)
