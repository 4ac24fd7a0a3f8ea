"""Forks the bot at once from a process that has done its imports: they take seconds, its life maybe less.

Each line on standard input gives birth to `python -m bot run` and answers with its number, or, when it says
`wait`, answers how the last one ended.
"""

import gc
import os
import sys

import bot.app
import bot.running  # noqa: F401 - same
from bot.__main__ import main


def be_born() -> int:
    child = os.fork()
    if child:
        return child
    sys.stdin.close()
    os.close(0)
    code = 1
    try:
        code = main(["run"])
    finally:
        sys.stderr.flush()
        os._exit(code)


def serve() -> None:
    living = 0
    for line in sys.stdin:
        ended = os.waitstatus_to_exitcode(os.waitpid(living, 0)[1]) if living else 0
        living = 0 if line.strip() == "wait" else be_born()
        sys.stdout.write(f"{living or ended}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    gc.collect()
    gc.freeze()
    serve()
