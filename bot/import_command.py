"""`python -m bot import`: one snapshot taken in by hand or by the schedule, told in plain lines."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

from bot.importing import Feed, Outcome, take_in
from domain.ports import Clock
from gateways.billing.refusal import FeedRefused
from storage.database import Database
from storage.snapshot_writing import ImportRunning

_ODD = {
    "sum": "settlements where opening + charged + recalculated - paid is not closing",
    "chain": "settlements whose opening is not the closing before",
}


async def run_import(database: Database, clock: Clock, feed: Feed, *, force: bool = False) -> int:
    """Take in the feed's snapshot and print what changed; the exit code: 1 when it was refused."""
    try:
        with _bar() as progress:
            outcome = await take_in(database, clock, feed, force=force, progress=progress)
    except FeedRefused as refusal:
        return _say_no(f"refused: {refusal.sentence}")
    except ImportRunning:
        return _say_no("refused: another import is running")
    sys.stdout.writelines(line + "\n" for line in _told(outcome))
    return 0


def _say_no(line: str) -> int:
    sys.stderr.write(line + "\nnothing has changed\n")
    return 1


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None]]:
    """A progress bar where somebody is looking, nothing elsewhere."""
    with tqdm(disable=None, unit="B", unit_scale=True, leave=False) as bar:

        def advance(read: int, of_all: int) -> None:
            bar.total = of_all
            bar.update(read)

        yield advance


def _told(outcome: Outcome) -> Iterator[str]:
    moment = outcome.as_of.isoformat(timespec="minutes")
    if not outcome.taken:
        yield f"nothing new: the snapshot as of {moment} is in force already"
        return
    yield f"in force: snapshot {outcome.snapshot} as of {moment}"
    yield f"contracts: {outcome.came} new, {outcome.went} gone"
    yield from (f"{table}: {rows} rows" for table, rows in outcome.rows.items())
    for oddity in outcome.oddities:
        examples = ", ".join(f"{contract} {month}" for contract, month in oddity.examples)
        yield f"odd: {oddity.count} {_ODD[oddity.kind]}: {examples}"
