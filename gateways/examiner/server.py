"""`python -m gateways.examiner.server`: examines one file after the other, each in a child of its own.

The child has 5 seconds of a processor and 512 MB, opens no file and no connection, and is gone afterwards: whatever a
file has done to it, the next one meets a fresh one. A fork costs milliseconds, another interpreter half a second.
"""

import gc
import json
import os
import resource
import select
import signal
import sys
import time
from contextlib import suppress
from typing import IO

from domain.evidence.refusals import FileDamaged, TooHardToRead
from gateways.examiner.examination import examined
from gateways.examiner.frames import LONGEST_BODY, read_frame, write_frame
from gateways.examiner.warming import warm_up

SECONDS = 5
# on the clock, when others want the processor too
LONGEST_SECONDS = 10
MEMORY = 512 * 1024 * 1024
POLITE = 10
_BLOCK = 1024 * 1024


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until nobody asks any more."""
    while (request := read_frame(requests)) is not None:
        began = time.monotonic()
        verdict, kept, peak = examined_apart(request[1])
        head = {"verdict": verdict, "seconds": time.monotonic() - began, "peak": peak}
        write_frame(answers, head, kept)


def examined_apart(content: bytes) -> tuple[str, bytes, int]:
    """Verdict, what may be kept, and the most memory the child has held, in bytes."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _be_the_child(content, writing)
    os.close(writing)
    answer, in_time = _answer(reading, time.monotonic() + LONGEST_SECONDS)
    os.close(reading)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    _, status, used = os.wait4(child, 0)
    verdict, kept = _understood(answer, status, in_time=in_time)
    return verdict, kept, used.ru_maxrss * 1024


def _be_the_child(content: bytes, writing: int) -> None:
    """Never returns."""
    code = 1
    try:
        _bind_hands()
        verdict, kept = examined(content)
        with os.fdopen(writing, "wb") as out:
            out.write(json.dumps(verdict).encode() + b"\n" + kept)
        code = 0
    finally:
        os._exit(code)


def _bind_hands() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _answer(reading: int, until: float) -> tuple[bytes, bool]:
    """What the child has said, and whether it came to an end in time."""
    parts: list[bytes] = []
    size = 0
    while size <= LONGEST_BODY:
        left = until - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            return b"", False
        block = os.read(reading, _BLOCK)
        if not block:
            return b"".join(parts), True
        parts.append(block)
        size += len(block)
    return b"", True


def _understood(answer: bytes, status: int, *, in_time: bool) -> tuple[str, bytes]:
    if not in_time or (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU):
        return TooHardToRead.key, b""
    head, _, kept = answer.partition(b"\n")
    if not head:
        return FileDamaged.key, b""
    return json.loads(head), kept


def main() -> None:
    with suppress(OSError):
        os.nice(POLITE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    warm_up()
    gc.freeze()
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
