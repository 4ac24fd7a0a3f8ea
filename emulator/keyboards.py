"""Buttons as a person sees them: under a message, or in place of the keyboard."""

from dataclasses import dataclass

from emulator.messages import Message
from emulator.refusals import Json


@dataclass(frozen=True)
class Button:
    """A button on the screen; `action` is the rest of its Bot API object."""

    text: str
    action: Json
    inline: bool

    @property
    def data(self) -> str | None:
        return self.action.get("callback_data")

    @property
    def url(self) -> str | None:
        return self.action.get("url")

    @property
    def copies(self) -> str | None:
        copied: Json = self.action.get("copy_text", {})
        return copied.get("text")

    @property
    def requests_contact(self) -> bool:
        return bool(self.action.get("request_contact"))


@dataclass(frozen=True)
class ReplyKeyboard:
    """The keyboard a bot has put up for a person in a chat."""

    rows: list[list[Button]]
    message: Message
    one_time: bool = False
    persistent: bool = False
    placeholder: str = ""


def inline_rows(message: Message) -> list[list[Button]]:
    """The buttons under a message."""
    return [[as_button(raw, inline=True) for raw in row] for row in message.inline]


def as_button(raw: Json | str, *, inline: bool) -> Button:
    """A button out of its Bot API object; a bare string is a button with that text."""
    if isinstance(raw, str):
        return Button(raw, {}, inline)
    return Button(raw["text"], {name: value for name, value in raw.items() if name != "text"}, inline)


def reply_keyboard(markup: Json, message: Message) -> ReplyKeyboard:
    """The keyboard out of a `ReplyKeyboardMarkup`."""
    return ReplyKeyboard(
        rows=[[as_button(raw, inline=False) for raw in row] for row in markup["keyboard"]],
        message=message,
        one_time=bool(markup.get("one_time_keyboard")),
        persistent=bool(markup.get("is_persistent")),
        placeholder=str(markup.get("input_field_placeholder") or ""),
    )
