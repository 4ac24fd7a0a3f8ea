"""Papers that were issued, and statements that consumers have agreed to."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, UniqueConstraint

from storage.schema.columns import metadata, moment, serial
from storage.types import MonthColumn

papers = Table(
    "papers",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("contract", String(5), nullable=False),
    Column("about", String(64), nullable=False),
    Column("language", String(8), nullable=False),
    Column("first_month", MonthColumn),
    Column("last_month", MonthColumn),
    Column("digest", String(64), nullable=False),
    Column("issue", Integer, nullable=False),
    moment("issued_at"),
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),
    Column("signed", Boolean, nullable=False),
    UniqueConstraint("contract", "kind", "about", "language", "digest", "issue"),
    Index(None, "sha256"),
)

agreements = Table(
    "agreements",
    metadata,
    serial(),
    Column("contract", String(5), nullable=False),
    Column("first_month", MonthColumn, nullable=False),
    Column("last_month", MonthColumn, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("telegram_id", BigInteger, nullable=False),
    Column("name", String(130), nullable=False),
    moment("agreed_at"),
    UniqueConstraint("contract", "first_month", "last_month", "digest"),
)
