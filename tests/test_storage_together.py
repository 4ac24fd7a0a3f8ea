"""Rows that were read ahead, and changes that are written later: nobody in the transaction is told of the past."""

from datetime import timedelta

import pytest

from bot.worker import AT_ONCE
from domain.consumer import Level
from domain.people import Person
from storage.database import Database
from storage.inbox import Incoming
from storage.outbox import Outgoing
from storage.unit_of_work import UnitOfWork
from tests.clock import StandingClock
from tests.statements import statements

NOW = StandingClock().now()
LATER = NOW + timedelta(minutes=5)
ANNA, BORIS, NOBODY = 10, 20, 30
BOT = 1


@pytest.fixture
async def sessions(database: Database) -> dict[int, int]:
    """Those of Anna and Boris, colleagues."""
    opened: dict[int, int] = {}
    async with database.transaction() as unit:
        for who in (ANNA, BORIS):
            await unit.people.add(Person(who, "uz", True, f"№ {who}", None), NOW)
            binding = await unit.access.bind("00001", who, NOW)
            await unit.access.set_password(binding.id, "hash", Level.L2, NOW)
            opened[who] = (await unit.sessions.open(binding, NOW, must_change=False)).id
    return opened


async def test_what_is_read_ahead_is_what_would_be_read(database: Database, sessions: dict[int, int]) -> None:
    async with database.transaction() as unit:
        alone = [await unit.sessions.consumer(who) for who in (ANNA, BORIS, NOBODY)]
        await unit.read_ahead([ANNA, BORIS, NOBODY])
        assert [await unit.sessions.consumer(who) for who in (ANNA, BORIS, NOBODY)] == alone
        assert (await unit.dialogues.load(NOBODY, NOBODY)).state is None
        assert await unit.people.find(NOBODY) is None


async def _read(unit: UnitOfWork) -> list[object]:
    return [
        (await unit.people.find(who), await unit.dialogues.load(who, who), await unit.sessions.consumer(who))
        for who in (ANNA, BORIS)
    ]


async def test_all_that_is_read_ahead_needs_not_be_asked_for(
    database: Database, sessions: dict[int, int]
) -> None:
    async with database.transaction() as unit:
        (await unit.dialogues.load(BORIS, BORIS)).state = "SignIn:contract"
        await unit.dialogues.save(NOW)
    async with database.reading() as unit:
        asked_for = await _read(unit)
    async with database.reading() as unit:
        await unit.read_ahead([ANNA, BORIS, NOBODY])
        with statements(database) as said:
            assert await _read(unit) == asked_for
    assert said == []


async def test_whose_binding_is_revoked_is_no_consumer(database: Database, sessions: dict[int, int]) -> None:
    async with database.transaction() as unit:
        found = await unit.sessions.consumer(BORIS)
        assert found is not None
        await unit.members.revoke(found.session.binding)
    async with database.reading() as unit:
        await unit.read_ahead([ANNA, BORIS])
        assert await unit.sessions.consumer(ANNA) is not None
        assert await unit.sessions.consumer(BORIS) is None


async def test_who_is_read_ahead_is_found_by_an_index(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    async with database.reading() as unit:
        with statements(database) as said:
            await unit.read_ahead([ANNA])
        [asked] = said
        plan = await unit.connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {asked}", (None,) * asked.count("?")
        )
        steps = [step for *_, step in plan]
    await database.close()
    assert any(step.startswith("SEARCH people USING INDEX") for step in steps)
    # there is a row of it for each day
    assert {step.split()[1] for step in steps if step.startswith("SCAN")} == {"json_each", "snapshots"}


