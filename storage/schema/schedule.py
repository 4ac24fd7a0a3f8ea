"""What is done at its hour, and moments the program remembers about itself."""

from sqlalchemy import Column, String, Table

from storage.schema.columns import metadata, moment, moment_or_none
from storage.types import Moment

jobs = Table(
    "jobs",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("due_at", Moment, primary_key=True),
    moment("started_at"),
    moment_or_none("finished_at"),
    Column("outcome", String(16)),
)

marks = Table(
    "marks",
    metadata,
    Column("name", String(32), primary_key=True),
    moment("at"),
)
