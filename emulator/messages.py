"""Messages with their real state: what they say, under which buttons, edited or gone."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from emulator.chats import Chat
from emulator.files import StoredFile
from emulator.people import User
from emulator.refusals import Json

_COMMAND = re.compile(r"(?:(?<=\s)|^)/[A-Za-z0-9_]{1,32}(?:@\w+)?")


@dataclass(eq=False)
class Message:
    """One message; `content` is its part of the Bot API object (text, photo, contact, service facts).

    `former` are the inline keyboards it had before: an old screen may still show them.
    """

    chat: Chat
    id: int
    date: datetime
    sender: User | None
    content: Json
    sender_chat: Chat | None = None
    reply_to: "Message | None" = None
    thread: int | None = None
    album: str | None = None
    file: StoredFile | None = None
    inline: list[list[Json]] = field(default_factory=list)
    former: list[list[list[Json]]] = field(default_factory=list)
    has_reply_markup: bool = False
    protected: bool = False
    forward_origin: Json | None = None
    edited_at: datetime | None = None
    deleted: bool = False
    reactions: list[Json] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of it: the text, or the caption under a photo or document."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        found: list[Json] = self.content.get("entities") or self.content.get("caption_entities") or []
        return found

    @property
    def from_bot(self) -> bool:
        return self.sender is not None and self.sender.is_bot and self.sender_chat is None

    @property
    def is_service(self) -> bool:
        return not self.content.keys() & {"text", "photo", "document", "contact"}

    @property
    def in_topic(self) -> bool:
        return self.thread in self.chat.topics

    def json(self, *, shallow: bool = False) -> Json:
        """The `Message` object of the Bot API; `shallow` leaves out what it replies to."""
        body: Json = {"message_id": self.id, "date": int(self.date.timestamp()), "chat": self.chat.json()}
        body |= self._whence() | self.content
        if self.reply_to is not None and not shallow:
            body["reply_to_message"] = self.reply_to.json(shallow=True)
        if self.inline:
            body["reply_markup"] = {"inline_keyboard": self.inline}
        return body | self._marks()

    def inaccessible(self) -> Json:
        """What a bot is told of a message that is gone."""
        return {"message_id": self.id, "date": 0, "chat": self.chat.json()}

    def _whence(self) -> Json:
        body: Json = {}
        if self.sender is not None:
            body["from"] = self.sender.json()
        if self.sender_chat is not None:
            body["sender_chat"] = self.sender_chat.json()
        return body

    def _marks(self) -> Json:
        body: Json = {}
        if self.thread is not None:
            body["message_thread_id"] = self.thread
        if self.in_topic:
            body["is_topic_message"] = True
        if self.album:
            body["media_group_id"] = self.album
        if self.protected:
            body["has_protected_content"] = True
        if self.forward_origin:
            body["forward_origin"] = self.forward_origin
        if self.edited_at is not None:
            body["edit_date"] = int(self.edited_at.timestamp())
        return body


def typed(text: str) -> Json:
    """The content of a text typed by a person: clients mark the commands in it."""
    entities = [
        {"type": "bot_command", "offset": utf16(text[: found.start()]), "length": utf16(found.group())}
        for found in _COMMAND.finditer(text)
    ]
    return {"text": text} | ({"entities": entities} if entities else {})


def utf16(text: str) -> int:
    """Length in UTF-16 code units, in which Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
