"""`make demo`: the real bot at the local Telegram, on made-up consumers; no token, no network, new each time."""

import logging
import os
import shutil
import socket
import sys
from collections.abc import Iterable
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import structlog
from aiohttp import web

from bot.app import make_app
from bot.clock import SystemClock
from bot.importing import Feed, take_in
from bot.logs import set_up
from bot.process import App
from bot.refusals import Stopped
from bot.running import run
from bot.settings import Settings, load
from domain.ports import Clock
from emulator import signing_key
from emulator.cast import find, write_snapshot
from emulator.chats import Chat
from emulator.night import Night
from emulator.page import routes
from emulator.server import Telegram
from emulator.upay import Agreement, Upay
from emulator.upay_page import UpayPage
from emulator.world import World
from storage.migration import migrate

FOLDER = Path("var/demo")
FEED = FOLDER / "feed"
SUPPLIER = Path(__file__).with_name("supplier.toml")
UPAY = Agreement("demo-secret", ("990001", "990002"))
LEGAL_ENTITY, SOLE_PROPRIETOR = "00001", "00002"
_WELCOME = """\

  The chat page / Страница чата:   {address}

  Press Start there, then sign in / Нажмите там «Запустить» и войдите:

    a legal entity / юридическое лицо               contract / договор {firm.contract}   INN / ИНН {firm.inn}
    a sole proprietor / инд. предприниматель        contract / договор {trader.contract}   INN / ИНН {trader.inn}

  The INN is the first password; the bot then asks for one of your own.
  ИНН — первый пароль; затем бот попросит придумать свой.

  Paid online? The next snapshot of billing posts it / Оплату проведёт следующая выгрузка биллинга:
                                   {address}/night

  Everything is made up and begins anew at each start. Ctrl-C ends it.
  Всё вымышлено и при каждом запуске начинается заново. Ctrl-C завершает.

"""


async def demo(port: int) -> None:
    """Serve the chat page on `port` and the bot behind it until Ctrl-C. Raises Stopped when the port is taken."""
    _quiet()
    clock = SystemClock()
    async with AsyncExitStack() as stack:
        cabinet = free_port()
        upay = await stack.enter_async_context(Upay.running(UPAY, f"http://127.0.0.1:{cabinet}", clock))

        async def night_passes() -> None:
            await take_in(app.database, clock, Feed(app.settings.feed_source))
            await app.posting_hours.look()

        night = Night(upay, clock, FEED, night_passes)
        telegram = await _telegram(stack, clock, port, [*UpayPage(upay).routes(), *night.routes()])
        staff = people_and_staff(telegram.world)
        app = make_app(_settings(telegram, staff, cabinet, clock), clock)
        stack.push_async_callback(app.close)
        await _furnish(app, clock)
        _welcome(telegram.base_url)
        await run(app)


def people_and_staff(world: World) -> Chat:
    """Three consumers, each with a language, and the forum of the staff: its administrator and a member."""
    world.add_person("Анна", last_name="Каримова", language="ru", phone=find(LEGAL_ENTITY).phone)
    world.add_person("Sanjar", last_name="Sinovov", language="uz", phone=find(SOLE_PROPRIETOR).phone)
    world.add_person("Emily", last_name="Sample", language="en")
    head = world.add_person("Дилором", last_name="Азизова", language="ru")
    clerk = world.add_person("Sardor", last_name="Olimov", language="uz")
    return world.add_group("Абонентский отдел", forum=True, creator=head, members=[clerk])


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _telegram(
    stack: AsyncExitStack, clock: Clock, port: int, more: Iterable[web.AbstractRouteDef]
) -> Telegram:
    def pages(world: World) -> Iterable[web.AbstractRouteDef]:
        return [*routes(world), *more]

    try:
        return await stack.enter_async_context(Telegram.running(clock, port=port, pages=pages))
    except OSError:
        raise Stopped(f"PORT: {port} is taken; try `make demo PORT={port + 1}`") from None


def _settings(telegram: Telegram, staff: Chat, http_port: int, clock: Clock) -> Settings:
    """A folder of its own, emptied first, and nothing of what is configured for the real bot."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for name in Settings.model_fields:
        os.environ.pop(name.upper(), None)
    # a scheduled import is a process of its own: it finds the folder by these
    os.environ["DATABASE_URL"] = f"sqlite+aiosqlite:///{FOLDER}/cabinet.db"
    os.environ["FEED_SOURCE"] = str(FEED)
    return load(
        _env_file=None,
        bot_token=telegram.token,
        telegram_api_base=telegram.base_url,
        staff_chat_id=staff.id,
        files_dir=FOLDER / "files",
        http_port=http_port,
        supplier_file=SUPPLIER,
        upay_pay_url=f"{telegram.base_url}/prePay.do",
        upay_service_id=UPAY.service_ids[0],
        upay_secret=UPAY.secret,
        signing_key=_signing_key(clock),
        signing_key_password=signing_key.PASSWORD,
    )


def _signing_key(clock: Clock) -> Path:
    """A key of nobody's, so that papers are signed as they would be."""
    begins = clock.now().replace(microsecond=0) - timedelta(days=1)
    return signing_key.write_key(FOLDER, begins, begins + timedelta(days=365))


async def _furnish(app: App, clock: Clock) -> None:
    write_snapshot(Path(app.settings.feed_source), created=clock.now().replace(microsecond=0))
    await migrate(app.database)
    await take_in(app.database, clock, Feed(app.settings.feed_source))


def _welcome(address: str) -> None:
    firm, trader = find(LEGAL_ENTITY), find(SOLE_PROPRIETOR)
    sys.stdout.write(_WELCOME.format(address=address, firm=firm, trader=trader))
    sys.stdout.flush()


def _quiet() -> None:
    """What went wrong is said, the rest would only push the address off the screen."""
    set_up()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
