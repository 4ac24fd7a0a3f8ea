"""Histories out of either database: the same figures, and those of the own contract alone."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from domain.account import NoBillingData
from domain.history import Histories
from domain.periods import Month
from storage.database import Database
from storage.migration import migrate

ZONE = ZoneInfo("Asia/Tashkent")


@pytest.fixture
def histories(database: Database) -> Histories:
    return Histories(database.reading, ZONE)


async def test_the_whole_history_is_read_newest_first(histories: Histories) -> None:
    whole = await histories.whole("00001")
    assert [str(one.period) for one in whole.settlements][:2] == ["2026-10", "2026-09"]
    assert len(whole.settlements) == 12
    assert (whole.payments[0].paid_on, str(whole.payments[0].amount.decimal)) == (
        date(2026, 11, 2),
        "11424000.00",
    )
    assert {one.number for one in whole.consumption} == {101, 102}
    assert [str(one.period) for one in whole.consumption][:2] == ["2026-10", "2026-09"]


async def test_the_lines_of_a_month_come_heating_first_and_old_tariffs_first(histories: Histories) -> None:
    whole = await histories.whole("00001")
    november = [one for one in whole.charges if one.period == Month(2025, 11)]
    assert [(one.service, str(one.tariff and one.tariff.decimal)) for one in november] == [
        ("heating", "244497.00"),
        ("heating", "342296.00"),
        ("hot_water", "15000.00"),
        ("hot_water", "18500.00"),
    ]
    march = [one.basis for one in whole.charges if one.period == Month(2026, 3) and one.number == 101]
    assert march == ["meter", "recalculation"]


async def test_nothing_of_another_contract_is_ever_read(database: Database) -> None:
    async with database.reading() as unit:
        found = await unit.history.charges("00001", [Month(2026, 10)])
        used = await unit.history.consumption("00001", Month(2019, 1))
        paid = await unit.history.payments("00001", date.min, date.max)
        invoices = await unit.history.invoices("00001", Month(2026, 10))
        settled = await unit.history.settlements("00001", Month(2019, 1))
    assert {one.number // 100 for one in found} == {one.number // 100 for one in used} == {1}
    assert {one.purpose for one in paid} == {"00001-sonli shartnoma boʻyicha toʻlov, issiqlik energiyasi"}
    assert [one.number for one in invoices] == ["HF-2026-10-00001"]
    assert len(settled) == 24


async def test_a_contract_nobody_knows_has_no_history(histories: Histories) -> None:
    with pytest.raises(NoBillingData):
        await histories.whole("99999")


async def test_before_the_first_snapshot_there_is_no_history(either_empty_url: str) -> None:
    database = Database(either_empty_url)
    await migrate(database)
    with pytest.raises(NoBillingData):
        await Histories(database.reading, ZONE).whole("00001")
    await database.close()
