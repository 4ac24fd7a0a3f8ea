"""The Bot API over HTTP: reads a call, checks it as Telegram does, lets faults strike, carries it out."""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from emulator import api_bot, api_chats, api_edit, api_send
from emulator.api_call import Call, read_call
from emulator.api_markup import unknown_fields
from emulator.api_polling import Polling
from emulator.api_schema import check, method_named
from emulator.api_webhook import Webhook
from emulator.faults import DOWNLOAD, BrokenServer, Delay, Fault, Faults, LostAnswer, Refusal
from emulator.limits import Limits
from emulator.refusals import Json, Refused, conflict
from emulator.world import World

_KEPT_CALLS = 20_000
_MOST_BYTES = 52 * 1024 * 1024
_WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
_HTML = "<html><head><title>{0} Bad Gateway</title></head><body><h1>{0} Bad Gateway</h1></body></html>"

_METHODS: dict[str, Callable[[World, Call], Any]] = {
    "getMe": api_bot.get_me,
    "getFile": api_bot.get_file,
    "setMyCommands": api_bot.set_my_commands,
    "getMyCommands": api_bot.get_my_commands,
    "deleteMyCommands": api_bot.delete_my_commands,
    "setMyName": api_bot.accept,
    "setMyDescription": api_bot.accept,
    "setMyShortDescription": api_bot.accept,
    "sendMessage": api_send.send_message,
    "sendPhoto": api_send.send_photo,
    "sendDocument": api_send.send_document,
    "sendMediaGroup": api_send.send_media_group,
    "sendChatAction": api_send.send_chat_action,
    "copyMessage": api_send.copy_message,
    "forwardMessage": api_send.forward_message,
    "editMessageText": api_edit.edit_message_text,
    "editMessageCaption": api_edit.edit_message_caption,
    "editMessageReplyMarkup": api_edit.edit_message_reply_markup,
    "editMessageMedia": api_edit.edit_message_media,
    "deleteMessage": api_edit.delete_message,
    "deleteMessages": api_edit.delete_messages,
    "answerCallbackQuery": api_edit.answer_callback_query,
    "setMessageReaction": api_edit.set_message_reaction,
    "pinChatMessage": api_edit.pin_chat_message,
    "unpinChatMessage": api_edit.unpin_chat_message,
    "getChat": api_chats.get_chat,
    "getChatMember": api_chats.get_chat_member,
    "getChatAdministrators": api_chats.get_chat_administrators,
    "leaveChat": api_chats.leave_chat,
    "createForumTopic": api_chats.create_forum_topic,
    "editForumTopic": api_chats.edit_forum_topic,
}


@dataclass
class Logged:
    """A call that was made and how it ended: one of `result` and `refused`, or a struck fault."""

    method: str
    params: Json
    result: Any = None
    refused: Refused | None = None
    fault: Fault | None = None


class BotApi:
    """The door through which the bot reaches the world.

    `calls` is the log, newest last; `complaints` names what Telegram would silently ignore.
    """

    def __init__(self, world: World, token: str) -> None:
        self.world = world
        self.token = token
        self.calls: deque[Logged] = deque(maxlen=_KEPT_CALLS)
        self.complaints: list[str] = []
        self.faults = Faults()
        self.limits = Limits(world.clock)
        self.polling = Polling(world.updates)
        self.webhook = Webhook(world.updates, world.clock)

    def app(self) -> web.Application:
        """The web application; `close` ends what still waits in it."""
        app = web.Application(client_max_size=_MOST_BYTES)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        app.router.add_route("*", "/bot{token}/{method}", self._serve)
        app.on_shutdown.append(self._close)
        return app

    async def _close(self, _app: web.Application) -> None:
        self.polling.stop()
        await self.webhook.stop()

    async def _serve(self, request: web.Request) -> web.Response:
        try:
            return await self._answer(await self._read(request), request)
        except Refused as refused:
            return _json(refused.json(), refused.code)

    async def _read(self, request: web.Request) -> Call:
        if request.match_info["token"] != self.token:
            raise Refused(401, "Unauthorized")
        method = method_named(request.match_info["method"])
        if method is None:
            raise Refused(404, "Not Found")
        return await read_call(method, request)

    async def _answer(self, call: Call, request: web.Request) -> web.Response:
        entry = Logged(call.method, call.params)
        self.calls.append(entry)
        try:
            self._check(call, entry)
            entry.fault = self.faults.strike(call)
            if isinstance(entry.fault, BrokenServer):
                return web.Response(
                    status=entry.fault.status,
                    text=_HTML.format(entry.fault.status),
                    content_type="text/html",
                )
            entry.result = await self._carry_out(call, entry.fault)
        except Refused as refused:
            entry.refused = refused
            raise
        if isinstance(entry.fault, LostAnswer) and request.transport is not None:
            request.transport.abort()
        return _json({"ok": True, "result": entry.result}, 200)

    def _check(self, call: Call, entry: Logged) -> None:
        self.complaints += check(call)
        entry.params = call.params
        for name in unknown_fields(call.get("reply_markup") or {}):
            self.complaints.append(f"{call.method}: unknown field {name} of a button")

    async def _carry_out(self, call: Call, fault: Fault | None) -> Any:
        if isinstance(fault, Refusal):
            raise fault.refused
        if isinstance(fault, Delay):
            await asyncio.sleep(fault.seconds)
        self.limits.count(call)
        method = _METHODS.get(call.method)
        return method(self.world, call) if method else await self._intake(call)

    async def _intake(self, call: Call) -> Any:
        """Methods by which updates reach the bot: they wait, unlike the others."""
        if call.method == "setWebhook":
            return await self.webhook.set(call)
        if call.method == "deleteWebhook":
            return await self.webhook.delete(call)
        if call.method == "getWebhookInfo":
            return self.webhook.info()
        if self.webhook.url:
            raise conflict(_WEBHOOK_ACTIVE)
        return await self.polling.get_updates(call)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        stored = self.world.files.at(request.match_info["path"])
        if request.match_info["token"] != self.token or stored is None:
            return _json(Refused(404, "Not Found").json(), 404)
        match self.faults.strike(Call(DOWNLOAD, {"path": stored.path})):
            case Refusal(refused):
                return _json(refused.json(), refused.code)
            case BrokenServer(status):
                return web.Response(status=status, text=_HTML.format(status), content_type="text/html")
            case LostAnswer():
                return await _half_of(stored.data, request)
            case Delay(seconds):
                await asyncio.sleep(seconds)
        return web.Response(body=stored.data, content_type="application/octet-stream")


async def _half_of(data: bytes, request: web.Request) -> web.StreamResponse:
    """The connection drops in the middle of a file."""
    answer = web.StreamResponse(headers={"Content-Length": str(len(data))})
    await answer.prepare(request)
    await answer.write(data[: len(data) // 2])
    if request.transport is not None:
        request.transport.abort()
    return answer


def _json(body: Json, status: int) -> web.Response:
    return web.Response(body=json.dumps(body).encode(), status=status, content_type="application/json")
