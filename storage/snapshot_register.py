"""Which billing snapshots there are, which one is in force, and how each run of the feed ended."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import feed_runs, snapshots

# The one in force, and the one before: answers that began on it may still be reading.
_KEPT = 2


@dataclass(frozen=True, slots=True)
class NewSnapshot:
    """`as_of` is the moment of its figures, `counts` are rows by table, `digest` tells it from any other."""

    id: int
    as_of: datetime
    digest: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class RunEnd:
    """How a run of the feed ended: `taken`, `same`, `refused`, `unavailable` or `failed`.

    `notes` are kept as JSON: what changed and what was odd, or the key and the facts of the refusal.
    """

    outcome: str
    file: str | None = None
    line: int | None = None
    reason: str | None = None
    notes: Mapping[str, object] | None = None
    snapshot: int | None = None


class SnapshotRegister:
    """Lives in the cabinet's own database, so that one small transaction puts a snapshot in force."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def in_force(self) -> NewSnapshot | None:
        columns = snapshots.c
        statement = select(columns.id, columns.as_of, columns.digest, columns.counts)
        row = (await self._connection.execute(statement.where(columns.in_force))).one_or_none()
        return None if row is None else NewSnapshot(row.id, row.as_of, row.digest, json.loads(row.counts))

    async def next_id(self) -> int:
        last = await self._connection.scalar(select(func.max(snapshots.c.id)))
        return (last or 0) + 1

    async def kept(self) -> frozenset[int]:
        """The snapshots whose tables must still be there."""
        newest = select(snapshots.c.id).order_by(snapshots.c.id.desc()).limit(_KEPT)
        return frozenset((await self._connection.scalars(newest)).all())

    async def put_in_force(self, new: NewSnapshot, now: datetime) -> None:
        await self._connection.execute(update(snapshots).where(snapshots.c.in_force).values(in_force=False))
        row = {
            "id": new.id,
            "as_of": new.as_of,
            "imported_at": now,
            "digest": new.digest,
            "counts": json.dumps(dict(new.counts)),
            "in_force": True,
        }
        await self._connection.execute(insert(snapshots).values(row))

    async def record(self, source: str, started_at: datetime, finished_at: datetime, end: RunEnd) -> None:
        """One row per run; `source` must hold no secret."""
        row = {
            "started_at": started_at,
            "finished_at": finished_at,
            "source": source,
            "outcome": end.outcome,
            "file": end.file,
            "line": end.line,
            "reason": end.reason,
            "notes": None if end.notes is None else json.dumps(end.notes, ensure_ascii=False),
            "snapshot": end.snapshot,
        }
        await self._connection.execute(insert(feed_runs).values(row))
