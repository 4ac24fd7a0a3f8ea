"""`python -m bot check`: says of each setting and neighbour whether it is in order, a line each."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import AiogramError
from sqlalchemy.exc import SQLAlchemyError

from bot.app import make_bot
from bot.clock import SystemClock
from bot.press import read_profile, read_signer, validity
from bot.settings import Settings, WrongSetting, env_is_open
from gateways.billing.refusal import FeedRefused
from gateways.billing.source import snapshot_at
from gateways.supplier import WrongProfile, read_supplier
from storage.database import Database

SECONDS = 15.0


class Wrong(Exception):
    """What is not in order, in a few words."""


@dataclass(frozen=True, slots=True)
class Question:
    """`ask` gives what to say when all is well, or raises."""

    about: str
    ask: Callable[[], Awaitable[str]]


async def check(settings: Settings) -> int:
    """Ask every neighbour; the exit code: 1 if one is not in order."""
    wrong = 0
    for question in _questions(settings):
        said, in_order = await _answer(question)
        wrong += not in_order
        sys.stdout.write(f"{'ok   ' if in_order else 'WRONG'} {question.about}: {said}\n")
    return 1 if wrong else 0


async def _answer(question: Question) -> tuple[str, bool]:
    try:
        return await asyncio.wait_for(question.ask(), SECONDS), True
    except (Wrong, WrongSetting) as wrong:
        return str(wrong), False
    except FeedRefused as refused:
        return refused.sentence, False
    except TimeoutError:
        return f"no answer within {SECONDS:.0f} s", False
    except (AiogramError, SQLAlchemyError, OSError) as fault:
        return type(fault).__name__, False


def _questions(settings: Settings) -> list[Question]:
    asks: dict[str, Callable[[Settings], Awaitable[str]]] = {
        ".env": _env,
        "BOT_TOKEN": _token,
        "DATABASE_URL": _database,
        "FEED_SOURCE": _feed,
        "STAFF_CHAT_ID": _staff_chat,
        "FILES_DIR": _files,
        "SUPPLIER_FILE": _supplier,
        "SIGNING_KEY": signing_key,
        "SMTP_URL": _mail,
        "UPAY_SERVICE_ID": _upay,
    }
    return [Question(about, _bound(ask, settings)) for about, ask in asks.items()]


def _bound(ask: Callable[[Settings], Awaitable[str]], settings: Settings) -> Callable[[], Awaitable[str]]:
    return lambda: ask(settings)


async def _env(_: Settings) -> str:
    if env_is_open():
        raise Wrong("others on this machine can read it: chmod 600 .env")
    return "no other user of this machine can read it"


@asynccontextmanager
async def _speaking(settings: Settings) -> AsyncIterator[Bot]:
    bot = make_bot(settings)
    try:
        yield bot
    finally:
        await bot.session.close()


async def _token(settings: Settings) -> str:
    async with _speaking(settings) as bot:
        me = await bot.get_me()
    return f"Telegram knows the bot as @{me.username}"


async def _database(settings: Settings) -> str:
    database = Database(settings.database_url)
    try:
        async with database.engine.connect() as connection:
            await connection.exec_driver_sql("SELECT 1")
    finally:
        await database.close()
    return f"{database.url.get_backend_name()} answers"


async def _feed(settings: Settings) -> str:
    token = settings.feed_token.get_secret_value()
    async with snapshot_at(settings.feed_source, token, SystemClock().now()) as found:
        return f"a snapshot as of {found.package.created.isoformat(timespec='minutes')}, its files whole"


async def _staff_chat(settings: Settings) -> str:
    if settings.staff_chat_id is None:
        raise Wrong("not set: staff will hear of nothing")
    async with _speaking(settings) as bot:
        chat = await bot.get_chat(settings.staff_chat_id)
    return f"the bot is in «{chat.title}»"


async def _files(settings: Settings) -> str:
    folder = settings.files_dir
    folder.mkdir(parents=True, exist_ok=True)
    probe = folder / ".writable"
    probe.write_bytes(b"")
    probe.unlink()
    return f"{folder} can be written to"


async def _supplier(settings: Settings) -> str:
    try:
        read_profile(settings)
        profile = read_supplier(settings.supplier_file, settings.metrology_email)
    except WrongProfile as wrong:
        raise Wrong(str(wrong)) from None
    except WrongSetting as wrong:
        raise Wrong(str(wrong).removeprefix("SUPPLIER_FILE: ")) from None
    missing = "" if profile.requisites else "; it has no requisites: consumers are sent to their contract"
    return f"the profile of {profile.name}{missing}"


async def signing_key(settings: Settings) -> str:
    try:
        signer = read_signer(settings)
    except WrongSetting as wrong:
        raise Wrong(str(wrong).removeprefix("SIGNING_KEY: ")) from None
    if signer is None:
        return "not set: papers will say that they are unsigned"
    if not signer.seal.is_valid(SystemClock().now()):
        raise Wrong(f"valid from {validity(signer)}: papers will say that they are unsigned")
    return f"{signer.seal.holder}, valid from {validity(signer)}"


async def _mail(settings: Settings) -> str:
    return "not set: nothing is mailed" if settings.smtp_url is None else "set"


async def _upay(settings: Settings) -> str:
    given = (bool(settings.upay_service_id), bool(settings.upay_secret.get_secret_value()))
    if not any(given):
        return "not set: nobody pays online, requisites are shown"
    if not all(given):
        raise Wrong("UPAY_SERVICE_ID and UPAY_SECRET go together: with one of them online payment stays off")
    if not settings.upay_allowed_networks:
        return "set; UPAY_ALLOWED_NETWORKS is empty: calls are taken from anywhere"
    return "set"
