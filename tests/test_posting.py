"""An online payment and its row in the ledger: found by its number, else by amount and day, or missed aloud."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from domain.money import Money
from domain.payments import Payment, State
from domain.posting import LedgerRow, Look, matches
from emulator.cast import OnlinePayment
from emulator.upay_knobs import Knobs
from tests.paying import TRADER, PayHouse, seen

ZONE = ZoneInfo("Asia/Tashkent")
NOON = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
DAY = date(2026, 11, 23)


def payment(number: int, amount: int = 5_000_000, posted_on: date | None = None, **more: object) -> Payment:
    state = State.PAID if posted_on is None else State.POSTED
    values: dict[str, object] = {
        "id": number,
        "provider": "UPAY",
        "transaction": str(number),
        "account": TRADER,
        "amount": Money(amount),
        "service": None,
        "state": state,
        "paid_at": NOON,
        "booked_at": NOON,
        "posted_at": posted_on and NOON,
        "posted_on": posted_on,
        "document": posted_on and "1",
    }
    return Payment(**values | more)  # type: ignore[arg-type]  # values of many kinds by name


def row(
    amount: int = 5_000_000,
    day: date = DAY,
    transaction: str | None = None,
    channel: str = "upay",
    contract: str = TRADER,
) -> LedgerRow:
    return LedgerRow(contract, day, Money(amount), "1", channel, transaction)


def found(
    waiting: list[Payment], ledger: list[LedgerRow], posted: tuple[Payment, ...] = ()
) -> dict[int, LedgerRow]:
    return matches(Look(1, waiting, {}, posted, ledger), ZONE)


def test_its_number_finds_it_whatever_else_the_row_says() -> None:
    other_day = row(1, DAY + timedelta(days=20), "7", "bank")
    assert found([payment(7)], [row(), other_day]) == {7: other_day}


@pytest.mark.parametrize("days", [0, 1, 3])
def test_without_a_number_the_amount_and_the_day_find_it(days: int) -> None:
    there = row(day=DAY + timedelta(days=days))
    assert found([payment(7)], [there]) == {7: there}


@pytest.mark.parametrize(
    "other",
    [
        row(amount=5_000_001),
        row(day=DAY - timedelta(days=1)),
        row(day=DAY + timedelta(days=4)),
        row(transaction="8"),
        row(channel="bank"),
        row(contract="00001"),
    ],
)
def test_what_differs_is_another_payment(other: LedgerRow) -> None:
    assert found([payment(7)], [other]) == {}


def test_two_equal_payments_need_two_rows() -> None:
    assert set(found([payment(7), payment(8)], [row()])) == {7}
    assert set(found([payment(7), payment(8)], [row(), row()])) == {7, 8}


def test_a_row_with_a_number_is_kept_for_its_own_payment() -> None:
    mine, nameless = row(transaction="8"), row()
    assert found([payment(7), payment(8)], [mine, nameless]) == {7: nameless, 8: mine}


def test_the_nearest_day_is_taken_first() -> None:
    later, same = row(day=DAY + timedelta(days=2)), row()
    assert found([payment(7)], [later, same]) == {7: same}


def test_a_row_found_by_an_earlier_snapshot_is_not_found_again() -> None:
    assert found([payment(8)], [row()], (payment(7, posted_on=DAY),)) == {}
    assert set(found([payment(8)], [row(), row()], (payment(7, posted_on=DAY),))) == {8}


def test_the_day_is_that_of_the_supplier_not_of_greenwich() -> None:
    late_evening = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
    assert found([payment(7, paid_at=late_evening)], [row(day=DAY + timedelta(days=1))])
    assert not found([payment(7, paid_at=late_evening)], [row(day=DAY)])


def online(number: int, *, amount: int = 5_000_000, **more: str) -> OnlinePayment:
    return OnlinePayment(TRADER, "2026-11-23", amount, str(number), **more)


async def test_the_next_snapshot_posts_it_and_the_balance_tells_it_apart_no_more(
    either_paying: PayHouse, tmp_path: Path
) -> None:
    await either_paying.pays(TRADER, 50_000)
    trader = await either_paying.signed_in()
    await trader.taps("Баланс")
    assert "ещё не проведено: 50 000,00 сум" in seen(trader)
    await either_paying.night(tmp_path, online(1232145))
    await either_paying.comes_back(trader)
    await trader.taps("Баланс")
    assert "ещё не проведено" not in trader.screen
    assert "Последняя оплата: 50 000,00 сум, 23.11.2026" in seen(trader)
    assert "Задолженность: 3 956 545,17 сум" in seen(trader)
    assert either_paying.house.staff_screen() == []


async def test_a_payment_that_two_snapshots_miss_is_told_to_staff_once_and_found_in_the_third(
    either_paying: PayHouse, tmp_path: Path
) -> None:
    await either_paying.pays(TRADER, 50_000)
    await either_paying.house.app.posting_hours.look()
    await either_paying.night(tmp_path / "1")
    assert either_paying.house.staff_screen() == []
    await either_paying.house.app.posting_hours.look()
    for night in ("2", "3"):
        await either_paying.night(tmp_path / night)
        [told] = either_paying.house.staff_screen()
        assert "1232145" in told
        assert [one.state for one in await either_paying.credits()] == ["unmatched"]
    trader = await either_paying.signed_in()
    await trader.says("/payments")
    assert "поставщик тепла проверяет" in trader.screen
    await either_paying.night(tmp_path / "4", online(1232145))
    assert [one.state for one in await either_paying.credits()] == ["posted"]
    [card] = either_paying.house.staff_screen()
    assert "нашлась в биллинге: проведена 23.11.2026" in card


async def test_a_payment_that_billing_had_before_us_is_posted_at_once(
    paying: PayHouse, tmp_path: Path
) -> None:
    await paying.night(tmp_path, online(1232145))
    await paying.pays(TRADER, 50_000, Knobs(late=timedelta(hours=26)))
    await paying.house.app.posting_hours.look()
    assert [one.state for one in await paying.credits()] == ["posted"]


async def test_another_amount_in_the_ledger_is_told_to_staff(paying: PayHouse, tmp_path: Path) -> None:
    await paying.pays(TRADER, 50_000)
    await paying.night(tmp_path, online(1232145, amount=4_950_000))
    assert [one.state for one in await paying.credits()] == ["posted"]
    [told] = paying.house.staff_screen()
    assert "49 500,00" in told.replace("\N{NO-BREAK SPACE}", " ")


async def test_money_that_is_nobodys_is_looked_for_in_no_ledger(paying: PayHouse, tmp_path: Path) -> None:
    await paying.pays(TRADER, 50_000, Knobs(account="unknown"))
    for night in ("1", "2"):
        await paying.night(tmp_path / night)
    assert [one.state for one in await paying.credits()] == ["refused"]
    assert len(paying.house.staff_screen()) == 1
