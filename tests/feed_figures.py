"""What the history screens must say, reckoned from the CSV of the feed by code that shares nothing with the bot."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, cached_property, partial
from pathlib import Path

Row = dict[str, str]
MONTHS = (
    *("январь", "февраль", "март", "апрель", "май", "июнь"),
    *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
)
BASES = {
    "meter": "по прибору",
    "contract_load": "по договорной нагрузке",
    "recalculation": "перерасчёт",
}
SERVICES = {"heating": "Отопление", "hot_water": "Горячее водоснабжение"}
UNITS = {"gcal": "Гкал", "m3": "м³"}
CHANNELS = {"bank": "Банк", "upay": "UPAY", "other": "Другой способ"}
CENT = Decimal("0.01")


def spaced(amount: Decimal, decimals: int = 2) -> str:
    """1234567.8 → `1 234 567,80`, with plain spaces."""
    sign = "−" if amount < 0 else ""
    return sign + f"{abs(amount):,.{decimals}f}".replace(",", " ").replace(".", ",")


def soum(amount: str | Decimal) -> str:
    return spaced(Decimal(amount)) + " сум"


def measured(quantity: str | Decimal, unit: str) -> str:
    return f"{spaced(Decimal(quantity))} {UNITS[unit]}"


def day(iso: str) -> str:
    year, month, number = iso.split("-")
    return f"{number}.{month}.{year}"


def named(period: str) -> str:
    year, month = period.split("-")
    return f"{MONTHS[int(month) - 1]} {year}"


def owed(amount: str) -> str:
    if Decimal(amount) > 0:
        return f"задолженность {soum(amount)}"
    return f"предоплата {soum(-Decimal(amount))}" if Decimal(amount) < 0 else soum(amount)


def rounded(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def a_year_before(period: str) -> str:
    return f"{int(period[:4]) - 1}{period[4:]}"


@dataclass
class Feed:
    """The rows of one contract in the months shown."""

    folder: Path
    contract: str
    first: str

    def rows(self, table: str, column: str = "contract") -> list[Row]:
        mine = {self.contract} if column == "contract" else set(self.points)
        return [row for row in _read(self.folder / f"{table}.csv") if row[column] in mine]

    @cached_property
    def points(self) -> dict[str, Row]:
        return {row["point"]: row for row in self.rows("metering_points")}

    def settlements(self) -> list[Row]:
        rows = [row for row in self.rows("settlements") if row["period"] >= self.first]
        return sorted(rows, key=lambda row: row["period"], reverse=True)

    def payments(self) -> list[Row]:
        rows = [row for row in self.rows("payments") if row["paid_on"] >= self.first]
        return sorted(rows, key=lambda row: row["paid_on"], reverse=True)

    def consumption(self) -> list[Row]:
        return [row for row in self.rows("consumption", "point") if row["period"] >= self.first]

    def settled_lines(self) -> list[str]:
        """Every line of the settlements but titles."""
        return [line for row in self.settlements() for line in (named(row["period"]), *self.balances(row))]

    def balances(self, row: Row) -> Iterator[str]:
        assert Decimal(row["closing"]) == sum(map(Decimal, _in_and_out(row)))
        yield f"На начало: {owed(row['opening'])}"
        yield f"Начислено: {soum(row['charged'])}"
        if Decimal(row["recalculated"]):
            yield f"Перерасчёт: {soum(row['recalculated'])}"
        yield f"Оплачено: {soum(row['paid'])}"
        yield f"На конец: {owed(row['closing'])}"

    def charges(self, period: str) -> list[Row]:
        return [row for row in self.rows("charges") if row["period"] == period]

    def charge_lines(self, period: str) -> list[str]:
        """Name, product and VAT of each charge, the arithmetic done anew."""
        return [line for row in self.charges(period) for line in self._charge(row)]

    def _charge(self, row: Row) -> tuple[str, str, str]:
        quantity, tariff, rate = (Decimal(row[name]) for name in ("quantity", "tariff", "vat_rate"))
        net = rounded(quantity * tariff)
        vat = rounded(net * rate / 100)
        name = self.points[row["point"]]["name"]
        return (
            f"▪️ {name}, {BASES[row['basis']]}",
            f"{measured(quantity, row['unit'])} × {soum(tariff)} = {soum(net)}",
            f"+ НДС {rate} %: {soum(vat)} = {soum(net + vat)}",
        )

    def service_lines(self, period: str) -> list[str]:
        """How the charge is divided between the services."""
        sums: dict[str, Decimal] = {}
        for row in self.charges(period):
            if row["basis"] != "recalculation":
                sums[row["service"]] = sums.get(row["service"], Decimal(0)) + Decimal(row["gross"])
        return [f"— {SERVICES[service]}: {soum(amount)}" for service, amount in sorted(sums.items())]

    def payment_lines(self, rows: list[Row]) -> list[str]:
        lines = []
        for row in rows:
            lines.append(f"▪️ {day(row['paid_on'])}: {soum(row['amount'])}")
            lines.append(f"{CHANNELS[row['channel']]}, документ № {row['document']}")
            if row["upay_trans_id"]:
                lines.append(f"Транзакция UPAY № {row['upay_trans_id']}")
            lines.append(row["purpose"])
        return lines

    def point_lines(self, point: str) -> list[str]:
        """Twelve months of a point and their sum."""
        rows = [row for row in self.consumption() if row["point"] == point]
        rows.sort(key=lambda row: row["period"], reverse=True)
        total = sum((Decimal(row["quantity"]) for row in rows), Decimal(0))
        lines = [_used(row) for row in rows]
        return [*lines, f"Всего за эти месяцы: {measured(total, rows[0]['unit'])}"] if rows else []

    def comparison_lines(self, period: str) -> list[str]:
        """Charge and consumption of a month beside those of a year before."""
        settled = {row["period"]: Decimal(row["charged"]) for row in self.rows("settlements")}
        charged = settled[period], settled.get(a_year_before(period))
        lines = [f"Начислено: {_beside(*charged, soum)}"]
        for service, unit in (("heating", "gcal"), ("hot_water", "m3")):
            now, before = self._used(service, period), self._used(service, a_year_before(period))
            if now is not None or before is not None:
                lines.append(f"{SERVICES[service]}: {_beside(now, before, partial(measured, unit=unit))}")
        return lines

    def _used(self, service: str, period: str) -> Decimal | None:
        points = {number for number, row in self.points.items() if row["service"] == service}
        rows = [row for row in self.rows("consumption", "point") if row["period"] == period]
        found = [Decimal(row["quantity"]) for row in rows if row["point"] in points]
        return sum(found, Decimal(0)) if found else None


@cache
def _read(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def _in_and_out(row: Row) -> tuple[str, ...]:
    return row["opening"], row["charged"], row["recalculated"], "-" + row["paid"]


def _used(row: Row) -> str:
    read = f", снято {day(row['reading_on'])}" if row["reading_on"] else ""
    figure = measured(row["quantity"], row["unit"])
    return f"{named(row['period'])}: {figure}, {BASES[row['basis']]}{read}"


def _beside(now: Decimal | None, before: Decimal | None, write: Callable[[Decimal], str]) -> str:
    shown = ["нет данных" if one is None else write(one) for one in (now, before)]
    said = f"{shown[0]}; год назад {shown[1]}"
    if now is None or not before:
        return said
    change = ((now - before) * 100 / before).quantize(Decimal("0.1"), ROUND_HALF_UP)
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{said} ({sign}{spaced(abs(change), 1)} %)"
