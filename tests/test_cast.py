"""The made-up consumers are consistent: every figure of a snapshot is computed again from its own files."""

import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from emulator.cast import CAST, find, write_snapshot

TODAY = datetime(2026, 11, 23, 19, 5, tzinfo=ZoneInfo("Asia/Tashkent"))
Rows = list[dict[str, str]]


class Snapshot:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __getattr__(self, table: str) -> Rows:
        with (self.folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))

    def of(self, table: str, contract: str) -> Rows:
        return [row for row in getattr(self, table) if row["contract"] == contract]

    def bytes(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return Snapshot(write_snapshot(tmp_path_factory.mktemp("feed"), created=TODAY, contracts=120))


def rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def sums(rows: Rows, amount: str, month: str) -> dict[tuple[str, str], Decimal]:
    total: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in rows:
        total[row["contract"], row[month][:7]] += Decimal(row[amount])
    return total


def histories(snapshot: Snapshot) -> Iterator[Rows]:
    by_contract: dict[str, Rows] = defaultdict(list)
    for row in snapshot.settlements:
        by_contract[row["contract"]].append(row)
    yield from by_contract.values()


def real_check_digit(stem: str) -> int:
    weighed = 0
    for weight, digit in zip((37, 29, 23, 19, 17, 13, 7, 3), stem, strict=True):
        weighed += weight * int(digit)
    return 9 - (9 * (weighed % 11) + 5) // 10


def test_equal_arguments_give_equal_bytes(tmp_path: Path) -> None:
    one = Snapshot(write_snapshot(tmp_path / "one", created=TODAY, months=6))
    two = Snapshot(write_snapshot(tmp_path / "two", created=TODAY, months=6))
    other = Snapshot(write_snapshot(tmp_path / "other", created=TODAY, months=6, seed=2))
    assert one.bytes() == two.bytes()
    assert one.bytes()["settlements.csv"] != other.bytes()["settlements.csv"]


def test_the_description_tells_the_truth_about_every_file(snapshot: Snapshot) -> None:
    package = json.loads((snapshot.folder / "datapackage.json").read_text(encoding="utf-8"))
    assert datetime.fromisoformat(package["created"]) == TODAY
    assert len(package["resources"]) == 7
    for resource in package["resources"]:
        content = (snapshot.folder / resource["path"]).read_bytes()
        assert resource["path"] == resource["name"] + ".csv"
        assert resource["bytes"] == len(content)
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()


def test_a_moment_without_a_zone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="2026"):
        write_snapshot(tmp_path, created=TODAY.replace(tzinfo=None))


def test_every_settlement_adds_up_and_leads_to_the_next(snapshot: Snapshot) -> None:
    for history in histories(snapshot):
        assert len(history) == 24
        assert (history[0]["period"], history[-1]["period"]) == ("2024-11", "2026-10")
        for row in history:
            came = Decimal(row["opening"]) + Decimal(row["charged"]) + Decimal(row["recalculated"])
            assert came - Decimal(row["paid"]) == Decimal(row["closing"])
        assert [row["closing"] for row in history[:-1]] == [row["opening"] for row in history[1:]]


def test_the_balance_is_the_last_closing_less_what_was_paid_since(snapshot: Snapshot) -> None:
    closing = {history[-1]["contract"]: Decimal(history[-1]["closing"]) for history in histories(snapshot)}
    paid = sums(snapshot.payments, "amount", "paid_on")
    for contract in snapshot.contracts:
        number = contract["contract"]
        assert Decimal(contract["balance"]) == closing.get(number, Decimal()) - paid[number, "2026-11"]


def test_charges_and_payments_sum_to_the_settlements(snapshot: Snapshot) -> None:
    charges = snapshot.charges
    used = sums([row for row in charges if row["basis"] != "recalculation"], "gross", "period")
    corrected = sums([row for row in charges if row["basis"] == "recalculation"], "gross", "period")
    paid = sums(snapshot.payments, "amount", "paid_on")
    for row in snapshot.settlements:
        key = (row["contract"], row["period"])
        assert Decimal(row["charged"]) == used[key]
        assert Decimal(row["recalculated"]) == corrected[key]
        assert Decimal(row["paid"]) == paid[key]


