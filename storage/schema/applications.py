"""Applications, what happened to each, the files that came with it, and the visits that are promised."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema.columns import SERIAL, metadata, moment, moment_or_none, partial, serial
from storage.types import VisitColumn

applications = Table(
    "applications",
    metadata,
    serial(),
    Column("token", String(16), nullable=False, comment="of its draft: what is filed twice is filed once"),
    Column("number", String(16), comment="given in the transaction that files it"),
    Column("kind_name", String(16), nullable=False),
    Column("contract", String(5), nullable=False),
    Column("telegram_id", BigInteger, nullable=False),
    Column("answers", Text, nullable=False),
    moment("filed_at"),
    Column("registered_on", Date, nullable=False),
    Column("answer_by", Date, nullable=False),
    Column("state", String(9), nullable=False),
    Column("taken_by", String(130)),
    Column("wish", VisitColumn),
    Column("visit", VisitColumn),
    Column("nonce", String(12), nullable=False),
    Column("stage", Integer, nullable=False),
    Column("answered", Boolean, nullable=False),
    Column("extended", Boolean, nullable=False),
    moment_or_none("closed_at"),
    UniqueConstraint("token"),
    UniqueConstraint("number"),
    Index(None, "contract", "id"),
    Index(None, "filed_at"),
    partial("ix_applications_open", "answer_by", where="closed_at IS NULL"),
    partial("ix_applications_nonce", "nonce", where="nonce <> ''", unique=True),
)

application_numbers = Table(
    "application_numbers",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

application_moves = Table(
    "application_moves",
    metadata,
    serial(),
    Column("application", SERIAL, ForeignKey("applications.id"), nullable=False),
    moment("at"),
    Column("act", String(8), nullable=False),
    Column("by_staff", Boolean, nullable=False),
    Column("telegram_id", BigInteger, nullable=False),
    Column("clerk", String(130), nullable=False, comment="the name he acted under; empty: a consumer"),
    Column("text", Text, nullable=False),
    Column("visit", VisitColumn),
    Index(None, "application", "id"),
)

application_files = Table(
    "application_files",
    metadata,
    serial(),
    Column("move", SERIAL, ForeignKey("application_moves.id"), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("size", Integer, nullable=False),
    Column("name", String(255), nullable=False),
    Index(None, "move"),
    Index(None, "hash"),
)

visit_seats = Table(
    "visit_seats",
    metadata,
    Column("day", Date, primary_key=True),
    Column("starts", Integer, primary_key=True, autoincrement=False),
    Column("seat", Integer, primary_key=True, autoincrement=False),
    Column("application", SERIAL, ForeignKey("applications.id"), nullable=False),
    UniqueConstraint("application"),
)
