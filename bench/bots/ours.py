"""The bot as it runs, but for the pace of Telegram's limits: `python -m bench.bots.ours`."""

import gc

from bot.clock import SystemClock
from bot.lightly import import_lightly
from bot.logs import set_up
from bot.loop import run_in_a_loop
from bot.settings import load


async def main() -> None:
    gc.disable()
    import_lightly()
    from bench.unlimited import UNLIMITED  # noqa: PLC0415 - as the program does
    from bot.app import make_app  # noqa: PLC0415
    from bot.running import run  # noqa: PLC0415

    app = make_app(load(_env_file=None), SystemClock(), UNLIMITED)
    try:
        await run(app)
    finally:
        await app.close()


if __name__ == "__main__":
    set_up()
    run_in_a_loop(main())
