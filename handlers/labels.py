"""A button of the keyboard under the input is a text: understood in any language, whatever is on the screen."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import Message

from locales import Language


class Label(Filter):
    """Passes a message whose text is one of these labels."""

    def __init__(self, *keys: str) -> None:
        self._keys = keys

    async def __call__(self, message: Message, language: Language, **_: Any) -> bool:
        return message.text is not None and any(language.same_label(message.text, key) for key in self._keys)
