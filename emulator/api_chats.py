"""Methods about chats, their members and topics."""

from emulator.api_call import Call
from emulator.api_targets import chat_of
from emulator.chats import Chat, Topic
from emulator.refusals import Json, bad
from emulator.world import World

_TITLE_LIMIT = 128
_FULL: Json = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    ),
}


def get_chat(world: World, call: Call) -> Json:
    chat = chat_of(world, call["chat_id"])
    body = chat.json() | _FULL
    pinned = world.find(chat, chat.pinned[-1]) if chat.pinned else None
    return body | ({"pinned_message": pinned.json()} if pinned else {})


def get_chat_member(world: World, call: Call) -> Json:
    chat = chat_of(world, call["chat_id"])
    user = world.bot if call["user_id"] == world.bot.id else world.people.get(call["user_id"])
    if user is None:
        raise bad("PARTICIPANT_ID_INVALID")
    if chat.is_private:
        return {"user": user.json(), "status": "member"}
    return chat.member(user).json()


def get_chat_administrators(world: World, call: Call) -> list[Json]:
    """Administrators; other bots are left out, the bot itself is named."""
    chat = chat_of(world, call["chat_id"])
    if chat.is_private:
        raise bad("there are no administrators in the private chat")
    return [member.json() for member in chat.members.values() if member.is_admin]


def leave_chat(world: World, call: Call) -> bool:
    chat = chat_of(world, call["chat_id"])
    if chat.is_private:
        raise bad("chat member status can't be changed in private chats")
    world.leave(chat, world.bot)
    return True


def create_forum_topic(world: World, call: Call) -> Json:
    forum = _forum(world, call)
    return world.add_topic(forum, _title(call["name"]), world.bot).json()


def edit_forum_topic(world: World, call: Call) -> bool:
    forum = _forum(world, call)
    topic = _topic(forum, call["message_thread_id"])
    name = _title(call.get("name", topic.name))
    if name == topic.name:
        raise bad("TOPIC_NOT_MODIFIED")
    world.bot_renames(forum, topic, name)
    return True


def _forum(world: World, call: Call) -> Chat:
    chat = chat_of(world, call["chat_id"])
    if not chat.is_forum:
        raise bad("the chat is not a forum")
    if not chat.member(world.bot).is_admin:
        raise bad("not enough rights to create a topic")
    return chat


def _topic(forum: Chat, thread: int) -> Topic:
    topic = forum.topics.get(thread)
    if topic is None:
        raise bad("TOPIC_ID_INVALID")
    return topic


def _title(name: str) -> str:
    if len(name) > _TITLE_LIMIT:
        raise bad("TOPIC_TITLE_INVALID")
    return name
