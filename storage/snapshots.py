"""Where billing snapshots are kept: each in a place of its own, so that nothing in force is ever touched."""

from storage.database import Database
from storage.snapshot_files import SnapshotFiles
from storage.snapshot_schemas import SnapshotSchemas
from storage.snapshot_writing import SnapshotStore


def snapshot_store(database: Database) -> SnapshotStore:
    """The store that belongs to the cabinet's database."""
    return SnapshotFiles(database.url) if database.is_sqlite else SnapshotSchemas(database.engine)