async def test_as_many_as_are_handled_at_once_are_read_ahead(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.read_ahead(list(range(1, AT_ONCE + 1)))
        assert await unit.people.find(AT_ONCE) is None


async def test_what_one_has_changed_the_next_is_told(database: Database, sessions: dict[int, int]) -> None:
    async with database.transaction() as unit:
        await unit.read_ahead([ANNA, BORIS])
        assert await unit.sessions.consumer(ANNA) is not None
        await unit.sessions.close(sessions[BORIS], "denied", NOW)
        assert await unit.sessions.consumer(BORIS) is None


async def test_what_is_put_off_is_written_before_something_else_is_changed(
    database: Database, sessions: dict[int, int]
) -> None:
    async with database.transaction() as unit, unit.later.gathering():
        await unit.outbox.add([_balance_of(ANNA, sessions)], NOW)
        await unit.outbox.forget_data_of(sessions[ANNA], NOW)
        await unit.outbox.add([_balance_of(BORIS, sessions)], NOW)
    assert await _due(database) == [BORIS]


async def test_it_stays_though_the_change_behind_it_is_undone(
    database: Database, sessions: dict[int, int]
) -> None:
    async with database.transaction() as unit, unit.later.gathering():
        await unit.outbox.add([_balance_of(ANNA, sessions)], NOW)
        with pytest.raises(ZeroDivisionError):
            await _changes_and_fails(unit, sessions)
    assert await _due(database) == [ANNA]
    async with database.reading() as unit:
        assert await unit.sessions.consumer(ANNA) is not None


async def _changes_and_fails(unit: UnitOfWork, sessions: dict[int, int]) -> None:
    async with unit.part():
        await unit.sessions.close(sessions[ANNA], "logout", NOW)
        await unit.outbox.add([_balance_of(BORIS, sessions)], NOW)
        raise ZeroDivisionError


async def test_nothing_is_written_of_a_transaction_that_fails(
    database: Database, sessions: dict[int, int]
) -> None:
    with pytest.raises(ZeroDivisionError):
        await _says_and_fails(database, sessions)
    assert await _due(database) == []


async def _says_and_fails(database: Database, sessions: dict[int, int]) -> None:
    async with database.transaction() as unit, unit.later.gathering():
        await unit.outbox.add([_balance_of(ANNA, sessions)], NOW)
        raise ZeroDivisionError


async def test_a_file_asked_for_twice_at_once_is_made_once(database: Database) -> None:
    paper = Outgoing(ANNA, "sendDocument", '{"made": {"by": "statement"}}')
    async with database.transaction() as unit, unit.later.gathering():
        await unit.outbox.add([paper], NOW)
        await unit.outbox.add([paper], NOW)
    assert await _due(database) == [ANNA]


async def test_colleagues_see_who_was_heard_in_this_very_moment(
    database: Database, sessions: dict[int, int]
) -> None:
    async with database.transaction() as unit, unit.later.gathering():
        await unit.sessions.touch(sessions[ANNA], LATER)
        seen = {one.binding.telegram_id: one.seen_at for one in await unit.members.of_contract("00001")}
    assert seen == {ANNA: LATER, BORIS: NOW}


async def test_what_another_has_done_does_not_wait_any_more(database: Database) -> None:
    first, second = Incoming(1, ANNA, "{}"), Incoming(2, BORIS, "{}")
    async with database.transaction() as unit:
        await unit.inbox.add(BOT, [first, second], NOW)
        assert await unit.inbox.still_waiting(BOT, [1, 2, 3]) == {1, 2}
        await unit.inbox.done(BOT, first, NOW)
        assert await unit.inbox.still_waiting(BOT, [1, 2, 3]) == {2}


async def test_chats_that_another_process_holds_are_left_to_it(
    database: Database, second_process: Database
) -> None:
    if database.is_sqlite:
        async with database.transaction() as unit:
            assert await unit.inbox.hold([ANNA, BORIS]) == {ANNA, BORIS}
        return
    async with database.transaction() as here:
        assert await here.inbox.hold([ANNA]) == {ANNA}
        async with second_process.transaction() as there:
            assert await there.inbox.hold([ANNA, BORIS]) == {BORIS}


def _balance_of(who: int, sessions: dict[int, int]) -> Outgoing:
    return Outgoing(who, "sendMessage", "Баланс", sessions[who])


async def _due(database: Database) -> list[int]:
    async with database.reading() as unit:
        return [row.chat for row in await unit.outbox.due(NOW, [], 100)]
