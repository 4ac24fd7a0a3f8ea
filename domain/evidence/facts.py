"""What is known of a file: as Telegram announced it, as it was found to be, as it is kept."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from domain.evidence.refusals import TooManyFiles

LARGEST = 10 * 1024 * 1024
"""Bytes of a file, as it comes and as it is kept. Bots could fetch twice as much from Telegram."""

MOST_FILES = 5
"""As many go with one submission."""

_LONGEST_NAME = 60
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_SUFFIXES = {"jpeg": "jpg", "pdf": "pdf"}
_NOT_IN_NAMES = re.compile(r'[<>:"|?*\s]+')


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as Telegram announced it: nothing of it has been seen yet, and nothing of it need be true.

    `unique_id` stays the same when the same file is sent again. `size` is in bytes, None if not told.
    """

    file_id: str
    unique_id: str
    size: int | None = None
    mime: str | None = None
    name: str | None = None
    is_photo: bool = False


@dataclass(frozen=True, slots=True)
class Examined:
    """What may be kept of a file; `kind` is `jpeg` (written anew, nothing but the picture) or `pdf`."""

    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Piece:
    """A file that is kept: its SHA-256 in hex, `jpeg` or `pdf`, bytes, the name people see."""

    hash: str
    kind: str
    size: int
    name: str


def joined(kept: Sequence[Piece], piece: Piece) -> tuple[Piece, ...]:
    """The files of a submission with one more; the same one twice is one. Raises TooManyFiles."""
    if piece.hash in {one.hash for one in kept}:
        return tuple(kept)
    if len(kept) >= MOST_FILES:
        raise TooManyFiles(most=MOST_FILES)
    return (*kept, piece)


def shown_name(sent: Sent, hash_: str, kind: str) -> str:
    """The name it came with as far as it is one, ending as its kind does; it is shown, and never a path."""
    last = re.split(r"[/\\]", sent.name or "")[-1]
    readable = unicodedata.normalize("NFC", last)
    kept = "".join(letter for letter in readable if unicodedata.category(letter) not in _UNSEEN)
    stem = kept.rpartition(".")[0] or kept
    plain = _NOT_IN_NAMES.sub(" ", stem).strip(" .")[:_LONGEST_NAME].rstrip()
    return f"{plain or hash_[:8]}.{_SUFFIXES[kind]}"
