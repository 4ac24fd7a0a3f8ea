"""`python -m tests.payment_fuzz 10000`: that many hostile bodies to each of UPAY's addresses."""

import asyncio
import json
import sys
from collections import Counter
from random import Random
from urllib.parse import urlencode

from emulator.upay import Answer
from emulator.upay_knobs import token
from tests.paying import SECRET, PayHouse, pay_house_by_hand

NAMES = ("upayTransId", "upayTransTime", "upayPaymentAmount", "personalAccount", "accessToken")
ODD = (
    *("", "0", "-1", "1e9", "00000", "1" * 400, "１２３４５", "00001\x00", "\ud800", "\u202e", "NaN", "null"),
    *(
        "1000.001",
        "2026-02-30 00:00:00",
        "' OR 1=1 --",
        "{secret}",
        "%00",
        "\n",
        "9" * 19,
        "0001-01-01 00:00:00",
    ),
)
VALUES: tuple[object, ...] = (None, True, [], {}, [[[]]], {"a": {"b": 1}}, 1e308, -0.0, 10**40, *ODD)
HEADERS = (
    {"Content-Type": "application/json"},
    {"Content-Type": "application/x-www-form-urlencoded"},
    {"Content-Type": "text/xml; charset=utf-16"},
    {"Content-Type": "multipart/form-data; boundary=x"},
    {"Content-Type": ""},
)


def genuine(random: Random) -> dict[str, str]:
    """A call with its right token; what may be credited is what it says."""
    fields = {
        "upayTransId": str(random.randint(1, 10**9)),
        "upayTransTime": "2026-11-23 18:40:05",
        "upayPaymentAmount": str(random.randint(500, 90_000)),
        "personalAccount": random.choice(("00001", "00002", "98765")),
    }
    made = token("A", "md5", check=False, fields=fields, secret=SECRET)
    return fields | {"accessToken": made}


def _encoded(random: Random, fields: dict[str, object]) -> bytes:
    if random.random() < 0.5:
        return json.dumps(fields, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")
    return urlencode(fields, errors="replace").encode()


def _changed(random: Random, call: dict[str, str]) -> bytes:
    """One or two fields are replaced, dropped or said twice."""
    fields: dict[str, object] = dict(call)
    for name in random.sample(NAMES, random.randint(1, 2)):
        if random.random() < 0.2:
            del fields[name]
        else:
            fields[name] = random.choice(VALUES)
    body = _encoded(random, fields)
    return body + b"&" + urlencode(call).encode() if random.random() < 0.1 else body


def _torn(random: Random, call: dict[str, str]) -> bytes:
    """A few bytes are changed, or the end is missing."""
    body = bytearray(_encoded(random, dict(call)))
    for _ in range(random.randint(1, 4)):
        body[random.randrange(len(body))] = random.randrange(256)
    return bytes(body[: random.randint(1, len(body))] if random.random() < 0.3 else body)


def _shifted(random: Random, call: dict[str, str]) -> bytes:
    """A digit goes from one field to the next: the hashed text, and so the token, stays the same."""
    amount, account = call["upayPaymentAmount"], call["personalAccount"]
    moved = random.randint(1, 3)
    together = amount + account
    at = len(amount) + random.choice((moved, -min(moved, len(amount) - 1)))
    return _encoded(random, {**call, "upayPaymentAmount": together[:at], "personalAccount": together[at:]})


def _noise(random: Random, _: dict[str, str]) -> bytes:
    if random.random() < 0.3:
        return random.choice((b"{" * 8000, b'{"a":' * 3000, b"[" * 16_000, b"", b"&" * 9000, b"x" * 20_000))
    return random.randbytes(random.randint(0, 300))


SPOILS = (_changed, _torn, _shifted, _noise)


async def fuzz(made: PayHouse, bodies: int, seed: int) -> tuple[Counter[int], set[tuple[str, str, str]]]:
    """Statuses of the answers, and what genuine calls would have paid (transaction, account, amount)."""
    random = Random(seed)
    statuses: Counter[int] = Counter()
    meant = set()
    for _ in range(bodies):
        call = genuine(random)
        meant.add((call["upayTransId"], call["personalAccount"], call["upayPaymentAmount"]))
        body, headers = random.choice(SPOILS)(random, call), dict(random.choice(HEADERS))
        for name in ("payment", "check"):
            answer: Answer = await made.upay.posts(name, body, headers)
            statuses[answer.http] += 1
    await made.house.app.settle()
    return statuses, meant


async def unmeant(made: PayHouse, meant: set[tuple[str, str, str]]) -> list[str]:
    """Credits that no genuine call has asked for."""
    return [
        one.transaction
        for one in await made.credits()
        if (one.transaction, one.account, str(one.amount.tiyin // 100)) not in meant or one.amount.tiyin % 100
    ]


async def _by_hand(bodies: int) -> int:
    async with pay_house_by_hand() as made:
        statuses, meant = await fuzz(made, bodies, seed=1)
        wrong = await unmeant(made, meant)
        credited = len(await made.credits())
    sys.stdout.write(f"answers {dict(statuses)}, {credited} credits, of them nobody meant {wrong}\n")
    return len(wrong) + sum(count for status, count in statuses.items() if status >= 500)


if __name__ == "__main__":
    sys.exit(asyncio.run(_by_hand(int(sys.argv[1]))))
