"""Filing on both databases, without Telegram: numbers, one draft once, what is open to whom, what is listed."""

import asyncio
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from domain.applications.draft import AnswerNeeded
from domain.applications.facts import (
    DebtBlocks,
    OnlyTheseOfClosed,
    State,
)
from domain.applications.kinds import KINDS
from domain.applications.rules import Slot, Visit
from domain.applications.steps import SlotFull
from domain.consumer import Level
from domain.errors import StaleButton
from domain.money import Money
from domain.periods import Month
from domain.sessions import AwaitingConfirmation, PasswordNeededAgain
from storage.schema import application_moves
from tests.applying import DILOROM, Counter, draft
from tests.clock import StandingClock

DAY = date(2026, 11, 27)
WISH = {"day": DAY.isoformat(), "starts": 9, "ends": 11}
OTHER = Visit(DAY, Slot(11, 13))


# --- filing ----------------------------------------------------------------------------------------------


async def test_two_hundred_filings_at_once_get_two_hundred_numbers_in_a_row(either_counter: Counter) -> None:
    contracts = [f"{number:05d}" for number in range(16, 41)]
    filed = await asyncio.gather(*(either_counter.files(contract=contracts[at % 25]) for at in range(200)))
    numbers = sorted(one.application.number for one in filed)
    assert numbers == [f"TA-2026-{number:06d}" for number in range(1, 201)]


async def test_one_draft_sent_again_and_again_at_once_is_one_application(either_counter: Counter) -> None:
    filed = await asyncio.gather(*(either_counter.files(token="0123456789abcdef") for _ in range(40)))
    assert {one.application.number for one in filed} == {"TA-2026-000001"}
    assert len((await either_counter.files()).moves) == 1
    async with either_counter.database.reading() as unit:
        noted = await unit.connection.scalar(select(func.count()).select_from(application_moves))
    assert noted == 2


async def test_a_filing_that_fails_leaves_no_gap_in_the_numbers(either_counter: Counter) -> None:
    gone = {"day": "2026-11-22", "starts": 9, "ends": 11}
    with pytest.raises(SlotFull):
        await either_counter.files(visit=gone)
    assert (await either_counter.files()).application.number == "TA-2026-000001"


async def test_each_year_counts_from_one_in_tashkent(counter: Counter, clock: StandingClock) -> None:
    await counter.files()
    clock.passes(days=38, hours=4, minutes=29, seconds=59)
    assert (await counter.files()).application.number == "TA-2026-000002"
    clock.passes(seconds=1)
    assert (await counter.files()).application.number == "TA-2027-000001"


async def test_points_are_kept_as_billing_named_them(counter: Counter) -> None:
    points = await counter.filing.points(counter.consumer(), KINDS["meter"])
    filed = await counter.files("meter", meter=[points[0].number])
    [told] = filed.application.answers["meter"]
    assert told["meter"] == f"{points[0].meter_model}, {points[0].meter_serial}"


async def test_a_point_of_another_contract_is_not_taken(counter: Counter) -> None:
    [point, *_] = await counter.filing.points(counter.consumer("00001"), KINDS["meter"])
    with pytest.raises(StaleButton):
        await counter.files("meter", contract="00003", meter=[point.number])


async def test_what_is_not_complete_is_not_filed(counter: Counter) -> None:
    unfinished = draft("appeal")
    answers = {step: answer for step, answer in unfinished.answers.items() if step != "text"}
    with pytest.raises(AnswerNeeded):
        await counter.filing.file(counter.consumer(), type(unfinished)("t", "appeal", answers))


async def test_a_disconnection_asks_for_a_fresh_password(counter: Counter, clock: StandingClock) -> None:
    consumer = counter.consumer()
    [point, *_] = await counter.filing.points(consumer, KINDS["disconnection"])
    clock.passes(minutes=2, seconds=1)
    with pytest.raises(PasswordNeededAgain):
        await counter.filing.file(consumer, draft("disconnection", points=[point.number]))


# --- what is open to whom --------------------------------------------------------------------------------


async def test_who_is_not_proven_yet_files_an_appeal_and_nothing_else(counter: Counter) -> None:
    newcomer = counter.consumer(level=Level.L1)
    assert [kind.name for kind in (await counter.filing.offered(newcomer)).kinds] == ["appeal"]
    await counter.filing.file(newcomer, draft("appeal"))
    with pytest.raises(AwaitingConfirmation):
        await counter.filing.file(newcomer, draft("renewal"))


