"""The bot as it runs, but for the pace of Telegram's limits: `python -m bench.bots.ours`."""

import asyncio

from bot.app import make_app
from bot.clock import SystemClock
from bot.logs import set_up
from bot.pace import Limit, Limits
from bot.running import run
from bot.settings import load

UNLIMITED = Limits(Limit(100_000, 1.0), Limit(100_000, 1.0), Limit(100_000, 1.0))


async def main() -> None:
    app = make_app(load(_env_file=None), SystemClock(), UNLIMITED)
    try:
        await run(app)
    finally:
        await app.close()


if __name__ == "__main__":
    set_up()
    asyncio.run(main())
