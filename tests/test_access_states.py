"""Whatever accounts and staff do, in whatever order: nobody sees more than he may, and every change is known."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from bot.passwords import Argon2Hasher, HashingThread
from domain.access import Access, AccessDesk, Colleagues, OwnAccess, PasswordChange, Policy, Rules
from domain.access.desk import Decision
from domain.consumer import Consumer, Level, Right
from domain.errors import DomainError
from domain.events import AccessChanged
from domain.sessions import Sessions
from emulator.cast import find
from gateways.phones import phones_in
from storage.database import Database
from storage.schema import audit, bindings, sessions
from tests.clock import StandingClock
from tests.door import IDLE, PRIMARY_FOR

ACCOUNTS = (10, 20, 30)
CONTRACTS = ("00001", "00002", "00003")
ADMINISTRATORS = (900, 901)
OWN = {10: "teplo-i-svet-7", 20: "drugoy-klyuch-5", 30: "sovsem-novyy-9"}
accounts, contracts = st.sampled_from(ACCOUNTS), st.sampled_from(CONTRACTS)
administrators, places = st.sampled_from(ADMINISTRATORS), st.integers(0, 5)
Standing = dict[tuple[str, int], tuple[str, int]]


class CheapHasher(Argon2Hasher):
    """The same, at a price at which thousands of steps can be taken."""

    def __init__(self, thread: HashingThread) -> None:
        super().__init__(thread)
        self._argon2 = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class Contest(RuleBasedStateMachine):
    """Three accounts, three contracts, two administrators."""

    template: Path
    policy: Policy

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        for file in self.template.iterdir():
            shutil.copy(file, self.folder / file.name)
        self.loop = asyncio.new_event_loop()
        self.thread = HashingThread()
        self.clock = StandingClock()
        self.database = Database(f"sqlite+aiosqlite:///{self.folder}/cabinet.db")
        begin, hasher = self.database.transaction, CheapHasher(self.thread)
        rules = Rules(self.policy, PRIMARY_FOR)
        self.door = Access(begin, self.clock, hasher, rules)
        self.change = PasswordChange(begin, self.clock, hasher, rules)
        self.colleagues = Colleagues(begin, self.clock, phones_in)
        self.own = OwnAccess(begin, self.clock)
        self.desk = AccessDesk(begin, self.clock, phones_in)
        self.sessions = Sessions(begin, self.clock, IDLE)
        self.questions: list[tuple[int, str]] = []

    def teardown(self) -> None:
        try:
            self._everybody_reaches_the_first_step()
        finally:
            self.loop.run_until_complete(self.database.close())
            self.loop.close()
            self.thread.close()
            shutil.rmtree(self.folder)

    # --- acting ------------------------------------------------------------------------------------------

    def does(self, act: Callable[[], Awaitable[Any]]) -> Any:
        """One update: its refusal, or what it came to; every change of standing must be known."""
        return self.loop.run_until_complete(self._in_a_transaction(act))

    async def _in_a_transaction(self, act: Callable[[], Awaitable[Any]]) -> Any:
        async with self.database.transaction() as unit:
            before, noted = await self._standing(unit), await self._noted(unit)
            try:
                outcome = await act()
            except DomainError as refusal:
                outcome = refusal
            after, changes = (
                await self._standing(unit),
                [e for e in unit.events if isinstance(e, AccessChanged)],
            )
            self.questions += [(x.telegram_id, x.nonce) for e in changes for x in e.listeners if x.nonce]
            told = {(event.contract, event.telegram_id) for event in changes}
            written = {(contract, who) for _, contract, who in await self._noted(unit) - noted}
        for key in before.keys() & after.keys():
            if before[key] != after[key] and after[key] != ("active", 0):
                assert key in written, f"no audit row: {key} {before[key]} → {after[key]}"
                assert key in told or before[key][0] == "blocked", f"nobody is told: {key}"
        return outcome

    async def _standing(self, unit: Any) -> Standing:
        found = await unit.connection.execute(select(bindings))
        return {(row.contract, row.telegram_id): (row.state, row.level) for row in found}

    async def _noted(self, unit: Any) -> set[tuple[int, str, int]]:
        found = await unit.connection.execute(select(audit.c.id, audit.c.contract, audit.c.telegram_id))
        return {(row.id, row.contract, row.telegram_id) for row in found}

    async def _who(self, account: int) -> Consumer | None:
        return (await self.sessions.resume(account)).consumer

    def _signed_in(self, account: int, act: Callable[[Consumer], Awaitable[Any]]) -> Any:
        async def as_consumer() -> Any:
            consumer = await self._who(account)
            return None if consumer is None else await act(consumer)

        return self.does(as_consumer)

    # --- what accounts do --------------------------------------------------------------------------------

    @rule(account=accounts, contract=contracts, kind=st.sampled_from(["inn", "own", "wrong"]))
    def sign_in(self, account: int, contract: str, kind: str) -> None:
        password = {"inn": find(contract).inn, "own": OWN[account], "wrong": "wrong-wrong-1"}[kind]
        outcome = self.does(lambda: self.door.sign_in(account, contract, password))
        if kind == "wrong":
            assert isinstance(outcome, DomainError)
        if kind == "inn" and isinstance(outcome, Consumer):
            assert outcome.level is Level.L0

    @rule(account=accounts, inn=st.booleans())
    def set_password(self, account: int, inn: bool) -> None:
        async def change(consumer: Consumer) -> None:
            password = find(consumer.contract).inn if inn else OWN[account]
            proposed = await self.change.propose(consumer, password)
            assert not inn, "an INN was accepted as a personal password"
            await self.change.confirm(consumer, proposed, password)

        self._signed_in(account, change)

    @rule(account=accounts, known=st.booleans())
    def share_phone(self, account: int, known: bool) -> None:
        async def share(consumer: Consumer) -> None:
            if consumer.may(Right.SUBMIT):
                phone = find(consumer.contract).phone if known else "+998901112233"
                await self.colleagues.share_phone(consumer, phone, account)

        self._signed_in(account, share)

    @precondition(lambda self: self.questions)
    @rule(place=places, allows=st.booleans())
    def answer(self, place: int, allows: bool) -> None:
        account, nonce = self.questions[-1 - place % len(self.questions)]

        async def say() -> None:
            if allows:
                await self.colleagues.allow(await self._who(account), account, nonce)
            else:
                await self.colleagues.deny(account, nonce)

        self.does(say)

    @rule(account=accounts, place=places)
    def revoke(self, account: int, place: int) -> None:
        async def shut_out(consumer: Consumer) -> None:
            members = await self.colleagues.connected(consumer)
            await self.colleagues.revoke(consumer, members[place % len(members)].binding.id)

        self._signed_in(account, shut_out)

    @rule(account=accounts, everything=st.booleans())
    def leave(self, account: int, everything: bool) -> None:
        async def go(consumer: Consumer) -> None:
            if everything:
                await self.own.erase(consumer)
            else:
                await self.own.unbind(consumer, consumer.contract)

        self._signed_in(account, go)

    @rule(account=accounts)
    def sign_out(self, account: int) -> None:
        self.does(lambda: self.sessions.sign_out(account))

    @rule(minutes=st.sampled_from([1, 3, 11, 60, 60 * 24 * 4]))
    def time_passes(self, minutes: int) -> None:
        self.clock.passes(minutes=minutes)
        self.does(self.sessions.close_silent)

    # --- what staff do -----------------------------------------------------------------------------------

    @rule(place=places, decision=st.sampled_from(["confirm", "disable"]), administrator=administrators)
    def decide(self, place: int, decision: Decision, administrator: int) -> None:
        async def do() -> None:
            async with self.database.reading() as unit:
                known = (await unit.connection.scalars(select(bindings.c.id))).all()
            if known:
                await self.desk.decide(known[place % len(known)], decision, administrator)

        self.does(do)

    @rule(contract=contracts, closes=st.booleans())
    def block(self, contract: str, closes: bool) -> None:
        verb = self.desk.block if closes else self.desk.unblock
        self.does(lambda: verb(contract, ADMINISTRATORS[0]))

    # --- what must always hold ---------------------------------------------------------------------------

    @invariant()
    def an_account_has_one_open_session(self) -> None:
        async def most() -> int:
            async with self.database.reading() as unit:
                open_ = (
                    select(func.count())
                    .where(sessions.c.closed_at.is_(None))
                    .group_by(sessions.c.telegram_id)
                )
                return max((await unit.connection.scalars(open_)).all(), default=0)

        assert self.loop.run_until_complete(most()) <= 1

    @invariant()
    def figures_are_open_to_proven_accounts_of_open_contracts_alone(self) -> None:
        async def check() -> None:
            async with self.database.transaction() as unit:
                for account in ACCOUNTS:
                    consumer = await unit.sessions.consumer(account)
                    if consumer is not None and consumer.may(Right.SEE_FIGURES):
                        binding = await unit.access.binding(consumer.contract, account)
                        assert binding is not None
                        assert (binding.state, binding.level) == ("active", Level.L2)
                        assert binding.password is not None
                        assert not await unit.access.is_blocked(consumer.contract)

        self.loop.run_until_complete(check())

    def _everybody_reaches_the_first_step(self) -> None:
        """Strangers and colleagues can shut nobody out for good: the INN still opens the first step."""
        self.clock.passes(days=2)
        for number, account in enumerate(ACCOUNTS):
            for contract in CONTRACTS:
                self.clock.passes(seconds=61 + number)
                outcome = self.does(lambda a=account, c=contract: self.door.sign_in(a, c, find(c).inn))  # type: ignore[misc]
                blocked = self.loop.run_until_complete(self._is_blocked(contract, account))
                assert blocked or (isinstance(outcome, Consumer) and outcome.level is Level.L0)

    async def _is_blocked(self, contract: str, account: int) -> bool:
        async with self.database.reading() as unit:
            binding = await unit.access.binding(contract, account)
            closed = await unit.access.is_blocked(contract)
        overdue = binding is not None and binding.password is None
        long_ago = binding is not None and binding.bound_at + PRIMARY_FOR < self.clock.now() + timedelta(
            days=1
        )
        return closed or (binding is not None and binding.state == "blocked") or (overdue and long_ago)


@pytest.mark.parametrize("policy", Policy)
def test_nobody_sees_more_than_he_may_and_every_change_is_known(
    policy: Policy, sqlite_template: Path
) -> None:
    machine = type("Contest", (Contest,), {"template": sqlite_template, "policy": policy})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=8,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
