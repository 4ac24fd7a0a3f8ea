"""What a handler may return: Bot API calls as values, some of them marked as showing the consumer's data."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiogram.methods import (
    EditMessageText,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)

from domain.consumer import Consumer


@dataclass(frozen=True, slots=True)
class Data:
    """A message with the consumer's data: it cannot be forwarded and goes when the session ends.

    Under its `name` it is found again in its chat, to be changed.
    """

    method: TelegramMethod[Any]
    session: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Anew:
    """What a named message says from now on; nothing happens where it stands no more."""

    name: str
    method: EditMessageText
    session: int


@dataclass(frozen=True, slots=True)
class Hide:
    """Remove every message a session has shown in a chat."""

    chat: int
    session: int


@dataclass(frozen=True, slots=True)
class Question:
    """A message that asks for the next answer; it is asked again after an outage."""

    method: TelegramMethod[Any]


@dataclass(frozen=True, slots=True)
class Again:
    """An update to be handled once more, right after this one."""

    update: Mapping[str, Any]


FILE = "attach://made"
"""Stands for the file of a `Made` call until there is one."""

PAPER = "paper"
"""The maker of printed papers; `about` holds the `form` and what that form needs."""


ISSUED = "issued"
"""The maker of statements that were issued before: `about` tells `contract`, `about`, and `until` when."""


@dataclass(frozen=True, slots=True)
class Made:
    """A call whose file is made when its turn has come, outside of any transaction.

    `maker` names who makes it (`bot/makers.py`) and `about` tells him what, as JSON. A `session` is given where
    the file is not to be kept: it goes when the session ends.
    """

    method: SendDocument | SendPhoto
    maker: str
    about: Mapping[str, Any]
    session: int | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something nobody waits for, said to one person: by night it waits until his quiet hours are over.

    What is `urgent` does not wait. Under its `name` it is counted.
    """

    said: SendMessage | Made
    name: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One of several files of a call or a letter; `maker` makes it of `about` when its turn has come."""

    maker: str
    about: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Album:
    """A call that sends several files as one; each stands as `FILE` in its place, and is made as `Made` is."""

    method: SendMediaGroup
    enclosed: Sequence[Enclosed]


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter to a mailbox, in plain text; it goes nowhere where no mail server is set."""

    to: str
    subject: str
    text: str
    enclosed: Sequence[Enclosed] = ()


@dataclass(frozen=True, slots=True)
class ToStaff:
    """A line in a topic of the staff group (`access`, `applications`, `payments`, `readings`, `system`)."""

    topic: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """What staff see of one thing: posted once in its topic, from then on edited in place.

    `thing` names it for good, e.g. `binding:5`; `verbs` are its buttons, row by row, as keys of their labels after
    `card-button-`; `line` tells of it where many arrive at once. One that is `opened` is asked for by somebody: it
    comes as a card, or leads to where the card lies.
    """

    topic: str
    thing: str
    text: str
    verbs: Sequence[Sequence[str]]
    line: str
    opened: bool = False


@dataclass(frozen=True, slots=True)
class UnderCard:
    """Said in reply to the card of a thing."""

    thing: str
    text: str


@dataclass(frozen=True, slots=True)
class AskAdministrators:
    """Have Telegram say anew who the administrators of the staff group are."""


ForStaff = ToStaff | Card | UnderCard | AskAdministrators
"""What the staff group gets; nobody gets it where there is no such group."""

Outward = TelegramMethod[Any] | Data | Anew | Hide | Question | Made | Album | Mail
Spoken = Outward | Notice | ForStaff
Saying = Spoken | Again
SAYINGS = (
    *(TelegramMethod, Notice, Data, Anew, Hide, Question, Made, Album, Mail),
    *(ToStaff, Card, UnderCard, AskAdministrators, Again),
)
Answer = Saying | Iterable[Saying] | None


def shows_data(consumer: Consumer, method: TelegramMethod[Any], name: str = "") -> Data:
    """Mark a message as showing data of the consumer's session; `name` if it is to be changed later."""
    return Data(method, consumer.session.id, name)


def sayings(answer: object) -> list[Saying]:
    """What was returned, as a list; anything that is no saying (UNHANDLED, None) is silence."""
    if isinstance(answer, SAYINGS):
        return [answer]
    if isinstance(answer, (list, tuple)):
        return [one for part in answer for one in sayings(part)]
    return []
