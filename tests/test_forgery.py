"""Taps that nobody could have made with his own buttons: answered, nothing shown, nothing changed."""

from collections.abc import Callable
from random import Random

import pytest
from sqlalchemy import select

from domain.consumer import Consumer
from emulator.person import Person
from keyboards.callbacks import Asked, ChooseLanguage, Go, Row, Turn
from keyboards.staff import Act
from storage.schema import access_votes, bindings, contract_access
from tests.house import House

SECOND_PASSWORD = "drugoy-klyuch-5"
# the classes at full size are 100 each: they only take longer
OF_EACH = 4
SOMEBODY_ELSES = "AbCd_fGh"


def _numbers(random: Random) -> int:
    return random.choice([-1, 0, 1, 2, 7, 99, 10**6, 2**63])


def _letters(random: Random) -> str:
    return "".join(random.choices("abcXYZ_-09:;/<>&'\"\u202e\u0000яў", k=random.randint(0, 30)))


def _row(random: Random, nonce: str) -> str:
    name, verb = (
        random.choice(["connected", "contracts"]),
        random.choice(["revoke-yes", "leave-yes", "enter"]),
    )
    return Row(list=name, verb=verb, nonce=nonce, mark="beef", index=_numbers(random)).pack()


def _go(random: Random, nonce: str) -> str:
    to = random.choice(["erase-yes", "export", "connected", "journal", "password", "nowhere"])
    return Go(to=to, nonce=nonce, page=_numbers(random)).pack()


FORGERIES: dict[str, Callable[[Random, Consumer], str]] = {
    "a page of somebody else's session": lambda r, _: Turn(
        screen="account", nonce=SOMEBODY_ELSES, page=_numbers(r)
    ).pack(),
    "a page that is not there": lambda r, c: Turn(
        screen="balance", nonce=c.session.nonce, page=r.choice([-1, 1, 9, 10**9])
    ).pack(),
    "a screen that is not there": lambda r, c: Turn(
        screen=_letters(r)[:8].replace(":", ""), nonce=c.session.nonce, page=0
    ).pack(),
    "a row of a list that was not shown": lambda r, c: _row(r, c.session.nonce),
    "a row of somebody else's session": lambda r, _: _row(r, SOMEBODY_ELSES),
    "a screen of somebody else's settings": lambda r, _: _go(r, SOMEBODY_ELSES),
    "a question that was put to nobody": lambda r, _: Asked(
        verb=r.choice(["allow", "deny", "x"]), nonce=_letters(r)[:12].replace(":", "")
    ).pack(),
    "a card of the staff": lambda r, _: Act(
        verb=r.choice(["confirm", "disable", "open"]), card=_numbers(r)
    ).pack(),
    "a language nobody speaks": lambda r, _: ChooseLanguage(code=_letters(r)[:8].replace(":", "")).pack(),
    "no data of ours": lambda r, _: _letters(r) or "x",
}


async def _state(house: House) -> list[object]:
    async with house.app.database.reading() as unit:
        return [
            (await unit.connection.execute(select(table))).all()
            for table in (bindings, contract_access, access_votes)
        ]


async def _waiting(house: House) -> tuple[Person, Consumer]:
    """A proven owner, and an account that has come as far as a stranger can."""
    await house.signs_in(house.person("Хозяин"))
    boris = house.person("Борис")
    await house.signs_in(boris, password=SECOND_PASSWORD)
    async with house.app.database.reading() as unit:
        consumer = await unit.sessions.consumer(boris.user.id)
    assert consumer is not None
    return boris, consumer


@pytest.mark.parametrize("kind", FORGERIES)
async def test_a_forged_tap_is_answered_and_does_nothing(house: House, kind: str) -> None:
    boris, consumer = await _waiting(house)
    random = Random(kind)
    before = await _state(house)
    for _ in range(OF_EACH):
        await boris.says("/help")
        data = FORGERIES[kind](random, consumer).encode()[:64].decode(errors="ignore")
        await boris.forges_tap(boris.last, data)
        assert boris.alert is not None
        assert "сум" not in boris.chat
    assert await _state(house) == before
    assert "не обработано" not in boris.chat
