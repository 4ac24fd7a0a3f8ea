"""Visits and the work of clerks on both databases, without Telegram: capacity, proposals, answers, figures."""

import asyncio
from datetime import date

import pytest
from sqlalchemy import func, select

from domain.applications.facts import (
    Act,
    AlreadyExtended,
    AlreadyTaken,
    AnswerFirst,
    ApplicationClosed,
    State,
)
from domain.applications.rules import Slot, Visit
from domain.applications.steps import ApplicationMoved, SlotFull
from domain.errors import DomainError, StaleButton
from storage.schema import applications
from tests.applying import DILOROM, RUSTAM, Counter

DAY = date(2026, 11, 27)
WISH = {"day": DAY.isoformat(), "starts": 9, "ends": 11}
OTHER = Visit(DAY, Slot(11, 13))


# --- visits ----------------------------------------------------------------------------------------------


async def test_a_hundred_wishes_at_once_never_exceed_a_slot(either_counter: Counter) -> None:
    wishes = (
        either_counter.files(
            "appeal", f"{16 + at % 25:05d}", visit=WISH if at % 2 else {**WISH, "starts": 13, "ends": 15}
        )
        for at in range(100)
    )
    outcomes = await asyncio.gather(*wishes, return_exceptions=True)
    assert sum(isinstance(one, SlotFull) for one in outcomes) == 100 - 2 * either_counter.rules.capacity
    assert await either_counter.seats() == 2 * either_counter.rules.capacity
    async with either_counter.database.reading() as unit:
        kept = await unit.connection.scalar(select(func.count()).select_from(applications))
    assert kept == 2 * either_counter.rules.capacity
    [friday] = [day for day in await either_counter.filing.calendar() if day.day == DAY]
    assert [free for _, free in friday.slots] == [False, True, False, True]


async def test_a_slot_is_free_again_when_the_application_is_closed(counter: Counter) -> None:
    filed = await counter.files(visit=WISH)
    assert await counter.seats() == 1
    await counter.applications.withdraw(counter.consumer(), filed.application.id)
    assert await counter.seats() == 0


async def test_who_asks_for_another_time_gives_the_first_one_back(counter: Counter) -> None:
    filed = await counter.files(visit=WISH)
    asked = await counter.applications.ask_for(counter.consumer(), filed.application.id, OTHER)
    assert (asked.application.wish, asked.application.state) == (OTHER, State.NEW)
    assert await counter.seats() == 1


async def test_a_wish_for_a_full_slot_leaves_the_first_one_standing(either_counter: Counter) -> None:
    full = {"day": DAY.isoformat(), "starts": 11, "ends": 13}
    for _ in range(either_counter.rules.capacity):
        await either_counter.files(visit=full)
    filed = await either_counter.files(visit=WISH)
    with pytest.raises(SlotFull):
        await either_counter.applications.ask_for(either_counter.consumer(), filed.application.id, OTHER)
    again = await either_counter.applications.dossier(either_counter.consumer(), filed.application.id)
    assert again.application.wish == Visit(DAY, Slot(9, 11))
    assert await either_counter.seats() == either_counter.rules.capacity + 1


async def test_staff_propose_and_the_consumer_accepts(either_counter: Counter) -> None:
    filed = await either_counter.files(visit=WISH)
    number = filed.application.id
    proposed = await either_counter.desk.schedule(number, DILOROM, OTHER)
    assert (proposed.application.state, proposed.application.taken_by) == (State.PROPOSED, "Дилором")
    known = await either_counter.applications.proposed(either_counter.consumer(), proposed.application.nonce)
    agreed = await either_counter.applications.accept(either_counter.consumer(), known.id)
    assert (agreed.application.state, agreed.application.visit) == (State.AGREED, OTHER)
    with pytest.raises(StaleButton):
        await either_counter.applications.accept(either_counter.consumer(), number)


async def test_an_older_proposal_can_no_longer_be_accepted(counter: Counter) -> None:
    number = (await counter.files(visit=WISH)).application.id
    first = await counter.desk.schedule(number, DILOROM, OTHER)
    await counter.desk.schedule(number, DILOROM, Visit(DAY, Slot(13, 15)))
    with pytest.raises(StaleButton):
        await counter.applications.proposed(counter.consumer(), first.application.nonce)


async def test_staff_confirm_the_time_that_was_wished_for(counter: Counter) -> None:
    number = (await counter.files(visit=WISH)).application.id
    agreed = await counter.desk.schedule(number, DILOROM, Visit(DAY, Slot(9, 11)))
    assert (agreed.application.state, agreed.application.visit) == (State.AGREED, Visit(DAY, Slot(9, 11)))
    assert await counter.seats() == 1


# --- staff -----------------------------------------------------------------------------------------------


async def test_of_two_clerks_one_takes_and_the_other_is_told_who(either_counter: Counter) -> None:
    number = (await either_counter.files()).application.id
    outcomes = await asyncio.gather(
        *(either_counter.desk.take(number, clerk) for clerk in (DILOROM, RUSTAM)), return_exceptions=True
    )
    [lost] = [one for one in outcomes if isinstance(one, DomainError)]
    assert isinstance(lost, AlreadyTaken)
    assert lost.facts["name"] in ("Дилором", "Рустам")


async def test_an_appeal_is_closed_by_an_answer(counter: Counter) -> None:
    number = (await counter.files()).application.id
    with pytest.raises(AnswerFirst):
        await counter.desk.done(number, DILOROM)
    await counter.desk.answer(number, DILOROM, "Включим завтра")
    assert (await counter.desk.done(number, DILOROM)).application.state is State.DONE


async def test_what_is_closed_stays_closed_but_words_still_pass(either_counter: Counter) -> None:
    number = (await either_counter.files()).application.id
    await either_counter.desk.refuse(number, DILOROM, "Не наш дом")
    for act in (either_counter.desk.take(number, RUSTAM), either_counter.desk.done(number, RUSTAM)):
        with pytest.raises(ApplicationClosed):
            await act
    with pytest.raises(ApplicationClosed):
        await either_counter.applications.withdraw(either_counter.consumer(), number)
    await either_counter.applications.add(either_counter.consumer(), number, "Как же так?")
    told = await either_counter.desk.answer(number, DILOROM, "Вот адрес")
    assert [move.act for move in told.moves] == [Act.FILE, Act.REFUSE, Act.ADD, Act.ANSWER]
    assert told.application.state is State.REFUSED


async def test_the_time_for_an_appeal_is_extended_once_to_a_month(counter: Counter) -> None:
    number = (await counter.files()).application.id
    assert (await counter.desk.extend(number, DILOROM, "Нужна проверка")).application.answer_by == date(
        2026, 12, 24
    )
    with pytest.raises(AlreadyExtended):
        await counter.desk.extend(number, DILOROM, "Ещё")
    other = (await counter.files("renewal")).application.id
    with pytest.raises(AlreadyExtended):
        await counter.desk.extend(other, DILOROM, "Нужна проверка")


async def test_every_act_is_recorded_for_telling_once(counter: Counter) -> None:
    async with counter.database.transaction() as unit:
        filed = await counter.files()
        await counter.desk.take(filed.application.id, DILOROM)
        acts = [event.act for event in unit.events if isinstance(event, ApplicationMoved)]
    assert acts == [Act.FILE, Act.TAKE]
