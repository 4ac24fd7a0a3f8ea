"""What a person sees, as text: for assertions, for their failures, and for the documentation of screens."""

from collections.abc import Iterable

from emulator.keyboards import Button, inline_rows
from emulator.messages import Message
from emulator.people import User


def message_text(message: Message) -> str:
    """The words of a message, with a mark for what is not words."""
    marks = [mark for mark in (_attached(message), _service(message)) if mark]
    return "\n".join([*marks, message.text] if message.text else marks)


def with_buttons(message: Message) -> str:
    """The words and the inline buttons under them."""
    return "\n".join([message_text(message), *rows_text(inline_rows(message))])


def rows_text(rows: Iterable[list[Button]]) -> list[str]:
    """One line for each row of buttons."""
    return [" ".join(f"[{button.text}]" for button in row) for row in rows]


def dialogue(messages: Iterable[Message], reader: User) -> str:
    """All messages with who said them; the reader's own are marked so."""
    return "\n".join(f"{_who(message, reader)}: {with_buttons(message)}" for message in messages)


def _who(message: Message, reader: User) -> str:
    if message.sender is reader:
        return f"{reader.name} (I)"
    if message.sender_chat is not None:
        return message.sender_chat.title
    return message.sender.name if message.sender else message.chat.title


def _attached(message: Message) -> str:
    content = message.content
    if "photo" in content:
        return "<photo>"
    if "document" in content:
        return f"<document {content['document']['file_name']}>"
    if "contact" in content:
        return f"<contact {content['contact']['phone_number']}>"
    return ""


def _service(message: Message) -> str:
    return f"<{', '.join(message.content)}>" if message.is_service else ""
