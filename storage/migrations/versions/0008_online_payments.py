"""Online payments"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment, MoneyColumn

revision = "0008"
down_revision = "0004"
branch_labels = None
depends_on = None


def _serial() -> sa.Column[int]:
    return sa.Column(
        "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
    )


def upgrade() -> None:
    op.create_table(
        "online_payments",
        _serial(),
        sa.Column("provider", sa.String(length=16), nullable=False),
        sa.Column("transaction", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=5), nullable=False),
        sa.Column("amount", MoneyColumn(), nullable=False),
        sa.Column("service", sa.String(length=16), nullable=True),
        sa.Column("state", sa.String(length=9), nullable=False),
        sa.Column("paid_at", Moment(), nullable=False),
        sa.Column("booked_at", Moment(), nullable=False),
        sa.Column("contradicted_at", Moment(), nullable=True),
        sa.Column(
            "looked_in", sa.BigInteger(), nullable=True, comment="the newest snapshot it was looked for in"
        ),
        sa.Column("missed", sa.Integer(), nullable=False, comment="snapshots that did not hold it"),
        sa.Column("posted_at", Moment(), nullable=True),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("document", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_online_payments")),
        sa.UniqueConstraint("provider", "transaction", name=op.f("uq_online_payments_provider_transaction")),
    )
    with op.batch_alter_table("online_payments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_online_payments_account_id"), ["account", "id"], unique=False)
        batch_op.create_index(
            "ix_online_payments_waiting",
            ["looked_in"],
            unique=False,
            sqlite_where=sa.text("state IN ('paid', 'unmatched')"),
            postgresql_where=sa.text("state IN ('paid', 'unmatched')"),
        )

    op.create_table(
        "payment_intents",
        _serial(),
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("service", sa.String(length=16), nullable=True),
        sa.Column("amount", MoneyColumn(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("payment", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_intents")),
    )
    with op.batch_alter_table("payment_intents", schema=None) as batch_op:
        batch_op.create_index(
            "ix_payment_intents_open",
            ["contract", "created_at"],
            unique=False,
            sqlite_where=sa.text("payment IS NULL"),
            postgresql_where=sa.text("payment IS NULL"),
        )

    op.create_table(
        "payment_calls",
        _serial(),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("provider", sa.String(length=16), nullable=False),
        sa.Column("path", sa.String(length=64), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_calls")),
    )
    with op.batch_alter_table("payment_calls", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_payment_calls_at"), ["at"], unique=False)

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("name", sa.String(length=40), nullable=True))
        batch_op.create_index(
            "ix_outbox_named",
            ["chat", "name"],
            unique=False,
            sqlite_where=sa.text("name IS NOT NULL"),
            postgresql_where=sa.text("name IS NOT NULL"),
        )
