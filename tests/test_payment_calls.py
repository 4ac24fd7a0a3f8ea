"""Calls of the payment system: one transaction is one credit, whatever comes, however often, in whatever form."""

from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer

from bot.web import web_application
from domain.payments import State
from emulator.upay import Agreement, Transaction
from emulator.upay_knobs import AMOUNTS, BODIES, Knobs
from storage.schema import snapshots
from tests.clock import StandingClock
from tests.delivery import refusing, started_anew
from tests.paying import FIRM, SECRET, TRADER, PayHouse, a_pay_house

OK, NOT_FOUND, REFUSED, CONTRADICTS = 1, 0, 74, 275


async def test_a_payment_is_credited_and_asked_for_again_it_is_the_same(either_paying: PayHouse) -> None:
    assert await either_paying.pays(TRADER, 50_000, Knobs(copies=3)) == [OK, OK, OK]
    [credit] = await either_paying.credits()
    assert (credit.account, credit.amount.tiyin, credit.state) == (TRADER, 5_000_000, State.PAID.value)


async def test_thirty_copies_at_the_same_moment_are_one_credit(either_paying: PayHouse) -> None:
    assert await either_paying.pays(TRADER, 50_000, Knobs(copies=30, together=True)) == [OK] * 30
    assert len(await either_paying.credits()) == 1
    assert len(await either_paying.calls()) == 30


async def test_every_form_of_a_call_is_understood(paying: PayHouse) -> None:
    for body in BODIES:
        for amount_as in AMOUNTS:
            assert await paying.pays(TRADER, 1000, Knobs(body=body, amount_as=amount_as, extra=True)) == [OK]
        assert (await paying.upay.check(TRADER, Knobs(body=body))).status == OK


@pytest.mark.parametrize(
    ("letter", "settings"),
    [
        ("B", {"upay_payment_token": "{upayTransId}{secret}{personalAccount}{upayPaymentAmount}"}),
        ("C", {"upay_payment_token": "{upayTransId}{personalAccount}{upayPaymentAmount}{secret}"}),
        ("F", {"upay_hash": "plain", "upay_check_token": "{secret}", "upay_payment_token": "{secret}"}),
        ("G", {"upay_auth_header": "Auth"}),
        ("A", {"upay_hash": "sha1"}),
    ],
)
async def test_every_formula_is_a_setting(
    sqlite_url: str, clock: StandingClock, tmp_path: Path, letter: str, settings: dict[str, str]
) -> None:
    agreed = Agreement(
        *(SECRET, ("999",), letter, settings.get("upay_hash", "md5")),
        header=settings.get("upay_auth_header", ""),
    )
    async with a_pay_house(sqlite_url, clock, tmp_path, agreed, **settings) as made:
        assert (await made.upay.check(TRADER)).status == OK
        assert await made.pays(TRADER, 1000) == [OK]
        assert await made.pays(TRADER, 1000, Knobs(wrong_token=True)) == [REFUSED]
        assert len(await made.credits()) == 1


@pytest.mark.parametrize("knobs", [Knobs(wrong_token=True), Knobs(wrong_token=True, body="form", copies=5)])
async def test_without_the_right_token_nothing_is_credited_and_staff_hear_of_it_once(
    either_paying: PayHouse, knobs: Knobs
) -> None:
    assert set(await either_paying.pays(TRADER, 50_000, knobs)) == {REFUSED}
    assert (await either_paying.upay.check(TRADER, knobs)).status == REFUSED
    assert await either_paying.credits() == []
    told = either_paying.house.staff_screen()
    assert [text for text in told if "отклонён" in text] == told[-1:]


async def test_an_hour_later_staff_hear_of_it_again(paying: PayHouse) -> None:
    for _ in range(2):
        await paying.pays(TRADER, 50_000, Knobs(wrong_token=True))
        paying.house.clock.passes(hours=1)
    assert len(paying.house.staff_screen()) == 2


async def test_a_digit_moved_from_the_account_to_the_amount_is_refused(either_paying: PayHouse) -> None:
    """`5000` + `00001` and `50000` + `0001` are the same text, and so have the same token."""
    for amount, account in (("500000", "001"), ("50000", "0001"), ("500", "000001")):
        shifted = Transaction("7", account, amount, either_paying.house.clock.now())
        [answer] = await either_paying.upay.tells(shifted, Knobs())
        assert answer.status in (NOT_FOUND, REFUSED)
    assert await either_paying.credits() == []
    genuine = Transaction("7", "00001", "5000", either_paying.house.clock.now())
    assert [one.status for one in await either_paying.upay.tells(genuine, Knobs())] == [OK]


async def test_a_known_transaction_with_other_values_is_refused_and_told_once(
    either_paying: PayHouse,
) -> None:
    now = either_paying.house.clock.now()
    await either_paying.upay.tells(Transaction("7", TRADER, "50000", now), Knobs())
    changed = [Transaction("7", TRADER, "60000", now), Transaction("7", FIRM, "50000", now)]
    for one in changed:
        answers = await either_paying.upay.tells(one, Knobs(copies=2))
        assert [answer.status for answer in answers] == [CONTRADICTS] * 2
    await either_paying.house.app.settle()
    assert [credit.amount.tiyin for credit in await either_paying.credits()] == [5_000_000]
    assert sum("отклонена" in text for text in either_paying.house.staff_screen()) == 1
    same = await either_paying.upay.tells(Transaction("7", TRADER, "50000.0", now), Knobs())
    assert [answer.status for answer in same] == [OK]


