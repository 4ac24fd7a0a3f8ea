"""What buttons under messages carry back: the session's nonce and an index, never the key of a kept thing."""

from aiogram.filters.callback_data import CallbackData


class ChooseLanguage(CallbackData, prefix="language"):
    code: str


class Turn(CallbackData, prefix="turn"):
    """Another page of a screen that shows data."""

    screen: str
    nonce: str
    page: int


class Row(CallbackData, prefix="row"):
    """A row of a list that was shown; `mark` tells that list from later ones of the same name."""

    list: str
    verb: str
    nonce: str
    mark: str
    index: int


class Asked(CallbackData, prefix="asked"):
    """The answer to a question that was put to one account outside of its sessions."""

    verb: str
    nonce: str


class Go(CallbackData, prefix="go"):
    """Another screen of the same message."""

    to: str
    nonce: str
    page: int = 0
