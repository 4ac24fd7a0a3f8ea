"""`python -m tests.payment_kills 40 postgresql`: the bot is killed that often while UPAY reports payments."""

import asyncio
import hashlib
import random
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
from sqlalchemy import select

from bot.clock import SystemClock
from emulator.server import Telegram
from storage.database import Database
from storage.schema import online_payments
from tests.chaos_bot import MortalBot, a_zygote, environment, no_feed_is_due
from tests.chaos_database import furnished
from tests.demo_process import free_port

SECRET, ACCEPTED = "unit-test-secret", 1
PAYERS = 8
LIFE_SECONDS = 1.0, 2.2
AGAIN_SECONDS = 0.05


@dataclass
class Till:
    """UPAY as the payers know it: whatever was not answered is reported again, and once more for good measure."""

    address: str
    random: random.Random
    closed: asyncio.Event = field(default_factory=asyncio.Event)
    verdicts: dict[str, list[int]] = field(default_factory=dict)
    amounts: dict[str, int] = field(default_factory=dict)
    interrupted: int = 0

    async def serve(self, payer: int) -> None:
        """One payment after the other until the till closes; the one in hand is finished."""
        number = payer * 100_000
        async with aiohttp.ClientSession() as session:
            while not self.closed.is_set():
                number += 1
                amount, contract = self.random.randint(500, 90_000), self.random.choice(("00001", "00002"))
                call = _call(str(number), amount, contract)
                self.amounts[str(number)] = amount * 100
                self.verdicts[str(number)] = [await self._answer(session, call) for _ in range(2)]

    async def _answer(self, session: aiohttp.ClientSession, call: dict[str, object]) -> int:
        while True:
            try:
                async with session.post(self.address, json=call) as answer:
                    if answer.status == 200:
                        said = await answer.json()
                        return int(said["status"])
            except aiohttp.ClientConnectorError:
                pass  # nobody is there yet
            except aiohttp.ClientError:
                self.interrupted += 1
            await asyncio.sleep(AGAIN_SECONDS)


def _call(transaction: str, amount: int, contract: str) -> dict[str, object]:
    text = f"{transaction}{SECRET}{amount}{contract}"
    return {
        "upayTransId": int(transaction),
        "upayTransTime": "2026-11-23 18:40:05",
        "upayPaymentAmount": amount,
        "personalAccount": contract,
        "accessToken": hashlib.md5(text.encode()).hexdigest(),  # noqa: S324 - as agreed with UPAY
    }


async def _killing(bot: MortalBot, till: Till, kills: int) -> None:
    for _ in range(kills):
        await asyncio.sleep(till.random.uniform(*LIFE_SECONDS))
        await bot.is_killed()
        await bot.is_born()
    till.closed.set()


async def _credited(url: str) -> dict[str, int]:
    """Tiyin by transaction; a second credit of one would be in the way of the first."""
    database = Database(url)
    async with database.reading() as unit:
        rows = (await unit.connection.execute(select(online_payments))).all()
    await database.close()
    assert len({row.transaction for row in rows}) == len(rows), "a transaction was credited twice"
    return {row.transaction: row.amount.tiyin for row in rows}


async def run(url: str, folder: Path, kills: int) -> bool:
    """Whether every payment was answered alike each time and credited once, with its amount."""
    async with Telegram.running(SystemClock()) as telegram:
        await no_feed_is_due(url)
        port = free_port()
        staff = telegram.world.add_group("staff")
        around = environment(telegram, staff.id, url, folder)
        around |= {"HTTP_PORT": str(port), "UPAY_SERVICE_ID": "999", "UPAY_SECRET": SECRET}
        till = Till(f"http://127.0.0.1:{port}/upay/payment", random.Random(kills))
        with a_zygote() as zygote:
            bot = MortalBot(zygote, around, folder)
            await bot.is_born()
            await asyncio.gather(_killing(bot, till, kills), *(till.serve(n + 1) for n in range(PAYERS)))
            await bot.is_buried()
    credited = await _credited(url)
    other = [one for one, said in till.verdicts.items() if said != [ACCEPTED, ACCEPTED]]
    sys.stdout.write(
        f"kills {kills} · payments {len(till.amounts)} · credited {len(credited)} · "
        f"answers interrupted {till.interrupted} · other verdicts {len(other)}\n"
    )
    return not other and credited == till.amounts


def main() -> int:
    kills, kind = int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "sqlite"
    with tempfile.TemporaryDirectory() as folder, furnished(kind, Path(folder)) as place:
        return 0 if asyncio.run(run(place.url, Path(folder), kills)) else 1


if __name__ == "__main__":
    sys.exit(main())
