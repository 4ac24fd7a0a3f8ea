"""What many write at once is handled in one transaction; who needs longer, or fails, is handled by himself."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot import glances
from emulator.person import Person
from storage.database import Database
from storage.inbox import Incoming
from tests.clock import StandingClock
from tests.delivery import heard, refusing, states, writes
from tests.house import House, a_house
from tests.statements import before_each_statement, statements


def _sees_balance(person: Person) -> bool:
    return any("Баланс" in text for text in heard(person))


async def _signed_in(house: House, *contracts: str) -> list[Person]:
    people = [house.person(f"№ {contract}") for contract in contracts]
    for person, contract in zip(people, contracts, strict=True):
        await house.signs_in(person, contract)
    return people


async def test_what_many_ask_at_once_is_read_and_written_at_once(either_house: House) -> None:
    people = await _signed_in(either_house, "00001", "00002", "00003")
    for person in people:
        writes(either_house, person, "/balance")
    while await either_house.app.intake.poll(0):
        pass
    with statements(either_house.app.database) as said:
        await either_house.app.worker.drain()
    assert said.count("BEGIN IMMEDIATE") == either_house.app.database.is_sqlite
    for once in (
        "UPDATE inbox",
        "UPDATE sessions",
        "INSERT INTO outbox",
        "SELECT people.",
    ):
        assert [one.startswith(once) for one in said].count(True) == 1, once
    for never in ("SELECT dialogues.", "SELECT sessions.", "SELECT snapshots."):
        assert not [one for one in said if one.startswith(never)], never
    await either_house.app.relay.drain()
    assert all(_sees_balance(person) for person in people)


async def test_what_was_asked_before_signing_out_is_not_shown_after_it(either_house: House) -> None:
    anna, boris = await _signed_in(either_house, "00001", "00002")
    writes(either_house, boris, "/balance")
    writes(either_house, anna, "/balance")
    writes(either_house, anna, "/logout")
    await either_house.app.settle()
    assert _sees_balance(boris)
    assert not _sees_balance(anna)


async def test_who_was_heard_with_others_has_ten_minutes_from_then_on(either_house: House) -> None:
    people = await _signed_in(either_house, "00001", "00002")
    for _ in range(2):
        either_house.clock.passes(minutes=9)
        for person in people:
            writes(either_house, person, "/balance")
        await either_house.app.settle()
    assert all(_sees_balance(person) for person in people)


async def test_a_chat_that_another_process_holds_holds_up_nobody(
    furnished_postgres_url: str, clock: StandingClock, tmp_path: Path
) -> None:
    other = Database(furnished_postgres_url)
    async with a_house(furnished_postgres_url, clock, tmp_path / "files") as house:
        anna, boris, vera = await _signed_in(house, "00001", "00002", "00003")
        async with other.transaction() as unit:
            assert await unit.inbox.hold([anna.where.id])
            for person in (anna, boris, vera):
                writes(house, person, "/balance")
            while await house.app.intake.poll(0):
                pass
            await house.app.worker._start_waiting()
            await house.app.relay.drain()
            assert _sees_balance(boris)
            assert _sees_balance(vera)
            assert not _sees_balance(anna)
        await house.app.settle()
        assert _sees_balance(anna)
    await other.close()


async def test_what_another_process_lets_go_of_while_it_is_asked_for_keeps_its_order(
    furnished_postgres_url: str, clock: StandingClock, tmp_path: Path
) -> None:
    async with a_house(furnished_postgres_url, clock, tmp_path / "files") as house:
        (anna,) = await _signed_in(house, "00001")
        before = len(heard(anna))
        writes(house, anna, "/balance")
        writes(house, anna, "/help")
        with _held_until_asked_again(house, furnished_postgres_url, anna.where.id):
            await house.app.settle()
        said = heard(anna)[before:]
        assert ["Предоплата" in text or "Задолженность" in text for text in said] == [True, False]


@contextmanager
def _held_until_asked_again(house: House, url: str, chat: int) -> Iterator[None]:
    """Another process holds a chat, and lets go of it when the bot, having had nothing of it, asks for it."""
    held, asked = threading.Event(), threading.Event()

    async def hold() -> None:
        other = Database(url)
        async with other.transaction() as unit:
            assert await unit.inbox.hold([chat])
            held.set()
            await asyncio.to_thread(asked.wait)
        await other.close()

    def note(statement: str) -> None:
        if statement.startswith("SELECT") and "pg_try_advisory" in statement:
            asked.set()
            elsewhere.join()

    elsewhere = threading.Thread(target=lambda: asyncio.run(hold()))
    elsewhere.start()
    held.wait()
    try:
        with before_each_statement(house.app.database, note):
            yield
        assert asked.is_set()
    finally:
        asked.set()
        elsewhere.join()


async def test_who_needs_longer_holds_up_nobody_and_keeps_his_order(either_house: House) -> None:
    anna, vera = await _signed_in(either_house, "00001", "00003")
    boris = either_house.person("Борис")
    await boris.says("/login")
    await boris.says("00002")
    before = len(heard(boris))
    writes(either_house, anna, "/balance")
    writes(either_house, boris, "wrong-password-1")
    writes(either_house, boris, "/cancel")
    writes(either_house, vera, "/balance")
    await either_house.app.settle()
    assert _sees_balance(anna)
    assert _sees_balance(vera)
    said = heard(boris)[before:]
    assert len(said) == 2
    assert "не подходит" in said[0]
    assert "Вход отменён" in said[1] or "отмен" in said[1].lower()


async def test_what_comes_while_others_are_handled_waits_for_who_needs_longer(
    either_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    (vera,) = await _signed_in(either_house, "00003")
    boris, app = either_house.person("Борис"), either_house.app
    await boris.says("/login")
    await boris.says("00002")
    before = len(heard(boris))
    writes(either_house, vera, "/balance")
    writes(either_house, boris, "wrong-password-1")
    await app.intake.poll(0)
    monkeypatch.setattr(glances, "AGAIN_SECONDS", 3600)
    coming: list[Incoming] = []
    monkeypatch.setattr(app.intake, "_on_stored", coming.extend)
    writes(either_house, boris, "/cancel")
    await app.intake.poll(0)

    def come(statement: str) -> None:
        if "FROM people" in statement and coming:
            app.worker.hand([coming.pop()])

    with before_each_statement(app.database, come):
        await app.worker._start_waiting()
        await app.worker._start_waiting()
    await app.settle()
    assert "отмен" in heard(boris)[before + 1].lower()
    assert not coming
    assert _counted(either_house, "done elsewhere") + _counted(either_house, "held elsewhere") == 0


async def test_when_the_transaction_of_all_fails_each_is_answered_once_and_counted_once(
    either_house: House,
) -> None:
    people = await _signed_in(either_house, "00001", "00002", "00003")
    before = [len(heard(person)) for person in people]
    counted = _counted(either_house)
    for person in people:
        writes(either_house, person, "/balance")
    with refusing(either_house.app.database, "INSERT INTO outbox", times=1):
        await either_house.app.settle()
    assert [len(heard(person)) - had for person, had in zip(people, before, strict=True)] == [1, 1, 1]
    assert set(await states(either_house)) == {"done"}
    assert _counted(either_house) - counted == len(people)


def _counted(house: House, outcome: str | None = None) -> float:
    return sum(
        sample.value
        for metric in house.app.metrics.registry.collect()
        for sample in metric.samples
        if sample.name == "cabinet_updates_total" and outcome in (None, sample.labels["outcome"])
    )
