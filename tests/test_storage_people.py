"""Who speaks to the bot, what was done at which hour, who did what, which chat became which."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from domain.people import People, Person
from storage.database import Database
from storage.schema import audit, people
from tests.clock import StandingClock

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
ANNA = 10


@pytest.fixture
def known(database: Database, clock: StandingClock) -> People:
    return People(database.transaction, clock)


async def _found(database: Database) -> Person | None:
    async with database.reading() as unit:
        return await unit.people.find(ANNA)


async def test_a_person_is_remembered_from_the_first_word_on(database: Database, known: People) -> None:
    met = await known.meet(ANNA, "Анна", "anna", "ru")
    assert (
        met
        == await _found(database)
        == Person(ANNA, "ru", language_chosen=False, name="Анна", username="anna")
    )


async def test_a_chosen_language_is_kept_whatever_telegram_says(database: Database, known: People) -> None:
    await known.meet(ANNA, "Анна", None, "ru")
    await known.choose_language(ANNA, "uz-Cyrl")
    met = await known.meet(ANNA, "Анна", None, "en")
    assert (met.language, met.language_chosen) == ("uz-Cyrl", True)
    async with database.reading() as unit:
        assert await unit.people.language_of(ANNA) == "uz-Cyrl"
        assert await unit.people.language_of(99) is None


async def test_a_new_name_is_taken_over(database: Database, known: People) -> None:
    await known.meet(ANNA, "Анна", "anna", "ru")
    await known.meet(ANNA, "Anna " + "N" * 124, None, "ru")
    found = await _found(database)
    assert found is not None
    assert (found.name, found.username) == ("Anna " + "N" * 124, None)


async def test_who_cannot_be_reached_is_known(database: Database, known: People) -> None:
    await known.meet(ANNA, "Анна", None, "ru")
    async with database.transaction() as unit:
        await unit.people.set_reachable(ANNA, reachable=False)
        assert await unit.connection.scalar(select(people.c.reachable)) is False


async def test_first_words_through_two_chats_make_one_person(
    database: Database, second_process: Database
) -> None:
    first = Person(ANNA, "ru", language_chosen=True, name="Анна", username=None)
    async with database.transaction() as unit:
        await unit.people.add(first, NOW)
    async with second_process.transaction() as unit:
        await unit.people.add(Person(ANNA, "en", language_chosen=False, name="Anna", username=None), NOW)
        assert await unit.people.find(ANNA) == first


async def test_what_was_due_is_done_once(database: Database) -> None:
    async with database.transaction() as unit:
        assert not await unit.jobs.is_done("feed", NOW)
        await unit.jobs.begin("feed", NOW, NOW)
        assert not await unit.jobs.is_done("feed", NOW)
        await unit.jobs.finish("feed", NOW, NOW, "taken")
    async with database.reading() as unit:
        assert await unit.jobs.is_done("feed", NOW)
        assert not await unit.jobs.is_done("feed", NOW + timedelta(days=1))
        assert not await unit.jobs.is_done("sweep", NOW)


async def test_what_was_begun_and_not_finished_is_begun_again(database: Database) -> None:
    for _ in range(2):
        async with database.transaction() as unit:
            await unit.jobs.begin("feed", NOW, NOW)
    async with database.reading() as unit:
        assert not await unit.jobs.is_done("feed", NOW)
        assert await unit.jobs.done("feed") == set()


async def test_what_was_done_is_not_begun_again(database: Database) -> None:
    async with database.transaction() as unit:
        assert await unit.jobs.begin("feed", NOW, NOW)
        await unit.jobs.finish("feed", NOW, NOW, "taken")
        assert not await unit.jobs.begin("feed", NOW, NOW)
        await unit.jobs.fail("feed", NOW, NOW)
        (run,) = await unit.jobs.latest()
    assert run.outcome == "taken"


async def test_the_moments_done_are_known(database: Database) -> None:
    async with database.transaction() as unit:
        for day in (2, 0, 1):
            due = NOW + timedelta(days=day)
            await unit.jobs.begin("feed", due, NOW)
            if day < 2:
                await unit.jobs.finish("feed", due, NOW, "taken")
        assert await unit.jobs.done("feed") == {NOW, NOW + timedelta(days=1)}
        (run,) = await unit.jobs.latest()
    assert (run.due_at, run.finished_at) == (NOW + timedelta(days=2), None)


async def test_every_step_leaves_its_row(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.audit.note(NOW, "bound", contract="00001", telegram_id=ANNA, level=2)
        await unit.audit.note(NOW, "bound", contract="00001", telegram_id=ANNA, name="Анна")
        rows = (await unit.connection.execute(select(audit).order_by(audit.c.id))).all()
    assert [(row.at, row.action, row.contract, row.telegram_id) for row in rows] == [
        (NOW, "bound", "00001", ANNA)
    ] * 2
    assert [json.loads(row.details) for row in rows] == [{"level": 2}, {"name": "Анна"}]


async def test_a_group_is_found_wherever_it_moved(database: Database) -> None:
    async with database.transaction() as unit:
        await unit.chats.moved(-5, -1_000_000_000_005, NOW)
        await unit.chats.moved(-1_000_000_000_005, -1_000_000_000_006, NOW)
        assert await unit.chats.present_id(-5) == -1_000_000_000_006
        assert await unit.chats.present_id(-6) == -6


async def test_a_group_that_has_moved_does_not_move_back(database: Database) -> None:
    async with database.transaction() as unit:
        assert await unit.chats.moved(-5, -6, NOW)
        assert await unit.chats.moved(-6, -7, NOW)
        for back in (-5, -6, -7):
            assert not await unit.chats.moved(-7, back, NOW)
        assert not await unit.chats.moved(-6, -5, NOW)
        assert [await unit.chats.present_id(chat) for chat in (-5, -6, -7)] == [-7, -7, -7]
