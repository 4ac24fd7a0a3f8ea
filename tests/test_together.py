"""What many write at once is handled in one transaction; who needs longer, or fails, is handled by himself."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from emulator.person import Person
from tests.delivery import heard, refusing, states, writes
from tests.house import House


@contextmanager
def _begun(house: House) -> Iterator[list[str]]:
    """The transactions that may change something."""
    said: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement == "BEGIN IMMEDIATE":
            said.append(statement)

    engine = house.app.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(engine, "before_cursor_execute", note)


async def _signed_in(house: House, *contracts: str) -> list[Person]:
    people = [house.person(f"№ {contract}") for contract in contracts]
    for person, contract in zip(people, contracts, strict=True):
        await house.signs_in(person, contract)
    return people


async def test_what_many_ask_at_once_takes_one_transaction(house: House) -> None:
    people = await _signed_in(house, "00001", "00002", "00003")
    for person in people:
        writes(house, person, "/balance")
    while await house.app.intake.poll(0):
        pass
    with _begun(house) as begun:
        await house.app.worker.drain()
    assert len(begun) == 1
    await house.app.relay.drain()
    assert all("Баланс" in person.screen for person in people)


async def test_who_needs_longer_holds_up_nobody_and_keeps_his_order(house: House) -> None:
    anna, vera = await _signed_in(house, "00001", "00003")
    boris = house.person("Борис")
    await boris.says("/login")
    await boris.says("00002")
    before = len(heard(boris))
    writes(house, anna, "/balance")
    writes(house, boris, "wrong-password-1")
    writes(house, boris, "/cancel")
    writes(house, vera, "/balance")
    await house.app.settle()
    assert "Баланс" in anna.screen
    assert "Баланс" in vera.screen
    said = heard(boris)[before:]
    assert len(said) == 2
    assert "не подходит" in said[0]
    assert "Вход отменён" in said[1] or "отмен" in said[1].lower()


async def test_when_the_transaction_of_all_fails_each_is_answered_once_and_counted_once(house: House) -> None:
    people = await _signed_in(house, "00001", "00002", "00003")
    before = [len(heard(person)) for person in people]
    counted = _counted(house)
    for person in people:
        writes(house, person, "/balance")
    with refusing(house.app.database, "INSERT INTO outbox", times=1):
        await house.app.settle()
    assert [len(heard(person)) - had for person, had in zip(people, before, strict=True)] == [1, 1, 1]
    assert set(await states(house)) == {"done"}
    assert _counted(house) - counted == len(people)


def _counted(house: House) -> float:
    return sum(
        sample.value
        for metric in house.app.metrics.registry.collect()
        for sample in metric.samples
        if sample.name == "cabinet_updates_total"
    )
