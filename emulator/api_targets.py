"""Whom and what a call is about: the chat, the topic, the message; may the bot speak there at all."""

from emulator.api_call import Call
from emulator.chats import Chat
from emulator.messages import Message
from emulator.refusals import Json, bad, forbidden, migrated
from emulator.world import World


def chat_of(world: World, chat_id: int) -> Chat:
    """A chat the bot is in."""
    chat = world.chats.get(chat_id)
    if chat is None or (chat.is_private and not chat.started):
        raise bad("chat not found")
    if chat.migrated_to is not None:
        raise migrated(chat.migrated_to)
    if not chat.is_private:
        _in_group(world, chat)
    return chat


def chat_to_speak_in(world: World, call: Call) -> Chat:
    """A chat the bot may say something in."""
    chat = chat_of(world, call["chat_id"])
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    return chat


def place(world: World, call: Call, chat: Chat) -> tuple[int | None, Message | None]:
    """The thread and the message replied to, as `message_thread_id` and `reply_parameters` say."""
    thread = call.get("message_thread_id")
    if thread is not None and thread not in chat.topics:
        raise bad("message thread not found")
    replied = _replied(world, call, chat)
    if replied is not None:
        return thread or replied.thread, replied
    return thread, None if thread is None else world.find(chat, thread)


def message_of(world: World, chat: Chat, message_id: int, purpose: str) -> Message:
    """A message that is there; `purpose` as in «message to edit not found»."""
    message = world.find(chat, message_id)
    if message is None:
        raise bad(f"message to {purpose} not found")
    return message


def own_message(world: World, call: Call) -> Message:
    """A message of the bot that may be edited."""
    message = message_of(world, chat_of(world, call["chat_id"]), call["message_id"], "edit")
    if message.sender is not world.bot or message.has_reply_markup or message.forward_origin:
        raise bad("message can't be edited")
    return message


def inline_buttons(call: Call) -> list[list[Json]]:
    """The inline keyboard of an edit; without one the buttons go."""
    markup: Json = call.get("reply_markup") or {"inline_keyboard": []}
    if "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    rows: list[list[Json]] = markup["inline_keyboard"]
    return rows


def _in_group(world: World, chat: Chat) -> None:
    status = chat.member(world.bot).status
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind_in_words}")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind_in_words}")


def _replied(world: World, call: Call, chat: Chat) -> Message | None:
    asked: Json = call.get("reply_parameters") or {}
    message_id = asked.get("message_id") or call.get("reply_to_message_id")
    if not message_id:
        return None
    replied = world.find(chat, int(message_id))
    lenient = asked.get("allow_sending_without_reply") or call.get("allow_sending_without_reply")
    if replied is None and not lenient:
        raise bad("message to be replied not found")
    return replied
