"""The same thing many times at once: one effect, and everybody is answered."""

import asyncio
import json

from sqlalchemy import func, select

from bot.intake import incoming_of
from bot.passwords import Argon2Hasher, HashingThread
from bot.slow import Answers, answers_at_hand
from domain.access import PasswordChange, Policy, Rules
from domain.consumer import Consumer, Level
from emulator.cast import find
from emulator.person import Person
from storage.database import Database
from storage.schema import audit, bindings, inbox, outbox, sessions
from tests.clock import StandingClock
from tests.door import PASSWORD, PRIMARY_FOR
from tests.house import OWN_PASSWORD, House

TIMES = 200
HASH = "$argon2id$already-known"


async def _at_the_repeat(house: House) -> Person:
    """A newcomer who has only to repeat the new password."""
    anna = house.person("Анна")
    for said in ("/login", "00001", find("00001").inn, OWN_PASSWORD):
        await anna.says(said)
    return anna


def _confirmation(person: Person, update_id: int) -> dict[str, object]:
    user = {"id": person.user.id, "is_bot": False, "first_name": "Анна", "language_code": "ru"}
    chat = {"id": person.user.id, "type": "private", "first_name": "Анна"}
    message = {
        "message_id": update_id,
        "date": 1_795_444_200,
        "chat": chat,
        "from": user,
        "text": OWN_PASSWORD,
    }
    return {"update_id": update_id, "message": message}


async def _count(house: House, statement: object) -> int:
    async with house.app.database.reading() as unit:
        found = await unit.connection.scalar(statement)  # type: ignore[call-overload]
    return int(found)


def _rows(table: object, **where: object) -> object:
    counted = select(func.count()).select_from(table)  # type: ignore[arg-type]
    return counted.filter_by(**where)


async def _one_binding_one_effect(house: House) -> None:
    assert await _count(house, _rows(bindings, level=Level.L2)) == 1
    assert await _count(house, _rows(bindings)) == 1
    assert await _count(house, _rows(audit, action="bound")) == 1
    assert await _count(house, _rows(audit, action="password_changed")) == 0
    assert await _count(house, _rows(sessions, must_change=False, closed_at=None)) == 1
    assert await _count(house, _rows(inbox, state="quarantined")) == 0
    assert await _count(house, _rows(inbox, state="waiting")) == 0


async def _store_at_once(house: House, updates: list[dict[str, object]]) -> None:
    await asyncio.gather(*(house.app.intake.store([update]) for update in updates))


async def test_a_confirmation_redelivered_200_times_is_one_effect_and_one_answer(either_house: House) -> None:
    anna = await _at_the_repeat(either_house)
    said = await _count(either_house, _rows(outbox, chat=anna.user.id, method="sendMessage"))
    await _store_at_once(either_house, [_confirmation(anna, 900_000_000)] * TIMES)
    await either_house.app.settle()
    await _store_at_once(either_house, [_confirmation(anna, 900_000_000)] * TIMES)
    await either_house.app.settle()
    await _one_binding_one_effect(either_house)
    assert await _count(either_house, _rows(outbox, chat=anna.user.id, method="sendMessage")) == said + 1
    assert "Пароль задан" in anna.screen


async def test_200_confirmations_are_one_effect_and_each_is_answered(either_house: House) -> None:
    anna = await _at_the_repeat(either_house)
    said = await _count(either_house, _rows(outbox, chat=anna.user.id, method="sendMessage"))
    await _store_at_once(either_house, [_confirmation(anna, 900_000_000 + one) for one in range(TIMES)])
    await either_house.app.settle()
    await _one_binding_one_effect(either_house)
    answers = await _count(either_house, _rows(outbox, chat=anna.user.id, method="sendMessage")) - said
    assert answers == TIMES
    assert sum("Пароль задан" in message.text for message in anna.messages) == 1


def test_what_is_redelivered_is_one_row_of_the_inbox() -> None:
    update = {"update_id": 5, "message": {"chat": {"id": 10}, "text": "x"}}
    assert incoming_of(update) == incoming_of(json.loads(json.dumps(update)))


async def _ready_to_set(database: Database, clock: StandingClock, who: int, contract: str) -> Consumer:
    """Signed in with the primary password."""
    async with database.transaction() as unit:
        binding = await unit.access.bind(contract, who, clock.now())
        session = await unit.sessions.open(binding, clock.now(), must_change=True)
    return Consumer(session, contract, Level.L0)


async def _set(change: PasswordChange, consumer: Consumer) -> Level:
    known: Answers = {("verify", HASH, PASSWORD): True}
    answers_at_hand.set(known)
    return (await change.confirm(consumer, HASH, PASSWORD)).bound_level


async def test_of_two_first_passwords_at_once_one_is_trusted(
    database: Database, second_process: Database, clock: StandingClock
) -> None:
    slow = HashingThread()
    doors = [
        PasswordChange(one.transaction, clock, Argon2Hasher(slow), Rules(Policy.FIRST_TRUSTED, PRIMARY_FOR))
        for one in (database, second_process)
    ]
    contracts = [f"{number:05d}" for number in range(10)]
    waiting = [
        [await _ready_to_set(database, clock, 100 * number + who, contract) for who in range(2)]
        for number, contract in enumerate(contracts)
    ]
    for pair in waiting:
        levels = await asyncio.gather(*(_set(door, one) for door, one in zip(doors, pair, strict=True)))
        assert sorted(levels) == [Level.L1, Level.L2]
    slow.close()
