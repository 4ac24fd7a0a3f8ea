"""Methods by which the bot changes, removes or marks what is there, and answers taps."""

from emulator.api_call import Call
from emulator.api_send import media_content
from emulator.api_targets import chat_of, inline_buttons, message_of, own_message
from emulator.api_text import caption_content, text_content
from emulator.changes import Change
from emulator.messages import utf16
from emulator.refusals import Json, bad
from emulator.world import World

ANSWER_LIMIT = 200
_MOST_DELETED = 100
# the only emoji a bot may react with
_REACTIONS = (
    " 👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 "
    "💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 "
    "💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡 "
)


def edit_message_text(world: World, call: Call) -> Json:
    message = own_message(world, call)
    if "text" not in message.content:
        raise bad("there is no text in the message to edit")
    return world.bot_edits(message, text_content(call), inline_buttons(call)).json()


def edit_message_caption(world: World, call: Call) -> Json:
    message = own_message(world, call)
    if message.file is None:
        raise bad("there is no caption in the message to edit")
    content = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    return world.bot_edits(message, content | caption_content(call), inline_buttons(call)).json()


def edit_message_reply_markup(world: World, call: Call) -> Json:
    message = own_message(world, call)
    return world.bot_edits(message, message.content, inline_buttons(call)).json()


def edit_message_media(world: World, call: Call) -> Json:
    message = own_message(world, call)
    content, stored = media_content(world, call, call["media"])
    edited = world.bot_edits(message, content, inline_buttons(call))
    edited.file = stored
    return edited.json()


def delete_message(world: World, call: Call) -> bool:
    chat = chat_of(world, call["chat_id"])
    world.bot_deletes([message_of(world, chat, call["message_id"], "delete")])
    return True


def delete_messages(world: World, call: Call) -> bool:
    """Those that are not there are skipped; one that may not be deleted spoils the whole call."""
    chat = chat_of(world, call["chat_id"])
    ids = call["message_ids"]
    if not 1 <= len(ids) <= _MOST_DELETED:
        raise bad("too many messages to delete" if ids else "message identifiers are not specified")
    if not all(isinstance(message_id, int) for message_id in ids):
        raise bad("invalid message identifier specified")
    found = (world.find(chat, message_id) for message_id in ids)
    world.bot_deletes(message for message in found if message is not None)
    return True


def answer_callback_query(world: World, call: Call) -> bool:
    text = call.get("text", "")
    if utf16(text) > ANSWER_LIMIT:
        raise bad("message is too long")
    answer = {"text": text, "show_alert": call.get("show_alert", False), "url": call.get("url", "")}
    world.answer(call["callback_query_id"], answer)
    return True


def set_message_reaction(world: World, call: Call) -> bool:
    chat = chat_of(world, call["chat_id"])
    message = message_of(world, chat, call["message_id"], "react")
    reactions: list[Json] = call.get("reaction") or []
    if len(reactions) > 1 or any(f" {one.get('emoji')} " not in _REACTIONS for one in reactions):
        raise bad("REACTION_INVALID")
    message.reactions = reactions
    world.emit(Change("edited", chat, message))
    return True


def pin_chat_message(world: World, call: Call) -> bool:
    return _pin(world, call, "pin", pinned=True)


def unpin_chat_message(world: World, call: Call) -> bool:
    """The named message, or the newest pin."""
    chat = chat_of(world, call["chat_id"])
    if "message_id" not in call:
        if not chat.pinned:
            raise bad("message to unpin not found")
        call.params["message_id"] = chat.pinned[-1]
    return _pin(world, call, "unpin", pinned=False)


def _pin(world: World, call: Call, purpose: str, *, pinned: bool) -> bool:
    chat = chat_of(world, call["chat_id"])
    if not chat.is_private and not chat.member(world.bot).is_admin:
        raise bad("not enough rights to manage pinned messages in the chat")
    world.bot_pins(message_of(world, chat, call["message_id"], purpose), pinned=pinned)
    return True
