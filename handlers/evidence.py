"""A message with a file, as the domain takes it; and a file that is kept, as it is sent out again."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from aiogram import F
from aiogram.methods import SendDocument, SendMediaGroup, SendPhoto
from aiogram.types import InputMediaDocument, InputMediaPhoto, MediaUnion, Message

from domain.evidence import FileOfOtherKind, Sent
from handlers.saying import FILE, Album, Enclosed, Made

EVIDENCE = "evidence"
"""The maker of such files in `bot/app.py`."""

_MOST_IN_ALBUM = 10

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


def kept_file(chat: int, piece: Kept, caption: str | None = None, **place: Any) -> Made:
    """A picture as a photo, a PDF as a document; it stays where it was sent. `place` is of the call."""
    about = _about(piece)
    if piece.kind == "jpeg":
        return Made(SendPhoto(chat_id=chat, photo=FILE, caption=caption, **place), EVIDENCE, about)
    return Made(SendDocument(chat_id=chat, document=FILE, caption=caption, **place), EVIDENCE, about)


def kept_files(chat: int, files: Sequence[tuple[Kept, str | None]], **place: Any) -> list[Made | Album]:
    """Several with their captions, pictures and documents each as albums."""
    said: list[Made | Album] = []
    for kind, form in (("jpeg", InputMediaPhoto), ("pdf", InputMediaDocument)):
        of_kind = [one for one in files if one[0].kind == kind]
        for at in range(0, len(of_kind), _MOST_IN_ALBUM):
            some = of_kind[at : at + _MOST_IN_ALBUM]
            said.append(
                _album(chat, some, form, place) if len(some) > 1 else kept_file(chat, *some[0], **place)
            )
    return said


def _album(
    chat: int,
    files: Sequence[tuple[Kept, str | None]],
    form: type[InputMediaPhoto | InputMediaDocument],
    place: Mapping[str, Any],
) -> Album:
    media: list[MediaUnion] = [form(media=FILE, caption=caption) for _, caption in files]
    call = SendMediaGroup(chat_id=chat, media=media, **place)
    return Album(call, [Enclosed(EVIDENCE, _about(piece)) for piece, _ in files])


def _about(piece: Kept) -> dict[str, str]:
    return {"hash": piece.hash, "name": piece.name}
