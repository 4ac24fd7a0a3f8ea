"""A large file brought to the disk while it is written, not all of it at the end.

A disk that is given hundreds of megabytes at once lets nobody else's commit through for so long.
"""

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

_EVERY = 0.05
_PIECE = 16 << 20


def sync(path: Path) -> None:
    """See a file or a folder safely on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@asynccontextmanager
async def written_out(path: Path) -> AsyncIterator[None]:
    """What is written to the file within goes to the disk from time to time; all of it is there when it is left."""
    is_over = Event()
    writing = asyncio.get_running_loop().run_in_executor(None, _keep_writing, path, is_over)
    try:
        yield
    finally:
        is_over.set()
        # the system tells of a lost write once, to whoever asks first
        await writing


def _keep_writing(path: Path, is_over: Event) -> None:
    is_last = False
    while not is_last:
        is_last = is_over.wait(_EVERY)
        sync(path)


def copied(source: Path, to: Path) -> None:
    """Fill a file with what is in another: a piece is copied while the one before goes to the disk."""
    if sys.platform != "linux":
        shutil.copyfile(source, to)
        return
    with source.open("rb") as pieces, to.open("wb") as copy, ThreadPoolExecutor(1) as thread:
        before = thread.submit(os.fsync, copy.fileno())
        # within the system: to read and to write each piece takes three times as long
        while os.copy_file_range(pieces.fileno(), copy.fileno(), _PIECE):
            before.result()
            before = thread.submit(os.fsync, copy.fileno())
        before.result()
