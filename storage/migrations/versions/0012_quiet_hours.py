"""Quiet hours, and the notices that wait for their end"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "quiet_hours",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("begins", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", name=op.f("pk_quiet_hours")),
    )
    op.create_table(
        "held_notices",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("method", sa.String(length=32), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=True),
        sa.Column("due_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held_notices")),
    )
    op.create_index(op.f("ix_held_notices_due_at"), "held_notices", ["due_at"])
    op.create_index(op.f("ix_held_notices_telegram_id"), "held_notices", ["telegram_id"])
