"""Applications, what happened to them, their numbers, files and visits"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment, VisitColumn

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "applications",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column(
            "token",
            sa.String(length=16),
            nullable=False,
            comment="of its draft: what is filed twice is filed once",
        ),
        sa.Column(
            "number", sa.String(length=16), nullable=True, comment="given in the transaction that files it"
        ),
        sa.Column("kind_name", sa.String(length=16), nullable=False),
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("filed_at", Moment(), nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=9), nullable=False),
        sa.Column("taken_by", sa.String(length=130), nullable=True),
        sa.Column("wish", VisitColumn(length=16), nullable=True),
        sa.Column("visit", VisitColumn(length=16), nullable=True),
        sa.Column("nonce", sa.String(length=12), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("extended", sa.Boolean(), nullable=False),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_applications")),
        sa.UniqueConstraint("token", name=op.f("uq_applications_token")),
        sa.UniqueConstraint("number", name=op.f("uq_applications_number")),
    )
    with op.batch_alter_table("applications", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_applications_contract_id"), ["contract", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_applications_filed_at"), ["filed_at"], unique=False)
        batch_op.create_index(
            "ix_applications_open",
            ["answer_by"],
            unique=False,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )
        batch_op.create_index(
            "ix_applications_nonce",
            ["nonce"],
            unique=True,
            sqlite_where=sa.text("nonce <> ''"),
            postgresql_where=sa.text("nonce <> ''"),
        )

    op.create_table(
        "application_numbers",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_application_numbers")),
    )
    _moves()
    op.create_table(
        "visit_seats",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seat", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("application", SERIAL, nullable=False),
        sa.ForeignKeyConstraint(
            ["application"], ["applications.id"], name=op.f("fk_visit_seats_application_applications")
        ),
        sa.PrimaryKeyConstraint("day", "starts", "seat", name=op.f("pk_visit_seats")),
        sa.UniqueConstraint("application", name=op.f("uq_visit_seats_application")),
    )


def _moves() -> None:
    op.create_table(
        "application_moves",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("application", SERIAL, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("act", sa.String(length=8), nullable=False),
        sa.Column("by_staff", sa.Boolean(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "clerk",
            sa.String(length=130),
            nullable=False,
            comment="the name he acted under; empty: a consumer",
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("visit", VisitColumn(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["application"], ["applications.id"], name=op.f("fk_application_moves_application_applications")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_moves")),
    )
    with op.batch_alter_table("application_moves", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_application_moves_application_id"), ["application", "id"], unique=False
        )

    op.create_table(
        "application_files",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("move", SERIAL, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.ForeignKeyConstraint(
            ["move"], ["application_moves.id"], name=op.f("fk_application_files_move_application_moves")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application_files")),
    )
    with op.batch_alter_table("application_files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_application_files_move"), ["move"], unique=False)
        batch_op.create_index(batch_op.f("ix_application_files_hash"), ["hash"], unique=False)
