"""Files people send: those kept, and those refused"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0005"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "evidence",
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "unique_id",
            sa.String(length=64),
            nullable=False,
            comment="Telegram's name of the file as it was sent",
        ),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("received_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("contract", "hash", name=op.f("pk_evidence")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evidence_contract_unique_id"), ["contract", "unique_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_evidence_contract_received_at"), ["contract", "received_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_evidence_hash"), ["hash"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_received_at"), ["received_at"], unique=False)

    op.create_table(
        "refused_files",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("why", sa.String(length=32), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refused_files")),
    )
    with op.batch_alter_table("refused_files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_refused_files_contract_at"), ["contract", "at"], unique=False)
        batch_op.create_index(batch_op.f("ix_refused_files_at"), ["at"], unique=False)
