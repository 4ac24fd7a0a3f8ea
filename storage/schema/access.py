"""Who speaks to the bot, which contracts they are bound to, and what they did."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text, UniqueConstraint

from storage.schema.columns import metadata, moment, moment_or_none, partial, serial

people = Table(
    "people",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8), nullable=False),
    Column("language_chosen", Boolean, nullable=False),
    Column("name", String(130), nullable=False),
    Column("username", String(64)),
    Column("reachable", Boolean, nullable=False),
    moment("first_seen_at"),
)

bindings = Table(
    "bindings",
    metadata,
    serial(),
    Column("contract", String(5), nullable=False),
    Column("telegram_id", BigInteger, nullable=False),
    Column("password", String(160)),
    Column("level", Integer, nullable=False),
    Column("state", String(9), nullable=False),
    moment("bound_at"),
    moment_or_none("password_set_at"),
    Column("wrong_passwords", Integer, nullable=False),
    moment_or_none("locked_until"),
    Column("phone", String(16)),
    UniqueConstraint("contract", "telegram_id"),
    Index(None, "telegram_id"),
)

sessions = Table(
    "sessions",
    metadata,
    serial(),
    Column("telegram_id", BigInteger, nullable=False),
    Column("binding", BigInteger, nullable=False),
    Column("nonce", String(12), nullable=False),
    Column("must_change", Boolean, nullable=False),
    moment("opened_at"),
    moment("seen_at"),
    moment("proven_at"),
    moment_or_none("closed_at"),
    Column("closed_by", String(9)),
    Index(None, "binding"),
    partial("ix_sessions_open", "telegram_id", where="closed_at IS NULL", unique=True),
    partial("ix_sessions_idle", "seen_at", where="closed_at IS NULL"),
)

failures = Table(
    "failures",
    metadata,
    serial(),
    moment("at"),
    Column("telegram_id", BigInteger, nullable=False),
    Column("contract", String(5), nullable=False),
    Index(None, "telegram_id", "at"),
    Index(None, "contract", "at"),
    Index(None, "at"),
)

contract_access = Table(
    "contract_access",
    metadata,
    Column("contract", String(5), primary_key=True),
    moment_or_none("blocked_at"),
    Column("blocked_because", String(16)),
    moment_or_none("contested_at"),
)

audit = Table(
    "audit",
    metadata,
    serial(),
    moment("at"),
    Column("contract", String(5)),
    Column("telegram_id", BigInteger),
    Column("action", String(32), nullable=False),
    Column("details", Text, nullable=False),
    Index(None, "contract", "at"),
    Index(None, "telegram_id", "at"),
)

access_questions = Table(
    "access_questions",
    metadata,
    Column("nonce", String(16), primary_key=True),
    Column("telegram_id", BigInteger, nullable=False),
    Column("about", BigInteger, nullable=False),
    moment("asked_at"),
    Index(None, "about"),
    Index(None, "asked_at"),
)

access_votes = Table(
    "access_votes",
    metadata,
    Column("binding", BigInteger, primary_key=True, autoincrement=False),
    Column("administrator", BigInteger, primary_key=True, autoincrement=False),
    Column("decision", String(8), nullable=False),
    moment("at"),
)
