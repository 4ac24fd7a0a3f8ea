"""Forks the bot at once from a process that has done its imports: they take seconds, its life maybe less.

On standard input, a JSON object with `environment` and `folder` gives birth to `python -m bot run`, which logs to
`bot.log` there, and is answered with its number; a number waits for the end of that life and is answered with how
it ended.
"""

import gc
import json
import os
import sys
from typing import Any

import bot.app
import bot.running  # noqa: F401 - for the children
from bot.__main__ import main


def be_born(given: dict[str, Any]) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        code = live(given)
    finally:
        sys.stderr.flush()
        os._exit(code)


def live(given: dict[str, Any]) -> int:
    os.chdir(given["folder"])
    os.environ.clear()
    os.environ.update(given["environment"])
    log = os.open("bot.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, sys.stderr.fileno())
    os.dup2(log, sys.stdout.fileno())
    os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
    return main(["run"])


def ended(number: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


def serve() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        answer = ended(asked) if isinstance(asked, int) else be_born(asked)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    gc.collect()
    gc.freeze()
    serve()
