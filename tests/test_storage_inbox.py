"""The inbox: kept once, handled once, in order per chat, forgotten when done."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from storage.database import Database
from storage.inbox import DONE, QUARANTINED, Incoming
from storage.leadership import LOCK, leadership
from storage.schema import inbox
from tests.postgres import on_postgresql

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
BOT = 7
SECRET = '{"message": {"text": "teplo-i-svet-7"}}'


async def _add(database: Database, *updates: Incoming, bot: int = BOT, now: datetime = NOW) -> None:
    async with database.transaction() as unit:
        await unit.inbox.add(bot, updates, now)


async def _waiting(database: Database, *, busy: tuple[int, ...] = (), at_most: int = 1000) -> list[Incoming]:
    async with database.reading() as unit:
        return await unit.inbox.waiting(BOT, busy, at_most)


async def _take(database: Database, incoming: Incoming) -> bool:
    async with database.transaction() as unit:
        return await unit.inbox.take(BOT, incoming, NOW)


async def _row(database: Database, update_id: int) -> tuple[str, str, str | None]:
    async with database.reading() as unit:
        columns = select(inbox.c.state, inbox.c.payload, inbox.c.reference)
        row = (await unit.connection.execute(columns.where(inbox.c.update_id == update_id))).one()
    return row.state, row.payload, row.reference


async def test_a_repeat_is_ignored_whether_it_waits_or_is_done(database: Database) -> None:
    await _add(database, Incoming(1, 10, "first"), Incoming(2, 10, "second"))
    assert await _take(database, Incoming(1, 10, "first"))
    await _add(database, Incoming(1, 10, "again"), Incoming(2, 10, "again"), Incoming(2, 10, "and again"))
    assert await _waiting(database) == [Incoming(2, 10, "second")]


async def test_the_same_number_from_another_bot_is_another_update(database: Database) -> None:
    await _add(database, Incoming(1, 10, "ours"))
    await _add(database, Incoming(1, 10, "theirs"), bot=8)
    assert await _waiting(database) == [Incoming(1, 10, "ours")]


async def test_what_waits_comes_in_the_order_of_telegram(database: Database) -> None:
    await _add(database, Incoming(3, 10, "c"), Incoming(1, 10, "a"))
    await _add(database, Incoming(2, 20, "b"))
    assert [one.payload for one in await _waiting(database)] == ["a", "b", "c"]
    assert [one.payload for one in await _waiting(database, at_most=2)] == ["a", "b"]


async def test_chats_in_hand_are_left_out(database: Database) -> None:
    await _add(database, Incoming(1, 10, "a"), Incoming(2, 20, "b"), Incoming(3, -30, "c"))
    assert [one.payload for one in await _waiting(database, busy=(10, -30))] == ["b"]


async def test_any_number_of_chats_may_be_in_hand(database: Database) -> None:
    await _add(database, Incoming(1, 10, "a"), Incoming(2, 5_000, "b"))
    assert [one.payload for one in await _waiting(database, busy=tuple(range(5_000)))] == ["b"]


async def test_an_update_is_taken_once(database: Database) -> None:
    await _add(database, Incoming(1, 10, "a"))
    assert [await _take(database, Incoming(1, 10, "a")) for _ in range(3)] == [True, False, False]


async def test_none_is_taken_before_the_earlier_ones_of_its_chat(database: Database) -> None:
    first, second, elsewhere = Incoming(1, 10, "a"), Incoming(2, 10, "b"), Incoming(3, 20, "c")
    await _add(database, first, second, elsewhere)
    assert [await _take(database, one) for one in (second, elsewhere, first, second)] == [
        False,
        True,
        True,
        True,
    ]


async def test_of_some_that_still_wait_those_are_told_that_nothing_else_comes_before(
    database: Database,
) -> None:
    await _add(
        database, *(Incoming(number, chat, "a") for number, chat in ((1, 10), (2, 10), (3, 20), (4, 20)))
    )
    async with database.transaction() as unit:
        assert await unit.inbox.still_waiting(BOT, [2, 3, 4]) == {3, 4}
        assert await unit.inbox.still_waiting(BOT, [1, 2, 5]) == {1, 2}


async def test_what_the_person_wrote_is_forgotten_once_it_is_done(database: Database) -> None:
    await _add(database, Incoming(1, 10, SECRET))
    await _take(database, Incoming(1, 10, SECRET))
    assert await _row(database, 1) == (DONE, "", None)


async def test_what_failed_waits_with_its_text(database: Database) -> None:
    await _add(database, Incoming(1, 10, "a"))
    with pytest.raises(ZeroDivisionError):
        await _take_and_fail(database, Incoming(1, 10, "a"))
    assert await _waiting(database) == [Incoming(1, 10, "a")]


async def _take_and_fail(database: Database, incoming: Incoming) -> None:
    async with database.transaction() as unit:
        assert await unit.inbox.take(BOT, incoming, NOW)
        raise ZeroDivisionError


async def _work(database: Database, done: list[int]) -> None:
    """One worker: takes what it can until nothing waits."""
    while waiting := await _waiting(database):
        for incoming in waiting:
            async with database.transaction() as unit:
                if await unit.inbox.take(BOT, incoming, NOW):
                    done.append(incoming.update_id)


async def test_fifty_workers_of_two_processes_take_each_update_once(
    database: Database, second_process: Database
) -> None:
    done: list[int] = []
    await _add(database, *(Incoming(number, number % 5, "x") for number in range(1, 21)))
    await asyncio.gather(*(_work((database, second_process)[one % 2], done) for one in range(50)))
    assert sorted(done) == list(range(1, 21))
    by_chat = [[number for number in done if number % 5 == chat] for chat in range(5)]
    assert all(one == sorted(one) for one in by_chat)


@on_postgresql
async def test_a_chat_in_the_hands_of_one_process_is_kept_from_the_others(
    database: Database, second_process: Database
) -> None:
    async with database.transaction() as unit:
        assert await unit.inbox.hold([10])
        async with second_process.transaction() as other:
            assert not await other.inbox.hold([10])
            assert await other.inbox.hold([20])
    async with second_process.transaction() as other:
        assert await other.inbox.hold([10])


@on_postgresql
async def test_nothing_is_taken_of_a_chat_in_the_hands_of_another_process(
    database: Database, second_process: Database
) -> None:
    await _add(database, Incoming(1, 10, "a"))
    async with second_process.transaction() as other:
        assert await other.inbox.hold([10])
        assert not await _take(database, Incoming(1, 10, "a"))
    assert await _take(database, Incoming(1, 10, "a"))


@on_postgresql
async def test_whoever_takes_an_update_holds_its_chat(database: Database, second_process: Database) -> None:
    await _add(database, Incoming(1, 10, "a"))
    async with database.transaction() as unit:
        assert await unit.inbox.take(BOT, Incoming(1, 10, "a"), NOW)
        async with second_process.transaction() as other:
            assert not await other.inbox.hold([10])


@on_postgresql
async def test_whoever_finds_nothing_to_take_holds_nothing(
    database: Database, second_process: Database
) -> None:
    await _add(database, Incoming(1, 10, "a"))
    await _take(database, Incoming(1, 10, "a"))
    async with database.transaction() as unit:
        assert not await unit.inbox.take(BOT, Incoming(1, 10, "a"), NOW)
        async with second_process.transaction() as other:
            assert await other.inbox.hold([10])


@pytest.mark.parametrize("chat", [LOCK, 0x62696C6C, -1_002_000_000_000, 0, (1 << 52) - 1])
async def test_no_chat_number_falls_on_another_lock_of_the_cabinet(
    database: Database, second_process: Database, chat: int
) -> None:
    async with leadership(database) as led:
        assert led is not None
        async with second_process.transaction() as unit:
            assert await unit.inbox.hold([chat])


async def test_poison_is_set_aside_with_a_reference_and_the_rest_goes_on(database: Database) -> None:
    await _add(database, Incoming(1, 10, "poison"), Incoming(2, 10, "fine"))
    await _quarantine(database, "REF1")
    assert await _waiting(database) == [Incoming(2, 10, "fine")]
    assert await _row(database, 1) == (QUARANTINED, "kept", "REF1")


async def _quarantine(database: Database, reference: str) -> None:
    async with database.transaction() as unit:
        await unit.inbox.quarantine(BOT, Incoming(1, 10, "kept"), reference, "KeyError at x:1", NOW)


async def test_what_another_process_set_aside_keeps_its_reference(database: Database) -> None:
    await _add(database, Incoming(1, 10, "poison"))
    await _quarantine(database, "REF1")
    await _quarantine(database, "REF2")
    async with database.reading() as unit:
        assert [one["reference"] for one in await unit.inbox.quarantined()] == ["REF1"]


async def test_what_another_process_has_done_is_not_set_aside(database: Database) -> None:
    await _add(database, Incoming(1, 10, "a"))
    await _take(database, Incoming(1, 10, "a"))
    await _quarantine(database, "REF1")
    assert await _row(database, 1) == (DONE, "", None)


async def test_the_longest_wait_is_known(database: Database) -> None:
    async with database.reading() as unit:
        assert await unit.inbox.oldest_waiting() is None
    await _add(database, Incoming(1, 10, "a"), now=NOW - timedelta(minutes=3))
    await _add(database, Incoming(2, 20, "b"))
    async with database.reading() as unit:
        assert await unit.inbox.oldest_waiting() == NOW - timedelta(minutes=3)


async def test_only_what_is_done_and_old_is_dropped(database: Database) -> None:
    await _add(database, Incoming(1, 10, "done"), Incoming(2, 10, "poison"), Incoming(3, 10, "waits"))
    await _take(database, Incoming(1, 10, "done"))
    async with database.transaction() as unit:
        await unit.inbox.quarantine(BOT, Incoming(2, 10, "poison"), "REF", "x", NOW)
        await unit.inbox.drop_older_than(NOW)
        assert await unit.connection.scalar(select(inbox.c.state).where(inbox.c.update_id == 1)) == DONE
        await unit.inbox.drop_older_than(NOW + timedelta(seconds=1))
        left = await unit.connection.scalars(select(inbox.c.update_id).order_by(inbox.c.update_id))
        assert list(left) == [2, 3]
