"""Issued papers under their hashes: what is read back is what was written, or nothing."""

import os
from hashlib import sha256
from pathlib import Path
from uuid import uuid4


class PaperFiles:
    """A folder of files named by the SHA-256 of what they hold; writing one again changes nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, content: bytes) -> str:
        """Keep the bytes, on the disk before this returns; gives their hash."""
        digest = sha256(content).hexdigest()
        file = self._file(digest)
        if self.get(digest) is None:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fresh = file.with_name(f"{digest}.{uuid4().hex}")
            _write(fresh, content)
            fresh.replace(file)
        return digest

    def get(self, digest: str) -> bytes | None:
        """The bytes; None if they are lost or no longer what they were."""
        try:
            content = self._file(digest).read_bytes()
        except FileNotFoundError:
            return None
        return content if sha256(content).hexdigest() == digest else None

    def _file(self, digest: str) -> Path:
        return self._folder / digest[:2] / f"{digest}.pdf"


def _write(file: Path, content: bytes) -> None:
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:  # noqa: PTH123 - a descriptor
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
