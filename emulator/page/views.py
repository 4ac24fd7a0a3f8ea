"""The world as the page draws it: plain JSON with no more than a client at Telegram would show."""

from collections.abc import Iterable

from emulator.chats import Chat
from emulator.keyboards import Button, ReplyKeyboard, inline_rows
from emulator.messages import Message
from emulator.people import User
from emulator.refusals import Json
from emulator.world import World


def everything(world: World) -> Json:
    """All there is, for a page that has just been opened."""
    private = [world.private(person) for person in world.people.values()]
    groups = [chat for chat in world.chats.values() if not chat.is_private]
    chats = private + groups
    return {
        "bot": person_view(world.bot),
        "people": [person_view(person) for person in world.people.values()],
        "chats": [chat_view(chat) for chat in chats],
        "messages": [message_view(one) for chat in chats for one in world.messages(chat)],
        "desks": [desk for chat in chats for desk in desks(world, chat)],
    }


def person_view(person: User) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "username": person.username,
        "language": person.language_code,
        "bot": person.is_bot,
    }


def chat_view(chat: Chat) -> Json:
    return {
        "id": chat.id,
        "kind": chat.kind,
        "title": chat.title,
        "forum": chat.is_forum,
        "started": chat.started,
        "blocked": chat.blocked,
        "migrated_to": chat.migrated_to,
        "members": [[one.user.id, one.status] for one in chat.members.values() if one.is_in],
        "topics": [{"id": topic.id, "name": topic.name} for topic in chat.topics.values()],
        "pinned": list(chat.pinned),
    }


def desks(world: World, chat: Chat) -> list[Json]:
    """What lies under the hands of each person of the chat: the reply keyboard and the commands."""
    return [desk(world, chat, person) for person in _people_of(chat)]


def desk(world: World, chat: Chat, person: User) -> Json:
    up = world.keyboard(chat, person)
    return {
        "chat": chat.id,
        "person": person.id,
        "keyboard": _keyboard(up) if up else None,
        "commands": world.commands(chat, person),
    }


def message_view(message: Message) -> Json:
    """One message; `service` holds the facts of a service message."""
    body: Json = {
        "chat": message.chat.id,
        "id": message.id,
        "date": message.date.timestamp(),
        "thread": message.thread if message.in_topic else None,
        "album": message.album,
        "edited": message.edited_at is not None,
        "protected": message.protected,
        "reactions": [one.get("emoji", "") for one in message.reactions],
        "buttons": [[_inline(button) for button in row] for row in inline_rows(message)],
    }
    body |= _voice(message) | _content(message)
    if (replied := message.reply_to) is not None and not replied.is_service and not replied.deleted:
        body["reply"] = {"id": replied.id} | _voice(replied) | _content(replied)
    return body


def _people_of(chat: Chat) -> Iterable[User]:
    if chat.person is not None:
        return [chat.person]
    return [member.user for member in chat.members.values() if member.is_in and not member.user.is_bot]


def _keyboard(up: ReplyKeyboard) -> Json:
    rows = [[{"text": key.text, "contact": key.requests_contact} for key in row] for row in up.rows]
    return {"rows": rows, "placeholder": up.placeholder, "message": up.message.id}


def _inline(button: Button) -> Json:
    body: Json = {"text": button.text}
    if button.url is not None:
        return body | {"url": button.url}
    return body | ({"copies": button.copies} if button.copies is not None else {})


def _voice(message: Message) -> Json:
    """Who speaks, and whose words were forwarded."""
    chat, sender = message.sender_chat, message.sender
    if chat is not None:
        body: Json = {"from": chat.id, "name": chat.title}
    else:
        body = {"from": sender.id if sender else 0, "name": sender.name if sender else ""}
    if message.forward_origin:
        body["forwarded"] = _origin(message.forward_origin)
    return body


def _origin(origin: Json) -> str:
    told = origin.get("sender_user") or origin.get("sender_chat") or origin.get("chat") or {}
    name = told.get("title") or f"{told.get('first_name', '')} {told.get('last_name', '')}"
    return str(name).strip()


def _content(message: Message) -> Json:
    content = message.content
    body: Json = {"text": message.text, "entities": message.entities}
    if "photo" in content:
        size = content["photo"][-1]
        body["photo"] = {"file": size["file_id"], "width": size["width"], "height": size["height"]}
    elif "document" in content:
        sent = content["document"]
        body["document"] = {"file": sent["file_id"], "name": sent["file_name"], "size": sent["file_size"]}
    elif "contact" in content:
        body["contact"] = content["contact"]
    elif message.is_service:
        body["service"] = content
    return body