def test_every_line_is_rounded_half_up_on_its_own(snapshot: Snapshot) -> None:
    for row in snapshot.charges:
        net = rounded(Decimal(row["quantity"]) * Decimal(row["tariff"]))
        vat = rounded(net * Decimal(row["vat_rate"]) / 100)
        assert (Decimal(row["net"]), Decimal(row["vat"])) == (net, vat)
        assert Decimal(row["gross"]) == net + vat


def test_what_was_used_is_what_was_charged(snapshot: Snapshot) -> None:
    charged: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for row in snapshot.charges:
        if row["basis"] != "recalculation":
            charged[row["point"], row["period"]] += Decimal(row["quantity"])
    for row in snapshot.consumption:
        assert Decimal(row["quantity"]) == charged[row["point"], row["period"]]


def test_there_is_one_invoice_for_every_month_with_charges(snapshot: Snapshot) -> None:
    charged = {(row["contract"], row["period"]) for row in snapshot.charges}
    invoiced = [(row["contract"], row["period"]) for row in snapshot.invoices]
    assert sorted(charged) == sorted(invoiced)
    assert len({row["number"] for row in snapshot.invoices}) == len(invoiced)


def test_a_month_without_charges_has_no_invoice(tmp_path: Path) -> None:
    summer = Snapshot(write_snapshot(tmp_path, created=TODAY.replace(month=8), contracts=60, months=2))
    charged = {(row["contract"], row["period"]) for row in summer.charges}
    assert charged < {(row["contract"], row["period"]) for row in summer.settlements}
    assert charged == {(row["contract"], row["period"]) for row in summer.invoices}


def test_heat_is_used_in_the_season_only_and_hot_water_all_year(snapshot: Snapshot) -> None:
    months = defaultdict(set)
    for row in snapshot.charges:
        if row["basis"] != "recalculation":
            months[row["service"]].add(int(row["period"][5:]))
    assert months == {"heating": {10, 11, 12, 1, 2, 3}, "hot_water": set(range(1, 13))}


def test_a_tariff_that_changes_within_a_month_makes_two_rows(snapshot: Snapshot) -> None:
    rows = [r for r in snapshot.of("charges", "00001") if r["period"] == "2025-11" and r["point"] == "101"]
    assert [row["tariff"] for row in rows] == ["244497.00", "342296.00"]


def test_a_missing_reading_is_charged_by_load_and_put_right_next_month(snapshot: Snapshot) -> None:
    charges = [row for row in snapshot.of("charges", "00001") if row["point"] == "101"]
    assert [row["basis"] for row in charges if row["period"] == "2026-01"] == ["contract_load", "meter"]
    assert [row["basis"] for row in charges if row["period"] == "2026-02"] == ["contract_load"]
    assert "recalculation" in [row["basis"] for row in charges if row["period"] == "2026-03"]


def test_no_inn_has_a_right_check_digit(snapshot: Snapshot) -> None:
    inns = [row["inn"] for row in snapshot.contracts]
    assert len(set(inns)) == len(inns)
    for inn in inns:
        assert int(inn[8]) != real_check_digit(inn[:8])


def test_keys_are_unique_and_nothing_refers_to_nobody(snapshot: Snapshot) -> None:
    contracts = {row["contract"] for row in snapshot.contracts}
    points = {row["point"] for row in snapshot.metering_points}
    assert (len(contracts), len(points)) == (120, len(snapshot.metering_points))
    for table in ("metering_points", "settlements", "charges", "invoices", "payments"):
        assert {row["contract"] for row in getattr(snapshot, table)} <= contracts
    assert (
        {row["point"] for row in snapshot.charges} <= {row["point"] for row in snapshot.consumption} <= points
    )
    used = [(row["point"], row["period"]) for row in snapshot.consumption]
    assert len(set(used)) == len(used)


def test_people_have_no_real_phone_bank_or_street(snapshot: Snapshot) -> None:
    for row in snapshot.contracts:
        assert not row["phone"] or row["phone"].startswith("+99800")
        assert row["bank_mfo"].startswith("099")
        assert len(row["bank_account"]) == 20
        assert "Namuna koʻchasi" in row["address"]


def test_a_consumer_is_found_by_contract_as_billing_knows_it(snapshot: Snapshot) -> None:
    for row in snapshot.contracts:
        consumer = find(row["contract"])
        known = (row["inn"], row["kind"], row["name"], row["phone"], row["status"])
        assert known == (consumer.inn, consumer.kind.value, consumer.name, consumer.phone, consumer.status)