async def test_a_closed_contract_files_an_appeal_or_asks_for_the_certificate(counter: Counter) -> None:
    offered = await counter.filing.offered(counter.consumer("00007"))
    assert offered.closed
    assert [kind.name for kind in offered.kinds] == ["appeal", "certificate"]
    await counter.files("certificate", "00007")
    with pytest.raises(OnlyTheseOfClosed):
        await counter.files("renewal", "00007")


@pytest.mark.parametrize("contract", ["00003", "00014", "00015"])
async def test_the_certificate_is_issued_at_once_where_nothing_is_owed(
    counter: Counter, contract: str
) -> None:
    filed = await counter.files("certificate", contract)
    assert filed.application.state is State.DONE
    assert filed.application.answers["owed"] <= 0


async def test_a_debt_keeps_the_certificate_back_and_is_told(counter: Counter) -> None:
    with pytest.raises(DebtBlocks) as refused:
        await counter.files("certificate", "00001")
    amount = refused.value.facts["amount"]
    assert isinstance(amount, Money)
    assert amount > Money(0)


async def test_colleagues_see_what_was_filed_and_newcomers_their_own_alone(counter: Counter) -> None:
    mine = await counter.files()
    newcomer = counter.consumer(telegram_id=20, level=Level.L1)
    own = await counter.filing.file(newcomer, draft("appeal"))
    colleague = counter.consumer(telegram_id=30)
    assert len((await counter.applications.page(colleague, 0)).applications) == 2
    assert [one.id for one in (await counter.applications.page(newcomer, 0)).applications] == [
        own.application.id
    ]
    for stranger in (newcomer, counter.consumer("00004")):
        with pytest.raises(StaleButton):
            await counter.applications.dossier(stranger, mine.application.id)
        with pytest.raises(StaleButton):
            await counter.applications.withdraw(stranger, mine.application.id)


async def test_pages_hold_six_newest_first(either_counter: Counter) -> None:
    for _ in range(7):
        await either_counter.files()
    first = await either_counter.applications.page(either_counter.consumer(), 0)
    last = await either_counter.applications.page(either_counter.consumer(), 1)
    assert (first.pages, len(first.applications), len(last.applications)) == (2, 6, 1)
    assert last.applications[0].number == "TA-2026-000001"
    with pytest.raises(StaleButton):
        await either_counter.applications.page(either_counter.consumer(), 2)


# --- lists and figures -----------------------------------------------------------------------------------


async def test_what_should_have_been_answered_is_listed(counter: Counter, clock: StandingClock) -> None:
    await counter.files("meter", meter=[await _meter(counter)])
    await counter.files()
    clock.passes(days=11)
    assert not await counter.desk.overdue()
    clock.passes(days=1)
    assert [one.kind_name for one in await counter.desk.overdue()] == ["meter"]
    clock.passes(days=5)
    assert [one.kind_name for one in await counter.desk.overdue()] == ["meter", "appeal"]


async def _meter(counter: Counter) -> int:
    points = await counter.filing.points(counter.consumer(), KINDS["meter"])
    return points[0].number


async def test_figures_of_today_and_the_month(either_counter: Counter, clock: StandingClock) -> None:
    first = (await either_counter.files()).application.id
    clock.passes(hours=2)
    await either_counter.desk.answer(first, DILOROM, "Да")
    clock.passes(days=1)
    second = (await either_counter.files()).application.id
    await either_counter.files()
    clock.passes(hours=4)
    await either_counter.desk.refuse(second, DILOROM, "Нет")
    figures = await either_counter.desk.figures()
    assert (figures.filed_today, figures.filed_this_month, figures.open, figures.overdue) == (0, 3, 2, 0)
    assert figures.median_answer == timedelta(hours=3)


async def test_a_month_begins_at_midnight_in_tashkent(counter: Counter, clock: StandingClock) -> None:
    clock.passes(days=7, hours=4, minutes=29)  # 23:59 on the 30th
    await counter.files()
    clock.passes(minutes=1)
    await counter.files()
    assert len(await counter.desk.of_month(Month(2026, 11))) == 1
    assert len(await counter.desk.of_month(Month(2026, 12))) == 1
