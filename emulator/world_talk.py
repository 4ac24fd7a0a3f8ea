"""What people say: texts, photos, documents, albums, contacts, forwards, edits and deletions."""

from collections.abc import Sequence
from datetime import timedelta

from emulator.changes import Change
from emulator.chats import Chat
from emulator.files import StoredFile
from emulator.messages import Message, typed
from emulator.people import ANONYMOUS_ADMIN, CHANNEL_BOT, User
from emulator.refusals import Impossible, Json
from emulator.world_ground import within
from emulator.world_groups import Groups

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ALBUM_LIMIT = 10
CHANGEABLE_FOR = timedelta(hours=48)
Attachment = tuple[bytes, str, str]  # bytes, name, mime


class Talk(Groups):
    """`chat` is the person's private chat with the bot unless another is named."""

    def send_text(
        self,
        person: User,
        text: str,
        *,
        chat: Chat | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
        as_chat: Chat | None = None,
    ) -> Message:
        """A typed text; `as_chat` is the channel in whose name it is written in a group."""
        within(TEXT_LIMIT, text, "a message")
        if not text.strip():
            raise Impossible("a client does not send an empty text")
        return self._say(person, chat, typed(text), reply_to=reply_to, topic=topic, as_chat=as_chat)

    def send_photo(
        self,
        person: User,
        data: bytes,
        *,
        caption: str = "",
        chat: Chat | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
    ) -> Message:
        """A photo, compressed as clients do by default (the bytes stay as they are here)."""
        stored = self.files.add("photos", data, "photo.jpg", "image/jpeg")
        content: Json = {"photo": stored.photo()} | _caption(caption)
        return self._say(person, chat, content, file=stored, reply_to=reply_to, topic=topic)

    def send_document(
        self,
        person: User,
        data: bytes,
        name: str,
        mime: str = "application/octet-stream",
        *,
        caption: str = "",
        chat: Chat | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
    ) -> Message:
        """A file sent as a file."""
        stored = self.files.add("documents", data, name, mime)
        content: Json = {"document": stored.document()} | _caption(caption)
        return self._say(person, chat, content, file=stored, reply_to=reply_to, topic=topic)

    def send_album(
        self,
        person: User,
        items: Sequence[bytes | Attachment],
        *,
        caption: str = "",
        chat: Chat | None = None,
        topic: int | None = None,
    ) -> list[Message]:
        """Several photos (bytes) or documents (bytes, name, mime) at once: a message, and an update, each."""
        if not 1 < len(items) <= ALBUM_LIMIT:
            raise Impossible(f"an album holds 2-{ALBUM_LIMIT} items")
        album = self.number()
        said = []
        for place, item in enumerate(items):
            content, stored = self._attachment(item)
            content |= _caption(caption if place == 0 else "")
            said.append(self._say(person, chat, content, file=stored, topic=topic, album=album))
        return said

    def send_contact(
        self,
        person: User,
        *,
        phone: str | None = None,
        of: User | None = None,
        chat: Chat | None = None,
    ) -> Message:
        """The person's own contact, or that of another; a bare phone is an entry of the address book."""
        owner = of or (person if phone is None else None)
        contact: Json = {"phone_number": phone or (owner or person).phone.lstrip("+")}
        contact["first_name"] = owner.first_name if owner else "Contact"
        if owner is not None:
            contact["user_id"] = owner.id
        return self._say(person, chat, {"contact": contact})

    def edit_text(self, person: User, message: Message, text: str) -> None:
        """The person corrects an own text or caption within 48 hours."""
        if message.sender is not person or message.deleted or message.forward_origin:
            raise Impossible("a person edits own messages that are there")
        self._not_too_old(message)
        field = "text" if "text" in message.content else "caption"
        new = typed(text)
        message.content = {**message.content, field: text}
        message.content.pop("entities", None)
        if field == "text" and "entities" in new:
            message.content["entities"] = new["entities"]
        message.edited_at = self.clock.now()
        self.emit(Change("edited", message.chat, message))
        self.tell_bot_of_edit(message)

    def delete_message(self, person: User, message: Message) -> None:
        """Deletes for everyone: anything in a private chat; in a group own ones, or any as administrator."""
        own = message.sender is person
        if not (own or message.chat.is_private or message.chat.member(person).is_admin):
            raise Impossible("only an administrator deletes what others wrote")
        self.remove(message)

    def forward(self, person: User, message: Message, *, chat: Chat | None = None) -> Message:
        """Forwards a message to the bot's chat or a group; protected content does not go."""
        if message.deleted or message.protected or message.is_service:
            raise Impossible("this message cannot be forwarded")
        origin = message.forward_origin or origin_of(message)
        return self._say(person, chat, dict(message.content), file=message.file, origin=origin)

    def remove(self, message: Message) -> None:
        """The message is gone from the chat."""
        message.deleted = True
        self.emit(Change("deleted", message.chat, message))
        self._take_down_with(message)

    def _take_down_with(self, message: Message) -> None:
        """A reply keyboard goes with the message that brought it."""
        if not message.has_reply_markup:
            return
        up = [(key, keyboard) for key, keyboard in self._keyboards.items() if keyboard.message is message]
        for (_chat_id, person_id), _keyboard in up:
            self.take_down_keyboard(message.chat, self.people[person_id])

    def _attachment(self, item: bytes | Attachment) -> tuple[Json, StoredFile]:
        if isinstance(item, bytes):
            stored = self.files.add("photos", item, "photo.jpg", "image/jpeg")
            return {"photo": stored.photo()}, stored
        stored = self.files.add("documents", *item)
        return {"document": stored.document()}, stored

    def _say(
        self,
        person: User,
        chat: Chat | None,
        content: Json,
        *,
        file: StoredFile | None = None,
        reply_to: Message | None = None,
        topic: int | None = None,
        album: str | None = None,
        origin: Json | None = None,
        as_chat: Chat | None = None,
    ) -> Message:
        chat = chat or self.private(person)
        self._may_speak(person, chat)
        chat.started = True
        sender, sender_chat = self._voice(person, chat, as_chat)
        message = Message(chat, 0, self.clock.now(), sender, content, sender_chat, reply_to, file=file)
        message.album, message.forward_origin = album, origin
        self._place(message, topic)
        self.store(message)
        self.tell_bot(message)
        return message

    def _may_speak(self, person: User, chat: Chat) -> None:
        if chat.blocked:
            raise Impossible("the person has blocked the bot; unblock it first")
        if chat.migrated_to:
            raise Impossible("the group has become a supergroup")
        if chat.is_group and not chat.member(person).is_in:
            raise Impossible(f"{person.name} is not in {chat.title}")

    def _voice(self, person: User, chat: Chat, as_chat: Chat | None) -> tuple[User | None, Chat | None]:
        if chat.kind == "channel":
            return None, chat
        if as_chat is not None:
            return CHANNEL_BOT, as_chat
        return (ANONYMOUS_ADMIN, chat) if chat.member(person).anonymous else (person, None)

    def _place(self, message: Message, topic: int | None) -> None:
        """The thread of a message; Telegram makes a plain one in a topic a reply to the topic's opening."""
        chat, replied = message.chat, message.reply_to
        if replied is not None and chat.kind == "supergroup":
            message.thread = replied.thread or (None if chat.is_forum else replied.id)
        elif topic is not None and chat.is_forum:
            if topic not in chat.topics:
                raise Impossible(f"{chat.title} has no topic {topic}")
            message.thread = topic
            message.reply_to = self.history[chat.id][topic]

    def _not_too_old(self, message: Message) -> None:
        if self.clock.now() - message.date > CHANGEABLE_FOR:
            raise Impossible("older than 48 hours")


def _caption(caption: str) -> Json:
    within(CAPTION_LIMIT, caption, "a caption")
    return {"caption": caption} if caption else {}


def origin_of(message: Message) -> Json:
    """The `MessageOrigin` of a message that is forwarded for the first time."""
    date = int(message.date.timestamp())
    if message.chat.kind == "channel":
        return {"type": "channel", "date": date, "chat": message.chat.json(), "message_id": message.id}
    if message.sender_chat is not None:
        return {"type": "chat", "date": date, "sender_chat": message.sender_chat.json()}
    sender = message.sender
    return {"type": "user", "date": date, "sender_user": sender.json() if sender else {}}
