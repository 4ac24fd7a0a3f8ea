"""Whoever has left leaves no data on the screen, whatever happened at that moment."""

import asyncio

import pytest

from emulator.faults import Delay, LostAnswer, Refusal
from emulator.person import Person
from emulator.refusals import bad, forbidden
from storage.schema import sessions, shown
from tests.delivery import heard, outbox_rows, started_anew, until, writes
from tests.house import House

HIDDEN = "🔒 скрыто"


@pytest.fixture
async def anna(house: House) -> Person:
    """Signed in, and looking at her balance and her contract."""
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/balance")
    await anna.says("/account")
    return anna


def _data(person: Person) -> list[str]:
    return [message.text for message in person.messages if "данные на" in message.text]


async def _handled(house: House) -> None:
    """Taken in and handled, and the answers not yet delivered."""
    while await house.app.intake.poll(0):
        pass
    await house.app.worker.drain()


async def test_signing_out_removes_every_message_that_showed_data(house: House, anna: Person) -> None:
    assert len(_data(anna)) == 2
    await anna.says("/logout")
    assert _data(anna) == []
    assert "Сеанс завершён" in anna.screen
    assert "Войти" in anna.screen


async def test_data_go_also_when_the_process_dies_between_closing_and_removing(
    house: House, anna: Person
) -> None:
    writes(house, anna, "/logout")
    await _handled(house)
    assert len(_data(anna)) == 2
    again = started_anew(house)
    await again.app.settle()
    assert _data(anna) == []
    await again.app.close()


async def test_data_that_nobody_is_set_to_remove_are_found(house: House, anna: Person) -> None:
    async with house.app.database.transaction() as unit:
        await unit.connection.execute(
            sessions.update().values(closed_at=house.clock.now(), closed_by="logout")
        )
    await house.app.upkeep.hide_what_is_left()
    await house.app.relay.drain()
    assert _data(anna) == []


async def test_data_still_in_the_outbox_are_not_shown_any_more(house: House, anna: Person) -> None:
    writes(house, anna, "/balance")
    writes(house, anna, "/logout")
    await _handled(house)
    await house.app.relay.drain()
    assert _data(anna) == []
    assert [row.fault for row in await outbox_rows(house) if row.state == "dead"] == ["session ended"]


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_data_that_arrive_after_the_end_go_as_well(house: House, anna: Person, method: str) -> None:
    writes(house, anna, "/balance")
    await _handled(house)
    house.telegram.api.faults.once(Delay(0.3), method=method)
    calls = house.telegram.api.calls
    calls.clear()
    delivering = asyncio.create_task(house.app.relay.drain())
    await until(lambda: any(call.method == method for call in calls))
    writes(house, anna, "/logout")
    await _handled(house)
    await delivering
    await house.app.relay.drain()
    assert _data(anna) == []
    assert "Сеанс завершён" in anna.screen


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_data_whose_answer_was_lost_go_as_well(house: House, anna: Person, method: str) -> None:
    house.telegram.api.faults.once(LostAnswer(), method=method)
    await anna.says("/balance")
    house.clock.passes(seconds=5)
    await house.app.relay.drain()
    assert len(_data(anna)) == 3
    await anna.says("/logout")
    assert _data(anna) == []


async def test_a_message_is_known_before_it_shows_data(house: House, anna: Person) -> None:
    house.telegram.api.faults.once(Refusal(bad("message can't be edited now")), method="editMessageText")
    await anna.says("/balance")
    assert anna.last.text == HIDDEN
    assert anna.last.protected
    async with house.app.database.reading() as unit:
        known = {row.message_id for row in await unit.connection.execute(shown.select())}
    assert anna.last.id in known


async def test_what_telegram_will_not_delete_any_more_is_blanked(house: House, anna: Person) -> None:
    house.clock.passes(hours=49)
    await house.app.upkeep.close_silent_sessions()
    await house.app.relay.drain()
    assert _data(anna) == []
    assert heard(anna).count(HIDDEN) == 2


async def test_one_message_the_person_deleted_does_not_save_the_others(house: House, anna: Person) -> None:
    house.telegram.world.delete_message(anna.user, anna.last)
    house.clock.passes(hours=49)
    await house.app.upkeep.close_silent_sessions()
    await house.app.relay.drain()
    assert _data(anna) == []


async def test_more_messages_than_one_call_deletes_go_too(house: House, anna: Person) -> None:
    for _ in range(101):
        writes(house, anna, "/balance")
    await house.app.settle()
    assert len(_data(anna)) == 103
    await anna.says("/logout")
    assert _data(anna) == []


async def test_a_person_who_is_gone_is_not_asked_again_and_again(house: House, anna: Person) -> None:
    gone = Refusal(forbidden("user is deactivated"))
    house.telegram.api.faults.often(gone, 1.0, chat_id=anna.user.id)
    await anna.says("/logout")
    told = len(house.staff_screen())
    for _ in range(3):
        await house.app.upkeep.hide_what_is_left()
        await house.app.relay.drain()
    assert len(house.staff_screen()) == told


async def test_the_sweep_closes_a_silent_session_with_a_farewell(house: House, anna: Person) -> None:
    house.clock.passes(minutes=9, seconds=59)
    assert await house.app.upkeep.close_silent_sessions() == 0
    house.clock.passes(seconds=1)
    assert await house.app.upkeep.close_silent_sessions() == 1
    await house.app.relay.drain()
    assert _data(anna) == []
    assert "Сеанс завершён" in anna.screen
    assert any("Войти" in key for key in anna.keyboard)
    assert await house.app.upkeep.close_silent_sessions() == 0
