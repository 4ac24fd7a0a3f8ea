"""Work that would hold up everybody, done by a neighbour: another interpreter at low priority, one thing at a time.

Drawing a paper is pure Python; in a thread it takes the interpreter away from those who only ask for their balance.
The neighbour is started with the first request, lives as long as we do, and ends when its input does.
"""

import asyncio
import atexit
import os
import pickle
import struct
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from importlib import import_module
from threading import Lock, Timer
from typing import IO, Any

from bot.faults import place_of

LONGEST_SECONDS = 60.0
POLITE = 10
_LENGTH = struct.Struct(">Q")
_MODULE = "bot.elsewhere"


class BrokeElsewhere(Exception):
    """The work failed; `place` is where, without what it was about."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


class Elsewhere:
    """Runs functions of modules, named `module:function`, on arguments that can be pickled."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting = ThreadPoolExecutor(max_workers=1, thread_name_prefix="elsewhere")
        self._process: subprocess.Popen[bytes] | None = None

    async def run(self, where: str, *arguments: object) -> Any:
        """What the function returns. Raises BrokeElsewhere."""
        return await asyncio.get_running_loop().run_in_executor(self._waiting, self._ask, where, arguments)

    def close(self) -> None:
        """End the neighbour; the next request starts another."""
        with self._lock:
            self._end()

    def _ask(self, where: str, arguments: tuple[object, ...]) -> Any:
        request = pickle.dumps((where, arguments))
        with self._lock:
            answer = self._answer(request) or self._answer(request)
        if answer is None:
            raise BrokeElsewhere(f"{where}: no answer")
        done, result = pickle.loads(answer)  # noqa: S301 - written by our own process
        if not done:
            raise BrokeElsewhere(result)
        return result

    def _answer(self, request: bytes) -> bytes | None:
        """None if the neighbour died over it, or took too long; there is another one the next time."""
        process = self._running()
        late = Timer(LONGEST_SECONDS, process.kill)
        late.start()
        try:
            if process.stdin is None or process.stdout is None:
                return None
            _write(process.stdin, request)
            answer = _read(process.stdout)
        except OSError:
            answer = None
        finally:
            late.cancel()
        if answer is None:
            self._end()
        return answer

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._end()
            environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
            self._process = subprocess.Popen(  # noqa: S603 - ourselves
                [sys.executable, "-m", _MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=environment,
                start_new_session=True,
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


@cache
def elsewhere() -> Elsewhere:
    """One a process: it keeps nothing of any bot or database."""
    made = Elsewhere()
    atexit.register(made.close)
    return made


def _write(to: IO[bytes], content: bytes) -> None:
    to.write(_LENGTH.pack(len(content)) + content)
    to.flush()


def _read(from_: IO[bytes]) -> bytes | None:
    """The next message; None when there is no whole one any more."""
    head = from_.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = from_.read(length)
    return content if len(content) == length else None


@cache
def _function(where: str) -> Callable[..., object]:
    module, _, name = where.partition(":")
    found: Callable[..., object] = getattr(import_module(module), name)
    return found


def _done(request: bytes) -> tuple[bool, object]:
    try:
        where, arguments = pickle.loads(request)  # noqa: S301 - written by our own process
        return True, _function(where)(*arguments)
    except Exception as fault:  # noqa: BLE001 - told to whoever asked
        return False, place_of(fault)


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until nobody asks any more."""
    while (request := _read(requests)) is not None:
        _write(answers, pickle.dumps(_done(request)))


if __name__ == "__main__":
    with suppress(OSError):
        os.nice(POLITE)
    serve(sys.stdin.buffer, sys.stdout.buffer)
