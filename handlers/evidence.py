"""A message with a file, as the domain takes it; and a file that is kept, as it is sent out again."""

from typing import Protocol

from aiogram import F
from aiogram.methods import SendDocument, SendPhoto
from aiogram.types import Message

from domain.evidence import FileOfOtherKind, Sent
from handlers.saying import FILE, Made

EVIDENCE = "evidence"
"""The maker of such files in `bot/app.py`."""

HAS_FILE = F.photo | F.document | F.video | F.animation | F.audio | F.voice | F.video_note | F.sticker
"""Passes whatever is sent as a file, so that the person hears which files are taken."""


class Kept(Protocol):
    """A `domain.evidence.Piece`, or what another noun remembers of it."""

    @property
    def hash(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> str: ...


def sent_in(message: Message) -> Sent:
    """The photo in its largest size, or the document. Raises FileOfOtherKind."""
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        return Sent(largest.file_id, largest.file_unique_id, largest.file_size, is_photo=True)
    # an animation is announced as a document, too
    document = message.document
    if document is None or message.animation is not None:
        raise FileOfOtherKind
    return Sent(
        document.file_id,
        document.file_unique_id,
        document.file_size,
        document.mime_type,
        document.file_name,
    )


def kept_file(chat: int, piece: Kept, caption: str | None = None) -> Made:
    """A picture as a photo, a PDF as a document; it stays where it was sent."""
    about = {"hash": piece.hash, "name": piece.name}
    if piece.kind == "jpeg":
        return Made(SendPhoto(chat_id=chat, photo=FILE, caption=caption), EVIDENCE, about)
    return Made(SendDocument(chat_id=chat, document=FILE, caption=caption), EVIDENCE, about)
