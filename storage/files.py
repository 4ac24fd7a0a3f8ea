"""Bytes under their hash: `ab/cd/abcd…` in one folder, readable by nobody else, whole or absent.

A name that was sent never becomes a path. Several processes may share the folder.
"""

import asyncio
import fcntl
import hashlib
import os
import re
import shutil
from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import islice
from pathlib import Path
from secrets import token_hex

from domain.evidence import FileGone
from storage.writing_out import sync

LEAST_FREE = 1024**3
AT_ONCE = 500
_HASH = re.compile(r"[0-9a-f]{64}")
_BEGUN = ".begun-"


class Files:
    """Satisfies `domain.evidence.stores.Shelf`; the slow verbs work in a thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has_room(self) -> bool:
        """A gigabyte stays free, for the database above all."""
        there = next(place for place in (self._folder, *self._folder.absolute().parents) if place.exists())
        return shutil.disk_usage(there).free >= LEAST_FREE

    async def keep(self, content: bytes) -> str:
        """The hash it is kept under, once it will survive a power failure."""
        return await asyncio.to_thread(self._keep, content)

    async def read(self, hash_: str) -> bytes:
        """Raises FileGone, or ValueError if the disk has changed it."""
        return await asyncio.to_thread(self._read, hash_)

    async def untouched_since(self, moment: datetime) -> AsyncIterator[Collection[str]]:
        """Hashes nobody has kept anew since then, some at a time; what a crash left half written goes."""
        walk = self._old(moment.timestamp())
        while some := await asyncio.to_thread(lambda: list(islice(walk, AT_ONCE))):
            yield some

    async def remove(self, hashes: Collection[str], untouched_since: datetime) -> None:
        """Drop the files, but those kept anew meanwhile."""
        await asyncio.to_thread(self._remove, hashes, untouched_since.timestamp())

    def _path(self, hash_: str) -> Path:
        if not _HASH.fullmatch(hash_):
            raise ValueError("not a hash")
        return self._folder / hash_[:2] / hash_[2:4] / hash_

    def _keep(self, content: bytes) -> str:
        hash_ = hashlib.sha256(content).hexdigest()
        path = self._path(hash_)
        folders = (self._folder, path.parent.parent, path.parent)
        for folder in folders:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        begun = path.with_name(f"{_BEGUN}{hash_[:8]}-{token_hex(4)}")
        _write(begun, content)
        with self._alone():
            begun.replace(path)
        for folder in folders:
            # a new name is on the disk only once its folder is
            sync(folder)
        return hash_

    def _read(self, hash_: str) -> bytes:
        try:
            content = self._path(hash_).read_bytes()
        except FileNotFoundError:
            raise FileGone from None
        if hashlib.sha256(content).hexdigest() != hash_:
            raise ValueError("the disk has changed a file")
        return content

    def _old(self, moment: float) -> Iterator[str]:
        for path in self._folder.glob("??/??/*"):
            with suppress(FileNotFoundError):
                if path.stat().st_mtime >= moment:
                    continue
                if path.name.startswith(_BEGUN):
                    path.unlink()
                elif _HASH.fullmatch(path.name):
                    yield path.name

    def _remove(self, hashes: Collection[str], moment: float) -> None:
        for hash_ in hashes:
            with self._alone(), suppress(FileNotFoundError):
                if self._path(hash_).stat().st_mtime < moment:
                    self._path(hash_).unlink()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody looks whether a file is old while another puts it there anew."""
        with (self._folder / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
