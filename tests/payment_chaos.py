"""`python -m tests.payment_chaos 1000`: that many payments with every knob turned at random"""

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from domain.payments import State
from emulator.upay import Transaction
from emulator.upay_knobs import ACCOUNTS, AMOUNTS, BODIES, Knobs
from tests.paying import PayHouse, pay_house_by_hand

CONTRACTS = ("00001", "00002", "00005", "00014", "98765", "00042")
AT_ONCE = 6


def knobs(random: Random) -> Knobs:
    """Mostly well-behaved in each respect, so that all oddities meet each other."""

    def now_and_then(often: float = 0.15) -> bool:
        return random.random() < often

    return Knobs(
        body=random.choice(BODIES),
        amount_as=random.choice(AMOUNTS),
        account=random.choice(ACCOUNTS) if now_and_then() else "as given",
        copies=random.randint(2, 5) if now_and_then(0.3) else 1,
        together=now_and_then(0.5),
        transactions=2 if now_and_then() else 1,
        wrong_token=now_and_then(),
        late=timedelta(hours=26) if now_and_then() else timedelta(),
        skew=timedelta(minutes=random.randint(-90, 90)),
        commission=now_and_then(),
        other_amount=random.randint(500, 90_000) if now_and_then() else None,
        answer_lost=now_and_then(0.3),
        extra=now_and_then(0.3),
    )


async def chaos(made: PayHouse, payments: int, seed: int) -> int:
    """Payments in small crowds; the number of calls that were made."""
    random = Random(seed)
    for _ in range(0, payments, AT_ONCE):
        await asyncio.gather(*(_one(made, random) for _ in range(AT_ONCE)))
    await made.house.app.settle()
    return len(await made.calls())


async def _one(made: PayHouse, random: Random) -> None:
    await made.upay.takes(random.choice(CONTRACTS), random.randint(500, 90_000), knobs(random))
    if made.upay.accepted and random.random() < 0.2:
        known = random.choice(list(made.upay.accepted.values()))
        await made.upay.tells(replace(known, amount="777777"), Knobs())


def _tiyin(paid: Transaction) -> int:
    return int(Decimal(paid.amount) * 100)


async def contradictions(made: PayHouse) -> AsyncIterator[str]:
    """What is wrong with what was credited."""
    credited = [one for one in await made.credits() if one.state != State.REFUSED.value]
    accepted = made.upay.accepted
    if len({one.transaction for one in credited}) != len(credited):
        yield "a transaction was credited twice"
    if {one.transaction for one in credited} != set(accepted):
        yield "what was credited is not what was accepted"
    if sum(one.amount.tiyin for one in credited) != sum(map(_tiyin, accepted.values())):
        yield "the sum of credits is not the sum of what was accepted"
    for one in credited:
        paid = accepted.get(one.transaction)
        if paid and (paid.account, _tiyin(paid)) != (one.account, one.amount.tiyin):
            yield f"{one.transaction} was credited otherwise than it was paid"


async def _by_hand(payments: int) -> int:
    async with pay_house_by_hand() as made:
        calls = await chaos(made, payments, seed=1)
        wrong = [one async for one in contradictions(made)]
        accepted = len(made.upay.accepted)
    sys.stdout.write(f"{calls} calls, {accepted} payments accepted: {wrong or 'all right'}\n")
    return len(wrong)


if __name__ == "__main__":
    sys.exit(asyncio.run(_by_hand(int(sys.argv[1]))))
