"""What a person has begun and not finished, and what he does not want to hear of."""

from sqlalchemy import BigInteger, Column, String, Table, Text

from storage.schema.columns import metadata, moment

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
