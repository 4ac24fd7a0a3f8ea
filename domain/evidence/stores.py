"""What the taking and the sweeping of files need: rows, a shelf for the bytes, a messenger, an examiner."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from domain.evidence.facts import Examined, Piece, Sent


@dataclass(frozen=True, slots=True)
class Usage:
    """What a contract has sent: files today, those refused included; bytes kept of this month."""

    files_today: int
    bytes_this_month: int


class EvidenceStore(Protocol):
    async def known(self, contract: str, unique_id: str) -> Piece | None: ...
    async def find(self, contract: str, hash_: str) -> Piece | None: ...
    async def usage(self, contract: str, today: datetime, this_month: datetime) -> Usage: ...
    async def add(
        self, contract: str, telegram_id: int, unique_id: str, piece: Piece, now: datetime
    ) -> None: ...
    async def note_refusal(self, contract: str, telegram_id: int, why: str, now: datetime) -> None: ...
    async def drop_older_than(self, moment: datetime) -> None: ...
    async def drop_unused(self, received_before: datetime) -> None: ...
    async def listed(self, hashes: Collection[str]) -> set[str]: ...


class EvidenceUnit(Protocol):
    """The part of a unit of work that evidence needs."""

    @property
    def evidence(self) -> EvidenceStore: ...


class Fetcher(Protocol):
    async def fetch(self, sent: Sent) -> bytes:
        """The bytes of a file, `LARGEST` at most. Raises FileTooBig or FileUnavailable; OSError on an outage."""
        ...


class Examiner(Protocol):
    async def examine(self, content: bytes) -> Examined:
        """What may be kept of it. Raises a refusal; OSError if no examination is possible at present."""
        ...


class Shelf(Protocol):
    """Keeps bytes under their hash: the same bytes twice are one file."""

    def has_room(self) -> bool:
        """Whether enough of the disk is free."""
        ...

    async def keep(self, content: bytes) -> str:
        """The hash it is kept under, once it will survive a power failure."""
        ...

    def untouched_since(self, moment: datetime) -> AsyncIterator[Collection[str]]:
        """Hashes nobody has kept anew since then, some at a time."""
        ...

    async def remove(self, hashes: Collection[str], untouched_since: datetime) -> None:
        """Drop the files, but those kept anew meanwhile."""
        ...


Slowly = Callable[[tuple[str, ...], Callable[[], Awaitable[Any]]], Awaitable[Any]]
"""Has slow work done outside of the running transaction; the key tells it from other work of the same message."""
