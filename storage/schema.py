"""The tables the cabinet owns. What billing owns lives in snapshots of its own (`billing_tables`)."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.types import Moment

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)

SERIAL = BigInteger().with_variant(Integer, "sqlite")


def _moment(name: str) -> Column[object]:
    return Column(name, Moment, nullable=False)


def _moment_or_none(name: str) -> Column[object]:
    return Column(name, Moment)


def _partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    condition = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


inbox = Table(
    "inbox",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("state", String(11), nullable=False),
    _moment("received_at"),
    _moment_or_none("done_at"),
    Column("reference", String(16)),
    Column("fault", Text),
    _partial("ix_inbox_waiting", "chat", "update_id", where="state = 'waiting'"),
    Index(None, "done_at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    Column("chat", BigInteger, nullable=False),
    Column("method", String(40), nullable=False),
    Column("payload", Text, nullable=False),
    Column("session", BigInteger),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lost_answers", Integer, nullable=False),
    _moment("created_at"),
    _moment("due_at"),
    _moment_or_none("done_at"),
    Column("message_id", BigInteger),
    Column("fault", Text),
    _partial("ix_outbox_waiting", "chat", "id", where="state = 'waiting'"),
    _partial("ix_outbox_session", "session", where="state = 'waiting' AND session IS NOT NULL"),
    Index(None, "done_at"),
)

dialogues = Table(
    "dialogues",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("state", String(64)),
    Column("data", Text, nullable=False),
    Column("question", Text),
    _moment("updated_at"),
    _partial("ix_dialogues_open", "updated_at", where="state IS NOT NULL"),
)

people = Table(
    "people",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8), nullable=False),
    Column("language_chosen", Boolean, nullable=False),
    Column("name", String(130), nullable=False),
    Column("username", String(64)),
    Column("reachable", Boolean, nullable=False),
    _moment("first_seen_at"),
)

bindings = Table(
    "bindings",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    Column("contract", String(5), nullable=False),
    Column("telegram_id", BigInteger, nullable=False),
    Column("password", String(160)),
    Column("level", Integer, nullable=False),
    Column("state", String(9), nullable=False),
    _moment("bound_at"),
    _moment_or_none("password_set_at"),
    _moment_or_none("seen_at"),
    Column("wrong_passwords", Integer, nullable=False),
    _moment_or_none("locked_until"),
    UniqueConstraint("contract", "telegram_id"),
    Index(None, "telegram_id"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    Column("telegram_id", BigInteger, nullable=False),
    Column("binding", BigInteger, nullable=False),
    Column("nonce", String(12), nullable=False),
    Column("must_change", Boolean, nullable=False),
    _moment("opened_at"),
    _moment("seen_at"),
    _moment("proven_at"),
    _moment_or_none("closed_at"),
    Column("closed_by", String(9)),
    _partial("ix_sessions_open", "telegram_id", where="closed_at IS NULL", unique=True),
    _partial("ix_sessions_idle", "seen_at", where="closed_at IS NULL"),
)

shown = Table(
    "shown",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("session", BigInteger, nullable=False),
    _moment("sent_at"),
    Index(None, "session"),
)

failures = Table(
    "failures",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    _moment("at"),
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
    _moment_or_none("blocked_at"),
    Column("blocked_because", String(16)),
    _moment_or_none("contested_at"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    _moment("at"),
    Column("contract", String(5)),
    Column("telegram_id", BigInteger),
    Column("action", String(32), nullable=False),
    Column("details", Text, nullable=False),
    Index(None, "contract", "at"),
    Index(None, "telegram_id", "at"),
)

jobs = Table(
    "jobs",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("due_at", Moment, primary_key=True),
    _moment("started_at"),
    _moment_or_none("finished_at"),
    Column("outcome", String(16)),
)

marks = Table(
    "marks",
    metadata,
    Column("name", String(32), primary_key=True),
    _moment("at"),
)

chat_moves = Table(
    "chat_moves",
    metadata,
    Column("old", BigInteger, primary_key=True, autoincrement=False),
    Column("new", BigInteger, nullable=False),
    _moment("moved_at"),
)

snapshots = Table(
    "snapshots",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    _moment("as_of"),
    _moment("imported_at"),
    Column("digest", String(64), nullable=False),
    Column("counts", Text, nullable=False),
    Column("in_force", Boolean, nullable=False),
    _partial("ix_snapshots_in_force", "in_force", where="in_force", unique=True),
)

feed_runs = Table(
    "feed_runs",
    metadata,
    Column("id", SERIAL, primary_key=True, autoincrement=True),
    _moment("started_at"),
    _moment_or_none("finished_at"),
    Column("source", Text, nullable=False),
    Column("outcome", String(12)),
    Column("file", Text),
    Column("line", Integer),
    Column("reason", Text),
    Column("notes", Text),
    Column("snapshot", BigInteger),
    Index(None, "started_at"),
)
