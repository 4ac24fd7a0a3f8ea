"""In each flow the n-th call of the database, or of Telegram, fails, for every n: `python -m tests.fault_sweep`.

What is stored and what stands on the screen in the end is compared with the same flow in fine weather.
"""

import argparse
import asyncio
import logging
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import structlog
from aiogram.exceptions import AiogramError
from sqlalchemy import event, func, select
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from emulator.cast import write_snapshot
from emulator.faults import BrokenServer, Fault, LostAnswer, flood
from storage.schema import (
    agreements,
    applications,
    bindings,
    evidence,
    inbox,
    online_payments,
    outbox,
    papers,
    payment_intents,
    readings,
    sessions,
    waits,
)
from tests.clock import StandingClock
from tests.conftest import AS_OF, _furnish
from tests.delivery import PASSING
from tests.house import House, a_house, copy_sqlite
from tests.sweep_flows import FLOWS, Flow

COUNTED = (
    agreements,
    applications,
    bindings,
    evidence,
    online_payments,
    papers,
    payment_intents,
    readings,
    sessions,
)
TELEGRAM: dict[str, Fault] = {"broken": BrokenServer(), "lost answer": LostAnswer(), "flood": flood(1)}
FLOWS_NEED = {"upay_service_id": "999", "upay_secret": "made-up-secret"}
MOMENTS = ("begin", "commit")
PATIENCE = 40


@dataclass
class Calls:
    """Counts what is asked of the database, and fails once; `to_telegram` is told at the end."""

    fails_at: int = 0
    made: int = 0
    to_telegram: int = 0

    def make(self, *_: Any) -> None:
        self.made += 1
        if self.made == self.fails_at:
            raise OperationalError("a statement", None, PASSING)


@dataclass(frozen=True)
class Ending:
    """What is left of a flow: rows by table, what was not handled or delivered, and the last words on the screen."""

    rows: dict[str, int]
    open_sessions: int
    undone: list[str]
    screen: str


@dataclass
class Sweep:
    """Figures of a flow."""

    name: str
    failed: int = 0
    violations: list[str] = field(default_factory=list)


@contextmanager
def _counted(house: House, calls: Calls) -> Iterator[None]:
    engine = house.app.database.engine.sync_engine
    listeners: list[tuple[str, Callable[..., Any]]] = [("before_cursor_execute", calls.make)]
    listeners += [(moment, calls.make) for moment in MOMENTS]
    for name, listener in listeners:
        event.listen(engine, name, listener)
    try:
        yield
    finally:
        for name, listener in listeners:
            event.remove(engine, name, listener)


def _persisting(house: House) -> Callable[[], Awaitable[None]]:
    """As the loops of the program do: what failed is tried again, later."""

    async def settle() -> None:
        for _ in range(PATIENCE):
            try:
                await house.app.settle()
                if not await _waits(house):
                    return
            except (SQLAlchemyError, AiogramError, OSError):
                continue
            finally:
                house.clock.passes(seconds=5)
        raise AssertionError("it never came to rest")

    return settle


async def _waits(house: House) -> int:
    async with house.app.database.reading() as unit:
        found = [
            await unit.connection.scalar(select(func.count()).select_from(one).where(waits(one)))
            for one in (inbox, outbox)
        ]
    return sum(int(one or 0) for one in found)


async def _ending(house: House, screen: str) -> Ending:
    async with house.app.database.reading() as unit:
        rows = {
            one.name: await unit.connection.scalar(select(func.count()).select_from(one)) for one in COUNTED
        }
        still_open = select(func.count()).select_from(sessions).where(sessions.c.closed_at.is_(None))
        opened = await unit.connection.scalar(still_open)
        undone = [
            row.state for row in await unit.connection.execute(select(inbox.c.state)) if row.state != "done"
        ]
        sent = select(outbox.c.method, outbox.c.state, outbox.c.fault).where(outbox.c.state != "sent")
        undone += [f"{row.method} {row.state} {row.fault}" for row in await unit.connection.execute(sent)]
    return Ending({name: int(n or 0) for name, n in rows.items()}, int(opened or 0), undone, _masked(screen))


def _masked(text: str) -> str:
    """Without moments, which a retry moves."""
    return re.sub(r"\d\d:\d\d", "##:##", text)


@asynccontextmanager
async def _house(template: Path) -> AsyncIterator[House]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = copy_sqlite(template, folder / "database")
        async with a_house(url, StandingClock(), folder / "files", **FLOWS_NEED) as house:
            house.telegram.world.settle = _persisting(house)
            yield house


async def _goes(
    template: Path, flow: Flow, calls: Calls, telegram: tuple[Fault, int] | None = None
) -> Ending:
    """The whole flow, with one fault in it."""
    async with _house(template) as house:
        stage = await flow.prepared(house)
        before = len(house.telegram.api.calls)
        if telegram is not None:
            house.telegram.api.faults.once(telegram[0], nth=telegram[1])
        with _counted(house, calls):
            screen = await flow.walked(house, stage)
            calls.to_telegram = len(house.telegram.api.calls) - before
            await house.telegram.world.settle()
        return await _ending(house, screen)


async def sweep(template: Path, flow: Flow, stride: int) -> list[Sweep]:
    """Of the database, then of Telegram with each kind of fault."""
    fine = Calls()
    expected = await _goes(template, flow, fine)
    found = [Sweep(f"{flow.name}, database")]
    for nth in range(1, fine.made + 1, stride):
        await _compared(found[-1], f"statement {nth}", expected, _goes(template, flow, Calls(nth)))
    for name, fault in TELEGRAM.items():
        found.append(Sweep(f"{flow.name}, {name}"))
        for nth in range(1, fine.to_telegram + 1, stride):
            going = _goes(template, flow, Calls(), (fault, nth))
            await _compared(found[-1], f"call {nth}", expected, going)
    return found


async def _compared(found: Sweep, what: str, expected: Ending, going: Awaitable[Ending]) -> None:
    found.failed += 1
    try:
        ending = await going
    except Exception as fault:  # noqa: BLE001 - told as a violation
        found.violations.append(f"{what}: {type(fault).__name__}: {str(fault)[:300]}")
        return
    if ending != expected:
        found.violations.append(f"{what}: {ending}\n    instead of {expected}")


@contextmanager
def without_pauses() -> Iterator[None]:
    """What waits for better weather in real time does not."""
    with patch("bot.worker.IDLE_SECONDS", 0.0), patch("bot.relay.IDLE_SECONDS", 0.0):
        yield


async def _template(folder: Path) -> Path:
    feed = write_snapshot(folder / "feed", created=AS_OF)
    (folder / "template").mkdir()
    await _furnish(f"sqlite+aiosqlite:///{folder}/template/cabinet.db", feed)
    return folder / "template"


async def main(stride: int, names: list[str]) -> int:
    logging.disable()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    faults = 0
    with tempfile.TemporaryDirectory() as name, without_pauses():
        template = await _template(Path(name))
        for flow in FLOWS:
            if names and flow.name not in names:
                continue
            for found in await sweep(template, flow, stride):
                faults += len(found.violations)
                told = [f"{found.name}: {found.failed} calls failed, {len(found.violations)} violations"]
                sys.stdout.write("\n  ".join([*told, *found.violations[:5]]) + "\n")
                sys.stdout.flush()
    return 1 if faults else 0


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--every", type=int, default=1, help="fail each n-th call only")
    asked.add_argument("flows", nargs="*")
    given = asked.parse_args()
    sys.exit(asyncio.run(main(given.every, given.flows)))
