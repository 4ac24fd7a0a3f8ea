"""Files at Telegram: bytes under an id of the sending and an id of the content."""

import hashlib
import struct
from dataclasses import dataclass, replace

from emulator.refusals import Json, bad

DOWNLOAD_LIMIT = 20 * 1024 * 1024
_THUMBNAIL = 90
_SOF_MARKERS = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True)
class StoredFile:
    """A file as it was sent; `path` is what getFile answers."""

    id: str
    unique_id: str
    data: bytes
    name: str
    mime: str
    path: str
    width: int = 0
    height: int = 0

    def json(self) -> Json:
        """The `File` object of the Bot API without its path."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.data)}

    def photo(self) -> list[Json]:
        """The sizes of a photo, smallest first; all of them are the same bytes here."""
        small = self.json() | {"width": _THUMBNAIL, "height": _THUMBNAIL}
        return [small, self.json() | {"width": self.width, "height": self.height}]

    def document(self) -> Json:
        """The `Document` object of the Bot API."""
        return self.json() | {"file_name": self.name, "mime_type": self.mime}


class Files:
    """Everything ever sent to or by the bot."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, folder: str, data: bytes, name: str, mime: str) -> StoredFile:
        """Keeps the bytes; equal content has an equal unique id."""
        number = len(self._by_id) + 1
        width, height = dimensions(data) or (800, 600)
        unique = "AQAD" + hashlib.sha256(data).hexdigest()[:12]
        suffix = name.rpartition(".")[2] or "bin"
        path = f"{folder}/file_{number}.{suffix}"
        stored = StoredFile(f"AgACAgIAAxkB{number:08}", unique, data, name, mime, path, width, height)
        self._by_id[stored.id] = self._by_path[path] = stored
        return stored

    def replace(self, stored: StoredFile, data: bytes) -> None:
        """Hand out other bytes than were announced."""
        self._by_path[stored.path] = replace(stored, data=data)

    def get(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)

    def describe(self, file_id: str) -> Json:
        """The answer to getFile; refuses what Telegram would not hand to a bot."""
        stored = self._by_id.get(file_id)
        if stored is None:
            raise bad("invalid file_id")
        if len(stored.data) > DOWNLOAD_LIMIT:
            raise bad("file is too big")
        return stored.json() | {"file_path": stored.path}


def dimensions(data: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG in pixels; None when it is neither."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:  # noqa: PLR2004 - where IHDR ends
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    return _jpeg_dimensions(data) if data.startswith(b"\xff\xd8\xff") else None


def _jpeg_dimensions(data: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 <= len(data) and data[place] == 0xFF:  # noqa: PLR2004 - every marker begins so
        if data[place + 1] in _SOF_MARKERS:
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return width, height
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return 800, 600
