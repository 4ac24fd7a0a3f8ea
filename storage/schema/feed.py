"""Which billing snapshots there are, and how each look at the feed ended."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text

from storage.schema.columns import metadata, moment, moment_or_none, partial, serial

snapshots = Table(
    "snapshots",
    metadata,
    serial(),
    moment("as_of"),
    moment("imported_at"),
    Column("digest", String(64), nullable=False),
    Column("counts", Text, nullable=False),
    Column("in_force", Boolean, nullable=False),
    partial("ix_snapshots_in_force", "in_force", where="in_force", unique=True),
)

feed_runs = Table(
    "feed_runs",
    metadata,
    serial(),
    moment("started_at"),
    moment_or_none("finished_at"),
    Column("source", Text, nullable=False),
    Column("outcome", String(12)),
    Column("file", Text),
    Column("line", Integer),
    Column("reason", Text),
    Column("notes", Text),
    Column("snapshot", BigInteger),
    Index(None, "started_at"),
)
