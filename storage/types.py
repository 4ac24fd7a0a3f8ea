"""Column types that keep money, quantities, months, visits and moments exact on SQLite and PostgreSQL alike."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import BigInteger, DateTime, Integer, String
from sqlalchemy.types import TypeDecorator

from domain.applications.rules import Slot, Visit
from domain.money import Money, Quantity
from domain.periods import Month


class MoneyColumn(TypeDecorator[Money]):
    """Whole tiyin, also as a sum, which PostgreSQL gives as a decimal."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Money | None, dialect: Any) -> int | None:  # noqa: ARG002
        return None if value is None else value.tiyin

    def process_result_value(self, value: int | None, dialect: Any) -> Money | None:  # noqa: ARG002
        return None if value is None else Money(int(value))


class QuantityColumn(TypeDecorator[Quantity]):
    """Whole millionths of the unit, also as a sum."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Quantity | None, dialect: Any) -> int | None:  # noqa: ARG002
        return None if value is None else value.millionths

    def process_result_value(self, value: int | None, dialect: Any) -> Quantity | None:  # noqa: ARG002
        return None if value is None else Quantity(int(value))


class MonthColumn(TypeDecorator[Month]):
    """Months since year 0: one integer that sorts and subtracts."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Month | None, dialect: Any) -> int | None:  # noqa: ARG002
        return None if value is None else value.ordinal

    def process_result_value(self, value: int | None, dialect: Any) -> Month | None:  # noqa: ARG002
        return None if value is None else Month.from_ordinal(value)


class VisitColumn(TypeDecorator[Visit]):
    """The day and the hours of a visit, `2026-11-27 09-11`."""

    impl = String(16)
    cache_ok = True

    def process_bind_param(self, value: Visit | None, dialect: Any) -> str | None:  # noqa: ARG002
        return None if value is None else f"{value.day} {value.slot.starts:02d}-{value.slot.ends:02d}"

    def process_result_value(self, value: str | None, dialect: Any) -> Visit | None:  # noqa: ARG002
        if value is None:
            return None
        day, _, hours = value.partition(" ")
        starts, _, ends = hours.partition("-")
        return Visit(date.fromisoformat(day), Slot(int(starts), int(ends)))


class Moment(TypeDecorator[datetime]):
    """A UTC moment; a naive one is refused on the way in, and what comes out is aware."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone: " + value.isoformat())
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