async def test_money_for_a_contract_nobody_has_is_not_found_and_told_to_staff_once(
    either_paying: PayHouse,
) -> None:
    unknown = Knobs(account="unknown", copies=2)
    assert (await either_paying.upay.check("98765")).status == NOT_FOUND
    assert await either_paying.pays(TRADER, 50_000, unknown) == [NOT_FOUND] * 2
    assert [credit.state for credit in await either_paying.credits()] == [State.REFUSED.value]
    [told] = either_paying.house.staff_screen()
    assert "98765" in told


async def test_an_account_that_has_lost_its_zeros_is_not_found(paying: PayHouse) -> None:
    assert await paying.pays("00042", 50_000, Knobs(account="without zeros")) == [NOT_FOUND]
    assert (await paying.upay.check("42")).status == NOT_FOUND
    assert await paying.credits() == []
    assert "отклонён" in paying.house.staff_screen()[-1]


async def test_a_legal_entity_that_was_paid_for_online_is_credited_too(paying: PayHouse) -> None:
    assert await paying.pays(FIRM, 70_000) == [OK]
    assert [credit.account for credit in await paying.credits()] == [FIRM]


async def test_a_call_that_comes_a_day_late_is_credited_with_its_own_moment(paying: PayHouse) -> None:
    paid_at = paying.house.clock.now() - timedelta(hours=26)
    assert await paying.pays(TRADER, 50_000, Knobs(late=timedelta(hours=26))) == [OK]
    [credit] = await paying.credits()
    assert (credit.paid_at, credit.booked_at) == (paid_at, paying.house.clock.now())


async def test_whoever_lost_the_answer_asks_again_after_a_crash_and_gets_the_same(
    either_paying: PayHouse,
) -> None:
    """The process dies between the commit and the answer; another one answers the repeat."""
    paid = Transaction("7", TRADER, "50000", either_paying.house.clock.now())
    [lost] = await either_paying.upay.tells(paid, Knobs())
    again = started_anew(either_paying.house)
    async with TestServer(web_application(again.app)) as web:
        either_paying.upay.cabinet = str(web.make_url("")).rstrip("/")
        assert await either_paying.upay.tells(paid, Knobs()) == [lost]
    assert len(await either_paying.credits()) == 1
    await again.app.close()


async def test_an_outage_is_no_verdict(either_paying: PayHouse) -> None:
    paid = Transaction("7", TRADER, "50000", either_paying.house.clock.now())
    with refusing(either_paying.house.app.database, "INSERT INTO online_payments", 1):
        [answer] = await either_paying.upay.tells(paid, Knobs())
    assert answer.http == 503
    assert await either_paying.credits() == []
    assert [one.status for one in await either_paying.upay.tells(paid, Knobs())] == [OK]


async def test_before_the_first_snapshot_nobody_is_told_that_a_contract_does_not_exist(
    paying: PayHouse,
) -> None:
    async with paying.house.app.database.transaction() as unit:
        await unit.connection.execute(snapshots.update().values(in_force=False))
    assert (await paying.upay.check(TRADER)).http == 503
    assert [one.http for one in await paying.upay.takes(TRADER, 1000)] == [503]


async def test_who_calls_from_elsewhere_is_turned_away(
    sqlite_url: str, clock: StandingClock, tmp_path: Path
) -> None:
    async with a_pay_house(sqlite_url, clock, tmp_path, upay_allowed_networks="192.0.2.0/24") as made:
        assert [one.http for one in await made.upay.takes(TRADER, 1000)] == [403]
        assert await made.calls() == []


async def test_what_is_too_large_is_refused(paying: PayHouse) -> None:
    assert (await paying.posts("payment", b"x" * 17_000)).http == 413


async def test_what_is_to_be_said_of_a_payment_goes_out_at_once(paying: PayHouse) -> None:
    paying.house.app.relay.woken.clear()
    await paying.upay.takes(TRADER, 50_000)
    assert paying.house.app.relay.woken.is_set()


async def test_calls_are_kept_for_ninety_days_without_their_secrets(paying: PayHouse) -> None:
    await paying.pays(TRADER, 50_000)
    [call] = await paying.calls()
    assert (call.path, call.verdict) == ("/upay/payment", "accepted")
    assert '"upayPaymentAmount":50000' in call.body
    assert '"accessToken":"***"' in call.body
    paying.house.clock.passes(days=89)
    await paying.house.app.upkeep.forget_the_old()
    assert len(await paying.calls()) == 1
    paying.house.clock.passes(days=2)
    await paying.house.app.upkeep.forget_the_old()
    assert await paying.calls() == []
    assert len(await paying.credits()) == 1


async def test_who_has_no_key_fills_the_log_no_further_than_a_page_a_day(
    paying: PayHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.payment_calls.KEPT_OF_THE_REFUSED", 3)
    await paying.pays(TRADER, 50_000, Knobs(wrong_token=True, copies=5))
    assert len(await paying.calls()) == 3
    assert await paying.pays(TRADER, 50_000) == [OK]
    assert len(await paying.calls()) == 4


async def test_without_upay_its_addresses_do_not_exist(
    sqlite_url: str, clock: StandingClock, tmp_path: Path
) -> None:
    async with a_pay_house(sqlite_url, clock, tmp_path, upay_secret="") as made:
        assert (await made.upay.check(TRADER)).http == 404
