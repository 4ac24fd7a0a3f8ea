"""The made-up requisites around a consumer: address, invented bank, codes and the dates of the contract."""

from datetime import date

from domain.periods import Month
from emulator.cast_ledger import CLOSED_AFTER, Row, hundredths
from emulator.cast_people import DISTRICTS, Consumer, Kind, person
from emulator.cast_points import Point, street_address

_BANKS = (("09901", "«Namuna Bank» ATB"), ("09902", "«Sinov Bank» ATB"), ("09903", '"Oʻquv Bank" AJ'))
_OKEDS = ("47190", "10710", "31090", "47761", "46370")


def contract_row(consumer: Consumer, today: date, balance: int) -> Row:
    """One line of `contracts`; the balance is in tiyin."""
    return (
        *(consumer.contract, consumer.kind.value, consumer.name, consumer.inn),
        street_address(consumer.number),
        DISTRICTS[consumer.number % len(DISTRICTS)][0],
        *_bank(consumer),
        *_codes(consumer),
        *(_director(consumer), consumer.phone, _email(consumer)),
        *_dates(consumer, today),
        *(str(consumer.due_day or ""), consumer.status, hundredths(balance)),
    )


def point_row(point: Point) -> Row:
    """One line of `metering_points`."""
    return (
        *(str(point.number), point.contract, point.name, point.address, point.service, point.unit),
        *(point.meter_model, point.meter_serial, point.verified_until),
        f"0.{point.load:03d}",
    )


def _bank(consumer: Consumer) -> Row:
    mfo, name = _BANKS[consumer.number % len(_BANKS)]
    # balance account 20208 of firms or 20218 of sole proprietors, currency 000, key, client, serial
    account = "20208" if consumer.kind is Kind.LEGAL_ENTITY else "20218"
    return (f"{account}0009{consumer.number:08d}001", name, mfo)


def _codes(consumer: Consumer) -> Row:
    oked = "85310" if consumer.budget else _OKEDS[consumer.number % len(_OKEDS)]
    return (oked, f"326099{consumer.number:06d}")


def _director(consumer: Consumer) -> str:
    """A sole proprietor is his own director."""
    return (
        person(consumer.number) if consumer.kind is Kind.LEGAL_ENTITY else consumer.name.removeprefix("YTT ")
    )


def _email(consumer: Consumer) -> str:
    return "" if consumer.number % 5 == 0 else f"c{consumer.contract}@namuna.example"


def _dates(consumer: Consumer, today: date) -> Row:
    """Signed on and valid until."""
    signed = f"{Month.of(today)}-01" if consumer.brand_new else f"{2015 + consumer.number % 8}-03-15"
    if consumer.status == "closed":
        return (signed, f"{CLOSED_AFTER}-31")
    if consumer.ends_soon:
        return (signed, f"{Month.of(today).plus(1)}-15")
    return (signed, "" if consumer.number % 3 == 0 else f"{today.year + 1}-12-31")
