"""Telegram is told that we have an update only when we have it."""

import asyncio
from contextlib import suppress

import pytest
from aiogram.exceptions import TelegramUnauthorizedError
from sqlalchemy.exc import OperationalError

from bot import glances
from bot import intake as intake_module
from bot.intake import Intake, chat_of
from emulator.faults import BrokenServer, Fault, LostAnswer, Refusal
from emulator.refusals import Refused, conflict
from tests.delivery import heard, inbox_rows, refusing, states, writes
from tests.house import House
from tests.statements import statements


@pytest.fixture(autouse=True)
def nothing_waits(house: House) -> None:
    """That the bot has joined the staff group is old news."""
    house.telegram.world.updates.forget_all()


def _at_telegram(house: House) -> int:
    return len(house.telegram.world.updates)


async def test_a_database_that_refuses_leaves_the_update_at_telegram(house: House) -> None:
    anna = house.person("Анна")
    writes(house, anna, "/login")
    with refusing(house.app.database, "INSERT INTO inbox", 1), pytest.raises(OperationalError):
        await house.app.intake.poll(0)
    assert await inbox_rows(house) == []
    assert _at_telegram(house) == 1
    await house.app.settle()
    assert "номер договора" in anna.screen
    assert _at_telegram(house) == 0


async def test_an_update_is_confirmed_only_by_the_question_after_it_was_stored(house: House) -> None:
    writes(house, house.person("Анна"), "/login")
    assert await house.app.intake.poll(0) == 1
    assert await states(house) == ["waiting"]
    assert _at_telegram(house) == 1
    assert await house.app.intake.poll(0) == 0
    assert _at_telegram(house) == 0


async def test_an_update_that_comes_again_is_handled_once(house: House) -> None:
    anna = house.person("Анна")
    writes(house, anna, "/login")
    await house.app.intake.poll(0)
    await house.app.worker.drain()
    app = house.app
    restarted = Intake(app.bot, app.database, app.clock, app.worker.hand, app.intake.apology)
    assert await restarted.poll(0) == 1
    await house.app.settle()
    assert len(heard(anna)) == 1


async def test_one_malformed_update_does_not_hold_up_the_good_ones(house: House) -> None:
    anna, boris = house.person("Анна"), house.person("Борис")
    writes(house, anna, "/login")
    odd_ones: list[dict[str, object]] = [
        {"chat": "nowhere", "text": "\ud83d"},
        {"chat": {"id": 2**70}},
        {"message": []},
    ]
    for odd in odd_ones:
        house.telegram.world.updates.put("message", odd)
    writes(house, boris, "/login")
    await house.app.settle()
    assert "номер договора" in anna.screen
    assert "номер договора" in boris.screen
    assert await states(house) == ["done", "quarantined", "quarantined", "quarantined", "done"]


async def test_what_was_just_stored_is_not_looked_for(house: House) -> None:
    await house.app.worker.drain()
    writes(house, house.person("Анна"), "/login")
    with statements(house.app.database) as said:
        await house.app.intake.poll(0)
        await house.app.worker.drain()
    about_inbox = [one for one in said if "inbox" in one]
    assert [one.split()[0] for one in about_inbox] == ["INSERT", "UPDATE", "SELECT"]


async def test_what_was_left_earlier_comes_before_what_was_just_stored(either_house: House) -> None:
    anna, boris, app = either_house.person("Анна"), either_house.person("Борис"), either_house.app
    await boris.says("/login")
    await boris.says("/help")
    elsewhere = Intake(app.bot, app.database, app.clock, lambda _: None, app.intake.apology)
    writes(either_house, anna, "/login")
    while await elsewhere.poll(0):
        pass
    writes(either_house, anna, "/help")
    await app.settle()
    assert heard(anna) == heard(boris)


async def test_what_nobody_handed_on_is_found_however_much_is_handed_on(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glances, "AGAIN_SECONDS", 0)
    app = house.app
    elsewhere = Intake(app.bot, app.database, app.clock, lambda _: None, app.intake.apology)
    writes(house, house.person("Анна"), "/login")
    while await elsewhere.poll(0):
        pass
    writes(house, house.person("Борис"), "/login")
    await app.intake.poll(0)
    assert await app.worker._start_waiting() == 2


async def test_what_comes_twice_before_it_is_begun_with_is_handled_once(either_house: House) -> None:
    anna, boris, app = either_house.person("Анна"), either_house.person("Борис"), either_house.app
    for person in (anna, boris):
        writes(either_house, person, "/login")
    await Intake(app.bot, app.database, app.clock, app.worker.hand, app.intake.apology).poll(0)
    await app.settle()
    assert len(heard(anna)) == len(heard(boris)) == 1


@pytest.mark.parametrize(
    "fault",
    [
        Refusal(conflict("terminated by other getUpdates request")),
        BrokenServer(502),
        BrokenServer(500),
        LostAnswer(),
    ],
    ids=["409", "502", "500", "lost answer"],
)
async def test_polling_goes_on_after_a_fault(
    house: House, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_module, "CONFLICT_SECONDS", 0)
    monkeypatch.setattr(intake_module, "RETRY_SECONDS", 0)
    stored = asyncio.Event()
    app = house.app
    intake = Intake(app.bot, app.database, app.clock, lambda _: stored.set(), app.intake.apology)
    house.telegram.api.faults.once(fault, method="getUpdates")
    writes(house, house.person("Анна"), "/login")
    polling = asyncio.create_task(intake.run())
    await stored.wait()
    polling.cancel()
    with suppress(asyncio.CancelledError):
        await polling
    assert await states(house) == ["waiting"]


async def test_a_token_telegram_does_not_know_ends_the_polling(house: House) -> None:
    house.telegram.api.faults.once(Refusal(Refused(401, "Unauthorized")), method="getUpdates")
    with pytest.raises(TelegramUnauthorizedError):
        await house.app.intake.run()


def test_the_chat_of_a_tap_is_that_of_its_message_or_its_sender() -> None:
    chat = {"chat": {"id": 7}}
    assert chat_of({"update_id": 1, "message": chat}) == 7
    assert chat_of({"update_id": 1, "callback_query": {"from": {"id": 8}, "message": chat}}) == 7
    assert chat_of({"update_id": 1, "callback_query": {"from": {"id": 8}}}) == 8
    assert chat_of({"update_id": 1}) == 0
