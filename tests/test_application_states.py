"""Whatever two consumers and three clerks do to applications, in whatever order and with whatever old buttons:

no state outside the diagram, a place in a slot for each open wish and for nothing else, every change known to both
sides once, numbers in a row.
"""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from domain.applications.facts import MOVES, OPEN, Act, Application, Dossier, State
from domain.applications.rules import Slot, Visit
from domain.applications.steps import ApplicationMoved
from domain.consumer import Consumer
from domain.errors import DomainError, StaleButton
from storage.database import Database
from storage.schema import visit_seats
from tests.applying import DILOROM, RUSTAM, SARDOR, Counter, draft, rules, signed_in
from tests.clock import StandingClock

CONSUMERS = {10: "00003", 20: "00004"}
DAYS = (date(2026, 11, 25), date(2026, 11, 26))
consumers = st.sampled_from(sorted(CONSUMERS))
clerks = st.sampled_from([DILOROM, RUSTAM, SARDOR])
places = st.integers(0, 7)
visits = st.builds(Visit, st.sampled_from(DAYS), st.sampled_from([Slot(9, 11), Slot(11, 13)]))
KINDS = st.sampled_from(["appeal", "system", "renewal"])


class Life(RuleBasedStateMachine):
    """Every verb, on any application, by anybody, at any time."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        for file in self.template.iterdir():
            shutil.copy(file, self.folder / file.name)
        self.loop = asyncio.new_event_loop()
        self.clock = StandingClock()
        self.database = Database(f"sqlite+aiosqlite:///{self.folder}/cabinet.db")
        self.counter = Counter(self.database, self.clock, rules())
        self.known: dict[int, State] = {}
        self.nonces: list[str] = []

    def teardown(self) -> None:
        self.loop.run_until_complete(self.database.close())
        self.loop.close()
        shutil.rmtree(self.folder)

    # --- acting ------------------------------------------------------------------------------------------

    def _consumer(self, who: int) -> Consumer:
        return signed_in(who, CONSUMERS[who], self.clock.now())

    def _some(self, place: int) -> int:
        """Some application, or one that never was."""
        known = sorted(self.known)
        return known[place % len(known)] if known else 999

    def does(self, move: Callable[[], Awaitable[Dossier]]) -> Dossier | None:
        """One update; what changed must be in the diagram, and told."""
        return self.loop.run_until_complete(self._in_a_transaction(move))

    async def _in_a_transaction(self, move: Callable[[], Awaitable[Dossier]]) -> Dossier | None:
        async with self.database.transaction() as unit:
            outcome: Dossier | None
            try:
                outcome = await move()
            except DomainError:
                outcome = None
            told = [event for event in unit.events if isinstance(event, ApplicationMoved)]
            after = {one.id: one for one in await unit.applications.filed_between(*_EVER)}
        self._check(told, after)
        return outcome

    def _check(self, told: list[ApplicationMoved], after: dict[int, Application]) -> None:
        for number, one in after.items():
            before = self.known.get(number)
            heard = [event.act for event in told if event.application == number]
            if before is None:
                assert heard == [Act.FILE]
            elif before is not one.state or heard:
                assert len(heard) == 1, f"{number}: told {heard}"
                assert MOVES[heard[0]][before] is one.state, f"{before} -{heard[0]}-> {one.state}"
            if one.nonce:
                assert one.state is State.PROPOSED
                self.nonces.append(one.nonce)
        self.known = {number: one.state for number, one in after.items()}

    # --- what consumers do -------------------------------------------------------------------------------

    @rule(who=consumers, kind=KINDS, wish=st.none() | visits)
    def files(self, who: int, kind: str, wish: Visit | None) -> None:
        begun = draft(kind)
        if begun.kind.visit:
            begun = begun.with_visit(wish)
        self.does(lambda: self.counter.filing.file(self._consumer(who), begun))

    @rule(who=consumers, kind=KINDS)
    def files_twice(self, who: int, kind: str) -> None:
        begun = draft(kind)
        first, second = (
            self.does(lambda: self.counter.filing.file(self._consumer(who), begun)) for _ in range(2)
        )
        assert first is not None
        assert second is not None
        assert first.application.number == second.application.number

    @rule(who=consumers, place=places)
    def withdraws(self, who: int, place: int) -> None:
        number = self._some(place)
        self.does(lambda: self.counter.applications.withdraw(self._consumer(who), number))

    @rule(who=consumers, place=places)
    def adds(self, who: int, place: int) -> None:
        number = self._some(place)
        self.does(lambda: self.counter.applications.add(self._consumer(who), number, "ещё"))

    @rule(who=consumers, place=places)
    def accepts_any_proposal_ever_made(self, who: int, place: int) -> None:
        async def accept() -> Dossier:
            if not self.nonces:
                raise StaleButton
            nonce = self.nonces[place % len(self.nonces)]
            found = await self.counter.applications.proposed(self._consumer(who), nonce)
            return await self.counter.applications.accept(self._consumer(who), found.id)

        self.does(accept)

    @rule(who=consumers, place=places, wish=visits)
    def asks_for_another_time(self, who: int, place: int, wish: Visit) -> None:
        number = self._some(place)
        self.does(lambda: self.counter.applications.ask_for(self._consumer(who), number, wish))

    # --- what clerks do ----------------------------------------------------------------------------------

    @rule(clerk=clerks, place=places, verb=st.sampled_from(["take", "done"]))
    def taps(self, clerk: Any, place: int, verb: str) -> None:
        number = self._some(place)
        self.does(lambda: getattr(self.counter.desk, verb)(number, clerk))

    @rule(clerk=clerks, place=places, verb=st.sampled_from(["answer", "refuse", "extend"]))
    def writes(self, clerk: Any, place: int, verb: str) -> None:
        number = self._some(place)
        self.does(lambda: getattr(self.counter.desk, verb)(number, clerk, "слова"))

    @rule(clerk=clerks, place=places, visit=visits)
    def schedules(self, clerk: Any, place: int, visit: Visit) -> None:
        number = self._some(place)
        self.does(lambda: self.counter.desk.schedule(number, clerk, visit))

    @rule()
    def a_morning_comes(self) -> None:
        async def remind() -> None:
            async with self.database.transaction():
                await self.counter.desk.remind()

        self.loop.run_until_complete(remind())

    # --- what must always hold ---------------------------------------------------------------------------

    @invariant()
    def slots_hold_what_is_open_and_nothing_more(self) -> None:
        self.loop.run_until_complete(self._check_seats())

    async def _check_seats(self) -> None:
        async with self.database.reading() as unit:
            all_of_them = await unit.applications.filed_between(*_EVER)
            seats = (await unit.connection.execute(select(visit_seats))).all()
        promised = {one.id: one.visit or one.wish for one in all_of_them if one.state in OPEN}
        held = {row.application: (row.day, row.starts) for row in seats}
        assert held == {
            number: (visit.day, visit.slot.starts) for number, visit in promised.items() if visit is not None
        }
        assert all(row.seat < self.counter.rules.capacity for row in seats)
        numbers = [one.number for one in all_of_them]
        assert numbers == [f"TA-2026-{number:06d}" for number in range(1, len(numbers) + 1)]
        assert all((one.closed_at is None) == (one.state in OPEN) for one in all_of_them)


_EVER = (
    StandingClock().now().replace(year=2020),
    StandingClock().now().replace(year=2030),
)


def test_an_application_lives_by_its_diagram(sqlite_template: Path) -> None:
    machine = type("Lives", (Life,), {"template": sqlite_template})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=8,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_every_state_can_be_left_or_is_an_end() -> None:
    ways = {(before, after) for moves in MOVES.values() for before, after in moves.items()}
    for state in State:
        leaves = {after for before, after in ways if before is state and after is not state}
        assert bool(leaves) == (state in OPEN)


def test_the_diagram_is_this_one() -> None:
    new, taken, proposed, agreed = State.NEW, State.TAKEN, State.PROPOSED, State.AGREED
    done, refused, withdrawn = State.DONE, State.REFUSED, State.WITHDRAWN
    waiting = (new, taken, proposed, agreed)
    changes = {
        (act, before, after)
        for act, moves in MOVES.items()
        for before, after in moves.items()
        if before != after
    }
    assert changes == {
        (Act.TAKE, new, taken),
        *((act, new, taken) for act in (Act.ANSWER, Act.EXTEND)),
        *((Act.PROPOSE, before, proposed) for before in (new, taken, agreed)),
        *((Act.CONFIRM, before, agreed) for before in (new, taken)),
        (Act.ACCEPT, proposed, agreed),
        *((Act.ASK, before, taken) for before in (proposed, agreed)),
        *((Act.DONE, before, done) for before in waiting),
        *((Act.REFUSE, before, refused) for before in waiting),
        *((Act.WITHDRAW, before, withdrawn) for before in waiting),
    }
    assert Act.TAKE not in {act for act, moves in MOVES.items() if done in moves}
    assert {act for act, moves in MOVES.items() if withdrawn in moves} == {Act.ANSWER}
