"""Letters by e-mail: what one says, and what may become of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with a letter: the name the reader sees, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """A plain text to one mailbox. `key` stays the same however often it is sent, so that a repeat is recognised."""

    key: str
    to: str
    subject: str
    text: str
    written_at: datetime
    enclosures: Sequence[Enclosure] = ()


class MailPostponed(Exception):
    """The mail server does not take it now; it may later. The message says why, without secrets."""


class MailRefused(Exception):
    """The letter will never be taken. The message says why, without secrets."""


class Mailer(Protocol):
    async def send(self, letter: Letter) -> None:
        """Hand a letter to the mail server. Raises MailPostponed or MailRefused."""
        ...
