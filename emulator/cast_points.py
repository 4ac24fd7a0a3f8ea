"""Where the made-up consumers are metered: points, their meters and contract loads."""

from dataclasses import dataclass
from datetime import date

from domain.periods import Month
from emulator.cast_calendar import Period, Tariff
from emulator.cast_people import DISTRICTS, Consumer

_HEAT_METERS = ("Multical 603", "SKS-3", "ВИС.Т", "Ultraheat T550")
_WATER_METERS = ("СГВ-20", "ВСКМ-25")
# one point of twelve got a new meter in this month, 00001's heating among them
_METERS_CHANGED = Month(2026, 1)
_POINTS_PER_CONTRACT = 100


@dataclass(frozen=True, slots=True)
class Point:
    """A metering point as billing knows it; the load is in thousandths of Gcal/h."""

    number: int
    contract: str
    name: str
    address: str
    tariff: Tariff
    metered: bool
    load: int
    verified_until: str

    @property
    def service(self) -> str:
        return "hot_water" if self.tariff is Tariff.HOT_WATER else "heating"

    @property
    def unit(self) -> str:
        return "m3" if self.tariff is Tariff.HOT_WATER else "gcal"

    @property
    def meter_model(self) -> str:
        models = _WATER_METERS if self.tariff is Tariff.HOT_WATER else _HEAT_METERS
        return models[self.number % len(models)] if self.metered else ""

    @property
    def meter_serial(self) -> str:
        renewed = "/2" if self._has_new_meter else ""
        return f"NM{self.number:08d}{renewed}" if self.metered else ""

    @property
    def _has_new_meter(self) -> bool:
        return self.metered and self.number % 12 == 5  # noqa: PLR2004 - any remainder would do

    def meter_changed_in(self, month: Month) -> bool:
        return self._has_new_meter and month == _METERS_CHANGED

    def first_reading_late_in(self, month: Month) -> bool:
        return self._has_new_meter and month == _METERS_CHANGED.plus(1)

    def by_load(self, period: Period) -> int:
        """What the contract load gives in a month, in hundredths of the unit."""
        if self.tariff is Tariff.HOT_WATER:
            return self.load * 24 * period.days * 6 // 10
        return self.load * 24 * period.days * period.season // 1000


def street_address(number: int) -> str:
    district = DISTRICTS[number % len(DISTRICTS)][1]
    return f"Toshkent sh., {district} tumani, Namuna koʻchasi, {number % 300 + 1}-uy"


def points_of(consumer: Consumer, today: date) -> list[Point]:
    """Every point of a consumer: heating first, hot water after it."""
    heat = Tariff.BUDGET_HEAT if consumer.budget else Tariff.HEAT
    tariffs = [heat] * consumer.heating + [Tariff.HOT_WATER] * consumer.hot_water
    return [_point(consumer, place, tariff, today) for place, tariff in enumerate(tariffs, 1)]


def _point(consumer: Consumer, place: int, tariff: Tariff, today: date) -> Point:
    number = consumer.number * _POINTS_PER_CONTRACT + place
    water = tariff is Tariff.HOT_WATER
    return Point(
        number=number,
        contract=consumer.contract,
        name=f"{place}-nuqta, {'issiq suv' if water else 'isitish'}",
        address=f"{street_address(consumer.number)}, {place}-bino",
        tariff=tariff,
        metered=consumer.metered,
        load=(4 if water else 15) + number * 37 % (20 if water else 150),
        verified_until=_verified_until(consumer, number, today),
    )


def _verified_until(consumer: Consumer, number: int, today: date) -> str:
    if not consumer.metered:
        return ""
    if not consumer.verified:
        return f"{Month.of(today).plus(-1)}-10"
    # two years is the interval of heat meters, so all end within two years from now
    first = Month(2026, 1).plus(number % 24)
    past = max(0, Month.of(today).ordinal - first.ordinal + 1)
    return f"{first.plus(-(-past // 24) * 24)}-20"
