"""What a person has begun and not finished, what he does not want to hear of, and when."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text

from storage.schema.columns import metadata, moment, serial

drafts = Table(
    "drafts",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("contract", String(5), primary_key=True),
    Column("flow", String(16), primary_key=True),
    Column("content", Text, nullable=False),
    moment("updated_at"),
)

unwanted_notices = Table(
    "unwanted_notices",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(16), primary_key=True),
)

quiet_hours = Table(
    "quiet_hours",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("begins", Integer, nullable=False),
    Column("ends", Integer, nullable=False),
)

held_notices = Table(
    "held_notices",
    metadata,
    serial(),
    Column("telegram_id", BigInteger, nullable=False),
    Column("method", String(32), nullable=False),
    Column("payload", Text, nullable=False),
    Column("name", String(40)),
    moment("due_at"),
    Index(None, "due_at"),
    Index(None, "telegram_id"),
)
