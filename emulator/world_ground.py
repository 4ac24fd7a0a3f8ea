"""The ground of the world: who and what exists, and how a change becomes known to the bot and to watchers."""

import itertools
from collections.abc import Awaitable, Callable

from domain.ports import Clock
from emulator.changes import Change, Listener
from emulator.chats import Chat
from emulator.files import Files
from emulator.keyboards import Button, ReplyKeyboard
from emulator.menus import Menus
from emulator.messages import Message
from emulator.people import User
from emulator.refusals import Impossible, Json
from emulator.updates import Updates

_FIRST_PERSON = 500_000_001


async def _nothing() -> None:
    """By default nobody has anything to settle."""


class Ground:
    """State and look-ups; what people and the bot do stands in the classes above."""

    def __init__(
        self, clock: Clock, *, bot_name: str = "Heat cabinet", username: str = "heat_cabinet_bot"
    ) -> None:
        self.clock = clock
        self.bot = User(700000001, bot_name, username=username, is_bot=True)
        self.bot_reads_all = False
        self.people: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.history: dict[int, dict[int, Message]] = {}
        self.files = Files()
        self.updates = Updates(clock)
        self.menus = Menus()
        self.listeners: list[Listener] = []
        self.settle: Callable[[], Awaitable[None]] = _nothing
        self._keyboards: dict[tuple[int, int], ReplyKeyboard] = {}
        self._ids = itertools.count(_FIRST_PERSON)
        self._numbers = itertools.count(1)
        self._message_ids = itertools.count(1)

    def emit(self, change: Change) -> None:
        """Tells the watchers."""
        for listener in self.listeners:
            listener(change)

    def private(self, person: User) -> Chat:
        """The person's chat with the bot."""
        chat = self.chats.get(person.id)
        if chat is None:
            chat = self.chats[person.id] = Chat(person.id, "private", person=person)
        return chat

    def messages(self, chat: Chat) -> list[Message]:
        """What is visible in the chat, in order."""
        return [message for message in self.history.get(chat.id, {}).values() if not message.deleted]

    def find(self, chat: Chat, message_id: int) -> Message | None:
        """A message that is there; None when it never was or is deleted."""
        message = self.history.get(chat.id, {}).get(message_id)
        return None if message is None or message.deleted else message

    def reply_keyboard(self, chat: Chat, person: User) -> list[list[Button]]:
        """Rows of the keyboard the person has in the chat; empty without one."""
        up = self.keyboard(chat, person)
        return up.rows if up else []

    def keyboard(self, chat: Chat, person: User) -> ReplyKeyboard | None:
        """The reply keyboard with its properties."""
        return self._keyboards.get((chat.id, person.id))

    def commands(self, chat: Chat, person: User) -> list[Json]:
        """The commands menu of the person in the chat."""
        return self.menus.seen_by(chat, person, admin=chat.member(person).is_admin)

    def number(self) -> str:
        """A fresh id for an album or a tap."""
        return str(next(self._numbers))

    def store(self, message: Message) -> Message:
        """Puts a message made with id 0 at the end of its chat and shows it to the watchers."""
        message.id = self._next_id(message.chat)
        self.history.setdefault(message.chat.id, {})[message.id] = message
        self.emit(Change("message", message.chat, message))
        return message

    def service(self, chat: Chat, sender: User, content: Json, thread: int | None = None) -> Message:
        """A service message: someone joined, a topic was made, the group moved."""
        message = self.store(Message(chat, 0, self.clock.now(), sender, content, thread=thread))
        self.tell_bot(message)
        return message

    def tell_bot(self, message: Message) -> None:
        """Queues the update of a new message, when the bot gets to hear of it."""
        if self._bot_hears(message):
            self.updates.put(_kind(message.chat, "message"), message.json())

    def tell_bot_of_edit(self, message: Message) -> None:
        """Queues the update of an edited message."""
        if self._bot_hears(message):
            self.updates.put(_kind(message.chat, "edited_message"), message.json())

    def take_down_keyboard(self, chat: Chat, person: User) -> None:
        """The keyboard of the person goes away."""
        if self._keyboards.pop((chat.id, person.id), None):
            self.emit(Change("keyboard", chat, person=person))

    def _next_id(self, chat: Chat) -> int:
        # the bot's account counts its private chats and plain groups with one counter
        if chat.kind in {"private", "group"}:
            return next(self._message_ids)
        chat.last_id += 1
        return chat.last_id

    def _bot_hears(self, message: Message) -> bool:
        if message.sender is self.bot:
            return False
        if message.chat.is_private:
            return True
        member = message.chat.member(self.bot)
        return member.is_in and (member.is_admin or self.bot_reads_all or self._concerns_bot(message))

    def _concerns_bot(self, message: Message) -> bool:
        """Privacy mode: a plain member hears commands, replies to itself, mentions and service messages."""
        replied = message.reply_to is not None and message.reply_to.sender is self.bot
        return replied or message.is_service or message.text.startswith("/") or self._mentioned(message)

    def _mentioned(self, message: Message) -> bool:
        return f"@{self.bot.username}".lower() in message.text.lower()


def _kind(chat: Chat, kind: str) -> str:
    return kind.replace("message", "channel_post") if chat.kind == "channel" else kind


def within(limit: int, text: str, what: str) -> None:
    """A person's client does not let more be typed."""
    if len(text) > limit:
        raise Impossible(f"{what} takes {limit} characters, not {len(text)}")
