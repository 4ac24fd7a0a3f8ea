"""Meter readings with every correction and their files, the way of each month's report, who was reminded."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema.columns import metadata, moment, moment_or_none, serial
from storage.types import MonthColumn, QuantityColumn

readings = Table(
    "readings",
    metadata,
    serial(),
    Column("contract", String(5), nullable=False),
    Column("point", BigInteger, nullable=False),
    Column("period", MonthColumn, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("quantity", QuantityColumn, nullable=False),
    Column("unit", String(16), nullable=False),
    Column("service", String(16), nullable=False),
    Column("point_name", Text),
    Column("meter_serial", Text),
    Column("read_on", Date, nullable=False),
    moment("sent_at"),
    moment("taken_at"),
    Column("telegram_id", BigInteger, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    Column("source", String(8), nullable=False),
    Column("filing", String(16), nullable=False),
    Column("oddities", String(64), nullable=False),
    Column("reason", Text),
    moment_or_none("accepted_at"),
    Column("accepted_by", BigInteger),
    moment_or_none("rejected_at"),
    Column("rejected_by", BigInteger),
    Column("rejection", Text),
    UniqueConstraint("contract", "point", "period", "revision"),
    Index(None, "contract", "period"),
    Index(None, "period"),
    Index(None, "filing"),
)

reading_files = Table(
    "reading_files",
    metadata,
    Column("reading", BigInteger, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("hash", String(64), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("size", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Index(None, "hash"),
)

reading_months = Table(
    "reading_months",
    metadata,
    Column("contract", String(5), primary_key=True),
    Column("period", MonthColumn, primary_key=True),
    moment_or_none("report_at"),
    Column("report_by", BigInteger),
    moment_or_none("scan_at"),
    Column("scan_by", BigInteger),
    moment_or_none("original_at"),
    Column("original_by", BigInteger),
    moment_or_none("reopened_until"),
)

scans = Table(
    "scans",
    metadata,
    serial(),
    Column("contract", String(5), nullable=False),
    Column("period", MonthColumn, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("size", Integer, nullable=False),
    Column("name", Text, nullable=False),
    moment("sent_at"),
    Column("telegram_id", BigInteger, nullable=False),
    UniqueConstraint("contract", "period", "hash"),
    Index(None, "hash"),
)

reminded = Table(
    "reminded",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("contract", String(5), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("day", Date, primary_key=True),
)
