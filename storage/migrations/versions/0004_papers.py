"""Issued papers, and statements agreed to"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment, MonthColumn

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "papers",
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("about", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("first_month", MonthColumn(), nullable=True),
        sa.Column("last_month", MonthColumn(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("issue", sa.Integer(), nullable=False),
        sa.Column("issued_at", Moment(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("signed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_papers")),
        sa.UniqueConstraint(
            "contract",
            "kind",
            "about",
            "language",
            "digest",
            "issue",
            name=op.f("uq_papers_contract_kind_about_language_digest_issue"),
        ),
    )
    with op.batch_alter_table("papers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_papers_sha256"), ["sha256"], unique=False)

    op.create_table(
        "agreements",
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("first_month", MonthColumn(), nullable=False),
        sa.Column("last_month", MonthColumn(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=130), nullable=False),
        sa.Column("agreed_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreements")),
        sa.UniqueConstraint(
            "contract",
            "first_month",
            "last_month",
            "digest",
            name=op.f("uq_agreements_contract_first_month_last_month_digest"),
        ),
    )
