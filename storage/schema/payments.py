"""Online payments: what was begun, what was credited, what payment systems said."""

from sqlalchemy import BigInteger, Column, Date, Index, Integer, String, Table, Text, UniqueConstraint

from storage.schema.columns import metadata, moment, moment_or_none, partial, serial
from storage.types import MoneyColumn

online_payments = Table(
    "online_payments",
    metadata,
    serial(),
    Column("provider", String(16), nullable=False),
    Column("transaction", String(64), nullable=False),
    Column("account", String(5), nullable=False),
    Column("amount", MoneyColumn, nullable=False),
    Column("service", String(16)),
    Column("state", String(9), nullable=False),
    moment("paid_at"),
    moment("booked_at"),
    moment_or_none("contradicted_at"),
    Column("looked_in", BigInteger, comment="the newest snapshot it was looked for in"),
    Column("missed", Integer, nullable=False, comment="snapshots that did not hold it"),
    moment_or_none("posted_at"),
    Column("posted_on", Date),
    Column("document", Text),
    UniqueConstraint("provider", "transaction"),
    Index(None, "account", "id"),
    partial("ix_online_payments_waiting", "looked_in", where="state IN ('paid', 'unmatched')"),
)

payment_intents = Table(
    "payment_intents",
    metadata,
    serial(),
    Column("contract", String(5), nullable=False),
    Column("telegram_id", BigInteger, nullable=False),
    Column("service", String(16)),
    Column("amount", MoneyColumn, nullable=False),
    moment("created_at"),
    Column("payment", BigInteger),
    partial("ix_payment_intents_open", "contract", "created_at", where="payment IS NULL"),
)

payment_calls = Table(
    "payment_calls",
    metadata,
    serial(),
    moment("at"),
    Column("provider", String(16), nullable=False),
    Column("path", String(64), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("body", Text, nullable=False),
    Index(None, "at"),
)
