"""Meter readings, the way of their reports, drafts, reminders and unwanted notices"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment, MonthColumn, QuantityColumn

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _file_columns() -> list["sa.Column[object]"]:
    return [
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
    ]


def upgrade() -> None:
    _readings()
    _reports()
    op.create_table(
        "reminded",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", "contract", "kind", "day", name=op.f("pk_reminded")),
    )
    op.create_table(
        "drafts",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("flow", sa.String(length=16), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", "contract", "flow", name=op.f("pk_drafts")),
    )
    op.create_table(
        "unwanted_notices",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", "kind", name=op.f("pk_unwanted_notices")),
    )


def _readings() -> None:
    op.create_table(
        "readings",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("point", sa.BigInteger(), nullable=False),
        sa.Column("period", MonthColumn(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("quantity", QuantityColumn(), nullable=False),
        sa.Column("unit", sa.String(length=16), nullable=False),
        sa.Column("service", sa.String(length=16), nullable=False),
        sa.Column("point_name", sa.Text(), nullable=True),
        sa.Column("meter_serial", sa.Text(), nullable=True),
        sa.Column("read_on", sa.Date(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=False),
        sa.Column("taken_at", Moment(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(length=8), nullable=False),
        sa.Column("filing", sa.String(length=16), nullable=False),
        sa.Column("oddities", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("accepted_at", Moment(), nullable=True),
        sa.Column("accepted_by", sa.BigInteger(), nullable=True),
        sa.Column("rejected_at", Moment(), nullable=True),
        sa.Column("rejected_by", sa.BigInteger(), nullable=True),
        sa.Column("rejection", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
        sa.UniqueConstraint(
            "contract", "point", "period", "revision", name=op.f("uq_readings_contract_point_period_revision")
        ),
    )
    with op.batch_alter_table("readings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_readings_contract_period"), ["contract", "period"], unique=False)
        batch_op.create_index(batch_op.f("ix_readings_period"), ["period"], unique=False)
        batch_op.create_index(batch_op.f("ix_readings_filing"), ["filing"], unique=False)
    op.create_table(
        "reading_files",
        sa.Column("reading", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        *_file_columns(),
        sa.PrimaryKeyConstraint("reading", "place", name=op.f("pk_reading_files")),
    )
    with op.batch_alter_table("reading_files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reading_files_hash"), ["hash"], unique=False)


def _reports() -> None:
    op.create_table(
        "reading_months",
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("period", MonthColumn(), nullable=False),
        sa.Column("report_at", Moment(), nullable=True),
        sa.Column("report_by", sa.BigInteger(), nullable=True),
        sa.Column("scan_at", Moment(), nullable=True),
        sa.Column("scan_by", sa.BigInteger(), nullable=True),
        sa.Column("original_at", Moment(), nullable=True),
        sa.Column("original_by", sa.BigInteger(), nullable=True),
        sa.Column("reopened_until", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("contract", "period", name=op.f("pk_reading_months")),
    )
    op.create_table(
        "scans",
        sa.Column("id", SERIAL, autoincrement=True, nullable=False),
        sa.Column("contract", sa.String(length=5), nullable=False),
        sa.Column("period", MonthColumn(), nullable=False),
        *_file_columns(),
        sa.Column("sent_at", Moment(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scans")),
        sa.UniqueConstraint("contract", "period", "hash", name=op.f("uq_scans_contract_period_hash")),
    )
    with op.batch_alter_table("scans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_scans_hash"), ["hash"], unique=False)
