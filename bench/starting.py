"""`python -m bench.starting`: from the start of the program to its first question for updates; memory at rest."""

import asyncio
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from bench.bots.process import running
from bench.crowd import Crowd
from bench.furnishing import furnish
from bot.clock import SystemClock
from emulator.server import Telegram

ROUNDS = 3
IDLE_SECONDS = 3.0


def _importing_aiogram() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import aiogram"], check=True)
    return time.perf_counter() - began


async def _started(module: str, folder: Path, url: str) -> tuple[float, float]:
    async with Telegram.running(SystemClock()) as telegram:
        began = time.perf_counter()
        async with running(module, telegram, folder, url) as bot:
            seconds = time.perf_counter() - began
            await asyncio.sleep(IDLE_SECONDS)
            return seconds, bot.megabytes()


async def _furnished(folder: Path) -> str:
    url = f"sqlite+aiosqlite:///{folder}/cabinet.db"
    async with Telegram.running(SystemClock()) as telegram:
        await furnish(url, folder / "feed", Crowd(telegram, 1).people)
    return url


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        url = asyncio.run(_furnished(folder))
        imported, echo, ours = [], [], []
        for _ in range(ROUNDS):
            imported.append(_importing_aiogram())
            echo.append(asyncio.run(_started("bench.bots.echo", folder, "")))
            ours.append(asyncio.run(_started("bench.bots.ours", folder, url)))
    least = median(imported)
    sys.stdout.write(f"Start and rest: medians of {ROUNDS} rounds\n  import aiogram {least:.2f} s\n")
    for what, runs in (("echo", echo), ("ours", ours)):
        seconds, megabytes = (median(run[at] for run in runs) for at in (0, 1))
        sys.stdout.write(f"  {what}: asks after {seconds:.2f} s, {megabytes:.0f} MB idle\n")
    ready = median(run[0] for run in ours) / least
    memory = median(run[1] for run in ours) / median(run[1] for run in echo)
    sys.stdout.write(f"  ratios: ready {ready:.2f}, memory {memory:.2f}\n")


if __name__ == "__main__":
    main()
