"""A button of the keyboard under the input is a text: understood in any language, whatever is on the screen."""

from typing import Any

from aiogram import F
from aiogram.filters import Filter, and_f, invert_f
from aiogram.types import Message

from keyboards import menu
from locales import Language


class Label(Filter):
    """Passes a message whose text is one of these labels."""

    def __init__(self, *keys: str) -> None:
        self._keys = keys

    async def __call__(self, message: Message, language: Language, **_: Any) -> bool:
        return self.is_one(message.text or "", language)

    def is_one(self, text: str, language: Language) -> bool:
        """Whether a text is one of the labels."""
        return any(language.same_label(text, key) for key in self._keys)


# typed by hand: neither a command nor one of our buttons, which no answer may look like
TYPED = and_f(F.text, ~F.text.startswith("/"), invert_f(Label(*menu.BUTTONS)))

# a password that was forwarded, or came through another bot, was seen by others
BY_HAND = F.text & ~F.forward_origin & ~F.via_bot
