"""Announcements, and who is still to be told of them."""

from sqlalchemy import BigInteger, Boolean, Column, Integer, String, Table, Text

from storage.schema.columns import metadata, moment, moment_or_none, partial, serial

announcements = Table(
    "announcements",
    metadata,
    serial(),
    Column("token", String(16), nullable=False, unique=True),
    Column("districts", Text, nullable=False),
    Column("texts", Text, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("by", BigInteger, nullable=False),
    Column("by_name", String(130), nullable=False),
    Column("total", Integer, nullable=False),
    Column("sent", Integer, nullable=False),
    Column("blocked", Integer, nullable=False),
    Column("failed", Integer, nullable=False),
    moment("created_at"),
    moment_or_none("stopped_at"),
    moment_or_none("finished_at"),
    partial("ix_announcements_running", "id", where="finished_at IS NULL"),
)

announcement_recipients = Table(
    "announcement_recipients",
    metadata,
    Column("announcement", BigInteger, primary_key=True, autoincrement=False),
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", String(8), nullable=False),
)
