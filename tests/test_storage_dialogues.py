"""Where a dialogue stands: loaded once, written once, given up as a whole."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import event, select

from storage.database import Database
from storage.schema import dialogues

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
ANNA, BORIS = 10, 20


async def _stands_at(database: Database, who: int, state: str, question: str | None = "{}") -> None:
    async with database.transaction() as unit:
        dialogue = await unit.dialogues.load(who, who)
        dialogue.state, dialogue.question, dialogue.data = state, question, {"номер": "00001"}
        await unit.dialogues.save(NOW)


async def _state(database: Database, who: int) -> str | None:
    async with database.reading() as unit:
        return (await unit.dialogues.load(who, who)).state


async def test_who_never_spoke_is_in_no_dialogue(database: Database) -> None:
    async with database.transaction() as unit:
        dialogue = await unit.dialogues.load(ANNA, ANNA)
        assert (dialogue.state, dialogue.data, dialogue.question) == (None, {}, None)
        await unit.dialogues.save(NOW)
        assert (await unit.connection.execute(select(dialogues))).all() == []


async def test_what_was_answered_so_far_is_kept(database: Database) -> None:
    await _stands_at(database, ANNA, "SignIn:password", '{"text": "пароль?"}')
    async with database.reading() as unit:
        dialogue = await unit.dialogues.load(ANNA, ANNA)
    found = (dialogue.state, dialogue.data, dialogue.question)
    assert found == ("SignIn:password", {"номер": "00001"}, '{"text": "пароль?"}')


async def test_a_transaction_has_one_view_of_a_dialogue(database: Database) -> None:
    async with database.transaction() as unit:
        (await unit.dialogues.load(ANNA, ANNA)).state = "Report:figure"
        assert (await unit.dialogues.load(ANNA, ANNA)).state == "Report:figure"
        assert unit.dialogues.loaded(ANNA) is await unit.dialogues.load(ANNA, ANNA)
        assert unit.dialogues.loaded(BORIS) is None


async def test_dialogues_of_one_person_in_two_chats_are_apart(database: Database) -> None:
    async with database.transaction() as unit:
        (await unit.dialogues.load(-5, ANNA)).state = "in the group"
        await unit.dialogues.save(NOW)
    assert await _state(database, ANNA) is None


async def test_a_change_is_written_once_and_nothing_when_nothing_changed(database: Database) -> None:
    written: list[str] = []
    event.listen(
        database.engine.sync_engine,
        "before_cursor_execute",
        lambda *call: written.append(call[2]) if "INSERT INTO dialogues" in call[2] else None,
    )
    await _stands_at(database, ANNA, "Report:figure")
    assert len(written) == 1
    async with database.transaction() as unit:
        await unit.dialogues.load(ANNA, ANNA)
        await unit.dialogues.save(LATER)
    assert len(written) == 1


async def test_saving_twice_keeps_the_last_word(database: Database) -> None:
    await _stands_at(database, ANNA, "Report:figure")
    async with database.transaction() as unit:
        dialogue = await unit.dialogues.load(ANNA, ANNA)
        dialogue.state = "Report:date"
        await unit.dialogues.save(NOW)
        dialogue.state = "Report:figure"
        await unit.dialogues.save(NOW)
    assert await _state(database, ANNA) == "Report:figure"


async def test_a_change_deep_in_the_answers_is_noticed(database: Database) -> None:
    async with database.transaction() as unit:
        (await unit.dialogues.load(ANNA, ANNA)).data = {"photos": ["a"]}
        await unit.dialogues.save(NOW)
    async with database.transaction() as unit:
        (await unit.dialogues.load(ANNA, ANNA)).data["photos"].append("b")
        await unit.dialogues.save(NOW)
    async with database.reading() as unit:
        assert (await unit.dialogues.load(ANNA, ANNA)).data == {"photos": ["a", "b"]}


async def test_a_refusal_leaves_the_dialogue_where_it_was(database: Database) -> None:
    await _stands_at(database, ANNA, "Report:figure")
    async with database.transaction() as unit:
        (await unit.dialogues.load(ANNA, ANNA)).state = "Report:date"
        unit.dialogues.revert()
        assert (await unit.dialogues.load(ANNA, ANNA)).state == "Report:figure"
        await unit.dialogues.save(NOW)
    assert await _state(database, ANNA) == "Report:figure"


async def test_the_end_of_a_session_ends_every_dialogue_of_the_person_and_of_nobody_else(
    database: Database,
) -> None:
    await _stands_at(database, ANNA, "Report:figure")
    await _stands_at(database, BORIS, "Report:figure")
    async with database.transaction() as unit:
        (await unit.dialogues.load(ANNA, ANNA)).state = "Report:date"
        await unit.dialogues.close_of(ANNA, LATER)
        await unit.dialogues.save(LATER)
    assert [await _state(database, who) for who in (ANNA, BORIS)] == [None, "Report:figure"]
    async with database.reading() as unit:
        assert (await unit.dialogues.load(ANNA, ANNA)).data == {}


async def test_questions_open_during_an_outage_are_found(database: Database) -> None:
    await _stands_at(database, ANNA, "Report:figure", "anna's question")
    await _stands_at(database, BORIS, "Report:figure", None)
    async with database.reading() as unit:
        assert list(await unit.dialogues.open_since(NOW, LATER)) == [(ANNA, "anna's question")]
        assert list(await unit.dialogues.open_since(NOW - timedelta(hours=1), NOW)) == []
        assert list(await unit.dialogues.open_since(LATER, LATER)) == []


async def test_a_dialogue_that_is_over_asks_nothing(database: Database) -> None:
    await _stands_at(database, ANNA, "Report:figure", "anna's question")
    async with database.transaction() as unit:
        await unit.dialogues.close_of(ANNA, NOW)
        assert list(await unit.dialogues.open_since(NOW, LATER)) == []


async def test_old_drafts_are_dropped(database: Database) -> None:
    await _stands_at(database, ANNA, "Report:figure")
    async with database.transaction() as unit:
        await unit.dialogues.drop_older_than(NOW)
    assert await _state(database, ANNA) == "Report:figure"
    async with database.transaction() as unit:
        await unit.dialogues.drop_older_than(LATER)
    assert await _state(database, ANNA) is None
