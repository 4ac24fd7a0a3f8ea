"""The staff group: who is who in it, its topics, and the cards that lie there."""

from sqlalchemy import BigInteger, Column, Index, String, Table, UniqueConstraint

from storage.schema.columns import metadata, moment, serial

staff_members = Table(
    "staff_members",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("role", String(13), nullable=False),
    Column("name", String(130), nullable=False),
)

topics = Table(
    "topics",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("topic", String(16), primary_key=True),
    Column("thread", BigInteger, comment="empty: the group has no topics"),
)

cards = Table(
    "cards",
    metadata,
    serial(),
    Column("thing", String(40), nullable=False),
    Column("topic", String(16), nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("message_id", BigInteger),
    Column("digest", String(16), comment="of what it says, so that nothing is said twice"),
    moment("made_at"),
    UniqueConstraint("thing"),
    Index(None, "chat", "message_id"),
)
