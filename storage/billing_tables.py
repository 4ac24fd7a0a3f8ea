"""The tables of a billing snapshot: the columns of the feed, in the order of the feed.

They are never migrated: each snapshot has a place of its own, which stands for the schema `billing` (see `places`).
A table with a key is kept in the order of the key, in which it is read.
"""

from sqlalchemy import BigInteger, Column, Date, Index, Integer, LargeBinary, MetaData, String, Table, Text

from storage.types import MoneyColumn, MonthColumn, QuantityColumn

metadata = MetaData(schema="billing")


def _contract(*, key: bool = False) -> Column[str]:
    return Column("contract", String(5), primary_key=key, nullable=False)


def _point(*, key: bool = False) -> Column[int]:
    return Column("point", BigInteger, primary_key=key, nullable=False, autoincrement=False)


def _period(*, key: bool = False) -> Column[object]:
    return Column("period", MonthColumn, primary_key=key, nullable=False)


def _word(name: str) -> Column[str]:
    return Column(name, String(16), nullable=False)


def _mark() -> Column[int]:
    return Column("mark", BigInteger, comment="tells the line of the feed from others of its place")


def _owed(name: str) -> Column[object]:
    return Column(name, MoneyColumn, nullable=False)


contracts = Table(
    "contracts",
    metadata,
    _contract(key=True),
    _word("kind"),
    Column("name", Text, nullable=False),
    Column("inn", String(9), nullable=False),
    Column("address", Text),
    Column("district", String(10)),
    Column("bank_account", Text),
    Column("bank_name", Text),
    Column("bank_mfo", Text),
    Column("oked", Text),
    Column("vat_code", Text),
    Column("director", Text),
    Column("phone", Text),
    Column("email", Text),
    Column("signed_on", Date),
    Column("valid_until", Date),
    Column("due_day", Integer),
    _word("status"),
    _owed("balance"),
    Column("search", Text, nullable=False, comment="the name as it is looked for"),
    sqlite_with_rowid=False,
)

metering_points = Table(
    "metering_points",
    metadata,
    _point(key=True),
    _contract(),
    Column("name", Text),
    Column("address", Text),
    _word("service"),
    _word("unit"),
    Column("meter_model", Text),
    Column("meter_serial", Text),
    Column("verified_until", Date),
    Column("load_gcal_h", QuantityColumn),
    Index("ix_metering_points_contract", "contract"),
)

settlements = Table(
    "settlements",
    metadata,
    _contract(key=True),
    _period(key=True),
    _owed("opening"),
    _owed("charged"),
    _owed("recalculated"),
    _owed("paid"),
    _owed("closing"),
    sqlite_with_rowid=False,
)

charges = Table(
    "charges",
    metadata,
    _contract(),
    _period(),
    _point(),
    _word("service"),
    _word("basis"),
    Column("quantity", QuantityColumn),
    _word("unit"),
    Column("tariff", MoneyColumn),
    _owed("net"),
    Column("vat_rate", Integer, comment="hundredths of a percent"),
    _owed("vat"),
    _owed("gross"),
    _mark(),
    Index("ix_charges_contract_period", "contract", "period"),
)

invoices = Table(
    "invoices",
    metadata,
    _contract(key=True),
    _period(key=True),
    Column("number", Text, primary_key=True, nullable=False),
    Column("issued_on", Date),
    Column("roaming_id", Text),
    Column("status", Text),
    _mark(),
    sqlite_with_rowid=False,
)

payments = Table(
    "payments",
    metadata,
    _contract(),
    Column("paid_on", Date, nullable=False),
    _owed("amount"),
    Column("document", Text),
    _word("channel"),
    Column("upay_trans_id", Text),
    Column("purpose", Text),
    _mark(),
    Index("ix_payments_contract_paid_on", "contract", "paid_on"),
)

consumption = Table(
    "consumption",
    metadata,
    _point(key=True),
    _period(key=True),
    Column("quantity", QuantityColumn),
    _word("unit"),
    _word("basis"),
    Column("reading_on", Date),
    sqlite_with_rowid=False,
)

kept = Table(
    "kept",
    MetaData(schema="billing"),
    Column("name", Text, primary_key=True, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""Beside what billing says: what whoever takes in the next snapshot will ask for."""
