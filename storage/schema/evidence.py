"""Files people have sent, by contract and content; the bytes lie on the shelf (`storage/files.py`).

A table that makes use of files names them in a column `hash`; texts that may name some stand in `data` or `content`.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text

from storage.schema.columns import metadata, moment, serial

evidence = Table(
    "evidence",
    metadata,
    Column("contract", String(5), primary_key=True),
    Column("hash", String(64), primary_key=True),
    Column("telegram_id", BigInteger, nullable=False),
    Column("unique_id", String(64), nullable=False, comment="Telegram's name of the file as it was sent"),
    Column("kind", String(8), nullable=False),
    Column("size", Integer, nullable=False),
    Column("name", Text, nullable=False),
    moment("received_at"),
    Index(None, "contract", "unique_id"),
    Index(None, "contract", "received_at"),
    Index(None, "hash"),
    Index(None, "received_at"),
)

refused_files = Table(
    "refused_files",
    metadata,
    serial(),
    Column("contract", String(5), nullable=False),
    Column("telegram_id", BigInteger, nullable=False),
    Column("why", String(32), nullable=False),
    moment("at"),
    Index(None, "contract", "at"),
    Index(None, "at"),
)
