"""The staff desk: roles in the group, its topics, its cards"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "staff_members",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("role", sa.String(length=13), nullable=False),
        sa.Column("name", sa.String(length=130), nullable=False),
        sa.PrimaryKeyConstraint("chat", "telegram_id", name=op.f("pk_staff_members")),
    )
    op.create_table(
        "topics",
        sa.Column("chat", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.String(length=16), nullable=False),
        sa.Column("thread", sa.BigInteger(), nullable=True, comment="empty: the group has no topics"),
        sa.PrimaryKeyConstraint("chat", "topic", name=op.f("pk_topics")),
    )
    op.create_table(
        "cards",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("thing", sa.String(length=40), nullable=False),
        sa.Column("topic", sa.String(length=16), nullable=False),
        sa.Column("chat", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column(
            "digest",
            sa.String(length=16),
            nullable=True,
            comment="of what it says, so that nothing is said twice",
        ),
        sa.Column("made_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cards")),
        sa.UniqueConstraint("thing", name=op.f("uq_cards_thing")),
    )
    with op.batch_alter_table("cards", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_cards_chat_message_id"), ["chat", "message_id"], unique=False)
