"""What has just changed in the world, for whoever is watching."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from emulator.chats import Chat
from emulator.messages import Message
from emulator.people import User
from emulator.refusals import Json

Kind = Literal[
    "message",  # a new message in `chat`
    "edited",  # `message` says something else, or has other buttons, reactions
    "deleted",  # `message` is gone
    "keyboard",  # the reply keyboard of `person` in `chat`
    "tapped",  # `person` tapped under `message`; detail: id, data
    "answered",  # the bot answered the tap; detail: id, text, show_alert, url
    "action",  # chat action; detail: action, message_thread_id
    "commands",  # the commands menu
    "chat",  # members, topics, title or pins of `chat`
    "person",  # a new `person`
]


@dataclass(frozen=True)
class Change:
    """One change; what does not apply is None."""

    kind: Kind
    chat: Chat | None = None
    message: Message | None = None
    person: User | None = None
    detail: Json = field(default_factory=dict)


Listener = Callable[[Change], None]
