"""What comes in, where dialogues stand, what goes out, what stands on screens."""

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    FromClause,
    Index,
    Integer,
    String,
    Table,
    Text,
    literal_column,
)

from storage.schema.columns import metadata, moment, moment_or_none, partial, serial

inbox = Table(
    "inbox",
    metadata,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat", BigInteger, nullable=False),
    Column("payload", Text, nullable=False),
    Column("state", String(11), nullable=False),
    moment("received_at"),
    moment_or_none("done_at"),
    Column("reference", String(16)),
    Column("fault", Text),
    partial("ix_inbox_turn", "bot_id", "update_id", where="state = 'waiting'"),
    partial("ix_inbox_waiting", "chat", "update_id", where="state = 'waiting'"),
    Index(None, "done_at"),
)

outbox = Table(
    "outbox",
    metadata,
    serial(),
    Column("chat", BigInteger, nullable=False),
    Column("method", String(40), nullable=False),
    Column("payload", Text, nullable=False),
    Column("session", BigInteger),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("lost_answers", Integer, nullable=False),
    moment("created_at"),
    moment("due_at"),
    moment_or_none("done_at"),
    Column("message_id", BigInteger),
    Column("fault", Text),
    Column("name", String(40)),
    partial("ix_outbox_turn", "id", where="state = 'waiting'"),
    partial("ix_outbox_waiting", "chat", "id", where="state = 'waiting'"),
    partial("ix_outbox_session", "session", where="state = 'waiting' AND session IS NOT NULL"),
    partial("ix_outbox_named", "chat", "name", where="name IS NOT NULL"),
    partial("ix_outbox_by_name", "name", where="name IS NOT NULL"),
    Index(None, "done_at"),
)


def waits(table: FromClause) -> ColumnElement[bool]:
    """Of the inbox or the outbox, what is to be done.

    The word is part of the statement: were it a value, no partial index would be used, and all that is done be read.
    """
    return table.c.state == literal_column("'waiting'")


dialogues = Table(
    "dialogues",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("state", String(64)),
    Column("data", Text, nullable=False),
    Column("question", Text),
    moment("updated_at"),
    partial("ix_dialogues_open", "updated_at", where="state IS NOT NULL"),
)

shown = Table(
    "shown",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("session", BigInteger, nullable=False),
    moment("sent_at"),
    Index(None, "session"),
)

chat_moves = Table(
    "chat_moves",
    metadata,
    Column("old", BigInteger, primary_key=True, autoincrement=False),
    Column("new", BigInteger, nullable=False),
    moment("moved_at"),
)
