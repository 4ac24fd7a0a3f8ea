"""The local Telegram as a whole: a world and its Bot API on a port of this machine."""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from domain.ports import Clock
from emulator.api import BotApi
from emulator.person import Person
from emulator.world import World

TOKEN = "700000001:AAlocal-telegram-has-no-secrets-000000"  # noqa: S105 - opens nothing but this
_SHUTDOWN_SECONDS = 1.0

Pages = Callable[[World], Iterable[web.AbstractRouteDef]]


@dataclass(frozen=True)
class Telegram:
    """A running local Telegram; `base_url` is what a bot takes for https://api.telegram.org."""

    world: World
    api: BotApi
    base_url: str

    @property
    def token(self) -> str:
        return self.api.token

    @staticmethod
    @asynccontextmanager
    async def running(
        clock: Clock,
        *,
        port: int = 0,
        host: str = "127.0.0.1",
        token: str = TOKEN,
        pages: Pages | None = None,
    ) -> AsyncIterator["Telegram"]:
        """Serves until left; port 0 takes a free one; `pages` are further routes on the same port."""
        api = BotApi(World(clock), token)
        app = api.app()
        app.add_routes(pages(api.world) if pages else [])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
            bound = runner.addresses[0][1]
            yield Telegram(api.world, api, f"http://{host}:{bound}")
        finally:
            await runner.cleanup()

    def person(
        self,
        first_name: str,
        *,
        last_name: str = "",
        username: str = "",
        language: str = "",
        phone: str = "",
    ) -> Person:
        """A new person, ready to act."""
        user = self.world.add_person(
            first_name,
            last_name=last_name,
            username=username,
            language=language,
            phone=phone,
        )
        return Person(self.world, user)
