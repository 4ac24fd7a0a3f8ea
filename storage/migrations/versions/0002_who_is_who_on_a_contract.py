"""Who is who on a contract: shared phones, questions to colleagues, votes of administrators"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("bindings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("phone", sa.String(length=16), nullable=True))
        batch_op.drop_column("seen_at")
    with op.batch_alter_table("sessions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sessions_binding"), ["binding"], unique=False)

    op.create_table(
        "access_questions",
        sa.Column("nonce", sa.String(length=16), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("about", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("nonce", name=op.f("pk_access_questions")),
    )
    with op.batch_alter_table("access_questions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_access_questions_about"), ["about"], unique=False)
        batch_op.create_index(batch_op.f("ix_access_questions_asked_at"), ["asked_at"], unique=False)

    op.create_table(
        "access_votes",
        sa.Column("binding", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("administrator", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("decision", sa.String(length=8), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("binding", "administrator", name=op.f("pk_access_votes")),
    )
