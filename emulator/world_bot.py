"""What the bot does once a call is found right: says, edits, deletes, puts up keyboards, opens topics."""

from collections.abc import Iterable
from datetime import timedelta

from emulator.changes import Change
from emulator.chats import Chat, Topic
from emulator.files import StoredFile
from emulator.keyboards import reply_keyboard
from emulator.messages import Message
from emulator.people import User
from emulator.refusals import Json, bad
from emulator.world_taps import Taps

DELETABLE_FOR = timedelta(hours=48)


class BotSide(Taps):
    """The bot's part of the world; refuses in Telegram's words."""

    def bot_says(
        self,
        chat: Chat,
        content: Json,
        markup: Json,
        *,
        file: StoredFile | None = None,
        reply_to: Message | None = None,
        thread: int | None = None,
        album: str | None = None,
        protected: bool = False,
        origin: Json | None = None,
    ) -> Message:
        """A message of the bot, with its keyboard if it brings one."""
        message = Message(chat, 0, self.clock.now(), self.bot, content, None, reply_to, thread, album, file)
        message.inline = markup.get("inline_keyboard", [])
        message.has_reply_markup = bool(markup) and "inline_keyboard" not in markup
        message.protected, message.forward_origin = protected, origin
        self.store(message)
        self._put_up_keyboard(message, markup)
        return message

    def bot_edits(self, message: Message, content: Json, buttons: list[list[Json]]) -> Message:
        """Another content or other buttons; the same again is refused."""
        if content == message.content and buttons == message.inline:
            raise bad(
                "message is not modified: specified new message content and reply markup are exactly "
                "the same as a current content and reply markup of the message",
            )
        if content != message.content:
            message.edited_at = self.clock.now()
        if message.inline and buttons != message.inline:
            message.former.append(message.inline)
        message.content, message.inline = content, buttons
        self.emit(Change("edited", message.chat, message))
        return message

    def bot_deletes(self, messages: Iterable[Message]) -> None:
        """All of them or, when one may not be deleted, none."""
        messages = list(messages)
        for message in messages:
            self._deletable(message)
        for message in messages:
            self.remove(message)

    def bot_pins(self, message: Message, *, pinned: bool) -> None:
        """Pins or unpins a message."""
        pins = message.chat.pinned
        if message.id in pins:
            pins.remove(message.id)
        if pinned:
            pins.append(message.id)
        self.emit(Change("chat", message.chat, message))

    def bot_renames(self, forum: Chat, topic: Topic, name: str) -> None:
        """Another name for a topic, with the service message that says so."""
        topic.name = name
        self.service(forum, self.bot, {"forum_topic_edited": {"name": name}}, topic.id)
        self.emit(Change("chat", forum))

    def _deletable(self, message: Message) -> None:
        if self.clock.now() - message.date > DELETABLE_FOR:
            raise bad("message can't be deleted for everyone")
        may = message.chat.is_private or message.from_bot or message.chat.member(self.bot).is_admin
        if not may or "forum_topic_created" in message.content:
            raise bad("message can't be deleted")

    def _put_up_keyboard(self, message: Message, markup: Json) -> None:
        if not markup.keys() & {"keyboard", "remove_keyboard"}:
            return
        for person in self._addressed(message, selective=bool(markup.get("selective"))):
            if "keyboard" in markup:
                self._keyboards[message.chat.id, person.id] = reply_keyboard(markup, message)
                self.emit(Change("keyboard", message.chat, message, person))
            else:
                self.take_down_keyboard(message.chat, person)

    def _addressed(self, message: Message, *, selective: bool) -> list[User]:
        chat, replied = message.chat, message.reply_to
        if chat.person is not None:
            return [chat.person]
        if selective:
            return [replied.sender] if replied and replied.sender else []
        return [member.user for member in chat.members.values() if member.is_in and not member.user.is_bot]
