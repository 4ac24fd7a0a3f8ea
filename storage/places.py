"""Where a billing snapshot lives: a file beside the SQLite database, or a schema on PostgreSQL."""

from pathlib import Path

from sqlalchemy import URL


def billing_schema(snapshot: int) -> str:
    """The schema name of a snapshot's tables, on either database."""
    return f"billing_{snapshot}"


def snapshot_file(url: URL, snapshot: int) -> Path:
    """The file of a snapshot beside the SQLite database `url`."""
    database = Path(url.database or "").absolute()
    return database.with_name(f"{database.stem}.billing-{snapshot}.db")
