"""The command line: run, demo, migrate, import, check, backup, move."""

import argparse
import gc
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from bot.clock import SystemClock
from bot.lightly import import_lightly
from bot.loop import run_in_a_loop
from bot.settings import Settings, WrongSetting, load

Command = Callable[[Settings, argparse.Namespace], Coroutine[Any, Any, int]]


async def _run(settings: Settings, _: argparse.Namespace) -> int:
    # What is read in stays: it is looked through for garbage once, by `run`.
    gc.disable()
    import_lightly()
    from bot.app import make_app  # noqa: PLC0415 - seconds of imports that other commands do without
    from bot.running import run  # noqa: PLC0415

    app = make_app(settings, SystemClock())
    try:
        await run(app)
    finally:
        await app.close()
    return 0


async def _demo(_: Settings, given: argparse.Namespace) -> int:
    import_lightly()
    from emulator.demo import demo  # noqa: PLC0415 - the one way from the program to the emulator

    await demo(given.port)
    return 0


async def _migrate(settings: Settings, _: argparse.Namespace) -> int:
    from storage.database import Database  # noqa: PLC0415
    from storage.migration import migrate  # noqa: PLC0415

    database = Database(settings.database_url)
    try:
        changed = await migrate(database)
    finally:
        await database.close()
    sys.stdout.write("the schema is up to date\n" if not changed else "the schema was brought up to date\n")
    return 0


async def _import(settings: Settings, given: argparse.Namespace) -> int:
    # It lives for seconds, and what it holds goes with what holds it.
    gc.disable()
    from bot.import_command import run_import  # noqa: PLC0415 - the feed's reader is large
    from bot.importing import Feed  # noqa: PLC0415
    from storage.database import Database  # noqa: PLC0415
    from storage.migration import migrate  # noqa: PLC0415

    database = Database(settings.database_url)
    feed = Feed(given.source or settings.feed_source, settings.feed_token.get_secret_value())
    try:
        await migrate(database)
        return await run_import(database, SystemClock(), feed, force=given.force)
    finally:
        await database.close()


async def _check(settings: Settings, _: argparse.Namespace) -> int:
    from bot.checking import check  # noqa: PLC0415

    return await check(settings)


async def _backup(settings: Settings, given: argparse.Namespace) -> int:
    from sqlalchemy import make_url  # noqa: PLC0415

    from storage.backup import back_up  # noqa: PLC0415

    saved = await back_up(make_url(settings.database_url), settings.files_dir, given.folder)
    said = f"{saved.size} bytes, {saved.snapshots} snapshots, {saved.files} files"
    sys.stdout.write(f"{given.folder}: {said}\n")
    return 0


async def _move(settings: Settings, given: argparse.Namespace) -> int:
    from storage.database import Database  # noqa: PLC0415
    from storage.moving import move  # noqa: PLC0415

    source, target = Database(settings.database_url), Database(given.url)
    try:
        moved = await move(source, target)
    finally:
        await source.close()
        await target.close()
    for table, rows in moved.items():
        sys.stdout.write(f"{table}: {rows}\n")
    sys.stdout.write("set DATABASE_URL to the new address, then: python -m bot import\n")
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="The cabinet of a heat consumer.")
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("run", help="serve Telegram until told to stop (the default)")
    demo = commands.add_parser("demo", help="a local Telegram with a chat page, and the bot in it")
    demo.add_argument("--port", type=int, default=8000, help="where the chat page is (default: 8000)")
    commands.add_parser("migrate", help="bring the database schema up to date")
    taking = commands.add_parser("import", help="take in one billing snapshot")
    taking.add_argument("source", nargs="?", help="folder or https address (default: FEED_SOURCE)")
    taking.add_argument("--force", action="store_true", help="take it in though contracts are missing")
    commands.add_parser("check", help="say of each setting and neighbour whether it is in order")
    saving = commands.add_parser("backup", help="copy all that is kept on SQLite, while the bot runs")
    saving.add_argument("folder", type=Path, help="a new or empty folder")
    moving = commands.add_parser("move", help="take all that is kept into an empty database")
    moving.add_argument("url", help="its address, e.g. postgresql+asyncpg://cabinet:…@127.0.0.1/cabinet")
    return parser


COMMANDS: dict[str, Command] = {
    "run": _run,
    "demo": _demo,
    "migrate": _migrate,
    "import": _import,
    "check": _check,
    "backup": _backup,
    "move": _move,
}


def main(arguments: list[str] | None = None) -> int:
    given = _arguments().parse_args(arguments)
    command = given.command or "run"
    try:
        settings = load(_env_file=None) if command == "demo" else load()
        return _in_a_loop(COMMANDS[command](settings, given), command)
    except WrongSetting as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 1


def _in_a_loop(work: Coroutine[Any, Any, int], command: str) -> int:
    from bot.refusals import one_line  # noqa: PLC0415

    if command == "run":
        from bot.logs import set_up  # noqa: PLC0415

        set_up()
    try:
        return run_in_a_loop(work)
    except KeyboardInterrupt:
        return 0
    except Exception as fault:
        line = one_line(fault)
        if line is None:
            raise
        sys.stderr.write(line + "\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
