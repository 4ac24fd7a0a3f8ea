"""The billing snapshot in force, seen from inside a transaction; one answer always reads one snapshot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import URL, Connection, Executable, Row, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.places import billing_schema, snapshot_file
from storage.prepared import Prepared
from storage.schema import snapshots

SNAPSHOT_COLUMNS = (snapshots.c.id, snapshots.c.as_of)
_IN_FORCE = Prepared(select(*SNAPSHOT_COLUMNS).where(snapshots.c.in_force))
_EARLIER = select(func.max(snapshots.c.id)).where(snapshots.c.id < bindparam("present"))
_ATTACHED = "billing_attached"
BEFORE = "billing_before"
"""The schema that stands for the snapshot before the one in force."""


@dataclass(frozen=True, slots=True)
class SnapshotInForce:
    id: int
    as_of: datetime


def let_go_of_outlived(connection: Connection) -> None:
    """Detach all but the newest snapshot this SQLite connection has read.

    To be called between transactions: within one that writes, SQLite holds every attached file.
    """
    attached: list[int] = connection.info.get(_ATTACHED, [])
    while len(attached) > 1:
        connection.exec_driver_sql(f"DETACH DATABASE {billing_schema(attached[0])}")
        del attached[0]


class BillingView:
    """Reads the tables of `billing_tables` where the snapshot in force keeps them."""

    def __init__(self, connection: AsyncConnection, url: URL) -> None:
        self._connection = connection
        self._url = url
        self._snapshot: SnapshotInForce | None = None
        self.known: SnapshotInForce | None = None
        """What is in force, if it was read with something else."""

    async def in_force(self) -> SnapshotInForce | None:
        """The snapshot every figure of this transaction comes from; None before the first import."""
        if self._snapshot is None:
            found = self.known or await self._read()
            if found is None:
                return None
            self._snapshot = found
            if self._url.get_backend_name() == "sqlite":
                await self._attach(found.id)
        return self._snapshot

    async def _read(self) -> SnapshotInForce | None:
        row = await _IN_FORCE.one(self._connection)
        return None if row is None else SnapshotInForce(row.id, row.as_of)

    async def all(self, statement: "Executable | Prepared", values: Mapping[str, Any]) -> Sequence[Row[Any]]:
        """Rows of the snapshot in force; none before the first import."""
        snapshot = await self.in_force()
        if snapshot is None:
            return []
        schema = billing_schema(snapshot.id)
        if isinstance(statement, Prepared):
            return await statement.on(self._connection, values, billing=schema)
        options = {"schema_translate_map": {"billing": schema}}
        found = await self._connection.execute(statement, values, execution_options=options)
        return found.all()

    async def one_or_none(
        self, statement: "Executable | Prepared", values: Mapping[str, Any]
    ) -> Row[Any] | None:
        rows = await self.all(statement, values)
        return rows[0] if rows else None

    async def beside_the_one_before(
        self, statement: Executable, values: Mapping[str, Any]
    ) -> Sequence[Row[Any]] | None:
        """Rows of a statement over both snapshots, the older one under `BEFORE`; None where there is no older one."""
        snapshot = await self.in_force()
        if snapshot is None:
            return None
        before: int | None = await self._connection.scalar(_EARLIER, {"present": snapshot.id})
        if before is None:
            return None
        if self._url.get_backend_name() == "sqlite":
            await self._attach(before)
        places = {"billing": billing_schema(snapshot.id), BEFORE: billing_schema(before)}
        found = await self._connection.execute(
            statement, values, execution_options={"schema_translate_map": places}
        )
        return found.all()

    async def _attach(self, snapshot: int) -> None:
        """Make the snapshot's file readable on this connection."""
        raw = await self._connection.get_raw_connection()
        attached: list[int] = raw.info.setdefault(_ATTACHED, [])
        if snapshot in attached:
            return
        where = f"{snapshot_file(self._url, snapshot).as_uri()}?mode=ro&immutable=1"
        await self._connection.exec_driver_sql(f"ATTACH DATABASE '{where}' AS {billing_schema(snapshot)}")
        attached.append(snapshot)
