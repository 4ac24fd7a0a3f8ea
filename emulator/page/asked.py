"""What the page asks for: who acts, where, on which message. What is not there is refused by name."""

from collections.abc import Mapping
from typing import Any

from emulator.chats import Chat
from emulator.messages import Message
from emulator.people import User
from emulator.refusals import Impossible
from emulator.world import World


class Unknown(Exception):
    """The page named a person, chat or message that does not exist, or left something out."""


class Asked:
    """One request of the page; ids may come as numbers or as the text of a form."""

    def __init__(self, world: World, fields: Mapping[str, Any]) -> None:
        self.world = world
        self._fields = fields

    @property
    def person(self) -> User:
        found = self.world.people.get(self.number("person") or 0)
        if found is None:
            raise Unknown("person")
        return found

    @property
    def chat(self) -> Chat:
        """The chat; the person's own one with the bot when none is named."""
        chat_id = self.number("chat")
        if chat_id in {None, self.person.id}:
            return self.world.private(self.person)
        return self.group

    @property
    def group(self) -> Chat:
        """A chat of several, which the person may see."""
        found = self.world.chats.get(self.number("chat") or 0)
        if found is None:
            raise Unknown("chat")
        if found.is_private or not found.member(self.person).is_in:
            raise Impossible(f"{self.person.name} is not in this chat")
        return found

    @property
    def message(self) -> Message:
        return self._message(self.chat, "message")

    @property
    def reply_to(self) -> Message | None:
        return self._message(self.chat, "reply_to") if self.number("reply_to") else None

    @property
    def topic(self) -> int | None:
        """The topic of the forum; a reply goes where the message is."""
        return None if self.number("reply_to") else self.number("topic")

    def text(self, name: str) -> str:
        value = self._fields.get(name) or ""
        if not isinstance(value, str):
            raise Unknown(name)
        return value

    def flag(self, name: str) -> bool:
        return self._fields.get(name) is True

    def number(self, name: str) -> int | None:
        value = self._fields.get(name)
        if value is None or value == "":
            return None
        try:
            return int(str(value))
        except ValueError:
            raise Unknown(name) from None

    def place(self) -> tuple[int, int]:
        """Row and column of a button."""
        row, column = self.number("row"), self.number("column")
        if row is None or column is None:
            raise Unknown("row, column")
        return row, column

    def _message(self, chat: Chat, name: str) -> Message:
        found = self.world.find(chat, self.number(name) or 0)
        if found is None:
            raise Impossible("this message is no longer there")
        return found
