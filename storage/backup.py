"""A copy of everything the cabinet keeps on SQLite, taken while it runs; nothing committed before is missing.

The database first, then the snapshots and the files: both are only added to, so that what the copy names is there.
"""

import asyncio
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL

from storage.places import snapshot_file

# locks, and files that are half written
_UNFINISHED = ".*"


class NotBackedUp(Exception):
    """The message says why nothing was copied, or that the copy is not whole."""


@dataclass(frozen=True, slots=True)
class Saved:
    """How large the copy of the database is, in bytes; how many snapshots and files lie beside it."""

    size: int
    snapshots: int
    files: int


async def back_up(url: URL, files: Path, to: Path) -> Saved:
    """Copy into an empty or new folder. Raises NotBackedUp."""
    if not url.drivername.startswith("sqlite") or not url.database:
        raise NotBackedUp("only SQLite is copied so; for PostgreSQL use pg_dump")
    return await asyncio.to_thread(_back_up, Path(url.database), snapshot_file(url, 0), files, to)


def _back_up(database: Path, snapshot: Path, files: Path, to: Path) -> Saved:
    if not database.is_file():
        raise NotBackedUp(f"{database}: there is no such database")
    if to.exists() and any(to.iterdir()):
        raise NotBackedUp(f"{to}: the folder is not empty")
    to.mkdir(parents=True, exist_ok=True, mode=0o700)
    copied = to / database.name
    _copy(database, copied)
    return Saved(copied.stat().st_size, _snapshots(snapshot, to), _files(files, to / files.name))


def _copy(database: Path, to: Path) -> None:
    """At one moment, without holding up whoever writes."""
    with (
        closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(to)) as copy,
    ):
        source.backup(copy)
        [[verdict]] = copy.execute("PRAGMA integrity_check").fetchall()
    if verdict != "ok":
        raise NotBackedUp(f"{to}: {verdict}")


def _snapshots(example: Path, to: Path) -> int:
    """A file of a snapshot never changes once it is named; one that goes meanwhile is not in force any more."""
    name = re.compile(re.escape(example.name).replace(r"\-0\.db", r"\-[0-9]+\.db"))
    copied = 0
    for path in example.parent.iterdir():
        if name.fullmatch(path.name):
            try:
                shutil.copy2(path, to / path.name)
            except FileNotFoundError:
                continue
            copied += 1
    return copied


def _files(files: Path, to: Path) -> int:
    if not files.is_dir():
        return 0
    shutil.copytree(files, to, ignore=shutil.ignore_patterns(_UNFINISHED))
    return sum(path.is_file() for path in to.rglob("*"))
