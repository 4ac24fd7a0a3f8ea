"""How columns and tables are named and made; every table of the cabinet hangs on this metadata."""

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, text

from storage.types import Moment

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)

SERIAL = BigInteger().with_variant(Integer, "sqlite")


def serial() -> Column[int]:
    """A number the database gives, never used twice."""
    return Column("id", SERIAL, primary_key=True, autoincrement=True)


def moment(name: str) -> Column[object]:
    return Column(name, Moment, nullable=False)


def moment_or_none(name: str) -> Column[object]:
    return Column(name, Moment)


def partial(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of those rows alone that are looked for."""
    condition = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)
