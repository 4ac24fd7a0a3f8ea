"""Which files a contract has sent, how many and how much; which of them no submission names."""

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Text, delete, exists, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.evidence import Piece, Usage
from storage.inserting import insert_new
from storage.schema import evidence, metadata, refused_files

_REFUSALS_KEPT = timedelta(days=7)
_PIECE = (evidence.c.hash, evidence.c.kind, evidence.c.size, evidence.c.name)
_TEXTS_THAT_NAME_FILES = ("data", "content")


class EvidenceRows:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def known(self, contract: str, unique_id: str) -> Piece | None:
        """A file that was taken when it was sent the first time."""
        return await self._piece(evidence.c.contract == contract, evidence.c.unique_id == unique_id)

    async def find(self, contract: str, hash_: str) -> Piece | None:
        """A file of the contract by its content."""
        return await self._piece(evidence.c.contract == contract, evidence.c.hash == hash_)

    async def _piece(self, *where: ColumnElement[bool]) -> Piece | None:
        row = (await self._connection.execute(select(*_PIECE).where(*where).limit(1))).one_or_none()
        return None if row is None else Piece(*row)

    async def usage(self, contract: str, today: datetime, this_month: datetime) -> Usage:
        """Files of the day, taken or refused, and bytes kept of the month, both beginning at these moments."""
        day = evidence.c.received_at >= today
        taken, size = (
            await self._connection.execute(
                select(func.count().filter(day), func.coalesce(func.sum(evidence.c.size), 0)).where(
                    evidence.c.contract == contract, evidence.c.received_at >= this_month
                )
            )
        ).one()
        refused = await self._connection.scalar(
            select(func.count()).where(refused_files.c.contract == contract, refused_files.c.at >= today)
        )
        return Usage(taken + (refused or 0), int(size))

    async def add(self, contract: str, telegram_id: int, unique_id: str, piece: Piece, now: datetime) -> None:
        """Another process may just have added the same: then it is there."""
        row = {
            "contract": contract,
            "hash": piece.hash,
            "telegram_id": telegram_id,
            "unique_id": unique_id,
            "kind": piece.kind,
            "size": piece.size,
            "name": piece.name,
            "received_at": now,
        }
        await insert_new(self._connection, evidence, [row])

    async def note_refusal(self, contract: str, telegram_id: int, why: str, now: datetime) -> None:
        await self._connection.execute(
            insert(refused_files).values(contract=contract, telegram_id=telegram_id, why=why, at=now)
        )

    async def drop_older_than(self, moment: datetime) -> None:
        await self._connection.execute(delete(evidence).where(evidence.c.received_at < moment))

    async def drop_unused(self, received_before: datetime) -> None:
        """Files that no submission, dialogue or draft names; and refusals nobody counts any more."""
        statement = delete(evidence).where(evidence.c.received_at < received_before, ~or_(*_uses()))
        await self._connection.execute(statement)
        await self._connection.execute(
            delete(refused_files).where(refused_files.c.at < received_before - _REFUSALS_KEPT)
        )

    async def listed(self, hashes: Collection[str]) -> set[str]:
        """Those of the hashes that some contract's row names."""
        found = await self._connection.execute(
            select(evidence.c.hash).where(evidence.c.hash.in_(list(hashes))).distinct()
        )
        return {row.hash for row in found}


def _uses() -> Iterator[ColumnElement[bool]]:
    """One condition a table: that it names the file of a row of `evidence`."""
    for table in metadata.sorted_tables:
        if table is not evidence and "hash" in table.c:
            yield exists().where(table.c.hash == evidence.c.hash)
        for name in _TEXTS_THAT_NAME_FILES:
            if name in table.c and isinstance(table.c[name].type, Text):
                yield exists().where(table.c[name].contains(evidence.c.hash))
