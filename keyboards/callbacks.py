"""What buttons under messages carry back: the session's nonce and an index, never the key of a kept thing."""

from aiogram.filters.callback_data import CallbackData


class ChooseLanguage(CallbackData, prefix="language"):
    code: str


class Turn(CallbackData, prefix="turn"):
    """Another page of a screen that shows data."""

    screen: str
    nonce: str
    page: int
