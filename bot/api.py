"""Bot API calls as raw JSON: no models are built for what is only passed through."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import cache
from http import HTTPStatus
from typing import Any, NamedTuple, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import Response, TelegramMethod
from aiohttp import BytesPayload
from pydantic_core import PydanticSerializationError, from_json, to_json
from yarl import URL

# the library makes the model of an answer anew, milliseconds each time, once nobody holds it any more
_HELD = Response[Any]
_FORM = "application/x-www-form-urlencoded"


class _RawCall:
    """What the library asks of a method, without a model."""

    __slots__ = ("__api_method__", "fields")
    __returning__ = Any

    def __init__(self, method: str, fields: dict[str, Any]) -> None:
        self.__api_method__ = method
        self.fields = fields

    def model_dump(self, **_: Any) -> dict[str, Any]:
        return self.fields


def call_of(method: str, **fields: Any) -> TelegramMethod[Any]:
    """A call of a Bot API method, with whatever fields and result."""
    # in quotes: the library makes models of it anew, each time it is looked at
    return cast("TelegramMethod[Any]", _RawCall(method, fields))


class _Result(NamedTuple):
    result: Any


class Session(AiohttpSession):
    """The library's own, but for our calls: neither fields without files nor what they come to need a model.

    What stands between a call and the wire is put together once for each time calls may take, not for each call: it
    is to be there before the first of them.
    """

    def __init__(self, **asked: Any) -> None:
        super().__init__(**asked)
        self._within = cache(self._through_middlewares)

    def _through_middlewares(self, timeout: int | None) -> Callable[..., Awaitable[Any]]:
        return self.middleware.wrap_middlewares(self.make_request, timeout=timeout)

    async def __call__(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - the library's
        return await self._within(timeout)(bot, method)

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> Any:
        if isinstance(method, _RawCall):
            # what cannot be told in JSON is a file
            with suppress(PydanticSerializationError):
                return _form(method.fields)
        return super().build_form_data(bot, method)

    def check_response(self, bot: Bot, method: TelegramMethod[Any], status_code: int, content: str) -> Any:
        if isinstance(method, _RawCall) and status_code == HTTPStatus.OK:
            with suppress(ValueError):
                answer = from_json(content)
                if isinstance(answer, dict) and answer.get("ok") is True:
                    return _Result(answer.get("result"))
        return super().check_response(bot, method, status_code, content)


def _form(fields: dict[str, Any]) -> BytesPayload:
    told = ((name, value) for name, value in fields.items() if value is not None and value != "")
    query = {name: value if isinstance(value, str) else to_json(value).decode() for name, value in told}
    return BytesPayload(URL.build(query=query).raw_query_string.encode("ascii"), content_type=_FORM)
