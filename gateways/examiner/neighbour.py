"""The bot's side of the examiner: two neighbours, started when first needed, that end when their input does.

A neighbour is given no secret: of the environment it sees the ways to Python alone.
"""

import asyncio
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Timer

from domain.evidence import Examined, TooHardToRead
from gateways.examiner.frames import read_frame, write_frame
from gateways.examiner.verdicts import REFUSALS, TAKEN

AT_ONCE = 2
# it stops its child after five seconds itself; this is for a neighbour that has gone wrong, or is just starting
LONGEST_SECONDS = 30.0
_MODULE = "gateways.examiner.server"


@dataclass(frozen=True, slots=True)
class Report:
    """What an examination came to: `jpeg`, `pdf` or the key of a refusal; what may be kept; what it has cost.

    `peak` is the most memory held, in bytes.
    """

    verdict: str
    content: bytes
    seconds: float
    peak: int


_NO_ANSWER = Report(TooHardToRead.key, b"", 0, 0)


class Examiner:
    """Satisfies `domain.evidence.stores.Examiner`."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="examiner")
        self._neighbours = [_Neighbour() for _ in range(AT_ONCE)]
        self._free: SimpleQueue[_Neighbour] = SimpleQueue()
        for one in self._neighbours:
            self._free.put(one)

    async def examine(self, content: bytes) -> Examined:
        """What may be kept of a file. Raises a refusal; OSError if no neighbour can be started."""
        report = await self.report(content)
        if report.verdict not in TAKEN:
            raise REFUSALS[report.verdict]
        return Examined(report.verdict, report.content)

    async def report(self, content: bytes) -> Report:
        """The verdict with what it has cost."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._ask, content)

    def _ask(self, content: bytes) -> Report:
        neighbour = self._free.get()
        try:
            return neighbour.ask(content) or neighbour.ask(content) or _NO_ANSWER
        finally:
            self._free.put(neighbour)

    def close(self) -> None:
        """End the neighbours; the next file starts others."""
        for one in self._neighbours:
            one.end()


class _Neighbour:
    """One process; used by one thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, content: bytes) -> Report | None:
        """None if it died over it, or was not heard of again; there is another one the next time."""
        process = self._running()
        late = Timer(LONGEST_SECONDS, process.kill)
        late.start()
        try:
            report = _asked(process, content)
        except (OSError, ValueError):
            report = None
        finally:
            late.cancel()
        if report is None:
            self.end()
        return report

    def end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self.end()
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                [sys.executable, "-m", _MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,
            )
        return self._process


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "LANG") if name in os.environ}
    # one arena: each further one takes 64 MB of the addresses a child may have
    return kept | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "MALLOC_ARENA_MAX": "1"}


def _asked(process: "subprocess.Popen[bytes]", content: bytes) -> Report | None:
    if process.stdin is None or process.stdout is None:
        return None
    write_frame(process.stdin, {}, content)
    answer = read_frame(process.stdout)
    if answer is None:
        return None
    head, kept = answer
    verdict = str(head["verdict"])
    known = verdict in TAKEN or verdict in REFUSALS
    return Report(verdict, kept, float(head["seconds"]), int(head["peak"])) if known else None
