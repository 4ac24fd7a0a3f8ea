"""Telegram is told that we have an update only when we have it."""

import asyncio
from contextlib import suppress

import pytest
from aiogram.exceptions import TelegramUnauthorizedError
from sqlalchemy.exc import OperationalError

from bot import intake as intake_module
from bot.intake import Intake, chat_of
from emulator.faults import BrokenServer, Fault, LostAnswer, Refusal
from emulator.refusals import Refused, conflict
from tests.delivery import heard, inbox_rows, refusing, states, writes
from tests.house import House


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
    restarted = Intake(app.bot, app.database, app.clock, app.worker.woken.set, app.intake.apology)
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
    intake = Intake(house.app.bot, house.app.database, house.app.clock, stored.set, house.app.intake.apology)
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