@pytest.mark.parametrize("number", ["1", "123456", "１２３４５", "0000a"])
def test_what_is_not_five_digits_is_nobodys_contract(number: str) -> None:
    with pytest.raises(ValueError, match=number):
        find(number)


def test_the_cast_is_what_is_said_of_it(snapshot: Snapshot) -> None:
    contract = {row["contract"]: row for row in snapshot.contracts}
    balance = {number: Decimal(row["balance"]) for number, row in contract.items()}
    points = {consumer.contract: snapshot.of("metering_points", consumer.contract) for consumer in CAST}
    assert [consumer.contract for consumer in CAST] == [f"{n:05d}" for n in range(1, 16)]
    assert min(balance["00001"], balance["00002"], balance["00006"]) > 0
    assert balance["00003"] < 0
    assert balance["00007"] == balance["00014"] == balance["00015"] == 0
    assert [point["service"] for point in points["00001"]] == ["heating", "hot_water"]
    assert (len(points["00004"]), len(points["00005"])) == (40, 1)
    assert (contract["00006"]["status"], contract["00007"]["status"]) == ("suspended", "closed")
    assert contract["00008"]["due_day"] == "20"
    assert contract["00009"]["phone"] == ""
    assert points["00010"][0]["meter_model"] == points["00010"][0]["meter_serial"] == ""
    assert points["00011"][0]["verified_until"] == "2026-10-10"
    assert contract["00012"]["valid_until"] == "2026-12-15"
    assert len(contract["00013"]["name"]) == 200
    assert snapshot.of("settlements", "00015") == snapshot.of("payments", "00015") == []


def test_a_prepayment_lasts_all_year_and_does_not_pile_up(snapshot: Snapshot) -> None:
    history = snapshot.of("settlements", "00003")
    closings = [Decimal(row["closing"]) for row in history]
    assert max(closings[1:]) < 0
    assert min(closings) > -6 * max(Decimal(row["charged"]) for row in history)


@pytest.mark.parametrize("day", [1, 15, 28, 31])
def test_debts_and_prepayments_of_the_cast_hold_on_any_day_of_any_month(tmp_path: Path, day: int) -> None:
    for month in (1, 5, 10):
        moment = TODAY.replace(year=2027, month=month, day=day)
        later = Snapshot(write_snapshot(tmp_path / str(month), created=moment, contracts=15))
        balance = {row["contract"]: Decimal(row["balance"]) for row in later.contracts}
        assert min(balance["00001"], balance["00002"], balance["00006"]) > 0
        assert balance["00003"] < 0
        assert balance["00007"] == balance["00014"] == balance["00015"] == 0


def test_the_next_day_about_three_contracts_of_a_hundred_have_paid_and_nothing_else_changed(
    tmp_path: Path,
) -> None:
    before = Snapshot(write_snapshot(tmp_path / "1", created=TODAY, contracts=600, months=3))
    after = Snapshot(
        write_snapshot(tmp_path / "2", created=TODAY + timedelta(days=1), contracts=600, months=3)
    )
    new = [row for row in after.payments if row not in before.payments]
    changed = [(old, row) for old, row in zip(before.contracts, after.contracts, strict=True) if old != row]
    paid = sums(new, "amount", "paid_on")
    assert {row["paid_on"] for row in new} == {"2026-11-24"}
    assert 10 <= len(changed) <= 25
    for old, row in changed:
        assert Decimal(old["balance"]) - Decimal(row["balance"]) == paid[row["contract"], "2026-11"]
        assert {**old, "balance": row["balance"]} == row
    for table in ("settlements", "charges", "invoices", "consumption", "metering_points"):
        assert before.bytes()[f"{table}.csv"] == after.bytes()[f"{table}.csv"]


def test_the_past_stays_the_same_when_a_month_ends(tmp_path: Path) -> None:
    november = Snapshot(write_snapshot(tmp_path / "11", created=TODAY))
    december = Snapshot(write_snapshot(tmp_path / "12", created=TODAY.replace(month=12, day=2)))
    kept = [row for row in november.settlements if row["period"] > "2024-11"]
    assert kept == [row for row in december.settlements if row["period"] < "2026-11"]
    assert {row["contract"] for row in december.settlements if row["period"] == "2026-11"}
    assert [row for row in november.payments if row["paid_on"] > "2026-11"] == [
        row for row in december.payments if "2026-11" < row["paid_on"] <= "2026-11-23"
    ]
