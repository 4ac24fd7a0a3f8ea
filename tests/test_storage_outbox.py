"""The outbox: said in order per chat, carried out once, and no data of an ended session left on a screen."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select

from domain.consumer import Level
from storage.database import Database
from storage.outbox import DEAD, HIDE, SENT, WAITING, Delivered, Due, Outgoing
from storage.schema import outbox
from storage.unit_of_work import UnitOfWork

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
LATER = NOW + timedelta(seconds=30)
ANNA, BORIS = 10, 20


def says(chat: int, text: str, session: int | None = None) -> Outgoing:
    return Outgoing(chat, "sendMessage", text, session)


async def _add(database: Database, *said: Outgoing, now: datetime = NOW) -> None:
    async with database.transaction() as unit:
        await unit.outbox.add(said, now)


async def _due(database: Database, now: datetime = NOW, *, busy: tuple[int, ...] = ()) -> list[Due]:
    async with database.reading() as unit:
        return await unit.outbox.due(now, busy, 100)


async def _texts(database: Database, now: datetime = NOW, *, busy: tuple[int, ...] = ()) -> list[str]:
    return [row.payload for row in await _due(database, now, busy=busy)]


async def _delivered(database: Database, row: Due, message: int | None) -> None:
    async with database.transaction() as unit:
        await unit.outbox.done([Delivered(row, message)], NOW)


async def _stored(database: Database) -> list[tuple[str, str, str | None]]:
    columns = select(outbox.c.state, outbox.c.payload, outbox.c.fault).order_by(outbox.c.id)
    async with database.reading() as unit:
        return [tuple(row) for row in await unit.connection.execute(columns)]


@pytest.fixture
async def session(database: Database) -> int:
    """An open session of Anna."""
    async with database.transaction() as unit:
        binding = await unit.access.bind("00001", ANNA, NOW)
        await unit.access.set_password(binding.id, "hash", Level.L2, NOW)
        opened = await unit.sessions.open(binding, NOW, must_change=False)
    return opened.id


async def _end(unit: UnitOfWork, session: int) -> None:
    await unit.sessions.close(session, "logout", NOW)
    await unit.outbox.forget_data_of(session, NOW)


async def test_what_is_said_comes_in_the_order_it_was_said(database: Database) -> None:
    await _add(database, says(ANNA, "1"), says(BORIS, "2"), says(ANNA, "3"))
    await _add(database, says(ANNA, "4"))
    assert await _texts(database) == ["1", "2", "3", "4"]


async def test_chats_in_hand_are_left_out(database: Database) -> None:
    await _add(database, says(ANNA, "1"), says(BORIS, "2"))
    assert await _texts(database, busy=(ANNA,)) == ["2"]


async def test_a_head_that_must_wait_holds_its_chat_and_no_other(database: Database) -> None:
    await _add(database, says(ANNA, "1"), says(ANNA, "2"), says(BORIS, "3"))
    async with database.transaction() as unit:
        await unit.outbox.postpone((await _due(database))[0], LATER)
    await _add(database, says(ANNA, "4"))
    assert await _texts(database) == ["3"]
    assert await _texts(database, LATER - timedelta(microseconds=1)) == ["3"]
    assert await _texts(database, LATER) == ["1", "2", "3", "4"]


async def test_tries_and_lost_answers_are_counted(database: Database) -> None:
    await _add(database, says(ANNA, "1"))
    for lost in (False, True):
        async with database.transaction() as unit:
            await unit.outbox.postpone((await _due(database))[0], NOW, lost_answer=lost)
    [row] = await _due(database)
    assert (row.attempts, row.lost_answers) == (2, 1)


async def test_what_is_delivered_is_forgotten(database: Database) -> None:
    await _add(database, says(ANNA, "1"), says(ANNA, "2"))
    await _delivered(database, (await _due(database))[0], 101)
    assert await _texts(database) == ["2"]
    assert await _stored(database) == [(SENT, "", None), (WAITING, "2", None)]


async def test_what_telegram_refuses_for_good_holds_nobody_up(database: Database) -> None:
    await _add(database, says(ANNA, "1"), says(ANNA, "2"))
    async with database.transaction() as unit:
        await unit.outbox.bury((await _due(database))[0], "chat not found", NOW)
    assert await _texts(database) == ["2"]
    assert (await _stored(database))[0] == (DEAD, "1", "chat not found")


async def test_what_waits_for_a_group_follows_it(database: Database) -> None:
    await _add(database, says(-5, "1"), says(-5, "2"), says(ANNA, "3"))
    await _delivered(database, (await _due(database))[0], 101)
    async with database.transaction() as unit:
        await unit.outbox.readdress(-5, -1_000_000_000_005)
    assert [(row.chat, row.payload) for row in await _due(database)] == [
        (-1_000_000_000_005, "2"),
        (ANNA, "3"),
    ]


async def test_what_shows_data_is_known_with_its_session(database: Database, session: int) -> None:
    await _add(database, says(ANNA, "menu"), says(ANNA, "balance", session))
    for number, row in enumerate(await _due(database)):
        await _delivered(database, row, 100 + number)
    async with database.reading() as unit:
        assert await unit.outbox.shown_in(session) == [(ANNA, 101)]
        assert await unit.outbox.sessions_left_on_screen() == []


async def test_data_of_an_ended_session_is_shown_no_more(database: Database, session: int) -> None:
    await _add(database, says(ANNA, "balance", session), says(ANNA, "bye"), says(BORIS, "his", session + 1))
    async with database.transaction() as unit:
        await _end(unit, session)
        await unit.outbox.add([Outgoing(ANNA, HIDE, "", session)], NOW)
    assert await _texts(database) == ["bye", "his", ""]
    assert (await _stored(database))[0] == (DEAD, "", "session ended")


async def test_what_arrives_after_the_end_of_its_session_is_set_to_be_hidden(
    database: Database, session: int
) -> None:
    await _add(database, says(ANNA, "balance", session))
    [on_its_way] = await _due(database)
    async with database.transaction() as unit:
        await _end(unit, session)
    await _delivered(database, on_its_way, 101)
    [hide] = await _due(database)
    assert (hide.chat, hide.method, hide.session) == (ANNA, HIDE, session)


async def test_a_message_sent_twice_is_remembered_once(database: Database, session: int) -> None:
    await _add(database, says(ANNA, "balance", session))
    [row] = await _due(database)
    await _delivered(database, row, 101)
    await _delivered(database, row, 101)
    async with database.reading() as unit:
        assert await unit.outbox.shown_in(session) == [(ANNA, 101)]


async def _left(database: Database) -> list[tuple[int, int]]:
    async with database.reading() as unit:
        return list(await unit.outbox.sessions_left_on_screen())


async def test_data_left_on_the_screen_is_found_until_somebody_removes_it(
    database: Database, session: int
) -> None:
    await _add(database, says(ANNA, "balance", session), says(ANNA, "account", session))
    for number, row in enumerate(await _due(database)):
        await _delivered(database, row, 101 + number)
    assert await _left(database) == []
    async with database.transaction() as unit:
        await _end(unit, session)
    assert await _left(database) == [(ANNA, session)]
    await _add(database, Outgoing(ANNA, HIDE, "", session))
    assert await _left(database) == []


async def test_a_removal_that_was_given_up_is_found_again(database: Database, session: int) -> None:
    await _add(database, says(ANNA, "balance", session))
    await _delivered(database, (await _due(database))[0], 101)
    async with database.transaction() as unit:
        await _end(unit, session)
        await unit.outbox.add([Outgoing(ANNA, HIDE, "", session)], NOW)
    async with database.transaction() as unit:
        await unit.outbox.bury((await _due(database))[0], "forbidden", NOW)
    assert await _left(database) == [(ANNA, session)]


async def test_what_was_removed_is_on_no_screen(database: Database, session: int) -> None:
    await _add(database, says(ANNA, "balance", session), says(ANNA, "account", session))
    for number, row in enumerate(await _due(database)):
        await _delivered(database, row, 101 + number)
    async with database.transaction() as unit:
        await _end(unit, session)
        await unit.outbox.hidden(BORIS, [102])
        await unit.outbox.hidden(ANNA, [101])
        assert await unit.outbox.shown_in(session) == [(ANNA, 102)]
        await unit.outbox.hidden(ANNA, [102])
    assert await _left(database) == []


async def test_the_longest_wait_is_known(database: Database) -> None:
    async with database.reading() as unit:
        assert await unit.outbox.oldest_waiting() is None
    await _add(database, says(ANNA, "1"), now=NOW - timedelta(minutes=2))
    await _add(database, says(BORIS, "2"))
    async with database.reading() as unit:
        assert await unit.outbox.oldest_waiting() == NOW - timedelta(minutes=2)


async def test_what_waits_is_never_dropped(database: Database) -> None:
    await _add(database, says(ANNA, "1"), says(ANNA, "2"), says(ANNA, "3"))
    first, second, _ = await _due(database)
    await _delivered(database, first, 101)
    async with database.transaction() as unit:
        await unit.outbox.bury(second, "refused", NOW)
        await unit.outbox.drop_older_than(NOW)
    assert len(await _stored(database)) == 3
    async with database.transaction() as unit:
        await unit.outbox.drop_older_than(NOW + timedelta(days=365))
    assert await _stored(database) == [(WAITING, "3", None)]


async def test_a_message_stands_blank_before_data_go_into_it(database: Database, session: int) -> None:
    await _add(database, says(ANNA, "balance", session))
    [row] = await _due(database)
    async with database.transaction() as unit:
        assert await unit.blanks.stand([Delivered(row, 101)], NOW) == set()
        assert await unit.outbox.shown_in(session) == [(ANNA, 101)]
    assert await _texts(database) == ["balance"]


async def test_no_data_go_into_the_blank_message_of_an_ended_session(
    database: Database, session: int
) -> None:
    await _add(database, says(ANNA, "balance", session))
    [row] = await _due(database)
    async with database.transaction() as unit:
        await _end(unit, session)
        assert await unit.blanks.stand([Delivered(row, 101)], NOW) == {session}
    assert [one.method for one in await _due(database)] == [HIDE]


async def test_what_was_given_up_is_counted_but_not_what_its_session_outlived(
    database: Database, session: int
) -> None:
    await _add(database, says(ANNA, "1"), says(ANNA, "balance", session))
    async with database.transaction() as unit:
        await unit.outbox.bury((await _due(database))[0], "chat not found", NOW)
        await _end(unit, session)
        assert await unit.outbox.count_dead() == 1


async def test_what_is_done_is_not_read_when_looking_for_what_is_to_be_done(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    plans: list[str] = []

    @event.listens_for(database.engine.sync_engine, "before_cursor_execute")
    def explain(_connection: object, cursor: Any, statement: str, values: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            # as a value it would be no reason for PostgreSQL to take an index of what waits
            assert "state = 'waiting'" in statement
            plans.append(
                " ".join(
                    row[3] for row in cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
                )
            )

    async with database.reading() as unit:
        await unit.outbox.due(NOW, [1], 100)
        await unit.inbox.waiting(1, [1], 100)
    assert "SCAN outbox USING INDEX ix_outbox_turn" in plans[0]
    assert "SEARCH inbox USING INDEX ix_inbox_turn" in plans[1]
    await database.close()
