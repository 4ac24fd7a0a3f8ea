"""`python -m tests.feed_process URL FOLDER MOMENT`: an import in a process of its own, killed at a moment.

MOMENT is the number of the piece after which it is killed, `written` for after the last row is on the disk, or
`never`.
"""

import asyncio
import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import NoReturn

from bot.import_command import run_import
from bot.importing import Feed, take_in
from storage.database import Database
from storage.snapshot_register import SnapshotRegister
from tests.feed_cabinet import StandingClock


def die(*_: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


async def main(url: str, folder: Path, moment: str) -> int:
    database = Database(url)
    if moment == "never":
        return await run_import(database, StandingClock(), Feed(str(folder)))
    pieces = count(1)

    def progress(_read: int, _all: int) -> None:
        if str(next(pieces)) == moment:
            die()

    if moment == "written":
        SnapshotRegister.put_in_force = die  # type: ignore[method-assign, assignment]
    await take_in(database, StandingClock(), Feed(str(folder)), progress=progress)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])))
