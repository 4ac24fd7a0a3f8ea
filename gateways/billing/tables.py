"""The tables of the feed as data: columns in order, what each may hold, keys and references.

Negative amounts are read where they have a meaning: a prepayment, a recalculation, a returned payment.
"""

from dataclasses import dataclass

from gateways.billing.kinds import Choice, Day, Digits, Kind, Period, Text, Whole, money, percent, quantity

_CONTRACT = Digits(5, 5)
_POINT = Whole(1, 10**12)
_SERVICE = Choice(("heating", "hot_water"))
_UNIT = Choice(("gcal", "m3"))
_BASIS = Choice(("meter", "contract_load", "recalculation"))


@dataclass(frozen=True)
class Column:
    """One column; `refers` names the table whose key the value must be."""

    name: str
    kind: Kind
    required: bool = True
    refers: str | None = None


@dataclass(frozen=True)
class FeedTable:
    """One resource of the package; without a `key` equal rows are different events.

    `place` are the columns by which a row is quickly found in the database. Where several rows may share one,
    each is kept with its `mark` (see `marks`), so that it can be found all the same.
    """

    name: str
    columns: tuple[Column, ...]
    place: tuple[str, ...]
    key: tuple[str, ...] = ()

    @property
    def marked(self) -> bool:
        """Whether the rows are kept with their marks."""
        return self.place != self.key

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def _unknown(name: str, kind: Kind | None = None) -> Column:
    return Column(name, kind or Text(), required=False)


_OF_CONTRACT = Column("contract", _CONTRACT, refers="contracts")
_OF_POINT = Column("point", _POINT, refers="metering_points")
_PERIOD = Column("period", Period())

CONTRACTS = FeedTable(
    "contracts",
    (
        Column("contract", _CONTRACT),
        Column("kind", Choice(("legal_entity", "sole_proprietor"))),
        Column("name", Text()),
        Column("inn", Digits(9, 9)),
        _unknown("address"),
        _unknown("district", Digits(4, 10)),
        _unknown("bank_account"),
        _unknown("bank_name"),
        _unknown("bank_mfo"),
        _unknown("oked"),
        _unknown("vat_code"),
        _unknown("director"),
        _unknown("phone"),
        _unknown("email"),
        _unknown("signed_on", Day()),
        _unknown("valid_until", Day()),
        _unknown("due_day", Whole(1, 28)),
        Column("status", Choice(("active", "suspended", "closed"))),
        Column("balance", money(signed=True)),
    ),
    place=("contract",),
    key=("contract",),
)

METERING_POINTS = FeedTable(
    "metering_points",
    (
        Column("point", _POINT),
        _OF_CONTRACT,
        _unknown("name"),
        _unknown("address"),
        Column("service", _SERVICE),
        Column("unit", _UNIT),
        _unknown("meter_model"),
        _unknown("meter_serial"),
        _unknown("verified_until", Day()),
        _unknown("load_gcal_h", quantity()),
    ),
    place=("point",),
    key=("point",),
)

SETTLEMENTS = FeedTable(
    "settlements",
    (
        _OF_CONTRACT,
        _PERIOD,
        Column("opening", money(signed=True)),
        Column("charged", money()),
        Column("recalculated", money(signed=True)),
        Column("paid", money(signed=True)),
        Column("closing", money(signed=True)),
    ),
    place=("contract", "period"),
    key=("contract", "period"),
)

CHARGES = FeedTable(
    "charges",
    (
        _OF_CONTRACT,
        _PERIOD,
        _OF_POINT,
        Column("service", _SERVICE),
        Column("basis", _BASIS),
        _unknown("quantity", quantity(signed=True)),
        Column("unit", _UNIT),
        _unknown("tariff", money()),
        Column("net", money(signed=True)),
        _unknown("vat_rate", percent()),
        Column("vat", money(signed=True)),
        Column("gross", money(signed=True)),
    ),
    place=("contract", "period"),
)

INVOICES = FeedTable(
    "invoices",
    (
        _OF_CONTRACT,
        _PERIOD,
        Column("number", Text()),
        _unknown("issued_on", Day()),
        _unknown("roaming_id"),
        _unknown("status"),
    ),
    place=("contract", "period"),
    key=("contract", "period", "number"),
)

PAYMENTS = FeedTable(
    "payments",
    (
        _OF_CONTRACT,
        Column("paid_on", Day()),
        Column("amount", money(signed=True)),
        _unknown("document"),
        Column("channel", Choice(("bank", "upay", "other"))),
        _unknown("upay_trans_id"),
        _unknown("purpose"),
    ),
    place=("contract",),
)

CONSUMPTION = FeedTable(
    "consumption",
    (
        _OF_POINT,
        _PERIOD,
        _unknown("quantity", quantity()),
        Column("unit", _UNIT),
        Column("basis", _BASIS),
        _unknown("reading_on", Day()),
    ),
    place=("point", "period"),
    key=("point", "period"),
)

TABLES = (CONTRACTS, METERING_POINTS, SETTLEMENTS, CHARGES, INVOICES, PAYMENTS, CONSUMPTION)
