"""Each update has all of its effect or none; one that cannot be handled is set aside and the rest go on."""

import asyncio
import re
import threading

import pytest

from bot import worker as worker_module
from emulator.cast import find
from emulator.faults import Refusal
from emulator.refusals import bad
from tests.delivery import LASTING, heard, inbox_rows, refusing, spoils, started_anew, states, writes
from tests.house import OWN_PASSWORD, House


def _reference(text: str) -> str:
    found = re.search(r"\b[0-9A-F]{8}\b", text)
    assert found is not None, text
    return found[0]


async def test_of_a_hundred_updates_the_one_that_is_poison_is_set_aside_and_99_are_handled(
    either_house: House,
) -> None:
    people = [either_house.person(f"№ {number}") for number in range(10)]
    for turn in range(10):
        for person in people:
            writes(either_house, person, "/login")
            if (turn, person) == (4, people[3]):
                spoils(either_house)
    await either_house.app.settle()
    found = await states(either_house)
    assert (found.count("done"), found.count("quarantined")) == (99, 1)
    assert [len(heard(person)) for person in people] == [10] * 10


async def test_of_poison_the_person_and_staff_learn_the_same_reference(house: House) -> None:
    anna = house.person("Анна")
    await anna.opens_link()
    writes(house, anna, "/login")
    spoils(house)
    await house.app.settle()
    kept = next(row for row in await inbox_rows(house) if row.state == "quarantined")
    assert _reference(anna.screen) == kept.reference
    assert _reference(house.staff_screen()[-1]) == kept.reference


async def test_a_password_that_could_not_be_handled_is_kept_nowhere(house: House) -> None:
    anna = house.person("Анна")
    await house.signs_in(anna)
    await anna.says("/logout")
    await anna.says("/login")
    await anna.says("00001")
    writes(house, anna, OWN_PASSWORD)
    spoils(house)
    await house.app.settle()
    kept = next(row for row in await inbox_rows(house) if row.state == "quarantined")
    assert OWN_PASSWORD not in kept.payload
    assert OWN_PASSWORD not in kept.fault
    assert OWN_PASSWORD not in anna.chat
    assert all(OWN_PASSWORD not in said for said in house.staff_screen())
    await anna.says(OWN_PASSWORD)
    assert "Баланс" in anna.screen


async def test_a_tap_that_could_not_be_handled_stops_spinning(house: House) -> None:
    anna = house.person("Анна")
    await anna.opens_link()
    house.telegram.world.tap(anna.user, anna.last, "Русский")
    house.telegram.world.updates._waiting[-1].payload["from"].pop("first_name")
    await house.app.settle()
    assert anna.alert == ""
    assert "ошибка" in anna.screen


async def test_a_fault_of_the_database_that_passes_is_borne(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "IDLE_SECONDS", 0)
    anna = house.person("Анна")
    with refusing(house.app.database, "INSERT INTO outbox", 3):
        await anna.says("/login")
    assert len(heard(anna)) == 1
    assert await states(house) == ["done"]


async def test_a_fault_of_the_database_that_does_not_pass_is_quarantined(house: House) -> None:
    anna = house.person("Анна")
    with refusing(house.app.database, "INSERT INTO people", 1, LASTING):
        await anna.says("/login")
    assert await states(house) == ["quarantined"]
    assert _reference(anna.screen)


async def test_what_a_person_sends_at_once_is_handled_in_order(either_house: House) -> None:
    anna = either_house.person("Анна")
    for text in ("/login", "00001", find("00001").inn, OWN_PASSWORD, OWN_PASSWORD, "/balance"):
        writes(either_house, anna, text)
    await either_house.app.settle()
    asked = ["номер договора", "пароль", "новый пароль", "ещё раз", "Пароль задан", "данные на"]
    assert len(heard(anna)) == len(asked)
    assert all(words in said for words, said in zip(asked, heard(anna), strict=True))


async def test_nobody_waits_for_the_slow_work_of_another_chat(house: House) -> None:
    anna, boris = house.person("Анна"), house.person("Борис")
    await anna.says("/login")
    await anna.says("00001")
    gate = threading.Event()
    house.app.hashing._thread.submit(gate.wait)
    writes(house, anna, find("00001").inn)
    writes(house, boris, "/login")
    while await house.app.intake.poll(0):
        pass
    working = asyncio.create_task(house.app.worker.drain())
    while (await states(house)).count("waiting") > 1:  # noqa: ASYNC110 - the rows are the only witness
        await asyncio.sleep(0)
    await house.app.relay.drain()
    assert "номер договора" in boris.screen
    gate.set()
    await working
    await house.app.relay.drain()
    assert "новый пароль" in anna.screen


async def test_the_staff_group_is_followed_when_it_becomes_a_supergroup(house: House) -> None:
    world = house.telegram.world
    clerk, anna = house.person("Олим"), house.person("Анна")
    group = world.add_group("Служба", kind="group", creator=clerk.user)
    moved = started_anew(house, staff_chat_id=group.id)
    await anna.opens_link()
    writes(moved, anna, "/login")
    spoils(moved)
    supergroup = world.migrate(group)
    await clerk.in_group(supergroup).says("/help")
    assert supergroup.member(world.bot).is_in
    said = moved.said_in(supergroup)
    assert sum("/feed" in one for one in said) == 1
    assert sum("не обработано" in one for one in said) == 1
    await moved.app.close()
    again = started_anew(house, staff_chat_id=group.id)
    await clerk.in_group(supergroup).says("/feed")
    assert len(moved.said_in(supergroup)) == 3
    await again.app.close()


async def test_a_group_that_moved_unnoticed_is_found_by_the_refusal(house: House) -> None:
    world = house.telegram.world
    clerk, anna = house.person("Олим"), house.person("Анна")
    group = world.add_group("Служба", kind="group", creator=clerk.user)
    moved = started_anew(house, staff_chat_id=group.id)
    await moved.app.settle()
    writes(moved, anna, "/login")
    spoils(moved)
    supergroup = world.migrate(group)
    world.updates._waiting.pop()
    world.updates._waiting.pop()
    await moved.app.settle()
    assert len(moved.said_in(supergroup)) == 1
    await moved.app.close()


async def test_a_refusal_to_tell_of_poison_does_not_bring_it_back(house: House) -> None:
    anna = house.person("Анна")
    house.telegram.api.faults.once(Refusal(bad("message is too long")), method="sendMessage")
    writes(house, anna, "/login")
    spoils(house)
    await house.app.settle()
    assert await states(house) == ["quarantined"]
    assert len(house.staff_screen()) == 2
