"""The live stream of the page: all there is first, then each change of the world as it happens."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from aiohttp import web

from emulator.changes import Change
from emulator.chats import Chat
from emulator.page.views import chat_view, desk, desks, everything, message_view, person_view
from emulator.people import User
from emulator.refusals import Json
from emulator.world import World

_HEARTBEAT_SECONDS = 30.0
Part = TypeVar("Part")


class Stream:
    """A WebSocket for each open page."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Sends until the page is closed; what the page sends is not listened to."""
        socket = web.WebSocketResponse(heartbeat=_HEARTBEAT_SECONDS)
        await socket.prepare(request)
        changes: asyncio.Queue[Change] = asyncio.Queue()
        self._world.listeners.append(changes.put_nowait)
        try:
            async with asyncio.TaskGroup() as group:
                telling = group.create_task(self._tell(socket, changes))
                async for _ in socket:
                    pass
                telling.cancel()
        finally:
            self._world.listeners.remove(changes.put_nowait)
        return socket

    async def _tell(self, socket: web.WebSocketResponse, changes: asyncio.Queue[Change]) -> None:
        try:
            await socket.send_json({"type": "everything"} | everything(self._world))
            while True:
                # drawn when it is sent, so that a burst of edits shows the newest
                await socket.send_json(event(self._world, await changes.get()))
        except ConnectionError:
            return


def event(world: World, change: Change) -> Json:
    """A change as the page takes it."""
    return {"type": change.kind} | _PARTS[change.kind](world, change)


def _message(_world: World, change: Change) -> Json:
    message = _there(change.message)
    if message.deleted:
        return _deleted(_world, change)
    return {"message": message_view(message), "in": chat_view(message.chat)}


def _deleted(_world: World, change: Change) -> Json:
    message = _there(change.message)
    return {"type": "deleted", "chat": message.chat.id, "id": message.id}


def _keyboard(world: World, change: Change) -> Json:
    return {"desks": [desk(world, _there(change.chat), _there(change.person))]}


def _tapped(_world: World, change: Change) -> Json:
    message = _there(change.message)
    return {"chat": message.chat.id, "id": message.id, "person": _there(change.person).id} | {
        "tap": change.detail.get("id")
    }


def _answered(world: World, change: Change) -> Json:
    said = {name: change.detail.get(name) for name in ("text", "show_alert", "url")}
    return _tapped(world, change) | said


def _action(_world: World, change: Change) -> Json:
    detail = change.detail
    return {"chat": _there(change.chat).id, "action": detail["action"]} | {
        "thread": detail.get("message_thread_id")
    }


def _commands(world: World, _change: Change) -> Json:
    return {"desks": [one for chat in world.chats.values() for one in desks(world, chat)]}


def _chat(world: World, change: Change) -> Json:
    chat: Chat = _there(change.chat)
    return {"in": chat_view(chat), "desks": desks(world, chat)}


def _person(world: World, change: Change) -> Json:
    person: User = _there(change.person)
    chat = world.private(person)
    return {"person": person_view(person), "in": chat_view(chat), "desks": desks(world, chat)}


def _there(part: Part | None) -> Part:
    if part is None:
        raise TypeError("a change of this kind names what it is about")
    return part


_PARTS: dict[str, Callable[[World, Change], Json]] = {
    "message": _message,
    "edited": _message,
    "deleted": _deleted,
    "keyboard": _keyboard,
    "tapped": _tapped,
    "answered": _answered,
    "action": _action,
    "commands": _commands,
    "chat": _chat,
    "person": _person,
}
